import { describe, expect, test } from 'vitest'
import { RequestValidationError, type AtendeAquiClient } from '../src/index.ts'
import { answering } from './support/answers.ts'
import { failure } from './support/failure.ts'

const sample = { body: { id: 1, slug: 's', name: 'n' } }

/** The JSON body that a call sends. */
async function bodyOf(call: (client: AtendeAquiClient) => PromiseLike<unknown>): Promise<unknown> {
  const { client, requests } = answering(sample, { validate: 'off' })
  await call(client)
  return typeof requests[0]?.body === 'string' ? JSON.parse(requests[0].body) : requests[0]?.body
}

/** What is wrong with the input of a call that sends nothing. */
async function problemOf(call: (client: AtendeAquiClient) => PromiseLike<unknown>): Promise<string> {
  const { client, requests } = answering(sample)
  const error = await failure(call(client), RequestValidationError)
  expect([requests.length, error.vendor, error.sent]).toEqual([0, 'atendeaqui', 'no'])
  return `${error.issues[0]?.path}: ${error.issues[0]?.message}`
}

describe('what is left out', () => {
  test('empty values of startFlow and create', async () => {
    expect(await bodyOf((client) => client.onboarding.startFlow({ user_id: 'u', name: '', email: null, metadata: {}, client_id: undefined, occurred_at: '' }))).toEqual({ external_user_id: 'u' })
    expect(await bodyOf((client) => client.clients.create({ full_name: '', client_id: '', email: '', phone: null, birthday: '', observations: '', preferred_language: 'pt-BR' }))).toEqual({ full_name: '' })
    expect(await bodyOf((client) => client.clients.create({ full_name: 'x', preferred_language: '' }))).toEqual({ full_name: 'x' })
  })

  test('not 0, false and what stands inside free data', async () => {
    expect(await bodyOf((client) => client.clients.addTeamMember({ client_id: 'c', user_id: 0, user_email: '', notes: null }))).toEqual({
      user_id: 0, is_primary: false, can_create_tickets: true, can_view_all_tickets: true, can_edit_client: false,
    })
    const step_data = { a: '', b: null, c: {}, d: [], e: 0 }
    expect(await bodyOf((client) => client.onboarding.completeStep({ user_id: 'u', step_key: 'k', step_data }))).toEqual({ step_key: 'k', step_data })
  })

  test('only null of createEmailPiece, previewEmail and rules', async () => {
    expect(await bodyOf((client) => client.onboarding.createEmailPiece({ slug: 's', block: 'dica', body: '', subject: '', conditions: {}, language: null }))).toEqual({ block: 'dica', body: '', subject: '', conditions: {} })
    expect(await bodyOf((client) => client.onboarding.previewEmail({ slug: 's', event_type: 'reminder', name: '', metadata: {}, steps_completed: [], user_id: null }))).toEqual({
      event_type: 'reminder', name: '', metadata: {}, steps_completed: [], include_drafts: true,
    })
  })

  test('nothing of a change: null is sent', async () => {
    expect(await bodyOf((client) => client.onboarding.updateFlow({ slug: 's', email_deadline_days: null, email_brand: { footer: null }, description: '' }))).toEqual({
      email_deadline_days: null, email_brand: { footer: null }, description: '',
    })
    expect(await bodyOf((client) => client.clients.updateTeamMember({ client_id: 'c', member_id: 1 }))).toEqual({})
  })
})

