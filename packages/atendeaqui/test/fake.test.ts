import { describe, expect, test } from 'vitest'
import { AtendeAquiClient, ValidationError } from '../src/index.ts'
import { createFakeAtendeAqui } from '../src/testing/index.ts'
import { clientOf, company, flow, FLOW_KEY, open, SLUG, startFake, TOKEN } from './support/company.ts'
import { failure } from './support/failure.ts'

/** A request without the SDK. */
async function exchange(origin: string, method: string, path: string, { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {}): Promise<{ status: number; headers: Headers; body: unknown }> {
  const answer = await fetch(origin + path, { method, redirect: 'manual', headers: { authorization: `Bearer ${TOKEN}`, ...headers }, ...(body === undefined ? {} : { body }) })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
}

describe('routes', () => {
  test('end in a slash: the framework redirects to it', async () => {
    const { origin = '' } = await startFake()
    const answer = await exchange(origin, 'GET', '/v1/clients')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/v1/clients/'])
  })

  test('take their methods, and are known', async () => {
    const { origin = '' } = await startFake()
    const wrong = await exchange(origin, 'DELETE', '/v1/clients/')
    expect([wrong.status, wrong.headers.get('allow'), wrong.body]).toEqual([405, 'GET, POST', { detail: 'Método "DELETE" não permitido.' }])
    expect(await exchange(origin, 'GET', '/v1/tickets/')).toMatchObject({ status: 404, body: { detail: 'Not found.' } })
  })

  test('take JSON objects', async () => {
    const { origin = '' } = await startFake()
    expect((await exchange(origin, 'POST', '/v1/clients/', { body: '{' })).body).toEqual({ detail: 'JSON parse error - o corpo não é JSON.' })
    expect((await exchange(origin, 'POST', '/v1/clients/', { body: '[]' })).body).toEqual({ non_field_errors: ['Dado inválido. Esperado um objeto.'] })
    expect((await exchange(origin, 'POST', '/v1/clients/', { body: '{"full_name": 7}' })).body).toEqual({ full_name: ['Insira um texto válido.'] })
  })

  test('need a token, or a flow key in header and path', async () => {
    const { origin = '' } = await startFake()
    expect((await fetch(`${origin}/v1/clients/`)).status).toBe(401)
    const path = `/v1/onboarding/${FLOW_KEY}/structure/`
    expect((await exchange(origin, 'GET', path)).body).toEqual({ error: { code: 'AUTH_REQUIRED', message: 'Autenticação necessária' } })
    expect((await exchange(origin, 'GET', path, { headers: { 'x-onboarding-key': 'closed-key' } })).status).toBe(401)
    expect((await exchange(origin, 'GET', path, { headers: { 'x-onboarding-key': FLOW_KEY } })).status).toBe(200)
  })
})

/** What a user of the fake without options sees. */
async function run(): Promise<unknown> {
  const fake = createFakeAtendeAqui()
  const client = new AtendeAquiClient({ baseUrl: fake.baseUrl(), transport: fake.transport, apiToken: 'fake-api-token', flowKey: 'fake-flow-key', validate: 'strict' })
  const made = await client.clients.create({ full_name: 'Ana' })
  const member = await client.clients.addTeamMember({ client_id: made.client_id, user_email: 'b@example.com' })
  const progress = await client.onboarding.startFlow({ user_id: 'u', client_id: made.client_id })
  return [made, member, progress, await client.onboarding.getWidgetToken(), fake.clients(), fake.progress('meu-flow'), fake.baseUrl()]
}

describe('in this process', () => {
  test('the defaults are enough, and every run is the same', async () => {
    expect(await run()).toEqual(await run())
  })

  test('what is handed out is a copy, and the time moves when it is told', async () => {
    const fake = createFakeAtendeAqui(company)
    fake.progress(SLUG)[0]?.steps_completed.push('x')
    fake.clients()[0]?.team_members.pop()
    expect([fake.progress(SLUG)[0]?.steps_completed, fake.clients()[0]?.team_count]).toEqual([[], 1])
    expect(() => fake.progress('nobody')).toThrow(new TypeError('no flow has the slug "nobody"'))
    const client = clientOf(fake, { transport: fake.transport })
    fake.clock.advance(90_500)
    expect((await client.clients.update({ client_id: 'c-1', phone: '1' })).updated_at).toBe('2026-01-01T00:01:30.500Z')
  })
})

describe('clients', () => {
  test('have one id each, and teams of active members', async () => {
    const { client, fake } = await open()
    expect((await failure(client.clients.create({ full_name: 'x', client_id: 'c-1' }), ValidationError)).fieldErrors).toHaveProperty('client_id')
    expect((await failure(client.clients.addTeamMember({ client_id: 'c-1', user_id: 99 }), ValidationError)).fieldErrors).toHaveProperty('user_id')
    expect((await failure(client.clients.addTeamMember({ client_id: 'c-1', user_email: 'ana@example.com' }), ValidationError)).message).toContain('já faz parte')
    expect((await failure(client.clients.addTeamMember({ client_id: 'c-1' }), ValidationError)).message).toBe('Informe user_email ou user_id.')
    await client.clients.removeTeamMember({ client_id: 'c-1', member_id: 1 })
    expect((await client.clients.addTeamMember({ client_id: 'c-1', user_email: 'ana@example.com' })).id).toBe(2)
    expect(fake.clients()[0]?.team_members.map(({ id }) => id)).toEqual([2])
    expect((await failure(client.clients.update({ client_id: 'c-1', full_name: '' }), ValidationError)).fieldErrors).toHaveProperty('full_name')
    expect((await failure(client.request({ method: 'PATCH', path: '/clients/c-1/', body: { birthday: 'x' } }), ValidationError)).fieldErrors).toHaveProperty('birthday')
  })
})

describe('progress', () => {
  test('is completed by the last required step, at the latest time of a batch', async () => {
    const { client } = await open()
    const steps = [{ step_key: 'config', occurred_at: '2026-03-01T10:00:00-03:00' }, { step_key: 'welcome', occurred_at: '2026-03-01T12:00:00Z' }]
    expect(await client.onboarding.completeSteps({ user_id: 'user-1', steps })).toMatchObject({ status: 'COMPLETED', completed_at: '2026-03-01T10:00:00-03:00', current_step_key: 'tour' })
    expect(await client.onboarding.completeStep({ user_id: 'user-1', step_key: 'welcome' })).toMatchObject({ steps_completed: ['config', 'welcome'] })
    expect((await client.onboarding.getAnalytics({ slug: SLUG })).average_completion_time).toBe(5_144_400)
  })

  test('is not completed by a step that is not required, or by none', async () => {
    const { client } = await open({ flows: [flow, { slug: 'optional', key: 'optional-key', steps: [{ step_key: 'a', is_required: false }] }] })
    await client.onboarding.completeSteps({ user_id: 'user-1', steps: [{ step_key: 'welcome' }, { step_key: 'config' }] })
    await client.onboarding.abandonFlow({ user_id: 'user-1' })
    expect((await client.onboarding.completeStep({ user_id: 'user-1', step_key: 'tour' })).status).toBe('ABANDONED')
    const optional = client.with({ defaults: { flowKey: 'optional-key' } }).onboarding
    await optional.startFlow({ user_id: 'u' })
    expect((await optional.completeSteps({ user_id: 'u', steps: [] })).status).toBe('IN_PROGRESS')
    expect((await optional.completeStep({ user_id: 'u', step_key: 'a' })).status).toBe('IN_PROGRESS')
    expect((await optional.completeFlow({ user_id: 'u' })).status).toBe('COMPLETED')
  })

  test('that is given up counts where it ended', async () => {
    const { client } = await open()
    await client.onboarding.completeStep({ user_id: 'user-1', step_key: 'welcome' })
    await client.onboarding.abandonFlow({ user_id: 'user-1' })
    expect(await client.onboarding.getAnalytics({ slug: SLUG })).toMatchObject({ abandoned: 1, in_progress: 0, step_drop_off: { config: { dropped: 1, completion_rate: 0 }, welcome: { dropped: 0, completion_rate: 100 } } })
  })

  test('of a flow that is not active cannot be started, and wrong times are refused', async () => {
    const { client } = await open({ flows: [{ ...flow, is_active: false }] })
    await failure(client.onboarding.startFlow({ user_id: 'new' }))
    expect((await client.onboarding.startFlow({ user_id: 'user-1' }).withResponse()).response.status).toBe(200)
    expect((await failure(client.onboarding.completeFlow({ user_id: 'user-1', occurred_at: 'yesterday' }), ValidationError)).fieldErrors).toHaveProperty('occurred_at')
    expect((await failure(client.onboarding.completeStep({ user_id: 'user-1', step_key: 'welcome', occurred_at: 'yesterday' }), ValidationError)).fieldErrors).toHaveProperty('occurred_at')
    expect((await client.onboarding.getProgress({ user_id: 'user-1' })).steps_completed).toEqual([])
    expect((await failure(client.onboarding.getWidgetToken({}, { extra: { body: { ttl: 59 } } }), ValidationError)).code).toBe('VALIDATION_ERROR')
  })
})
