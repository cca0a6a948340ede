import {
  AtendeAquiClient, AuthenticationError, ConfigurationError, ConnectionError, NotFoundError, RateLimitError, RequestValidationError, StepNotFoundError, StepNotSkippableError, ValidationError,
} from '@sdk/atendeaqui'
import { createFakeAtendeAqui, type FakeAtendeAqui } from '@sdk/atendeaqui/testing'
import type { Story, Teller } from '../teller.ts'

const TOKEN = 'token-of-the-demo'
const FLOW_KEY = 'f47ac10b-58cc-4372-a567-0e02b2c3d479'
const slug = 'boas-vindas'
const user_id = 'empresa-456'

const is = (type: abstract new (...args: never[]) => unknown, code?: string) => (error: unknown): boolean => error instanceof type && (code === undefined || (error as { code?: string }).code === code)

async function crm(teller: Teller, client: AtendeAquiClient): Promise<void> {
  const acme = await teller.step('Create a client under our own id', () => client.clients.create({ full_name: 'AgendaPro', email: 'oi@agendapro.com.br', client_id: user_id }), (made) => made.client_id === user_id)
  await teller.refused('The id is taken', () => client.clients.create({ full_name: 'Outra', client_id: user_id }), (error) => error instanceof ValidationError && 'client_id' in error.fieldErrors)
  for (const full_name of ['Beta', 'Gama']) await teller.step(`Create ${full_name}; the server makes an id`, () => client.clients.create({ full_name }), (made) => made.client_id.length === 36)
  const member = await teller.step('Add a member: the user is created', () => client.clients.addTeamMember({ client_id: acme.client_id, user_email: 'ana@agendapro.com.br', is_primary: true }), ({ username }) => username === 'ana')
  await teller.step('Let her edit the record', () => client.clients.updateTeamMember({ client_id: user_id, member_id: member.id, can_edit_client: true }), (changed) => changed.can_edit_client)
  await teller.step('Change the phone; empty the birthday', () => client.clients.update({ client_id: user_id, phone: '1199998888', birthday: null }), (changed) => changed.team_count === 1)
  await teller.step('All clients, two to a page', () => client.clients.list({ page_size: 2 }).all(), (all) => all.length === 3)
}

async function onboarding(teller: Teller, client: AtendeAquiClient): Promise<void> {
  await teller.step('The flow in English', () => client.onboarding.getStructure({ language: 'en-US' }), (flow) => flow.name === 'Welcome')
  await teller.refused('Nobody has started yet', () => client.onboarding.getProgress({ user_id }), is(NotFoundError, 'PROGRESS_NOT_FOUND'))
  const start = { user_id, name: 'João Silva', email: 'joao@agendapro.com.br', metadata: { company: 'AgendaPro', segment: 'saude' }, client_id: user_id }
  await teller.step('Start, with what e-mails can use', () => client.onboarding.startFlow(start), (progress) => progress.is_in_progress)
  await teller.step('Starting again does no harm', () => client.onboarding.startFlow({ user_id }).withResponse(), ({ response }) => response.status === 200)
  await teller.refused('A time without zone: refused locally', () => client.onboarding.startStep({ user_id, step_key: 'perfil', occurred_at: '2026-01-15T10:00:00' }), is(RequestValidationError))
  await teller.step('Begin the profile', () => client.onboarding.startStep({ user_id, step_key: 'perfil', metadata: { source: 'sidebar' } }), (progress) => progress.current_step_key === 'perfil')
  await teller.step('Complete it, reported late', () => client.onboarding.completeStep({ user_id, step_key: 'perfil', step_data: { tamanho_equipe: 10 }, occurred_at: new Date('2025-12-31T12:00:00Z') }), (progress) => progress.completion_percentage === 50)
  await teller.refused('A step that does not exist', () => client.onboarding.completeStep({ user_id, step_key: 'nada' }), is(StepNotFoundError))
  await teller.refused('A step that is required', () => client.onboarding.skipStep({ user_id, step_key: 'equipe' }), is(StepNotSkippableError))
  await teller.step('Skip the tour', () => client.onboarding.skipStep({ user_id, step_key: 'tour' }), (progress) => progress.steps_skipped.join() === 'tour')
  await teller.step('The last required step completes the flow', () => client.onboarding.completeSteps({ user_id, steps: [{ step_key: 'equipe', step_data: { emails: ['ana@agendapro.com.br'] } }] }), (progress) => progress.is_completed)
  await teller.step('A token for the widget', () => client.onboarding.getWidgetToken({ user_id, ttl: 120 }), ({ expires_in: seconds }) => seconds === 120)
  await teller.step('The numbers', () => client.onboarding.getAnalytics({ slug }), (numbers) => numbers.completion_rate === 100)
}

