import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { AuthenticationError, ConfigurationError, createPyTakeSession, PyTakeClient, PyTakeError, ServerError, type PyTakeTokens } from '../src/index.ts'
import { test as testProvider } from '../src/ai-assistant/index.ts'
import { me } from '../src/auth/index.ts'
import { accessToken } from '../src/context.ts'
import { clientOf, credentials, withToken } from './support/client.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { badToken, serveTokens } from './support/token-server.ts'
import { ana } from './support/users.ts'

const LOGIN = '/api/v1/auth/login'
const REFRESH = '/api/v1/auth/refresh'

describe('logging in', () => {
  it('happens once, before the first calls, however many there are', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    expect(server.requests).toHaveLength(0)
    await Promise.all(Array.from({ length: 20 }, () => client.auth.me()))
    expect(server.to(LOGIN).map((request) => request.json())).toEqual([credentials])
    expect(server.to(LOGIN)[0]?.headers.authorization).toBeUndefined()
    expect(new Set(server.to('/api/v1/auth/me').map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer access-1']))
  })

  it('does not happen for operations that need none', async () => {
    const server = await serveTokens(() => ({ json: { message: 'pong' } }))
    expect(await clientOf(server).system.ping()).toEqual({ message: 'pong' })
    expect(server.requests.map(({ target, headers }) => [target, headers.authorization])).toEqual([['/api/v1/ping', undefined]])
  })

  it('can be done by hand, and gives user and tokens', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    const { user, tokens, message } = await client.login()
    expect([user, message]).toEqual([ana, 'Login successful'])
    expect(tokens).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' })
    expect(client.tokens).toEqual(tokens)
    await client.auth.me()
    expect(server.to(LOGIN)).toHaveLength(1)
  })

  it('takes other credentials by hand', async () => {
    const server = await serveTokens()
    const client = clientOf(server, {})
    await client.login({ email: 'bruno@acme.example', password: 'Secret456' })
    expect(server.to(LOGIN).map((request) => request.json())).toEqual([{ email: 'bruno@acme.example', password: 'Secret456' }])
    await client.auth.me()
    expect(server.to('/api/v1/auth/me')[0]?.headers.authorization).toBe('Bearer access-1')
  })

  it('with other credentials makes nobody else of the client: the end of those tokens is the end', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    const refused = { status: 401, json: { error: { code: 401, message: 'Invalid refresh token', type: 'http_error' } } }
    const logins = (): unknown[] => server.to(LOGIN).map((request) => (request.json() as { email: string }).email)
    await client.login({ email: 'bruno@acme.example', password: 'Secret456' })
    server.expire()
    await client.auth.me()
    server.expire()
    server.instead.push(refused)
    expect((await failure(client.auth.me(), AuthenticationError)).message).toBe('Invalid refresh token')
    expect(logins()).toEqual(['bruno@acme.example'])
    await client.logout()
    await client.auth.me()
    expect(logins()).toEqual(['bruno@acme.example', credentials.email])
    await client.login({ ...credentials })
    server.expire()
    server.instead.push(refused)
    await client.auth.me()
    expect(logins().slice(1)).toEqual(Array.from({ length: 3 }, () => credentials.email))
  })

  it('understands an answer whose tokens stand beside the user', async () => {
    const server = await serveTokens()
    server.instead.push({ json: { user: ana, access_token: 'access-9', refresh_token: 'refresh-9', token_type: 'bearer', expires_in: 3600 } })
    const { tokens, message } = await clientOf(server).login()
    expect([tokens.accessToken, tokens.refreshToken, message]).toEqual(['access-9', 'refresh-9', ''])
  })

  it('that fails is the error of the call, which is not sent', async () => {
    const server = await serveTokens()
    server.instead.push({ status: 401, json: { error: { code: 401, message: 'Incorrect email or password', type: 'http_error' } } })
    const error = await failure(clientOf(server).auth.me(), AuthenticationError)
    expect(error).toMatchObject({ message: 'Incorrect email or password', operation: 'auth.login', vendor: 'pytake' })
    expect(server.to('/api/v1/auth/me')).toHaveLength(0)
  })

  it('is not possible without credentials: calls that need a login send nothing', async () => {
    const server = await serveTokens()
    for (const call of [clientOf(server, {}).auth.me(), clientOf(server, {}).login()]) {
      const error = await failure(call, ConfigurationError)
      expect([error.vendor, error.sent]).toEqual(['pytake', 'no'])
      expect(error.message).toContain('PYTAKE_EMAIL and PYTAKE_PASSWORD')
    }
    expect(server.requests).toHaveLength(0)
  })
})

