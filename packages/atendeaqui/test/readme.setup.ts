import { createFakeAtendeAqui, type FakeFlow } from '../src/testing/index.ts'

const flow: FakeFlow = {
  slug: 'meu-flow', key: 'uuid-do-flow', name: 'Meu flow', translations: { 'en-US': { name: 'My flow' } },
  steps: [
    ...['welcome', 'config', 'test', 'perfil', 'configuracao-api', 'convidar-equipe', 'personalizar-agenda'].map((step_key) => ({ step_key, title: step_key })),
    { step_key: 'tour', title: 'Tour', is_required: false, can_skip: true },
  ],
  flow_config: { email_blocks: ['corpo', 'dica'], email_dimensions: ['segment'], email_provider_config: 12 },
}

/** The server that the README's examples talk to: three flows, and the token `seu-bearer-token`. */
export async function setup(): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFakeAtendeAqui({
    tokens: [{ token: 'seu-bearer-token' }],
    flows: [
      flow,
      { ...flow, slug: 'onboarding-clientes', key: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', history: { completed: 75, in_progress: 10, abandoned: 15, seconds: 120, steps: { welcome: { completed: 95, dropped: 5 } } } },
      { ...flow, slug: 'outro-flow', key: 'outro-flow-uuid' },
    ],
  })
  await fake.listen()
  return {
    env: { ATENDEAQUI_BASE_URL: fake.baseUrl(), ATENDEAQUI_API_TOKEN: 'seu-bearer-token', ATENDEAQUI_FLOW_KEY: 'uuid-do-flow' },
    close: () => fake.stop(),
  }
}
