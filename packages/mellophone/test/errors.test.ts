import { refusedOrigin, startFaultServer, type FaultBehaviour, type FaultServer } from '@sdk/core/testing'
import * as v from 'valibot'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  AbortError, BadRequestError, ConfigurationError, ForbiddenError, HttpError, MellophoneClient, MissingTokenError, NotFoundError, RequestTimeoutError,
  RequestValidationError, ResponseParseError, ResponseValidationError, ServerError, TransportError, UnauthorizedError, type MellophoneOptions, type RawRequest,
} from '../src/index.ts'
import { ada, clientAt, clientOf, open, startFake, company } from './support/company.ts'
import { failure, thrown } from './support/failure.ts'

/** A server that does this to every request, and a client that does not try again. */
async function faulty(behaviour: FaultBehaviour, options: MellophoneOptions = {}): Promise<{ readonly server: FaultServer; readonly client: MellophoneClient }> {
  const server = await startFaultServer()
  onTestFinished(() => server.close())
  server.always(behaviour)
  return { server, client: clientAt(server.origin, { maxRetries: 0, ...options }) }
}

const answer = (status: number, body = '', headers: Record<string, string> = {}): FaultBehaviour => ({ kind: 'answer', status, body, headers: { 'content-type': 'text/plain', ...headers } })

describe('answers', () => {
  test('400: BadRequestError', async () => {
    const { client } = await open({}, { sendParameters: 'query' })
    const error = await failure(client.isAuthenticated({ ses_id: 'a'.repeat(9_000) }), BadRequestError)
    expect(error).toMatchObject({ name: 'BadRequestError', statusCode: 400, status: 400, sent: 'yes', retryable: false })
    expect(error.responseText).toContain('HTTP Status 400')
  })

  test('401: UnauthorizedError', async () => {
    const { client } = await faulty(answer(401, 'who are you?'))
    expect(await failure(client.isAuthenticated({ ses_id: 's' }), UnauthorizedError)).toMatchObject({ name: 'UnauthorizedError', statusCode: 401, responseText: 'who are you?' })
  })

  test('403: ForbiddenError with its reason', async () => {
    const { client } = await open()
    const error = await failure(client.login({ login: 'ada', password: 'wrong' }), ForbiddenError)
    expect(error).toMatchObject({ name: 'ForbiddenError', statusCode: 403, reason: 'bad_credentials', code: 'bad_credentials', operation: 'session.login' })
    expect(error.message).toBe('HTTP 403: bad_credentials')
  })

  test('404: NotFoundError, which a wrong base URL most often is', async () => {
    const fake = await startFake()
    const error = await failure(clientOf({ baseUrl: () => `${fake.origin}/melophone` }).login(ada), NotFoundError)
    expect(error).toMatchObject({ name: 'NotFoundError', statusCode: 404, body: { status: 404, path: '/melophone/login' } })
  })

  test('405: HttpError itself', async () => {
    const { client } = await open()
    const error = await failure(client.request({ path: '/setstate', query: { sesid: 's' } }), HttpError)
    expect(error).toMatchObject({ name: 'HttpError', statusCode: 405, headers: { allow: 'POST' } })
  })

  test('429: HttpError that says how long to wait', async () => {
    const { client } = await faulty(answer(429, '', { 'retry-after': '7' }))
    expect(await failure(client.importGp(), HttpError)).toMatchObject({ name: 'HttpError', statusCode: 429, retryAfterMs: 7_000, retryable: true })
  })

  test.each([402, 406, 409, 410, 418, 422, 499])('%i: HttpError', async (status) => {
    const { client } = await faulty(answer(status, 'no'))
    expect(await failure(client.importGp(), HttpError)).toMatchObject({ name: 'HttpError', statusCode: status, responseText: 'no', retryable: false })
  })

  test('500 with code `missing_parameter`: ServerError that names what the server misses', async () => {
    const { client } = await open()
    const error = await failure(client.request({ method: 'POST', path: '/login', body: { sesid: 's', login: 'ada' }, bodyType: 'form' }), ServerError)
    expect(error).toMatchObject({ name: 'ServerError', statusCode: 500, code: 'missing_parameter', message: 'HTTP 500: missing_parameter (arg3)', retryable: false })
  })

  test('500 with code `server_error`: ServerError', async () => {
    const { client } = await open({ behaviour: 'observed' })
    await client.login(ada)
    const error = await failure(client.changeAppSesId({ new_ses_id: 's-2', repair: false }), ServerError)
    expect(error).toMatchObject({ name: 'ServerError', statusCode: 500, code: 'server_error', body: { status: 500, error: 'Internal Server Error' } })
  })

  test.each([502, 503, 504])('%i: ServerError that is worth another try', async (status) => {
    const { client } = await faulty(answer(status, '<html>', { 'retry-after': '3' }))
    expect(await failure(client.importGp(), ServerError)).toMatchObject({ statusCode: status, code: 'server_error', retryable: true, retryAfterMs: 3_000 })
  })

  test.each([301, 302, 303, 307, 308])('%i: HttpError, never a success, and nobody follows it', async (status) => {
    const target = await startFaultServer()
    onTestFinished(() => target.close())
    const { client, server } = await faulty({ kind: 'redirect', to: `${target.origin}/mellophone/login`, status })
    expect(await failure(client.login(ada), HttpError)).toMatchObject({ name: 'HttpError', statusCode: status })
    expect(await failure(client.importGp(), HttpError)).toMatchObject({ name: 'HttpError', statusCode: status, message: expect.stringContaining('check the base URL') as string })
    expect([server.requests.length, target.requests.length, client.sessionId]).toEqual([2, 0, undefined])
  })
})