describe('tokens that have ended', () => {
  it('are refreshed once for all calls, and every call is repeated', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    await client.login()
    server.expire()
    const users = await Promise.all(Array.from({ length: 10 }, () => client.auth.me()))
    expect(users).toHaveLength(10)
    expect(server.to(REFRESH).map((request) => request.json())).toEqual([{ refresh_token: 'refresh-1' }])
    expect(server.to(LOGIN)).toHaveLength(1)
    expect(client.tokens).toMatchObject({ accessToken: 'access-2', refreshToken: 'refresh-2' })
  })

  it('are refreshed before a call when their end is known', async () => {
    const server = await serveTokens()
    const client = clientOf(server, { tokens: { accessToken: 'access-0', refreshToken: 'refresh-0', expiresAt: Date.now() - 1 } })
    await client.auth.me()
    expect(server.requests.map(({ target }) => target)).toEqual([REFRESH, '/api/v1/auth/me'])
  })

  it('are replaced by a login when the refresh token has ended, too', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    await client.login()
    server.expire()
    server.instead.push({ status: 401, json: { error: { code: 401, message: 'Invalid refresh token', type: 'http_error' } } })
    await client.auth.me()
    expect([server.to(REFRESH).length, server.to(LOGIN).length]).toEqual([1, 2])
  })

  it('are the end of a session that has neither refresh token nor credentials', async () => {
    const server = await serveTokens()
    const error = await failure(withToken(server).auth.me(), AuthenticationError)
    expect([error.message, error.code]).toEqual(['Could not validate credentials', 'http_error'])
    expect(server.requests.map(({ target }) => target)).toEqual(['/api/v1/auth/me'])
  })

  it('are refreshed once per call: a second refusal is the error', async () => {
    const server = await serveTokens(() => badToken)
    await failure(clientOf(server).auth.me(), AuthenticationError)
    expect([server.to('/api/v1/auth/me').length, server.to(REFRESH).length]).toEqual([2, 1])
  })

  it('are kept when the refresh fails for another reason', async () => {
    const server = await serveTokens()
    const client = clientOf(server, { maxRetries: 0, ...credentials })
    await client.login()
    server.expire()
    server.instead.push({ status: 503, json: { error: { code: 503, message: 'down', type: 'http_error' } } })
    const error = await failure(client.auth.me(), ServerError)
    expect(error.operation).toBe('auth.refresh')
    expect(client.tokens?.refreshToken).toBe('refresh-1')
  })
})

