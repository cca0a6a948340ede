import type { FakeAtendeAquiOptions } from '../../src/testing/index.ts'
import { acme, at, clients, joao, meuFlow, onTheWay, piece, recordedFlow, rule, withHistory, withMaria } from './seeds.ts'

const started = onTheWay(joao)
const maria = { id: 2, username: 'maria', email: 'maria@acme.com.br', full_name: 'Maria Santos' }
const brand = { email_from_name: 'Agenda', email_brand: { footer: 'Rua Ação, 100' }, email_provider_config: 12 }
const dica = { ...piece, block: 'dica' }

/** What the server of each case has, besides what every recorded server has. */
export const scenarios: Readonly<Record<string, FakeAtendeAquiOptions>> = {
  'clients-list-default': clients(),
  'clients-list-bare-array': { clients: [acme, { ...acme, client_id: 'c-2' }], lists: 'array' },
  'clients-get': clients(),
  'clients-get-404-detail': {},
  'clients-get-id-slash': {},
  'clients-create-full': {},
  'clients-create-min': {},
  'clients-create-own-id': {},
  'clients-create-all-fields': {},
  'clients-create-400-fields': {},
  'clients-update': clients(),
  'clients-update-null': clients(),
  'team-get': withMaria,
  'team-add-email': { ...clients(), users: [maria] },
  'team-add-id': { clients: [{ ...acme, team_members: [{ id: 8, email: 'ana@acme.com.br' }] }] },
  'team-add-nobody': clients(),
  'team-update': withMaria,
  'team-remove': withMaria,
  'err-401-detail': { tokens: [] },
  'err-401-token-expired': { tokens: [{ token: 'tok_fake_admin_0001', expired: true }] },
  'err-403-permission': { tokens: [{ token: 'tok_fake_admin_0001', read: false }] },
  'structure': {},
  'structure-language-both': {},
  'structure-override': { flows: [{ ...recordedFlow, key: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' }] },
  'structure-404': { flows: [] },
  'structure-origin': { flows: [{ ...recordedFlow, allowed_origins: ['https://app.acme.com.br'] }] },
  'start-full': {},
  'start-min': {},
  'start-occurred-at': {},
  'start-occurred-str': {},
  'start-client-link': {},
  'progress': onTheWay({
    ...joao, current_step_key: 'welcome', current_step_title: 'Bem-vindo', completion_percentage: 50, steps_completed: ['welcome'], step_data: { welcome: { accepted_terms: true } }, last_activity_at: '2026-01-15T10:05:00.123456Z',
  }),
  'progress-404': started,
  'step-complete': started,
  'step-complete-404': started,
  'step-complete-occurred': started,
  'step-start': started,
  'step-start-404': started,
  'steps-batch': started,
  'step-skip': started,
  'step-skip-required': started,
  'flow-complete': { ...onTheWay({ ...joao, started_at: '2026-01-15T10:00:00Z' }), ...at('2026-01-15T10:30:00Z') },
  'flow-complete-occurred': started,
  'flow-restart': onTheWay({ ...joao, status: 'COMPLETED', completion_percentage: 100, steps_completed: ['welcome', 'config'], completed_at: '2026-01-15T09:00:00Z' }),
  'flow-abandon': started,
  'metadata': started,
  'token': {},
  'token-client-ttl': {},
  'flows': { flows: [withHistory, { ...withHistory, slug: 'flow-2', key: 'k2' }] },
  'flow-get': { flows: [withHistory] },
  'flow-update': meuFlow({}),
  'flow-update-email': meuFlow({}),
  'analytics': { flows: [withHistory] },
  'progress-list': started,
  'progress-list-100': { ...started, lists: 'array' },
  'rules': meuFlow({ email_rules: [rule] }),
  'logs': meuFlow({
    email_logs: Array.from({ length: 51 }, (_, index) => ({
      id: 141 - index, event_type: 'flow_completed', status: 'failed', external_user_id: 'user-123', created_at: new Date(Date.parse('2026-10-20T13:21:00Z') - index * 60_000).toISOString().replace('.000Z', 'Z'),
    })),
  }),
  'logs-dates': meuFlow({}),
  'logs-summary': meuFlow({
    email_logs: [
      { event_type: 'flow_completed', status: 'sent', external_user_id: 'a', opened: true, clicked: true }, { event_type: 'flow_completed', status: 'sent', external_user_id: 'b', opened: true },
      { event_type: 'flow_completed', status: 'sent', external_user_id: 'c' }, { event_type: 'reminder', status: 'sent', external_user_id: 'c' },
    ],
  }),
  'rule-create': meuFlow({ email_rules: [{ id: 6, event_type: 'reminder' }] }),
  'rule-create-reminder': meuFlow({ email_rules: [rule], flow_config: brand }),
  'rule-update': meuFlow({ email_rules: [rule], flow_config: brand }),
  'rule-delete': meuFlow({ email_rules: [rule] }),
  'pieces': meuFlow({ email_pieces: [{ ...dica, conditions: { segment: 'saude', plan_code: 'trial' } }, { ...dica, id: 4 }] }),
  'piece-get': meuFlow({ email_pieces: [piece] }),
  'piece-create': meuFlow({ email_pieces: [{ ...dica, id: 2 }], flow_config: { email_dimensions: ['segment'] } }),
  'piece-create-all': meuFlow({ email_pieces: [{ ...dica, id: 2 }] }),
  'piece-update-new-version': meuFlow({ email_pieces: [{ ...piece, status: 'approved' }, { ...dica, id: 8 }] }),
  'piece-delete': meuFlow({ email_pieces: [{ ...piece, id: 4 }] }),
  'piece-approve': meuFlow({ email_pieces: [piece] }),
  'piece-approve-problems': meuFlow({ email_pieces: [{ ...piece, body: 'Use {CUPOM}.\n\n{BLOCO:x}' }] }),
  'piece-archive': meuFlow({ email_pieces: [piece] }),
  'preview-example': meuFlow({ email_pieces: [{ ...piece, body: 'Olá, {NOME}!' }] }),
  'preview-user': { flows: [{ ...recordedFlow, slug: 'meu-flow', progress: [{ external_user_id: 'org-12' }], email_pieces: [piece] }] },
  'coverage': meuFlow({ email_rules: [rule], email_pieces: [{ ...piece, event_type: '' }] }),
  'coverage-language': meuFlow({}),
  'unsubscribe': { flows: [{ ...recordedFlow, slug: 'meu-flow', progress: [joao] }], ...at('2026-10-20T12:30:00Z') },
}

/** Cases whose answer comes from before the server, or says what no known rule of it says: they are injected. */
export const injected: readonly string[] = ['clients-get-empty-200', 'err-401-auth-required', 'err-429', 'err-500-code', 'err-502-html', 'err-405', 'err-string']

/** Cases of version 1.0.0, whose requests nobody sends any more: answered as their successors are. */
export const old: Readonly<Record<string, FakeAtendeAquiOptions>> = {
  'v1.0.0-flow-complete': started,
  'v1.0.0-flow-restart': started,
}

const sample = 'the recorded answer repeats the same sample, whatever was sent'
const generated = 'ids and tokens are made up'
const shorter = 'the recorded answer leaves out what is as it was'
const person = { why: sample, places: ['external_user_name', 'external_user_email'] }
const envelope = { why: 'the recorded envelope leaves the neighbours out', places: ['next', 'previous'] }

/** Where an answer differs from the recorded one: why, and at which places. */
export const differences: Readonly<Record<string, { readonly why: string; readonly places: readonly string[] }>> = {
  'clients-create-full': { why: sample, places: ['client_id', 'team_members.0', 'team_count'] },
  'clients-create-min': { why: generated, places: ['client_id'] },
  'clients-create-own-id': { why: sample, places: ['phone', 'identification_number', 'type_identification', 'team_members.0', 'team_count'] },
  'clients-create-all-fields': { why: sample, places: ['email', 'phone', 'identification_number', 'type_identification', 'team_members.0', 'team_count'] },
  'team-add-id': { why: sample, places: ['can_create_tickets'] },
  'start-min': person,
  'start-occurred-at': person,
  'start-occurred-str': { why: sample, places: [...person.places, 'started_at'] },
  'start-client-link': person,
  'step-complete-occurred': { why: sample, places: ['current_step_key', 'current_step_title', 'completion_percentage', 'steps_completed.0'] },
  'steps-batch': { why: sample, places: ['current_step_key', 'current_step_title', 'step_data.config'] },
  'flow-complete': { why: sample, places: ['last_activity_at'] },
  'flow-complete-occurred': { why: sample, places: ['completed_at'] },
  'token': { why: generated, places: ['token'] },
  'token-client-ttl': { why: generated, places: ['token'] },
  'flow-get': { why: shorter, places: ['description'] },
  'flow-update': { why: shorter, places: ['description', 'flow_config'] },
  'flow-update-email': { why: shorter, places: ['description', 'step_stalled_after_hours', 'email_deadline_days', 'auto_abandon_on_deadline', 'flow_config'] },
  'logs': envelope,
  'logs-dates': envelope,
  'rule-create-reminder': { why: sample, places: ['is_enabled', 'send_mode', 'email_provider_config', 'reminder_after_hours', 'max_reminders', 'send_only_business_hours'] },
  'pieces': { why: sample, places: ['results.0.conditions.segment', 'results.0.conditions.plan_code', ...envelope.places] },
  'piece-create-all': { why: sample, places: ['language', 'event_type', 'step_key', 'subject', 'body', 'cta_label'] },
  'coverage-language': { why: shorter, places: ['keys'] },
  'v1.0.0-flow-complete': { why: sample, places: ['completed_at', 'email_unsubscribed'] },
  'v1.0.0-flow-restart': { why: sample, places: ['email_unsubscribed'] },
}
