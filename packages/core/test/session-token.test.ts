import { inspect } from 'node:util'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  AbortError, AuthenticationError, composed, ConfigurationError, operation, ServerError, SessionTokenAuth, staticHeaderAuth, TimeoutError, type Session, type SessionTokenOptions, type SessionTokens,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { expectSoon, pause, serve, type Handler, type Received, type TestServer } from './support/server.ts'
import { MemoryLogger, open } from './support/session.ts'

const get = operation<object, unknown>({ id: 'things.get', method: 'GET', path: '/x', result: 'empty' })
const TokensSchema = v.object({ accessToken: v.string(), refreshToken: v.optional(v.string()), expiresAt: v.optional(v.number()) })
const sendLogin = operation<object, SessionTokens>({ id: 'session.login', method: 'POST', path: '/login', auth: 'none', result: TokensSchema })
const sendRefresh = operation<{ token: string }, SessionTokens>({ id: 'session.refresh', method: 'POST', path: '/refresh', auth: 'none', params: { body: { token: v.string() } }, result: TokensSchema })

interface Setup { server: TestServer; session: Session; auth: SessionTokenAuth<SessionTokens>; logins: () => number; refreshes: () => number; calls: () => Received[] }

/** A server that gives out tokens, and accepts those that `accepts` says. */
async function setup(handler: { login?: Handler; refresh?: Handler; call?: Handler; accepts?: (token: string, count: number) => boolean } = {}, options: Partial<SessionTokenOptions<SessionTokens>> = {}): Promise<Setup> {
  let logins = 0
  let refreshes = 0
  let calls = 0
  const server = await serve((request, response) => {
    if (request.path === '/login') return handler.login?.(request, response, ++logins) ?? { json: { accessToken: `t${handler.login === undefined ? ++logins : logins}` } }
    if (request.path === '/refresh') return handler.refresh?.(request, response, ++refreshes) ?? { json: { accessToken: `r${handler.refresh === undefined ? ++refreshes : refreshes}`, refreshToken: 'next' } }
    const token = request.headers['authorization']?.replace('Bearer ', '') ?? ''
    if (handler.accepts !== undefined && !handler.accepts(token, ++calls)) return { status: 401 }
    return handler.call?.(request, response, calls) ?? { json: {} }
  })
  const auth = new SessionTokenAuth<SessionTokens>({
    secrets: [], login: (bare) => Promise.resolve(sendLogin(bare)),
    apply: (headers, { accessToken }) => {
      headers['authorization'] = `Bearer ${accessToken}`
    },
    ...options,
  })
  const session = open(server.url, {}, { auth })
  const of = (path: string): Received[] => server.requests.filter((request) => request.path === path)
  return { server, session, auth, logins: () => of('/login').length, refreshes: () => of('/refresh').length, calls: () => of('/x') }
}

const tokensOf = (requests: Received[]): string[] => requests.map(({ headers }) => headers['authorization']?.replace('Bearer ', '') ?? '')

describe('the first login', () => {
  it('happens with the first call, not before', async () => {
    const { session, server, logins, calls } = await setup()
    await pause(20)
    expect(server.connections()).toBe(0)
    await get(session)
    await get(session)
    expect([logins(), tokensOf(calls())]).toEqual([1, ['t1', 't1']])
  })

  it('is one for 200 calls at once', async () => {
    const { session, logins, calls } = await setup({ login: async () => {
      await pause(50)
      return { json: { accessToken: 't1' } }
    } })
    await Promise.all(Array.from({ length: 200 }, (_, n) => get(n % 2 === 0 ? session : session.with({ timeoutMs: 9_000 }))))
    expect([logins(), calls().length, new Set(tokensOf(calls())).size]).toEqual([1, 200, 1])
  })

  it('is not needed with tokens that were given', async () => {
    const { session, logins, calls } = await setup({}, { tokens: { accessToken: 'given' } })
    await get(session)
    expect([logins(), tokensOf(calls())]).toEqual([0, ['given']])
  })

  it('is not made for operations without authentication', async () => {
    const { session, server } = await setup()
    await sendRefresh(session, { token: 'x' })
    expect(server.requests.map(({ path, headers }) => [path, headers['authorization']])).toEqual([['/refresh', undefined]])
  })
})

