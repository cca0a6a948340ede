import { createFakeMaestro } from '@sdk/botcity/testing'

const fake = createFakeMaestro({ login: 'a-login', key: 'a-key', automations: [{ label: 'invoices' }] })
await fake.listen()
console.log(fake.baseUrl())
process.stdin.on('end', () => void fake.stop()).resume()
