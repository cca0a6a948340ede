import { createFakeValentina } from '@sdk/valentina/testing'
import type { SandboxServer } from './server.ts'

export const valentina: SandboxServer = {
  vendor: 'valentina',
  code: `import { ValentinaClient } from '@sdk/valentina'

const client = new ValentinaClient()
const campaign = await client.campaigns({}).create({ name: 'Dark Nights' })
console.log(campaign.id, (await client.companies.get({ company_id: campaign.company_id })).name)
await client.close()`,
  async start(port) {
    const fake = createFakeValentina()
    await fake.listen(port)
    return {
      env: { VALENTINA_BASE_URL: fake.baseUrl(), VALENTINA_API_KEY: fake.apiKey, VALENTINA_DEFAULT_COMPANY_ID: fake.companyId, VALENTINA_ON_BEHALF_OF: fake.userId },
      stop: () => fake.stop(),
    }
  },
}
