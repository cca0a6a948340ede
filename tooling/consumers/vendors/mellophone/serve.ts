import { createFakeMellophone } from '@sdk/mellophone/testing'

const fake = createFakeMellophone({ providers: [{ type: 'xmlfile', id: 'staff', users: [{ sid: 'u-1', login: 'ada', password: 'difference-engine' }] }] })
await fake.listen()
console.log(fake.baseUrl())
process.stdin.on('end', () => void fake.stop()).resume()
