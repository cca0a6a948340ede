import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createContact, GraphQLError } from '../../src/graphql/index.ts'
import { AuthenticationError, AuthorizationError, ConflictError, NotFoundError, PyTakeClient, ValidationError, type PyTakeOptions } from '../../src/index.ts'
import { createFakePyTake, type FakePyTake, type FakePyTakeOptions } from '../../src/testing/index.ts'
import { failure } from '../support/failure.ts'
import { openConversation } from './phone.ts'

vi.setConfig({ testTimeout: 60_000 })

const bruno = { email: 'bruno@acme.example', password: 'Secret123' }
const users = [{ email: 'ana@acme.example', password: 'Secret123' }, { ...bruno, role: 'agent' }, { email: 'root@acme.example', password: 'Secret123', role: 'super_admin' }]

async function listening(options: FakePyTakeOptions = {}): Promise<FakePyTake> {
  const fake = createFakePyTake({ users, ...options })
  onTestFinished(() => fake.stop())
  await fake.listen()
  return fake
}

function clientOf(fake: FakePyTake, options: PyTakeOptions = fake.credentials): PyTakeClient {
  const client = new PyTakeClient({ baseUrl: fake.baseUrl(), validate: 'strict', maxRetries: 0, logger: null, ...options })
  onTestFinished(() => client.close())
  return client
}

