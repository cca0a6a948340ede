import { createFakeValentina } from '@sdk/valentina/testing'

const fake = createFakeValentina({ developers: [{ username: 'ana', api_key: 'AKeyOfThirtyTwoLettersAndDigits1', is_global_admin: true }] })
await fake.listen()
console.log(fake.baseUrl())
process.stdin.on('end', () => void fake.stop()).resume()
