import { createFakeMaestro } from '@sdk/botcity/testing'
import type { SandboxServer } from './server.ts'

export const botcity: SandboxServer = {
  vendor: 'botcity',
  code: `import { MaestroClient } from '@sdk/botcity'

const client = new MaestroClient()
const task = await client.tasks.create({ activityLabel: 'invoices' })
console.log(await client.tasks.get({ id: task.id }))
await client.close()`,
  async start(port) {
    const fake = createFakeMaestro({ login: 'sandbox', key: 'sandbox-key', automations: [{ label: 'invoices' }], runners: [{ machineId: 'runner-01' }] })
    await fake.listen(port)
    return { env: { BOTCITY_BASE_URL: fake.baseUrl(), BOTCITY_LOGIN: 'sandbox', BOTCITY_KEY: 'sandbox-key' }, stop: () => fake.stop() }
  },
}