describe('no answer', () => {
  test('refused: TransportError, and surely nothing was sent', async () => {
    const client = clientAt(await refusedOrigin(), { maxRetries: 0 })
    expect(await failure(client.login(ada), TransportError)).toMatchObject({ name: 'TransportError', code: 'ECONNREFUSED', sent: 'no', retryable: true, attempts: 1 })
  })

  test('an unknown host: TransportError', async () => {
    const client = clientAt('http://mellophone.invalid', { maxRetries: 0, allowInsecureHttp: true })
    expect(await failure(client.importGp(), TransportError)).toMatchObject({ sent: 'no', attempts: 1 })
  })

  test.each(['headers', 'body'] as const)('a connection that breaks in the %s: TransportError, and the server may have seen the request', async (at) => {
    const { client } = await faulty({ kind: 'reset', at, body: 'x'.repeat(100) })
    const error = await failure(client.changePwd({ ses_id: 's', old_password: 'a', new_password: 'b' }), TransportError)
    expect(error).toMatchObject({ name: 'TransportError', attempts: 1 })
    expect(error.sent).not.toBe('no')
  })

  test('what is not HTTP: TransportError', async () => {
    const { client } = await faulty({ kind: 'garbage' })
    const error = await failure(client.login(ada), TransportError)
    expect(error.name).toBe('TransportError')
    expect(error.sent).not.toBe('no')
  })

  test.each(['headers', 'body'] as const)('an attempt that takes too long in the %s: RequestTimeoutError', async (at) => {
    const { client } = await faulty({ kind: 'stall', at, body: 'x'.repeat(100) }, { timeoutMs: 150 })
    expect(await failure(client.importGp(), RequestTimeoutError)).toMatchObject({ name: 'RequestTimeoutError', which: at, code: 'TIMEOUT', retryable: true })
  })

  test('a call that takes too long: RequestTimeoutError', async () => {
    const { client } = await faulty({ kind: 'stall', at: 'headers' })
    expect(await failure(client.importGp(undefined, { deadlineMs: 100 }), RequestTimeoutError)).toMatchObject({ which: 'deadline', operation: 'providers.importGp' })
  })

  test('a call that waits too long for its turn: RequestTimeoutError', async () => {
    const { client, server } = await faulty({ kind: 'stall', at: 'headers' }, { maxConcurrency: 1 })
    const first = failure(client.importGp(), AbortError)
    const error = await failure(client.login(ada, { deadlineMs: 50 }), RequestTimeoutError)
    expect(error).toMatchObject({ name: 'RequestTimeoutError', which: 'deadline', sent: 'no', operation: 'session.login' })
    await client.close()
    await first
    expect(server.requests.map(({ path }) => path)).toEqual(['/mellophone/importgroupsproviders'])
  })

  test('the caller’s signal: AbortError with its reason', async () => {
    const { client, server } = await faulty({ kind: 'stall', at: 'headers' })
    const controller = new AbortController()
    const pending = failure(client.importGp(undefined, { signal: controller.signal }), AbortError)
    await expect.poll(() => server.requests.length).toBe(1)
    controller.abort('enough')
    expect(await pending).toMatchObject({ name: 'AbortError', code: 'ABORTED', cause: 'enough', retryable: false })
    expect(await failure(client.login(ada, { signal: controller.signal }), AbortError)).toMatchObject({ operation: 'session.login', sent: 'no' })
    expect(server.requests).toHaveLength(1)
  })

  test('a closed client: AbortError, for calls in flight and later ones', async () => {
    const { client, server } = await faulty({ kind: 'stall', at: 'headers' })
    const pending = failure(client.login(ada), AbortError)
    await expect.poll(() => server.requests.length).toBe(1)
    await client.close()
    expect(await pending).toMatchObject({ name: 'AbortError', code: 'SESSION_CLOSED' })
    expect(await failure(client.importGp(), AbortError)).toMatchObject({ code: 'SESSION_CLOSED' })
  })
})

