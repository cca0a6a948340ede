import { ApiError, AuthenticationError, AuthorizationError, BadRequestError, ConflictError, ConnectionError, NotFoundError, RateLimitError, ServerError } from '@sdk/core'
import { bodyText, testContext, transportRequest } from '@sdk/core/testing'
import { describe, expect, it } from 'vitest'
import { PyTakeClient, PyTakeError, ValidationError } from '../../src/index.ts'
import { createFakePyTake } from '../../src/testing/index.ts'
import { routes } from '../../src/testing/operations/index.ts'
import { failure } from '../support/failure.ts'
import { setUp } from './support/stage.ts'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const bruno = { email: 'bruno@acme.example', full_name: 'Bruno Agente', password: 'Secret123' }

/** Operations that need no token. */
const PUBLIC = /^(?:system|saml|oidc|dev|debug|websocket|webhooks)\.|^auth\.(?:login|register|refresh)$|\.health$|^whatsapp\.webhook\./

describe('access', () => {
  const closed = routes.filter(({ id }) => !PUBLIC.test(id))

  it('is for those who have a token, but for a few operations', async () => {
    const { transport } = createFakePyTake()
    const answers = await Promise.all(closed.map(async ({ id, method, path }) => {
      const answer = await transport(transportRequest({ method, path: path.replaceAll(/\{\w+\}/g, NOWHERE) }), testContext())
      return `${id} ${answer.status} ${await bodyText(answer)}`
    }))
    expect(answers).toEqual(closed.map(({ id }) => `${id} 401 {"error":{"code":401,"message":"Not authenticated","type":"http_error"}}`))
    expect(closed).toHaveLength(283)
  })

  it('refuses roles that are too low, in the words of the operation', async () => {
    const { as } = await setUp()
    const viewer = as('viewer')
    expect(await failure(viewer.users.create(bruno), AuthorizationError)).toMatchObject({ message: 'Admin access required', status: 403, code: 'http_error' })
    expect((await failure(viewer.roles.create({ name: 'x' }), AuthorizationError)).message).toBe('Insufficient permissions. Required roles: org_admin, super_admin')
    expect((await failure(viewer.organizations.list(), AuthorizationError)).message).toBe('Super admin access required')
    expect((await failure(viewer.queue.pull(), AuthorizationError)).message).toBe('Only agents can pull from queue')
    expect((await failure(viewer.queues.create({ name: 'Fila', slug: 'fila', department_id: NOWHERE }), AuthorizationError)).status).toBe(403)
  })

  it('keeps organizations apart', async () => {
    const { client, fake } = await setUp()
    const { token } = await client.auth.register({ email: 'eva@beta.example', password: 'Secret123', full_name: 'Eva Beta', organization_name: 'Beta' })
    const other = new PyTakeClient({ baseUrl: fake.baseUrl(), tokens: { accessToken: token.access_token }, maxRetries: 0 })
    const contact = await client.contacts.create({ phone_number: '+5511999990001' })
    const secret = await client.secrets.create({ name: 'key', display_name: 'Key', value: 'value' })
    expect((await failure(other.contacts.get({ contact_id: contact.id }), NotFoundError)).message).toBe('Contact not found')
    expect((await failure(other.secrets.get({ secret_id: secret.id }), NotFoundError)).message).toBe('Secret not found')
    await failure(other.secrets.getValue({ secret_id: secret.id }), NotFoundError)
    expect((await failure(other.users.get({ user_id: fake.userId }), AuthorizationError)).message).toBe('Access denied to this user')
    expect((await other.contacts.list()).items).toEqual([])
    await other.close()
  })

  it('protects the own account', async () => {
    const { client, fake } = await setUp()
    for (const call of [client.users.delete({ user_id: fake.userId }), client.users.deactivate({ user_id: fake.userId }), client.users.update({ user_id: fake.userId, role: 'viewer' })]) {
      expect(await failure(call, AuthorizationError)).toBeInstanceOf(PyTakeError)
    }
  })
})

