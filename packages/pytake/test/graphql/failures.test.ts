import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as graphql from '../../src/graphql/index.ts'
import { GraphQLError, isGraphQLFailure } from '../../src/graphql/index.ts'
import {
  ApiError, AuthenticationError, AuthorizationError, BadRequestError, ConflictError, ConnectionError, NotFoundError, PyTakeError, RateLimitError, RequestValidationError, ResponseParseError,
  ResponseValidationError, ServerError, ValidationError,
} from '../../src/index.ts'
import { credentials, clientOf, withToken } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { serve, type Reply } from '../support/server.ts'
import { executing } from './executing-server.ts'

const fails = (message: string, path: readonly (string | number)[] = ['contact']): Reply => ({ json: { data: null, errors: [{ message, locations: [{ line: 1, column: 2 }], path }] } })

const id = '501eed47-5574-4459-8309-1bce32df96a8'

describe('an answer with errors is an error of the class that its message names', () => {
  it.each<[string, abstract new (...args: never[]) => ApiError, number, string]>([
    ['400: no', BadRequestError, 400, 'no'], ['401: no', AuthenticationError, 401, 'no'], ['Authentication required', AuthenticationError, 401, 'Authentication required'],
    ['403: no', AuthorizationError, 403, 'no'], ['Required role: org_admin. Your role: agent', AuthorizationError, 403, 'Required role: org_admin. Your role: agent'],
    ['404: Contact not found', NotFoundError, 404, 'Contact not found'], ['409: no', ConflictError, 409, 'no'], ['422: no', ValidationError, 422, 'no'], ['429: no', RateLimitError, 429, 'no'],
    ['500: no', ServerError, 500, 'no'], ["'Contact' object has no attribute 'phone'", GraphQLError, 200, "'Contact' object has no attribute 'phone'"], ['700: no', GraphQLError, 200, '700: no'], ['', GraphQLError, 200, 'The server gives no reason'],
  ])('%s', async (message, type, status, said) => {
    const server = await serve(() => fails(message))
    const error = await failure(graphql.contact(withToken(server, { maxRetries: 0 }), { id }), type)
    expect(error).toBeInstanceOf(PyTakeError)
    expect(error).toMatchObject({ status, message: said, code: 'graphql_error', vendor: 'pytake', operation: 'graphql.contact', sent: 'yes', attempts: 1 })
    expect(isGraphQLFailure(error) && error.errors).toEqual([{ message: said, path: ['contact'], locations: [{ line: 1, column: 2 }] }])
    expect(isGraphQLFailure(error) && error.data).toBeNull()
  })

  it('with several errors it has the class of the first, and all of them', async () => {
    const server = await serve(() => ({ json: { data: null, errors: [{ message: '404: a' }, { message: '403: b' }, null] } }))
    const error = await failure(graphql.contact(withToken(server), { id }), NotFoundError)
    expect(error.message).toBe('a (and 2 more)')
    expect(isGraphQLFailure(error) && error.errors).toEqual([{ message: 'a' }, { message: 'b' }, { message: 'The server gives no reason' }])
  })

  it('has the data that came all the same', async () => {
    const data = { aiSettings: null, me: { id } }
    const server = await serve(() => ({ json: { data, errors: [{ message: '404: none', path: ['aiSettings'] }] } }))
    const error = await failure(graphql.request(withToken(server), '{ aiSettings { model } me { id } }'), NotFoundError)
    expect(isGraphQLFailure(error) && error.data).toEqual(data)
    expect(JSON.stringify(error) + inspect(error)).not.toContain(id)
  })

  it('has them, and the data, of a long answer, too', async () => {
    const data = { aiSettings: null, contacts: { contacts: Array.from({ length: 2_000 }, () => ({ id })) } }
    const server = await serve(() => ({ json: { data, errors: [{ message: '404: none', path: ['aiSettings'] }, { message: '403: none', path: ['aiSettings'] }] } }))
    const error = await failure(graphql.request(withToken(server), '{ aiSettings { model } contacts { contacts { id } } }'), NotFoundError)
    expect(isGraphQLFailure(error) && error.errors).toEqual([{ message: 'none', path: ['aiSettings'] }, { message: 'none', path: ['aiSettings'] }])
    expect(isGraphQLFailure(error) && error.data).toEqual(data)
  })

  it('answers of HTTP keep their classes, and are no GraphQL failures', async () => {
    for (const [reply, type, message] of [
      [{ status: 400, text: 'No GraphQL query found in the request' }, BadRequestError, 'No GraphQL query found in the request'],
      [{ status: 401, json: { error: { code: 401, message: 'Authentication failed: Token validation failed', type: 'http_error' } } }, AuthenticationError, 'Authentication failed: Token validation failed'],
      [{ status: 401, json: { error: { code: 401, message: 'Authentication failed: QueuePool limit of size 5 overflow 10 reached', type: 'http_error' } } }, ServerError, 'Authentication failed: QueuePool limit of size 5 overflow 10 reached'],
    ] as const) {
      const server = await serve(() => reply)
      const error = await failure(graphql.me(withToken(server)), type)
      expect([error.message, isGraphQLFailure(error)]).toEqual([message, false])
    }
  })

  it('bodies without data are not results', async () => {
    for (const json of [{}, [], null, { data: null }, { data: [] }, { data: {}, errors: [] }, { data: { contact: 7 } }]) {
      const server = await serve(() => ({ json }))
      expect(await failure(graphql.contact(withToken(server), { id }), ResponseParseError)).toMatchObject({ status: 200, operation: 'graphql.contact' })
    }
  })

  it('a field that is missing or of another kind is noticed, but not one that was not selected', async () => {
    const server = await serve(() => ({ json: { data: { organizationStats: { totalUsers: '4', activeUsers: 4 } } } }))
    const client = withToken(server)
    expect(await graphql.organizationStats(client, { select: ['activeUsers'] })).toMatchObject({ activeUsers: 4 })
    expect(await failure(graphql.organizationStats(client, { select: ['totalUsers'] }), ResponseValidationError)).toMatchObject({ issues: [{ path: 'totalUsers' }] })
    expect((await failure(graphql.organizationStats(client), ResponseValidationError)).issues).toHaveLength(5)
  })
})