describe('a 401 that is not about the session', () => {
  const providerFault = { status: 401, json: { error: { code: 401, message: 'Invalid API key. Please check your credentials.', type: 'http_error' } } }

  it('of an AI provider renews nothing', async () => {
    const server = await serveTokens(() => providerFault)
    const client = clientOf(server)
    for (const call of [client.aiAssistant.test(), client.aiAssistant.generateFlow({ description: 'A bot that takes orders' })]) {
      expect((await failure(call, AuthenticationError)).message).toBe('Invalid API key. Please check your credentials.')
    }
    expect([server.to(LOGIN).length, server.to(REFRESH).length]).toEqual([1, 0])
  })

  it('is told from an expired token on the same routes', async () => {
    const server = await serveTokens(() => ({ json: { success: true, provider: 'openai', message: 'ok', model_tested: 'gpt-5' } }))
    const client = clientOf(server)
    await client.login()
    server.expire()
    expect((await testProvider(client)).success).toBe(true)
    expect(server.to(REFRESH)).toHaveLength(1)
  })

  it('of a server without database connections is a 503: reading is tried again, nothing else, and the tokens stay', async () => {
    const message = 'Authentication failed: QueuePool limit of size 5 overflow 10 reached, connection timed out'
    const server = await serveTokens(() => ({ status: 401, json: { error: { code: 401, message, type: 'http_error' } } }))
    const client = clientOf(server)
    expect(await failure(client.auth.me(), ServerError)).toMatchObject({ code: 'server_overloaded', retryable: true, status: 503, attempts: 3 })
    expect(await failure(client.graphql.me(), ServerError)).toMatchObject({ status: 503, attempts: 3 })
    expect(await failure(client.graphql.logout(), ServerError)).toMatchObject({ status: 503, attempts: 1 })
    expect(server.to(REFRESH)).toHaveLength(0)
  })

  it('of a webhook without signature reaches the caller, and no token is sent', async () => {
    const server = await serveTokens(() => ({ status: 401, json: { error: { code: 401, message: 'Missing signature', type: 'http_error' } } }))
    await failure(clientOf(server).webhooks.meta.receive({ event: { object: 'whatsapp_business_account', entry: [] } }), AuthenticationError)
    expect(server.requests.map(({ target, headers }) => [target, headers.authorization])).toEqual([['/api/v1/webhooks/meta/', undefined]])
  })
})

describe('tokens', () => {
  it('go in and come out, so that another start needs no login', async () => {
    const server = await serveTokens()
    const stored: (PyTakeTokens | undefined)[] = []
    const first = clientOf(server, { ...credentials, onTokens: (tokens) => stored.push(tokens) })
    await first.auth.me()
    await first.logout()
    expect(stored.map((tokens) => tokens?.accessToken)).toEqual(['access-1', undefined])
    const [tokens] = stored
    const second = clientOf(server, { tokens: JSON.parse(JSON.stringify(tokens)) as PyTakeTokens })
    await second.auth.me()
    expect(server.to(LOGIN)).toHaveLength(1)
  })

  it('are shared with sessions that are derived', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    await client.with({ timeoutMs: 5_000 }).auth.me()
    await client.auth.me()
    expect(server.to(LOGIN)).toHaveLength(1)
  })

  it('serve other protocols: one access token, renewed when needed', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    expect(await Promise.all([accessToken(client), accessToken(client), client.auth.me().then(() => 'called')])).toEqual(['access-1', 'access-1', 'called'])
    expect(server.to(LOGIN)).toHaveLength(1)
  })

  it('are forgotten by a logout, which tells the server', async () => {
    const server = await serveTokens()
    const client = clientOf(server)
    await client.login()
    await client.logout()
    expect(server.to('/api/v1/auth/logout').map((request) => request.json())).toEqual([{ refresh_token: 'refresh-1' }])
    expect(client.tokens).toBeUndefined()
    await client.auth.me()
    expect(server.to(LOGIN)).toHaveLength(2)
  })

  it('are forgotten even when the server cannot be told', async () => {
    const server = await serve(({ target }) => (target === LOGIN ? { json: { user: ana, token: { access_token: 'a', refresh_token: 'r', token_type: 'bearer', expires_in: 900 }, message: '' } } : undefined))
    const client = clientOf(server)
    await client.login()
    await failure(client.logout(), PyTakeError)
    expect(client.tokens).toBeUndefined()
  })

  it('are forgotten without a word to the server when there is nothing to tell', async () => {
    const server = await serveTokens()
    const client = withToken(server)
    await client.logout()
    expect([server.requests.length, client.tokens]).toEqual([0, undefined])
  })

  it('and passwords appear in no printed form', async () => {
    const server = await serve(({ target }) => (target === LOGIN
      ? { status: 401, json: { error: { code: 401, message: 'Secret123 is wrong', type: 'http_error' } } }
      : { status: 403, json: { error: { code: 403, message: 'not for access-0', type: 'http_error' } } }))
    const client = clientOf(server)
    const refused = await failure(client.login())
    const forbidden = await failure(withToken(server).auth.me())
    for (const value of [client, refused, forbidden, client.contacts, (refused as PyTakeError).request]) {
      const printed = `${inspect(value, { depth: 9, showHidden: true })}${JSON.stringify(value)}${value instanceof Error ? String(value) : ''}`
      expect(printed).not.toMatch(/Secret123|access-0/)
    }
    expect((refused as PyTakeError).request?.toCurl()).not.toContain('Secret123')
  })
})