/** Sends a request as it is. */
async function post(fake: FakePyTake, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<[number, unknown]> {
  const response = await fetch(`${fake.baseUrl()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const text = await response.text()
  return [response.status, response.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text]
}

const http = (code: number, message: string): object => ({ error: { code, message, type: 'http_error' } })

describe('requests', () => {
  it.each<[string, unknown, string]>([
    ['without a document', { variables: {} }, 'No GraphQL query found in the request'], ['that are no JSON', '{', 'Unable to parse request body as JSON'],
    ['in a list', [{ query: '{ me { id } }' }], 'Batching is not enabled'],
    ['with variables in a list', { query: '{ me { id } }', variables: [] }, "The GraphQL operation's `variables` must be an object or null, if provided."],
  ])('%s are refused in plain text', async (_name, body, said) => {
    expect(await post(await listening(), body)).toEqual([400, said])
  })

  it.each<[string, string, string]>([
    ['of another scheme', 'Basic abc', 'Invalid authorization header format'], ['in another spelling', 'bearer abc', 'Invalid authorization header format'],
    ['without token', 'Bearer x', 'Authentication failed: Token validation failed: Not enough segments'],
    ['with a token of somebody else', 'Bearer a.b.c', 'Authentication failed: Token validation failed: Signature has expired.'],
  ])('headers %s fail as a whole', async (_name, authorization, said) => {
    expect(await post(await listening(), { query: '{ me { id } }' }, { authorization })).toEqual([401, http(401, said)])
  })

  it('without token are let in, and fields refuse them', async () => {
    const fake = await listening()
    expect(await post(fake, { query: '{ me { id } }' })).toEqual([200, { data: null, errors: [{ message: 'Authentication required', locations: [{ line: 1, column: 3 }], path: ['me'] }] }])
    const { id, is_active: isActive } = await clientOf(fake, bruno).auth.me()
    const { token } = await clientOf(fake).auth.login(bruno)
    expect([await clientOf(fake).users.deactivate({ user_id: id }), isActive]).toMatchObject([{ is_active: false }, true])
    expect(await post(fake, { query: '{ me { id } }' }, { authorization: `Bearer ${token.access_token}` })).toMatchObject([403, { error: { type: 'http_error' } }])
    await clientOf(fake).users.delete({ user_id: id })
    expect(await post(fake, { query: '{ me { id } }' }, { authorization: `Bearer ${token.access_token}` })).toEqual([401, http(401, 'User not found or deleted')])
  })

  it('by GET are for queries, and a slash at the end leads elsewhere', async () => {
    const fake = await listening()
    const get = async (query: string, path = '/graphql'): Promise<Response> => fetch(`${fake.baseUrl()}${path}?query=${encodeURIComponent(query)}`, { redirect: 'manual' })
    expect(await (await get('{ __schema { subscriptionType { name } } }')).json()).toEqual({ data: { __schema: { subscriptionType: null } } })
    const written = await get('mutation { logout { success } }')
    expect([written.status, await written.text()]).toEqual([400, 'mutations are not allowed when using GET'])
    expect((await get('{ me { id } }', '/graphql/')).status).toBe(307)
    expect((await fetch(`${fake.baseUrl()}/graphql`)).status).toBe(400)
  })
})

describe('documents', () => {
  it('that are wrong are refused in the words of the server', async () => {
    const client = clientOf(await listening())
    expect((await failure(client.graphql.request('{ me { id nickname } }'), GraphQLError)).message).toBe("Cannot query field 'nickname' on type 'UserType'. Did you mean 'name'?")
    expect((await failure(client.graphql.request('{ me { id '), GraphQLError)).message).toContain('Syntax Error')
  })

  it('may have several fields, aliases and variables; of nullable ones the others come all the same', async () => {
    const fake = await listening()
    const client = clientOf(fake)
    const answer = await client.graphql.request('query All($limit: Int!) { a: contacts(limit: $limit) { total } me { email } aiSettings { model } }', { limit: 1 })
    expect(answer).toEqual({ a: { total: 0 }, me: { email: fake.credentials.email }, aiSettings: null })
  })

  it('run the operation that is named', async () => {
    const client = clientOf(await listening())
    const document = 'query One { me { id } } query Two { contacts { total } }'
    expect(await client.graphql.request(document, {}, { operationName: 'Two' })).toEqual({ contacts: { total: 0 } })
  })

  it('of a batch run one after the other, and what was stored before a failure stays', async () => {
    const client = clientOf(await listening())
    const results = await client.graphql.batch({ operation: createContact, items: ['+551', '+551', '+552'].map((phone) => ({ input: { phone } })) })
    expect(results).toMatchObject([{ outcome: 'unknown' }, { outcome: 'failed', error: { status: 409 } }, { outcome: 'skipped' }])
    expect((await client.contacts.list().all()).map(({ phone_number: phone }) => phone)).toEqual(['+551'])
  })
})

describe('who may', () => {
  it('administrators are those of the organization alone', async () => {
    const fake = await listening()
    for (const [user, role] of [[bruno, 'agent'], [{ email: 'root@acme.example', password: 'Secret123' }, 'super_admin']] as const) {
      const error = await failure(clientOf(fake, user).graphql.createDepartment({ input: { name: 'X', slug: 'x' } }), AuthorizationError)
      expect(error.message).toBe(`Required role: org_admin. Your role: ${role}`)
    }
  })

  it('objects of other organizations are not there', async () => {
    const fake = await listening()
    const { graphql } = clientOf(fake)
    const contact = await graphql.createContact({ input: { phone: '+551' } })
    const { accessToken } = await graphql.register({ input: { email: 'n@n.example', password: 'Secret123', name: 'Nina', organizationName: 'Neu' } })
    const other = clientOf(fake, { tokens: { accessToken } }).graphql
    expect((await failure(other.contact({ id: contact.id }), NotFoundError)).message).toBe('Contact not found')
    expect((await other.contacts()).items).toEqual([])
  })

  it('failures have the classes of REST', async () => {
    const { graphql } = clientOf(await listening())
    await graphql.createContact({ input: { phone: '+551' } })
    await failure(graphql.createContact({ input: { phone: '+551' } }), ConflictError)
    expect((await failure(graphql.login({ input: { email: 'x@x.example', password: 'y' } }), AuthenticationError)).message).toBe('Incorrect email or password')
    expect((await failure(graphql.createUser({ input: { email: 'no address', password: 'Secret123', name: 'N', role: 'agent' } }), ValidationError)).message).toContain('body.email: value is not a valid email address')
    expect((await failure(graphql.contact({ id: 'x' }), GraphQLError)).message).toBe('badly formed hexadecimal UUID string')
  })
})

it('a token that has ended is renewed in the middle, mutations too', async () => {
  const fake = await listening()
  const client = clientOf(fake)
  const { id } = await client.graphql.createContact({ input: { phone: '+551', name: 'Maria' } })
  fake.clock.advance(900_000)
  fake.clearCalls()
  await Promise.all([client.graphql.blockContact({ id }), client.graphql.contact({ id }), client.contacts.get({ contact_id: id })])
  expect(fake.calls.filter(({ path }) => path === '/api/v1/auth/refresh')).toHaveLength(1)
  expect(await client.contacts.get({ contact_id: id })).toMatchObject({ is_blocked: true })
})

describe('the develop build', () => {
  it('stores changes and then fails over the answer', async () => {
    const fake = await listening({ behaviour: 'observed' })
    const client = clientOf(fake)
    const { id } = await client.contacts.create({ whatsapp_id: '5511999990000' })
    expect((await failure(client.graphql.blockContact({ id }), GraphQLError)).message).toBe("'Contact' object has no attribute 'phone'")
    expect(await client.contacts.get({ contact_id: id })).toMatchObject({ is_blocked: true })
    await failure(client.graphql.deleteContact({ id }), GraphQLError)
    expect(await client.contacts.get({ contact_id: id })).toMatchObject({ id })
  })

  it('says first what is not there, and fails over no empty list', async () => {
    const client = clientOf(await listening({ behaviour: 'observed' }))
    await failure(client.graphql.contact({ id: '00000000-0000-4000-8000-000000000000' }), NotFoundError)
    expect((await client.graphql.contacts()).items).toEqual([])
  })

  it('lists queues, but not those of a department', async () => {
    const client = clientOf(await listening({ behaviour: 'observed' }))
    const department = await client.departments.create({ name: 'Suporte' })
    const queue = await client.queues.create({ department_id: department.id, name: 'Geral', slug: 'geral' })
    expect(await client.graphql.queues()).toMatchObject([{ id: queue.id }])
    expect((await failure(client.graphql.queues({ departmentId: department.id }), GraphQLError)).message).toBe("'QueueRepository' object has no attribute 'get_by_department'")
  })

  it('assigns conversations over GraphQL alone', async () => {
    const fake = await listening({ behaviour: 'observed' })
    const client = clientOf(fake)
    const conversation = await openConversation(client, fake.baseUrl())
    expect(await client.graphql.assignConversation({ input: { conversationId: conversation.id, agentId: fake.userId } })).toMatchObject({ assignedAgentId: fake.userId })
  })
})

it('in-process it answers as over HTTP', async () => {
  const fake = createFakePyTake()
  const client = clientOf(fake, { transport: fake.transport, ...fake.credentials })
  expect(await client.graphql.me({ select: ['email'] })).toEqual({ email: fake.credentials.email })
})