describe('a login that fails', () => {
  for (const [status, Class] of [[401, AuthenticationError], [500, ServerError], [503, ServerError]] as const) {
    it(`with ${status} fails all that wait for it, once, and the next call tries again`, async () => {
      const { session, logins, calls, auth } = await setup({ login: async (_request, _response, count) => {
        await pause(30)
        return count === 1 ? { status } : { json: { accessToken: 't2' } }
      } })
      const errors = await Promise.all(Array.from({ length: 50 }, () => failure(get(session), Class)))
      expect(errors).toHaveLength(50)
      expect(errors[0]).toMatchObject({ operation: 'session.login', status, vendor: 'sample' })
      expect([logins(), calls().length, auth.tokens]).toEqual([1, 0, undefined])
      await get(session)
      expect([logins(), tokensOf(calls())]).toEqual([2, ['t2']])
    })
  }

  it('fails each of them with an error of its own, so that none tells what became of another', async () => {
    const gate = Promise.withResolvers<void>()
    const { session, logins } = await setup({ login: async () => {
      await gate.promise
      return { status: 401 }
    } })
    const ping = operation<object, unknown>({ id: 'ping', method: 'GET', path: '/ping', auth: 'none', result: 'empty' })
    const both = composed<object, unknown>({
      id: 'both', uses: ['ping', 'things.get'],
      async run(call) {
        await call(ping, {})
        return call(get, {})
      },
    })
    const calls = [failure(both(session), AuthenticationError)]
    await expectSoon(() => logins() === 1)
    calls.push(failure(get(session), AuthenticationError))
    gate.resolve()
    const [whole, single] = await Promise.all(calls)
    expect(whole).toMatchObject({ operation: 'both', completed: { ping: undefined }, status: 401, message: 'HTTP 401' })
    expect(single).toMatchObject({ operation: 'session.login', completed: undefined, status: 401, message: 'HTTP 401' })
    expect(inspect(single)).toContain('AuthenticationError: HTTP 401')
  })

  it('with an answer that cannot be read stores nothing', async () => {
    const { session, auth } = await setup({ login: () => ({ body: 'welcome' }) })
    await failure(get(session))
    expect(auth.tokens).toBeUndefined()
  })
})