async function emails(teller: Teller, client: AtendeAquiClient): Promise<void> {
  const { onboarding: api } = client
  const body = await teller.step('Write the text of an e-mail', () => api.createEmailPiece({ slug, block: 'corpo', event_type: 'reminder', subject: '{NOME}, vamos?', body: 'Olá, {NOM}!' }), (piece) => piece.status === 'draft')
  await teller.refused('It cannot be approved', () => api.approveEmailPiece({ slug, piece_id: body.id }), (error) => error instanceof ValidationError && error.problems.length === 1)
  await teller.step('Put it right', () => api.updateEmailPiece({ slug, piece_id: body.id, body: 'Olá, {NOME}! {PROGRESSO}' }), (piece) => piece.id === body.id)
  await teller.step('Approve it', () => api.approveEmailPiece({ slug, piece_id: body.id }), (piece) => piece.status === 'approved')
  await teller.step('How it looks to João', () => api.previewEmail({ slug, event_type: 'reminder', user_id }), (preview) => preview.body_text === 'Olá, João Silva! 100%')
  await teller.step('Another change makes a new draft', () => api.updateEmailPiece({ slug, piece_id: body.id, subject: 'Oi' }), (piece) => piece.id !== body.id && piece.version === 2)
  const rule = await teller.step('A rule, which only simulates', () => api.createEmailRule({ slug, event_type: 'reminder', reminder_after_hours: 24 }), ({ send_mode: mode }) => mode === 'simulate')
  await teller.refused('It cannot send yet', () => api.updateEmailRule({ slug, rule_id: rule.id, send_mode: 'send' }), is(ValidationError))
  await teller.step('Give the flow a sender and a footer', () => api.updateFlow({ slug, email_provider_config: 12, email_from_name: 'AgendaPro', email_brand: { footer: 'Rua A, 1' } }), () => true)
  await teller.step('Now it can', () => api.updateEmailRule({ slug, rule_id: rule.id, send_mode: 'send' }), ({ send_mode: mode }) => mode === 'send')
  await teller.step('The welcome e-mail was sent', () => api.listEmailLogs({ slug, user_id, status: 'sent' }).all(), ([first]) => first?.event_type === 'flow_started')
  await teller.step('João wants no more of them', () => api.setEmailSubscription({ slug, user_id, unsubscribed: true }), (subscription) => subscription.email_unsubscribed)
}

async function faults(teller: Teller, client: AtendeAquiClient, fake: FakeAtendeAqui): Promise<void> {
  fake.inject({ fault: { kind: 'reset' } })
  await teller.step('A connection breaks: a step is sent again', () => client.onboarding.startStep({ user_id, step_key: 'tour' }), () => true)
  fake.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } } })
  await teller.step('Too many requests: sent again as asked', () => client.clients.list(), (page) => page.total === 3)
  fake.inject({ fault: { kind: 'status', status: 429 } })
  await teller.refused('… but not what would create a client', () => client.clients.create({ full_name: 'Delta' }), is(RateLimitError))
  const port = Number(new URL(client.baseUrl).port)
  await teller.event('the server is stopped', () => fake.stop())
  await teller.refused('Nobody is there', () => client.clients.list({}, { maxRetries: 0 }), is(ConnectionError, 'ECONNREFUSED'))
  await teller.event('the server is started again', () => fake.listen(port))
  await teller.step('It remembers everything', () => client.onboarding.getProgress({ user_id }), (progress) => progress.email_unsubscribed)
}

/** Clients, an onboarding, its e-mails and faults, on a fake AtendeAqui. */
export const atendeaqui: Story = {
  vendor: 'atendeaqui',
  title: 'a client, an onboarding from start to end, the e-mails about it, and faults',
  async run(teller) {
    const fake = createFakeAtendeAqui({
      tokens: [{ token: TOKEN }, { token: 'token-that-reads', write: false }],
      flows: [{
        slug, key: FLOW_KEY, name: 'Boas-vindas', translations: { 'en-US': { name: 'Welcome' } },
        steps: [{ step_key: 'perfil', title: 'Perfil' }, { step_key: 'equipe', title: 'Equipe' }, { step_key: 'tour', title: 'Tour', is_required: false, can_skip: true }],
        email_rules: [{ event_type: 'flow_started', send_mode: 'send' }],
      }],
    })
    await fake.listen()
    const options = { baseUrl: fake.baseUrl(), middleware: [teller.trace], validate: 'strict', retryDelayMs: 20 } as const
    const client = new AtendeAquiClient({ ...options, apiToken: TOKEN, flowKey: FLOW_KEY })
    const visitor = new AtendeAquiClient({ ...options, flowKey: FLOW_KEY })
    const reader = new AtendeAquiClient({ ...options, apiToken: 'token-that-reads' })
    try {
      await teller.refused('No token, no clients: refused locally', () => visitor.clients.list(), is(ConfigurationError, 'MISSING_API_TOKEN'))
      await teller.refused('A token that only reads', () => reader.clients.create({ full_name: 'x' }), is(AuthenticationError, 'PERMISSION_DENIED'))
      await crm(teller, client)
      await onboarding(teller, client)
      await emails(teller, client)
      await faults(teller, client, fake)
    } finally {
      await Promise.all([client.close(), visitor.close(), reader.close(), fake.stop()])
    }
  },
}