describe('tried again', () => {
  const busy = { status: 503 }

  it('are queries, like a GET', async () => {
    for (const reply of [busy, fails('429: slow down'), undefined]) {
      const server = await serve((_request, count) => (count < 3 ? reply : { json: { data: { organizationStats: { totalUsers: 1 } } } }))
      expect(await graphql.organizationStats(withToken(server), { select: ['totalUsers'] })).toEqual({ totalUsers: 1 })
      expect(server.requests).toHaveLength(3)
    }
    const crashing = await serve(() => fails('500: crash'))
    expect(await failure(graphql.contact(withToken(crashing), { id }), ServerError)).toMatchObject({ attempts: 2 })
  })

  it('are mutations never, whatever the answer says: they may be stored', async () => {
    for (const [reply, type] of [[busy, ServerError], [fails('500: crash'), ServerError], [fails('429: slow down'), RateLimitError], [undefined, ConnectionError]] as const) {
      const server = await serve(() => reply)
      const client = withToken(server)
      await failure(graphql.deleteContact(client, { id }), type)
      await failure(graphql.request(client, 'mutation M { logout { success } }'), type)
      expect(server.requests).toHaveLength(2)
    }
  })

  it('is nothing that is known not to work, however it says so', async () => {
    const server = await serve(() => fails("'Contact' object has no attribute 'phone'"))
    expect(await failure(graphql.contact(withToken(server), { id }), GraphQLError)).toMatchObject({ attempts: 1 })
  })
})

/** Tokens of a login, or of a refresh, which come without a user. */
function tokens(target: string, count: number): Reply {
  const token = { access_token: `access-${count}`, refresh_token: 'refresh', token_type: 'bearer', expires_in: 900 }
  return { json: target.endsWith('/login') ? { user: {}, token, message: '' } : token }
}

