import { onTestFinished } from 'vitest'
import { AtendeAquiClient, type AtendeAquiOptions } from '../../src/index.ts'
import { createFakeAtendeAqui, type FakeAtendeAqui, type FakeAtendeAquiOptions, type FakeFlow } from '../../src/testing/index.ts'

export const TOKEN = 'token-of-the-company'
export const FLOW_KEY = 'f47ac10b-58cc-4372-a567-0e02b2c3d479'
export const SLUG = 'onboarding-clientes'

/** A flow with two required steps and an optional one, a user on the way, and e-mails. */
export const flow: FakeFlow = {
  slug: SLUG, key: FLOW_KEY, name: 'Onboarding de Clientes', description: 'Primeiros passos',
  translations: { 'en-US': { name: 'Customer onboarding', steps: { welcome: { title: 'Welcome' } } } },
  steps: [
    { step_key: 'welcome', title: 'Bem-vindo' },
    { step_key: 'config', title: 'Configuração', step_type: 'FORM', step_config: { action_url: 'https://app.example.com/config' } },
    { step_key: 'tour', title: 'Tour', is_required: false, can_skip: true },
  ],
  flow_config: { email_blocks: ['corpo', 'dica'], email_dimensions: ['segment'], email_provider_config: 12, email_from_name: 'Agenda', email_brand: { footer: 'Rua A, 1' } },
  progress: [{ external_user_id: 'user-1', external_user_name: 'Bia', external_user_email: 'bia@example.com', metadata: { segment: 'saude' } }],
  email_rules: [{ id: 7, event_type: 'step_stalled' }],
  email_logs: [{ event_type: 'flow_started', status: 'sent', external_user_id: 'user-1', opened: true }, { event_type: 'reminder', status: 'queued', external_user_id: 'user-1' }],
  email_pieces: [
    { id: 3, block: 'corpo', subject: '{NOME}, falta pouco', body: 'Olá, {NOME}!\n\n{BLOCO:dica}', event_type: 'step_stalled' },
    { id: 4, block: 'dica', body: 'Veja {LINK_ETAPA}.', status: 'approved' },
  ],
}

/** The company's server. */
export const company: FakeAtendeAquiOptions = {
  tokens: [{ token: TOKEN }, { token: 'read-only', write: false }, { token: 'write-only', read: false }, { token: 'expired', expired: true }],
  flows: [flow, { slug: 'closed', key: 'closed-key', allowed_origins: ['https://app.example.com'] }],
  users: [{ id: 42, email: 'joao@example.com', full_name: 'João Silva' }],
  clients: [{ client_id: 'c-1', full_name: 'Acme Corp', email: 'contato@example.com', team_members: [{ id: 1, email: 'ana@example.com', full_name: 'Ana', is_primary: true }] }],
}

/** A fake server that listens, and stops when the test ends. */
export async function startFake(options: FakeAtendeAquiOptions = {}): Promise<FakeAtendeAqui> {
  const fake = createFakeAtendeAqui({ ...company, ...options })
  await fake.listen()
  onTestFinished(() => fake.stop())
  return fake
}

/** A strict client of a server, closed when the test ends. */
export function clientOf(server: { baseUrl(): string }, options: AtendeAquiOptions = {}): AtendeAquiClient {
  const client = new AtendeAquiClient({ baseUrl: server.baseUrl(), validate: 'strict', retryDelayMs: 1, apiToken: TOKEN, flowKey: FLOW_KEY, ...options })
  onTestFinished(() => client.close())
  return client
}

/** A client of something at an origin. */

/** The company's server with a client, over HTTP. */
export async function open(options: FakeAtendeAquiOptions = {}, clientOptions?: AtendeAquiOptions): Promise<{ readonly fake: FakeAtendeAqui; readonly client: AtendeAquiClient }> {
  const fake = await startFake(options)
  return { fake, client: clientOf(fake, clientOptions) }
}
