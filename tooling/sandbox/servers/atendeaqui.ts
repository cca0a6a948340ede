import { createFakeAtendeAqui } from '@sdk/atendeaqui/testing'
import type { SandboxServer } from './server.ts'

export const atendeaqui: SandboxServer = {
  vendor: 'atendeaqui',
  code: `import { AtendeAquiClient } from '@sdk/atendeaqui'

const client = new AtendeAquiClient()
await client.onboarding.startFlow({ user_id: 'user-1', name: 'Ana' })
console.log(await client.onboarding.completeStep({ user_id: 'user-1', step_key: 'welcome' }))
await client.close()`,
  async start(port) {
    const steps = ['welcome', 'profile', 'team'].map((step_key) => ({ step_key, title: step_key }))
    const fake = createFakeAtendeAqui({ tokens: [{ token: 'sandbox-token' }], flows: [{ slug: 'first-steps', key: 'sandbox-flow', name: 'First steps', steps }] })
    await fake.listen(port)
    return { env: { ATENDEAQUI_BASE_URL: fake.baseUrl(), ATENDEAQUI_API_TOKEN: 'sandbox-token', ATENDEAQUI_FLOW_KEY: 'sandbox-flow' }, stop: () => fake.stop() }
  },
}