describe('a success that is none: ResponseParseError that keeps the body', () => {
  const html = '<!DOCTYPE html><html><body>Sign in to the guest network</body></html>'
  const calls: Record<string, (client: MellophoneClient) => Promise<unknown>> = {
    login: (client) => client.login(ada), logout: (client) => client.logout({ ses_id: 's' }), isAuthenticated: (client) => client.isAuthenticated({ ses_id: 's' }),
    changeAppSesId: (client) => client.changeAppSesId({ ses_id: 's', new_ses_id: 't' }), checkCredentials: (client) => client.checkCredentials(ada),
    checkName: (client) => client.checkName({ ses_id: 's', name: 'ada' }), changePwd: (client) => client.changePwd({ ses_id: 's', old_password: 'a', new_password: 'b' }),
    changeUserPwd: (client) => client.changeUserPwd({ ses_id: 's', username: 'ada', new_password: 'b' }), importGp: (client) => client.importGp(),
    getProviderList: (client) => client.getProviderList(ada), getUserList: (client) => client.getUserList(), createUser: (client) => client.createUser({ user: { sid: 'u' } }),
    updateUser: (client) => client.updateUser({ sid: 'u', user: { city: 'x' } }), deleteUser: (client) => client.deleteUser({ sid: 'u' }),
    setSettings: (client) => client.setSettings({ lockout_time: 1 }), setState: (client) => client.setState({ ses_id: 's', state: 'x' }),
  }

  test.each(Object.keys(calls))('the page of a proxy in answer to %s', async (name) => {
    const { client } = await faulty(answer(200, html, { 'content-type': 'text/html' }))
    const error = await failure(calls[name]?.(client) ?? Promise.resolve(), ResponseParseError)
    expect(error).toMatchObject({ name: 'ResponseParseError', code: 'RESPONSE_NOT_READABLE', status: 200, rawBody: html, sent: 'yes', retryable: false })
    expect(client.sessionId).toBeUndefined()
  })

  test('a state may be a page', async () => {
    const { client } = await faulty(answer(200, html, { 'content-type': 'text/html' }))
    expect(await client.getState({ ses_id: 's' })).toBe(html)
  })

  test('a body whose coding is broken', async () => {
    const { client } = await faulty(answer(200, 'not gzip', { 'content-encoding': 'gzip' }))
    expect(await failure(client.getState({ ses_id: 's' }), ResponseParseError)).toMatchObject({ name: 'ResponseParseError' })
  })

  test('a body that decodes to more than any answer has', async () => {
    const { client } = await faulty({ kind: 'bomb', bytes: 64 * 1024 * 1024 })
    expect(await failure(client.getState({ ses_id: 's' }), ResponseParseError)).toMatchObject({ name: 'ResponseParseError' })
  })
})

test('a result that is not of the promised type: ResponseValidationError with `validate: strict`, and with its data', async () => {
  const { client } = await open()
  const request: RawRequest = { path: '/importgroupsproviders', responseType: 'text', result: v.literal('staff') }
  const error = await failure(client.request(request), ResponseValidationError)
  expect(error).toMatchObject({ name: 'ResponseValidationError', code: 'RESPONSE_MISMATCH', data: 'not_defined legacy staff ldap', sent: 'yes', attempts: 1, retryable: false })
  expect(error.message).not.toContain('legacy')
  expect(await client.request(request, { validate: 'off' })).toBe('not_defined legacy staff ldap')
})

