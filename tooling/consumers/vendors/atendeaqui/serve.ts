import { createFakeAtendeAqui } from '@sdk/atendeaqui/testing'

const fake = createFakeAtendeAqui({ tokens: [{ token: 'a-token' }] })
await fake.listen()
console.log(fake.baseUrl())
process.stdin.on('end', () => void fake.stop()).resume()
