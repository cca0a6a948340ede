import { describe, expect, test } from 'vitest'
import type { AtendeAquiClient } from '../src/index.ts'
import { answering } from './support/answers.ts'

const member = { id: 0, username: '', email: '', full_name: '', is_primary: false, can_create_tickets: true, can_view_all_tickets: true, can_edit_client: false, is_active: true }

const client = {
  client_id: '', full_name: '', email: '', phone: '', identification_number: '', type_identification: '', birthday: null, observations: '', is_active: true,
  preferred_language: 'pt-BR', profession: '', created_at: null, updated_at: null, team_members: [], team_count: 0,
}

const step = { step_key: '', title: '', description: '', order: 0, is_required: false, can_skip: false, step_type: 'INFO', step_config: {}, content: '', content_html: '' }

const structure = { name: '', description: '', flow_type: 'LINEAR', default_language: 'pt-BR', available_languages: [], step_count: 0, steps: [], flow_config: {} }

const progress = {
  external_user_id: '', external_user_name: null, external_user_email: null, flow_name: '', flow_slug: null, status: 'NOT_STARTED', current_step_key: null, current_step_title: null,
  completion_percentage: 0, steps_completed: [], steps_skipped: [], step_data: {}, client_id: null, started_at: null, completed_at: null, last_activity_at: null,
  email_unsubscribed: false, is_completed: false, is_in_progress: false, is_abandoned: false,
}

const analytics = {
  total_starts: 0, total_completions: 0, completion_rate: 0, in_progress: 0, abandoned: 0, average_completion_time: null, step_drop_off: {},
}

const getClient = (sdk: AtendeAquiClient): PromiseLike<unknown> => sdk.clients.get({ client_id: 'c' })
const getStructure = (sdk: AtendeAquiClient): PromiseLike<unknown> => sdk.onboarding.getStructure()
const getProgress = (sdk: AtendeAquiClient): PromiseLike<unknown> => sdk.onboarding.getProgress({ user_id: 'u' })
const getAnalytics = (sdk: AtendeAquiClient): PromiseLike<unknown> => sdk.onboarding.getAnalytics({ slug: 's' })

describe('missing fields take their defaults', () => {
  test.each<[string, unknown, (sdk: AtendeAquiClient) => PromiseLike<unknown>, unknown]>([
    ['client', {}, getClient, client],
    ['client with members', { team_members: [{}, { id: 2 }] }, getClient, { ...client, team_members: [member, { ...member, id: 2 }], team_count: 2 }],
    ['client whose lists are null', { team_members: null }, getClient, client],
    ['client with a count of its own', { team_count: 5 }, getClient, { ...client, team_count: 5 }],
    ['team in an envelope', { results: [{}] }, (sdk) => sdk.clients.getTeam({ client_id: 'c' }), [member]],
    ['team in an envelope without items', { count: 0 }, (sdk) => sdk.clients.getTeam({ client_id: 'c' }), []],
    ['rules in an envelope', { results: [] }, (sdk) => sdk.onboarding.getEmailRules({ slug: 's' }), []],
    ['structure', {}, getStructure, structure],
    ['structure with a step', { steps: [{}] }, getStructure, { ...structure, steps: [step] }],
    ['structure whose lists and objects are null', { steps: null, available_languages: null, flow_config: null }, getStructure, structure],
    ['step whose object is null', { steps: [{ step_config: null }] }, getStructure, { ...structure, steps: [step] }],
    ['progress', {}, getProgress, progress],
    ['progress whose lists and objects are null', { steps_completed: null, steps_skipped: null, step_data: null }, getProgress, progress],
    ['completed progress', { status: 'COMPLETED' }, getProgress, { ...progress, status: 'COMPLETED', is_completed: true }],
    ['abandoned progress', { status: 'ABANDONED' }, getProgress, { ...progress, status: 'ABANDONED', is_abandoned: true }],
    ['progress with a status that is new', { status: 'PAUSED', is_completed: true }, getProgress, { ...progress, status: 'PAUSED' }],
    ['token', {}, (sdk) => sdk.onboarding.getWidgetToken(), { token: '', expires_in: 0 }],
    ['analytics', {}, getAnalytics, analytics],
    ['analytics whose object is null', { step_drop_off: null, average_completion_time: null }, getAnalytics, analytics],
  ])('%s', async (_name, body, call, expected) => {
    expect(await call(answering({ body }).client)).toEqual(expected)
  })

  test('one answer’s lists are not those of the next', async () => {
    const { client: sdk } = answering({ body: {} })
    const first = await sdk.onboarding.getProgress({ user_id: 'u' })
    first.steps_completed.push('x')
    expect((await sdk.onboarding.getProgress({ user_id: 'u' })).steps_completed).toEqual([])
  })
})

describe('what is there stays', () => {
  test('unknown fields are kept and have no type', async () => {
    const { client: sdk } = answering({ body: { client_id: 'c', loyalty: 'gold' } })
    const found = await sdk.clients.get({ client_id: 'c' })
    // @ts-expect-error -- a field that the SDK does not know is no part of the type
    expect(found.loyalty).toBe('gold')
  })

  test('null stays where text was expected, and is reported', async () => {
    const warnings: unknown[] = []
    const { client: sdk } = answering({ body: { client_id: 'c', email: null } }, { validate: 'report', logger: { warn: (message) => warnings.push(message) } })
    expect((await sdk.clients.get({ client_id: 'c' })).email).toBeNull()
    expect(warnings).toEqual([expect.stringContaining("'email'")])
  })
})