describe('what is noticed before anything is sent', () => {
  test.each([undefined, '', '   '])('a missing token (%j): MissingTokenError that names the option', async (token) => {
    const fake = await startFake()
    const client = clientOf(fake, { setSettingsToken: token, userManageToken: token })
    const variables = { userManageToken: 'MELLOPHONE_USER_MANAGE_TOKEN', setSettingsToken: 'MELLOPHONE_SET_SETTINGS_TOKEN' }
    const needing = [
      ['userManageToken', 'users.getUserList', client.getUserList()], ['userManageToken', 'users.createUser', client.createUser({ user: { sid: 'u' } })],
      ['userManageToken', 'users.updateUser', client.updateUser({ sid: 'u', user: { login: 'x' } })], ['userManageToken', 'users.deleteUser', client.deleteUser({ sid: 'u' })],
      ['setSettingsToken', 'settings.setSettings', client.setSettings({ lockout_time: 5 })],
    ] as const
    for (const [option, operation, call] of needing) {
      const error = await failure(call, MissingTokenError)
      expect(error).toMatchObject({ name: 'MissingTokenError', code: 'MISSING_TOKEN', operation, vendor: 'mellophone', sent: 'no', attempts: 0 })
      expect(error.message).toContain(`'${option}'`)
      expect(error.message).toContain(variables[option])
    }
    expect(fake.calls).toEqual([])
  })

  test('a wrong argument: RequestValidationError', async () => {
    const { client, fake } = await open()
    expect(await failure(client.login({ login: '', password: 'x' }), RequestValidationError)).toMatchObject({ name: 'RequestValidationError', issues: [{ path: 'login', message: 'must not be empty' }], sent: 'no' })
    expect(fake.calls).toEqual([])
  })

  const options: readonly [object, string][] = [
    [{ baseUrl: '' }, "'baseUrl'"], [{ baseUrl: 'mellophone.example' }, "'baseUrl'"], [{ baseUrl: 'ftp://x/mellophone' }, "'baseUrl'"], [{ baseUrl: 'http://u:p@x/mellophone' }, "'baseUrl'"],
    [{ timeout: 5 }, "use 'timeoutMs'"], [{ timeoutMs: '5' }, "'timeoutMs'"], [{ sendParameters: 'form' }, "'sendParameters'"], [{ sessionId: '' }, "'sessionId'"], [{ sessionId: 5 }, "'sessionId'"],
    [{ sessionId: '\uD800' }, "'sessionId'"], [{ setSettingsToken: 5 }, "'setSettingsToken'"], [{ userManageToken: '\uDC00' }, "'userManageToken'"], [{ user_manage_token: 'x' }, "did you mean 'userManageToken'?"],
    [{ setSettingsToken: 'a', tokenSetSettings: 'b' }, "'tokenSetSettings'"], [{ maxRetries: -1 }, "'maxRetries'"],
  ]

  test.each(options)('a wrong option (%j): ConfigurationError that names it', (option, named) => {
    const error = thrown(() => new MellophoneClient({ baseUrl: 'http://127.0.0.1/mellophone', ...option }), ConfigurationError)
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'INVALID_OPTION', vendor: 'mellophone' })
    expect(error.message).toContain(named)
  })

  test('a wrong option of a call: ConfigurationError', async () => {
    const { client, fake } = await open()
    expect((await failure(client.login(ada, { timeout: 5 } as object), ConfigurationError)).message).toContain("use 'timeoutMs'")
    expect((await failure(client.importGp({}, { signal: 5 } as object), ConfigurationError)).message).toContain("'signal'")
    expect(fake.calls).toEqual([])
  })

  test('two names of one token that agree are one', async () => {
    const fake = await startFake(company)
    const client = clientOf(fake, { setSettingsToken: undefined, tokenSetSettings: 'settings-token-1', tokenUserManage: 'manage-token-1' })
    await client.setSettings({ lockout_time: 3 })
    expect(fake.settings().lockoutMinutes).toBe(3)
  })
})