const baseUrlOf = (options: object): string => {
  const session = createPyTakeSession(options)
  onTestFinished(() => session.close())
  return session.baseUrl
}

describe('the server', () => {
  it('is one of the environments, or any other', () => {
    expect(['local', 'staging', 'production'].map((environment) => baseUrlOf({ environment }))).toEqual(['http://localhost:8000', 'https://api-staging.pytake.net', 'https://api.pytake.net'])
    expect(baseUrlOf({})).toBe('https://api.pytake.net')
    for (const baseUrl of ['https://p.example.com', 'https://p.example.com/', 'https://p.example.com/api/v1', 'https://p.example.com/api/v1/']) {
      expect(baseUrlOf({ baseUrl })).toBe('https://p.example.com')
    }
  })

  it('may be mounted behind a path', async () => {
    const server = await serve(() => ({ json: ana }))
    await withToken({ url: `${server.url}/staging/api/v1` }).auth.me()
    expect(server.requests.map(({ target }) => target)).toEqual(['/staging/api/v1/auth/me'])
  })

  it('and the credentials come from the environment, too', () => {
    vi.stubEnv('PYTAKE_BASE_URL', 'https://env.example.com/api/v1')
    vi.stubEnv('PYTAKE_ENVIRONMENT', 'staging')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(baseUrlOf({})).toBe('https://env.example.com')
    expect(baseUrlOf({ environment: 'local' })).toBe('http://localhost:8000')
    vi.stubEnv('PYTAKE_BASE_URL', ' ')
    expect(baseUrlOf({})).toBe('https://api-staging.pytake.net')
    vi.stubEnv('PYTAKE_EMAIL', 'ana@acme.example')
    expect(() => createPyTakeSession()).toThrow("The option 'password' is required with 'email': give it, or set PYTAKE_PASSWORD")
  })
})

it.each<[string, object]>([
  ["'password' is required", { email: 'a@b.example' }],
  ["'email' is required", { password: 'Secret123' }],
  ["'email' must be a string that is not blank", { email: ' ', password: 'x' }],
  ["'accessToken'", { tokens: {} }],
  ["'accessToken'", { tokens: { accessToken: 'a\nb' } }],
  ["'refreshToken'", { tokens: { accessToken: 'a', refreshToken: 7 } }],
  ["'expiresAt'", { tokens: { accessToken: 'a', expiresAt: 'soon' } }],
  ["'onTokens' must be a function", { onTokens: true }],
  ["'environment' must be 'local', 'staging' or 'production'", { environment: 'test' }],
  ['both name the server', { environment: 'local', baseUrl: 'https://p.example.com' }],
  ["Unknown option 'username'", { username: 'a' }],
  ["use 'timeoutMs'", { timeout: 5 }],
  ["'baseUrl' must not hold a query", { baseUrl: 'https://p.example.com/api/v1?x=1' }],
])('an option that is wrong is named: %s', (message, options) => {
  let error: unknown
  try {
    createPyTakeSession(options)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(ConfigurationError)
  expect(error).toBeInstanceOf(PyTakeError)
  expect(String(error)).toContain(message)
})

it('operations are functions, too: a client can be passed wherever a session is wanted', async () => {
  const server = await serveTokens()
  const session = createPyTakeSession({ baseUrl: server.url, ...credentials })
  onTestFinished(() => session.close())
  expect(await me(session)).toEqual(ana)
  expect(await me(clientOf(server))).toEqual(ana)
  expect(session).not.toBeInstanceOf(PyTakeClient)
})