describe('rules', () => {
  it('answers duplicates with 409 or 400, depending on what it is', async () => {
    const { client } = await setUp()
    await client.users.create(bruno)
    await failure(client.users.create(bruno), ConflictError)
    const { id: department_id } = await client.departments.create({ name: 'Vendas' })
    expect((await failure(client.departments.create({ name: 'Vendas' }), ConflictError)).message).toBe("Department with slug 'vendas' already exists")
    await client.queues.create({ name: 'Fila', slug: 'fila', department_id })
    expect((await failure(client.queues.create({ name: 'Fila', slug: 'fila', department_id }), BadRequestError)).message).toBe("Queue with slug 'fila' already exists in this department")
    await client.roles.create({ name: 'leitor' })
    await failure(client.roles.create({ name: 'leitor' }), BadRequestError)
    await client.secrets.create({ name: 'key', display_name: 'Key', value: 'value' })
    expect((await failure(client.secrets.create({ name: 'key', display_name: 'Key', value: 'value' }), BadRequestError)).message).toBe("Secret with name 'key' already exists")
    await failure(client.secrets.create({ name: 'other', display_name: 'Key', value: 'value', scope: 'chatbot' }), BadRequestError)
  })

  it('leaves the roles of the product alone', async () => {
    const { client } = await setUp()
    const [system] = (await client.roles.list()).items
    expect(await failure(client.roles.delete({ role_id: system?.id ?? '' }), BadRequestError)).toMatchObject({ message: 'System roles cannot be modified' })
  })

  it('says what an AI provider says', async () => {
    const { client } = await setUp({ apiKeys: { 'key-refused': 'refused', 'key-without-quota': 'quota', 'key-limited': 'limited', 'key-failing': 'failing' } })
    expect((await failure(client.aiAssistant.test(), BadRequestError)).message).toBe('AI Assistant not configured. Please configure API keys first.')
    const withKey = async (api_key: string): Promise<ApiError> => {
      await client.aiAssistant.settings.update({ provider: 'openai', api_key })
      return failure(client.aiAssistant.test(), ApiError)
    }
    expect(await withKey('key-refused')).toBeInstanceOf(AuthenticationError)
    expect(await withKey('key-without-quota')).toMatchObject({ status: 402 })
    expect(await withKey('key-failing')).toBeInstanceOf(ServerError)
    expect(await withKey('key-limited')).toBeInstanceOf(RateLimitError)
  })

  it('names the faults of nested values and lists by their places', async () => {
    const { fake, client } = await setUp()
    await client.login()
    const headers = { authorization: `Bearer ${client.tokens?.accessToken}`, 'content-type': 'application/json' }
    const send = async (method: string, path: string, body: string): Promise<unknown> => (await fetch(`${fake.baseUrl()}/api/v1${path}`, { method, headers, ...(body !== '' && { body }) })).json()
    const faultsOf = async (...args: [string, string, string]): Promise<string[]> => {
      const { error } = (await send(...args)) as { error: { details: { type: string; loc: unknown[] }[] } }
      return error.details.map(({ type, loc }) => `${type} ${loc.join('.')}`)
    }
    expect(await faultsOf('PUT', `/users/${fake.userId}/skills`, '[{"proficiency_level": 9}, 5]')).toEqual(['missing body.0.skill_name', 'less_than_equal body.0.proficiency_level', 'model_attributes_type body.1'])
    expect(await faultsOf('PUT', '/organizations/me/settings', '{"inactivity": {"timeout_minutes": "x", "action": "sing"}}')).toEqual(['int_parsing body.inactivity.timeout_minutes', 'literal_error body.inactivity.action'])
    expect(await faultsOf('POST', '/queues/bulk-delete', '{"queue_ids": []}')).toEqual(['too_short body.queue_ids'])
    expect(await faultsOf('PUT', '/organizations/me/settings', '{"inactivity": {"enabled": null, "warning_message": null}, "window_expiry": {"action": null}}')).toEqual(['literal_error body.window_expiry.action', 'bool_parsing body.inactivity.enabled'])
    expect(await faultsOf('GET', '/users/not-an-id?x=1', '')).toEqual(['uuid_parsing path.user_id'])
    expect(await faultsOf('DELETE', '/passkeys/not-an-id', '')).toEqual(['uuid_parsing path.credential_id'])
    expect(await faultsOf('POST', '/users/', '')).toEqual(['missing body'])
    expect(await faultsOf('POST', '/users/', '{"email"')).toEqual(['json_invalid body.8'])
  })
})