describe('a 401', () => {
  it('renews once and sends the request once more', async () => {
    const { session, logins, calls } = await setup({ accepts: (token) => token === 't2' })
    const { response } = await get(session).withResponse()
    expect([logins(), tokensOf(calls()), response.attempts]).toEqual([2, ['t1', 't2'], 2])
  })

  it('that stays is an AuthenticationError after one renewal', async () => {
    const { session, logins, calls } = await setup({ accepts: () => false })
    expect(await failure(get(session), AuthenticationError)).toMatchObject({ status: 401, attempts: 2, operation: 'things.get', sent: 'yes' })
    expect([logins(), calls().length]).toEqual([2, 2])
  })

  it('does not count as a retry', async () => {
    const { session, calls } = await setup({ accepts: (token) => token === 't2' })
    await get(session, {}, { maxRetries: 0 })
    expect(calls()).toHaveLength(2)
  })

  it('of 100 calls at once renews once', async () => {
    const { session, logins, calls } = await setup({ accepts: (token) => token === 't1' }, { tokens: { accessToken: 'old' } })
    await Promise.all(Array.from({ length: 100 }, () => get(session)))
    expect(logins()).toBe(1)
    expect(calls().length).toBeLessThanOrEqual(200)
  })

  it('of an older token does not renew again', async () => {
    const gate = Promise.withResolvers<void>()
    const { session, logins, calls } = await setup({ call: async (request) => {
      if (request.headers['x-slow'] === undefined || request.headers['authorization'] !== 'Bearer old') return { json: {} }
      await gate.promise
      return { status: 401 }
    }, accepts: (token) => token !== 'old' || calls().length === 1 }, { tokens: { accessToken: 'old' } })
    const slow = get(session, {}, { headers: { 'x-slow': '1' } })
    await expectSoon(() => calls().length === 1)
    await get(session)
    expect(logins()).toBe(1)
    gate.resolve()
    await slow
    expect(logins()).toBe(1)
    expect(tokensOf(calls())).toEqual(['old', 'old', 't1', 't1'])
  })

  it('that does not speak of the session renews nothing', async () => {
    const { session, logins } = await setup({ accepts: () => false }, { isSessionError: (error) => error.status !== 401 })
    await failure(get(session), AuthenticationError)
    expect(logins()).toBe(1)
  })

  it('without means to renew is the error', async () => {
    const { session, calls } = await setup({ accepts: () => false }, { login: undefined, tokens: { accessToken: 'given', refreshToken: 'unused' } })
    await failure(get(session), AuthenticationError)
    expect(calls()).toHaveLength(1)
  })

  it('of a stream is the error, and the next call has new tokens, be it a stream again', async () => {
    const { session, logins, calls } = await setup({ accepts: (token) => token === 't1' }, { tokens: { accessToken: 'old' } })
    const send = (): PromiseLike<unknown> => session.request({ method: 'POST', path: '/x', bodyType: 'multipart', body: { file: new Blob(['x']).stream() } })
    await failure(send(), AuthenticationError)
    expect(calls()).toHaveLength(1)
    await send()
    expect([logins(), tokensOf(calls())]).toEqual([1, ['old', 't1']])
  })

  it('whose renewal fails is the error of the renewal', async () => {
    const { session } = await setup({ accepts: () => false, login: (_request, _response, count) => (count === 1 ? { json: { accessToken: 't1' } } : { status: 500 }) })
    expect(await failure(get(session), ServerError)).toMatchObject({ operation: 'session.login' })
  })
})

const refresh = (bare: Session, tokens: SessionTokens): Promise<SessionTokens> => Promise.resolve(sendRefresh(bare, { token: tokens.refreshToken ?? '' }))

describe('a refresh', () => {
  const tokens: SessionTokens = { accessToken: 'old', refreshToken: 'first' }

  it('replaces the tokens with those it is given, again and again', async () => {
    const { session, logins, refreshes, calls, server } = await setup({ accepts: (token, count) => token === 'r1' ? count < 4 : token === 'r2' }, { refresh, tokens })
    for (let n = 0; n < 4; n++) await get(session)
    expect([logins(), refreshes()]).toEqual([0, 2])
    expect(server.requests.filter(({ path }) => path === '/refresh').map((request) => request.json())).toEqual([{ token: 'first' }, { token: 'next' }])
    expect(tokensOf(calls()).at(-1)).toBe('r2')
  })

  for (const status of [400, 401, 403]) {
    it(`that is refused with ${status} is followed by a login`, async () => {
      const { session, logins, refreshes, calls } = await setup({ accepts: (token) => token === 't1', refresh: () => ({ status }) }, { refresh, tokens })
      await get(session)
      expect([logins(), refreshes(), tokensOf(calls())]).toEqual([1, 1, ['old', 't1']])
    })
  }

  it('that fails for another reason is not', async () => {
    const { session, logins, refreshes } = await setup({ accepts: () => false, refresh: () => ({ status: 500 }) }, { refresh, tokens })
    expect(await failure(get(session), ServerError)).toMatchObject({ operation: 'session.refresh' })
    expect([logins(), refreshes()]).toEqual([0, 1])
  })

  it('that is refused, where there is no login, is the error', async () => {
    const { session } = await setup({ accepts: () => false, refresh: () => ({ status: 401 }) }, { refresh, tokens, login: undefined })
    expect(await failure(get(session), AuthenticationError)).toMatchObject({ operation: 'session.refresh' })
  })

  it('is not tried without a refresh token', async () => {
    const { session, logins, refreshes } = await setup({ accepts: (token) => token === 't1' }, { refresh, tokens: { accessToken: 'old' } })
    await get(session)
    expect([logins(), refreshes()]).toEqual([1, 0])
  })
})

