import { createFakePyTake } from '@sdk/pytake/testing'

const fake = createFakePyTake({ users: [{ email: 'me@acme.example', password: 'Password-1' }] })
await fake.listen()
console.log(fake.baseUrl())
process.stdin.on('end', () => void fake.stop()).resume()