describe('the ways of a server', () => {
  it('redirects where a slash is missing or too much, and knows unknown paths and methods', async () => {
    const { fake } = await setUp()
    const get = (path: string, method = 'GET'): Promise<Response> => fetch(`${fake.baseUrl()}${path}`, { method, redirect: 'manual' })
    const missing = await get('/api/v1/contacts?limit=2')
    expect([missing.status, missing.headers.get('location')]).toEqual([307, `${fake.baseUrl()}/api/v1/contacts/?limit=2`])
    expect((await get('/api/v1/users/me/')).status).toBe(307)
    const unknown = await get('/api/v1/nope')
    expect([unknown.status, await unknown.json()]).toEqual([404, { detail: 'Not Found' }])
    const wrong = await get('/api/v1/users/me', 'PATCH')
    expect([wrong.status, wrong.headers.get('allow'), await wrong.json()]).toEqual([405, 'GET', { detail: 'Method Not Allowed' }])
  })

  it('gives every answer an id, and the correlation id back, but not a crash', async () => {
    const { fake } = await setUp({ behaviour: 'observed' })
    const { headers } = await fetch(`${fake.baseUrl()}/api/v1/ping`, { headers: { 'x-correlation-id': 'mine' } })
    expect([headers.get('x-request-id')?.length, headers.get('x-correlation-id')]).toEqual([36, 'mine'])
    const body = JSON.stringify({ email: 'eva@beta.example', password: 'alllowercase', full_name: 'Eva', organization_name: 'Beta' })
    const crash = await fetch(`${fake.baseUrl()}/api/v1/auth/register`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect([crash.status, crash.headers.get('x-request-id')]).toEqual([500, null])
    expect(await crash.json()).toEqual({ error: { code: 500, message: 'Object of type ValueError is not JSON serializable', type: 'internal_error' } })
  })

  it('answers without a socket as well', async () => {
    const fake = createFakePyTake({ seed: 7 })
    const client = new PyTakeClient({ baseUrl: fake.baseUrl(), transport: fake.transport, ...fake.credentials })
    expect((await client.users.me()).id).toBe(fake.userId)
    expect(createFakePyTake({ seed: 7 }).userId).toBe(fake.userId)
    expect(createFakePyTake({ seed: 8 }).userId).not.toBe(fake.userId)
    await client.close()
  })

  it('lets things go wrong, before and after their effect', async () => {
    const { fake, client } = await setUp()
    await client.login()
    fake.inject({ fault: { kind: 'reset' }, match: ({ path }) => path.endsWith('/tags/') })
    await failure(client.contacts.tags.create({ name: 'vip' }), ConnectionError)
    fake.inject({ fault: { kind: 'status', status: 503, body: '{"error":{"code":503,"message":"Busy","type":"http_error"}}', headers: { 'content-type': 'application/json' } }, after: true })
    expect(await failure(client.contacts.tags.create({ name: 'vip' }), ServerError)).toMatchObject({ status: 503, message: 'Busy' })
    expect((await client.contacts.tags.list()).items.map(({ name }) => name)).toEqual(['vip'])
    expect(fake.calls.map(({ method, status }) => [method, status])).toEqual([['POST', 200], ['POST', undefined], ['POST', 503], ['GET', 200]])
  })

  it('announces no rate limits that could be read', async () => {
    const { fake, client } = await setUp({ rateLimits: true })
    for (let count = 0; count < 5; count++) await client.auth.login(fake.credentials)
    const error = await failure(client.auth.login(fake.credentials), RateLimitError)
    expect(error.rateLimit?.policies).toMatchObject([{ remaining: 0 }])
    expect(error.rateLimit?.policies[0]?.limit).toBeUndefined()
  })

  it('takes a null where the host or the port of a database is left to the server', async () => {
    const { client } = await setUp({ databases: { loja: () => [{ one: 1 }] } })
    expect((await client.database.testConnection({ config: { connection_type: 'mysql', database: 'loja', host: null, port: null } })).success).toBe(true)
  })

  it('refuses an input that the client would not send', async () => {
    const { client } = await setUp()
    const error = await failure(client.secrets.create({ name: 'Bad Name!', display_name: 'x', value: 'value' }), ValidationError)
    expect(error.details).toMatchObject([{ type: 'string_pattern_mismatch', loc: ['body', 'name'] }])
  })
})