describe('the session', () => {
  it('is renewed once after a token fault, then the field is asked for again, mutations too', async () => {
    const server = await serve((request, count) => {
      if (request.target !== '/graphql') return tokens(request.target, count)
      return request.headers.authorization === 'Bearer access-1' ? { status: 401, json: { error: { code: 401, message: 'Authentication failed: Token expired', type: 'http_error' } } } : { json: { data: { deleteContact: { success: true, message: null } } } }
    })
    const client = clientOf(server, { ...credentials, validate: 'off' })
    expect(await graphql.deleteContact(client, { id })).toEqual({ success: true, message: null })
    expect(server.to('/graphql').map(({ headers }) => headers.authorization)).toEqual(['Bearer access-1', 'Bearer access-3'])
  })

  it('is not renewed for a 401 in the answer of a field: the server had let the request in', async () => {
    const server = await serve((request, count) => (request.target === '/graphql' ? fails('401: The provider refused the key') : tokens(request.target, count)))
    const client = clientOf(server, { ...credentials, validate: 'off' })
    expect(await failure(graphql.generateFlow(client, { input: { description: 'x' } }), AuthenticationError)).toMatchObject({ attempts: 1 })
    expect(server.requests.map(({ target }) => target)).toEqual(['/api/v1/auth/login', '/graphql'])
  })
})

describe('secrets', () => {
  it('appear in no printed form', async () => {
    const secret = 'hunter2-and-more'
    const server = await serve(() => fails(`400: ${secret} is wrong`))
    const client = withToken(server)
    const calls = [
      graphql.login(client, { input: { email: 'a@b.example', password: secret } }), graphql.refreshToken(client, { input: { refreshToken: secret } }),
      graphql.register(client, { input: { email: 'a@b.example', password: secret, name: 'n', organizationName: 'o' } }), graphql.createUser(client, { input: { email: 'a', password: secret, name: 'n', role: 'agent' } }),
      graphql.createSecret(client, { input: { name: 'n', displayName: 'N', value: secret } }), graphql.updateSecret(client, { id, input: { value: secret } }),
      graphql.updateAiSettings(client, { input: { openaiApiKey: secret } }), graphql.request(client, 'mutation M($input: LoginInput!) { login(input: $input) { tokenType } }', { input: { password: secret } }),
      graphql.request(client, 'mutation M($m: String!, $p: String!) { login(input: { email: $m, password: $p }) { tokenType } }', { m: 'a@b.example', p: secret }),
      graphql.request(client, 'mutation M($s: String) { updateSecret(id: "x", input: { value :\n  $s, displayName: "a" }) { id } }', { s: secret }),
      graphql.batch(client, { operation: graphql.createSecret, items: [{ input: { name: 'n', displayName: 'N', value: secret } }] }),
      graphql.secretWithValue(client, { id }),
    ]
    for (const call of calls) {
      const error = await failure(call, BadRequestError)
      expect([error.message, inspect(error), JSON.stringify(error), JSON.stringify([error.body, error.rawBody]), error.request?.toCurl()].join('\n')).not.toContain(secret)
    }
  })
})

describe('local refusals send nothing', () => {
  it.each<[string, (client: never) => PromiseLike<unknown>, string]>([
    ['deactivateOrganization without the word', (client) => graphql.deactivateOrganization(client, {} as never), 'acknowledgePermanentDeletion'],
    ['deactivateOrganization with another word', (client) => graphql.deactivateOrganization(client, { acknowledgePermanentDeletion: false } as never), 'acknowledgePermanentDeletion'],
    ['no id', (client) => graphql.contact(client, {} as never), 'id'],
    ['an unknown argument', (client) => graphql.contact(client, { id, ID: 'x' } as never), 'ID'],
    ['an unknown field of an input', (client) => graphql.createContact(client, { input: { phone: '+55', full_name: 'x' } as never }), 'input.full_name'],
    ['an unknown field to select', (client) => graphql.contact(client, { id, select: ['nickname' as never] }), 'select.0'],
    ['no field to select', (client) => graphql.contact(client, { id, select: [] }), 'select'],
    ['a field to select twice', (client) => graphql.contact(client, { id, select: ['id', 'id'] }), 'select'],
  ])('%s', async (_name, call, path) => {
    const server = await executing()
    const error = await failure(call(withToken(server) as never), RequestValidationError)
    expect(error.issues.map((issue) => issue.path)).toEqual([path])
    expect(server.requests).toEqual([])
  })
})