describe('a token that ends', () => {
  it('soon is renewed in the background while it is still used, once', async () => {
    const { session, logins, calls, auth } = await setup({ login: async () => {
      await pause(60)
      return { json: { accessToken: 't1', expiresAt: Date.now() + 3_600_000 } }
    } }, { tokens: { accessToken: 'old', expiresAt: Date.now() + 10_000 } })
    await Promise.all([get(session), get(session), get(session)])
    expect(tokensOf(calls())).toEqual(['old', 'old', 'old'])
    await expectSoon(() => auth.tokens?.accessToken === 't1')
    await get(session)
    expect([logins(), tokensOf(calls()).at(-1)]).toEqual([1, 't1'])
  })

  it('has ended is renewed first', async () => {
    const { session, calls } = await setup({}, { tokens: { accessToken: 'old', expiresAt: Date.now() - 1 } })
    await get(session)
    expect(tokensOf(calls())).toEqual(['t1'])
  })

  it('later is left alone', async () => {
    const { session, logins } = await setup({}, { tokens: { accessToken: 'old', expiresAt: Date.now() + 60_000 } })
    await get(session)
    expect(logins()).toBe(0)
  })

  it('at the limit that was chosen is renewed', async () => {
    const { session, auth } = await setup({}, { tokens: { accessToken: 'old', expiresAt: Date.now() + 60_000 }, renewBeforeMs: 120_000 })
    await get(session)
    await expectSoon(() => auth.tokens?.accessToken === 't1')
  })

  it('and cannot be renewed in the background still serves, with a warning that shows no secret', async () => {
    const logger = new MemoryLogger()
    const { server, auth } = await setup({ login: () => ({ status: 500, body: 'hunter2' }) }, { tokens: { accessToken: 'hunter2', expiresAt: Date.now() + 10_000 } })
    const session = open(server.url, { logger }, { auth })
    await get(session)
    await expectSoon(() => logger.warnings.length > 0)
    expect(JSON.stringify(logger.warnings)).toContain('background')
    expect(JSON.stringify(logger.warnings)).not.toContain('hunter2')
    await get(session)
  })
})

describe('logout and new tokens', () => {
  it('a logout during a login drops its outcome', async () => {
    const gate = Promise.withResolvers<void>()
    const { session, auth, logins, calls } = await setup({ login: async (_request, _response, count) => {
      if (count === 1) await gate.promise
      return { json: { accessToken: `t${count}` } }
    } })
    const waiting = failure(get(session), AbortError)
    await expectSoon(() => logins() === 1)
    auth.set(undefined)
    gate.resolve()
    expect(await waiting).toMatchObject({ code: 'LOGIN_OVERTAKEN', vendor: 'sample', sent: 'no' })
    expect([auth.tokens, calls().length]).toEqual([undefined, 0])
    await get(session)
    expect(tokensOf(calls())).toEqual(['t2'])
  })

  it('tokens that are set during a login win over its outcome', async () => {
    const gate = Promise.withResolvers<void>()
    const { session, auth, logins, calls } = await setup({ login: async () => {
      await gate.promise
      return { json: { accessToken: 'late' } }
    } })
    const waiting = get(session)
    await expectSoon(() => logins() === 1)
    auth.set({ accessToken: 'newer' })
    gate.resolve()
    await waiting
    await get(session)
    expect([auth.tokens?.accessToken, tokensOf(calls())]).toEqual(['newer', ['newer', 'newer']])
  })

  it('a 401 that comes after the logout does not log in again', async () => {
    const gate = Promise.withResolvers<void>()
    const { session, auth, logins, calls } = await setup({ accepts: () => true, call: async () => {
      await gate.promise
      return { status: 401 }
    } })
    const call = failure(get(session), AuthenticationError)
    await expectSoon(() => calls().length === 1)
    auth.set(undefined)
    gate.resolve()
    expect(await call).toMatchObject({ attempts: 1 })
    expect([logins(), auth.tokens]).toEqual([1, undefined])
  })
})