describe('what is refused before it is sent', () => {
  test.each([
    '2026-10-20T09:30:00', '2026-10-20 09:30', '2026-10-20T09:30:00.123', '20261020T093000', '2026-10-20', '2026-10-20T09', ' 2026-10-20T09:30:00 ', '2026-1-5 9:30', '2026-10-20  09:30', '2026-10-20\t09:30:00',
  ])('the time %s, which has no zone', async (occurred_at) => {
    const rule = 'must be a valid Date, or a date-time with its time zone such as 2026-01-15T10:00:00Z: without one the server would read it in its own'
    expect(await problemOf((client) => client.onboarding.startFlow({ user_id: 'u', occurred_at }))).toBe(`occurred_at: ${rule}`)
    expect(await problemOf((client) => client.onboarding.completeSteps({ user_id: 'u', steps: [{ step_key: 'a' }, { step_key: 'b', occurred_at }] }))).toBe(`steps.1.occurred_at: ${rule}`)
  })

  test.each(['2026-10-20T09:30:00Z', '2026-10-20T09:30:00-03:00', '2026-10-20T09:30-0300', '2026-10-20T09:30:00.123456+00', '2026-1-5 9:30Z', 'yesterday', '1760952600'])('not the time %s, which is sent as it is', async (occurred_at) => {
    for (const method of ['completeFlow', 'restartFlow', 'abandonFlow'] as const) expect(await bodyOf((client) => client.onboarding[method]({ user_id: 'u', occurred_at }))).toEqual({ occurred_at })
  })

  test('a Date that is none, and days that are none', async () => {
    expect(await problemOf((client) => client.onboarding.skipStep({ user_id: 'u', step_key: 'k', occurred_at: new Date('x') }))).toMatch(/^occurred_at: must be a valid Date/)
    expect(await problemOf((client) => client.clients.create({ full_name: 'x', birthday: '28/02/1990' }))).toBe('birthday: must be a valid Date or text such as 2026-01-15')
    // Its day would be cut off: it is written +010000-01-02.
    expect(await problemOf((client) => client.clients.create({ full_name: 'x', birthday: new Date(Date.UTC(10_000, 0, 2)) }))).toBe('birthday: must be a valid Date or text such as 2026-01-15')
    expect(await problemOf((client) => client.onboarding.listEmailLogs({ slug: 's', created_after: new Date(Number.NaN) }))).toMatch(/^created_after/)
  })

  test('changes of nothing', async () => {
    expect(await problemOf((client) => client.onboarding.updateFlow({ slug: 's' }))).toBe('name: or another field to change is required')
    expect(await problemOf((client) => client.onboarding.updateEmailRule({ slug: 's', rule_id: 1 }))).toBe('is_enabled: or another field to change is required')
    expect(await problemOf((client) => client.onboarding.updateEmailPiece({ slug: 's', piece_id: 1, body: undefined }))).toBe('body: or another field to change is required')
  })

  test('not a change of fields that the SDK does not know yet', async () => {
    const extra = { body: { email_reply_to: 'x@example.com' } }
    expect(await bodyOf((client) => client.onboarding.updateFlow({ slug: 's' }, { extra }))).toEqual(extra.body)
    expect(await bodyOf((client) => client.onboarding.updateFlow({ slug: 's', name: 'n' }, { extra }))).toEqual({ name: 'n', ...extra.body })
    expect(await problemOf((client) => client.onboarding.updateFlow({ slug: 's' }, { extra: { body: {} } }))).toBe('name: or another field to change is required')
  })

  test('ids that are none, and names that are none', async () => {
    expect(await problemOf((client) => client.clients.get({ client_id: '' }))).toBe('client_id: must not be empty')
    expect(await problemOf((client) => client.clients.get({ client_id: '..' }))).toBe("client_id: must not be '.' or '..'")
    expect(await problemOf((client) => client.onboarding.getProgress({ user_id: 'a\nb' }))).toBe('user_id: must not hold control characters')
    expect(await problemOf((client) => client.clients.removeTeamMember({ client_id: 'c', member_id: 1.5 }))).toBe('member_id: must be a whole number')
    for (const ttl of [59, 3601]) expect(await problemOf((client) => client.onboarding.getWidgetToken({ ttl }))).toBe('ttl: must be 60 to 3600')
    expect(await problemOf((client) => client.clients.list({ page: 0 }))).toBe('page: must be a whole number, 1 or above')
    expect(await problemOf((client) => client.onboarding.startFlow({ user_id: 'u', metadata: [] as never }))).toBe('metadata: must be an object')
    expect(await problemOf((client) => client.onboarding.startFlow({ user_id: 'u', metadata: new Map([['company', 'Acme']]) as never }))).toBe('metadata: must be an object')
    expect(await problemOf((client) => client.onboarding.startFlow({ external_user_id: 'u' } as never))).toMatch(/^external_user_id: unknown field/)
    expect(await problemOf((client) => client.onboarding.completeSteps({ user_id: 'u', steps: [{ step_key: 'a', stepData: {} } as never] }))).toMatch(/^steps\.0\.stepData/)
    expect(await problemOf((client) => client.onboarding.updateFlow({ slug: 's', email_brand: { footer: 'x', logoUrl: 'y' } as never }))).toMatch(/^email_brand\.logoUrl/)
  })
})

describe('ids in paths', () => {
  test.each([['a/b', 'a%2Fb'], ['a?b#c', 'a%3Fb%23c'], ['São Paulo', 'S%C3%A3o%20Paulo'], ['100%', '100%25'], ['a+b@c.d', 'a%2Bb%40c.d']])('%s is one segment', async (client_id, segment) => {
    const { client, requests } = answering({ body: {} })
    await client.clients.get({ client_id })
    expect(requests[0]?.path).toBe(`/v1/clients/${segment}/`)
  })
})

describe('the headers', () => {
  test('name the SDK, ask for JSON, and say what is sent', async () => {
    const { client, requests } = answering({ body: {} })
    await client.clients.create({ full_name: 'x' })
    await client.clients.get({ client_id: 'c' })
    expect(requests.map(({ headers }) => [headers['accept'], headers['content-type'], headers['user-agent']])).toEqual([
      ['application/json', 'application/json', 'sdk-atendeaqui/dev'], ['application/json', undefined, 'sdk-atendeaqui/dev'],
    ])
  })
})
