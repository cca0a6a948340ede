import { manualClock, type FakeAtendeAquiOptions, type FakeEmailPiece, type FakeFlow } from '../../src/testing/index.ts'

const KEY = 'f47ac10b-58cc-4372-a567-0e02b2c3d479'

export const at = (time: string): Pick<FakeAtendeAquiOptions, 'clock'> => ({ clock: manualClock(Date.parse(time)) })

const steps: FakeFlow['steps'] = [
  { step_key: 'welcome', title: 'Bem-vindo', description: 'Primeiro passo', content: '# Bem-vindo', content_html: '<h1>Bem-vindo</h1>' },
  {
    step_key: 'config', title: 'Configuração', description: 'Configure a API', step_type: 'FORM',
    step_config: { fields: [{ name: 'api_key', type: 'text' }], action_url: 'https://app.acme.com.br/config' },
  },
  { step_key: 'tour', title: 'Tour', description: 'Opcional', is_required: false, can_skip: true },
]

export const joao = { external_user_id: 'user-123', external_user_name: 'João Silva', external_user_email: 'joao@acme.com.br' }

/** The flow of the recordings. */
export const recordedFlow: FakeFlow = {
  slug: 'onboarding-clientes', key: KEY, name: 'Onboarding de Clientes', description: 'Primeiros passos', translations: { 'en-US': { name: 'Customer onboarding' } }, steps,
  flow_config: { redirect_url: '/dashboard' },
}

const history = { completed: 75, in_progress: 10, abandoned: 15, seconds: 120.5, steps: { welcome: { completed: 95, dropped: 5 } } }

export const piece: FakeEmailPiece = {
  id: 3, block: 'corpo', event_type: 'step_stalled', subject: '{NOME}, falta pouco', body: 'Olá, {NOME}!\n\nVocê parou em {ETAPA}.\n\n{BLOCO:etapa}', cta_label: 'Continuar',
}

export const rule = { id: 7, event_type: 'step_stalled' }

const team = [{ id: 1, username: 'joao.silva', email: 'joao@acme.com.br', full_name: 'João Silva', is_primary: true, can_edit_client: true }]

export const acme = {
  client_id: '5b1f0a52-6d5f-4b7e-9a54-0f7b8a1c2d3e', full_name: 'Acme Corp', email: 'contato@acme.com.br', phone: '1133334444', identification_number: '12.345.678/0001-90',
  type_identification: 'CNPJ', team_members: team,
}

const maria = { id: 2, username: 'maria', email: 'maria@acme.com.br', full_name: 'Maria Santos', can_view_all_tickets: false }

/** A server with one client, whose team is as given. */
export const clients = (...more: (typeof maria)[]): FakeAtendeAquiOptions => ({ clients: [{ ...acme, team_members: [...team, ...more] }] })

/** The client with a second member in its team. */
export const withMaria = clients(maria)

/** A server whose flow has these users. */
export const onTheWay = (...progress: NonNullable<FakeFlow['progress']>): FakeAtendeAquiOptions => ({ flows: [{ ...recordedFlow, progress }] })

/** A server with the flow `meu-flow`, set up like this. */
export const meuFlow = (seed: Partial<FakeFlow>): FakeAtendeAquiOptions => ({
  flows: [{ slug: 'meu-flow', key: 'k', name: 'Onboarding de Clientes', steps, flow_config: { email_blocks: ['corpo', 'dica', 'etapa'] }, history, ...seed }],
})

/** The flow with the numbers of its past. */
export const withHistory: FakeFlow = { ...recordedFlow, flow_config: { email_blocks: ['corpo'] }, history }

/** What every recorded server has. */
export const recordedServer: FakeAtendeAquiOptions = {
  tokens: [{ token: 'tok_fake_admin_0001' }], flows: [recordedFlow], users: [{ id: 42, username: 'joao.silva', email: 'joao@acme.com.br', full_name: 'João Silva' }], maxPageSize: 100,
}