describe('onTokens', () => {
  it('is told of every change', async () => {
    const told: (string | undefined)[] = []
    const { session, auth } = await setup({ accepts: (token) => token === 't2' }, { onTokens: (tokens) => told.push(tokens?.accessToken) })
    await get(session)
    auth.set(undefined)
    expect(told).toEqual(['t1', 't2', undefined])
  })

  it('that throws fails no call and loses no tokens', async () => {
    const logger = new MemoryLogger()
    const { server, auth, logins } = await setup({}, {
      onTokens() {
        throw new Error('disk full')
      },
    })
    const session = open(server.url, { logger }, { auth })
    await get(session)
    await get(session)
    expect([logins(), auth.tokens?.accessToken]).toEqual([1, 't1'])
    expect(logger.warnings).toHaveLength(1)
  })

  it('makes it possible to go on elsewhere without a login', async () => {
    let kept: SessionTokens | undefined
    const { session, server, logins } = await setup({}, { onTokens: (tokens) => {
      kept = tokens
    } })
    await get(session)
    const auth = new SessionTokenAuth<SessionTokens>({ secrets: [], tokens: structuredClone(kept), apply: (headers, { accessToken }) => {
      headers['authorization'] = `Bearer ${accessToken}`
    } })
    await get(open(server.url, {}, { auth }))
    expect(logins()).toBe(1)
  })
})

describe('one caller', () => {
  it('that gives up does not end the login that others wait for', async () => {
    const { session, logins, calls } = await setup({ login: async () => {
      await pause(80)
      return { json: { accessToken: 't1' } }
    } })
    const controller = new AbortController()
    const aborted = failure(get(session, {}, { signal: controller.signal }), AbortError)
    const late = failure(get(session, {}, { deadlineMs: 20 }))
    const other = get(session)
    await expectSoon(() => logins() === 1)
    controller.abort()
    await Promise.all([aborted, late, other])
    expect([logins(), calls().length]).toEqual([1, 1])
  })

  it('with a deadline of its client that is over does not end the login that others wait for either', async () => {
    const { session, logins } = await setup({ login: async () => {
      await pause(150)
      return { json: { accessToken: 't1' } }
    } })
    const hasty = failure(get(session.with({ deadlineMs: 20 })), TimeoutError)
    await expectSoon(() => logins() === 1)
    await Promise.all([hasty, get(session)])
    expect(logins()).toBe(1)
  })

  it('that gives up alone leaves tokens for the next', async () => {
    const { session, logins, auth } = await setup({ login: async () => {
      await pause(50)
      return { json: { accessToken: 't1' } }
    } })
    await failure(get(session, {}, { deadlineMs: 20 }))
    await expectSoon(() => auth.tokens !== undefined)
    await get(session)
    expect(logins()).toBe(1)
  })
})

it('neither credentials nor tokens are a ConfigurationError', async () => {
  const { session, server } = await setup({}, { login: undefined })
  expect(await failure(get(session), ConfigurationError)).toMatchObject({ vendor: 'sample' })
  expect(server.requests).toHaveLength(0)
})

it('static headers are added to every request that asks for them, and only by name of its credentials', async () => {
  const server = await serve()
  const auth = staticHeaderAuth(({ spec }) => (spec.auth === 'admin' ? { 'x-token': 'admin' } : { 'x-token': 'user' }), ['admin', 'user'])
  const session = open(server.url, {}, { auth })
  for (const name of [undefined, 'admin', 'none']) await operation<object, unknown>({ id: 'x', method: 'GET', path: '/x', result: 'empty', ...(name === undefined ? {} : { auth: name }) })(session)
  expect(server.requests.map(({ headers }) => headers['x-token'])).toEqual(['user', 'admin', undefined])
})
