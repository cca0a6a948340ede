import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AbortError, KERNEL, operation, SessionTokenAuth, uploadSource, type Transport, type UploadSource } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { expectSoon, pause, serve } from './support/server.ts'
import { createSession, inProcess, open } from './support/session.ts'

const get = operation<object, unknown>({ id: 'things.get', method: 'GET', path: '/x', result: 'empty' })
const upload = operation<{ file: UploadSource }, unknown>({ id: 'up', method: 'POST', path: '/up', params: { file: { file: uploadSource() } }, result: 'empty' })
const never = (): Promise<never> => new Promise(() => {})

describe('close', () => {
  it('ends calls under way with an AbortError, and their connections', async () => {
    const server = await serve(never)
    const session = createSession(server.url)
    const calls = [get(session), get(session), get(session.with({ timeoutMs: 9_000 }))].map((call) => failure(call, AbortError))
    await expectSoon(() => server.requests.length === 3)
    await session.close()
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: 'AbortError', code: 'SESSION_CLOSED', vendor: 'sample', operation: 'things.get', sent: 'maybe' })
    await expectSoon(() => server.sockets.size === 0)
  })

  it('ends calls that wait: for their turn, a retry, a login', async () => {
    const server = await serve(() => ({ status: 503, headers: { 'retry-after': '30' } }))
    const auth = new SessionTokenAuth({ secrets: [], apply: () => {}, login: never })
    const limited = createSession(server.url, { maxConcurrency: 1 })
    const locked = createSession(server.url, {}, { auth })
    const calls = [get(limited), get(limited), get(limited), get(locked)].map((call) => failure(call, AbortError))
    await expectSoon(() => server.requests.length > 0)
    await pause(20)
    await Promise.all([limited.close(), locked.close()])
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'SESSION_CLOSED'))
  })

  it('ends a login that is under way', async () => {
    const server = await serve(never)
    const login = operation<object, unknown>({ id: 'login', method: 'POST', path: '/login', auth: 'none', result: 'empty' })
    const session = createSession(server.url, {}, { auth: new SessionTokenAuth({ secrets: [], apply: () => {}, login: async (bare) => ({ accessToken: String(await login(bare)) }) }) })
    const call = failure(get(session), AbortError)
    await expectSoon(() => server.requests.length === 1)
    await session.close()
    expect(await call).toMatchObject({ code: 'SESSION_CLOSED' })
    await expectSoon(() => server.sockets.size === 0)
  })

  it('makes later calls fail before anything is sent', async () => {
    const server = await serve()
    const session = createSession(server.url)
    const derived = session.with({ headers: { 'x-a': '1' } })
    await get(session)
    await session.close()
    for (const each of [session, derived, session.with({ timeoutMs: 5 })]) {
      expect(await failure(get(each), AbortError)).toMatchObject({ code: 'SESSION_CLOSED', sent: 'no', attempts: 0, operation: 'things.get', vendor: 'sample' })
      expect(await failure(each.request({ path: '/y' }), AbortError)).toMatchObject({ code: 'SESSION_CLOSED' })
    }
    expect(server.requests).toHaveLength(1)
  })

  it('of a derived session closes them all', async () => {
    const session = createSession('http://127.0.0.1:1')
    await session.with({ timeoutMs: 5 }).close()
    expect(await failure(get(session), AbortError)).toMatchObject({ code: 'SESSION_CLOSED' })
  })

  it('before a call has begun makes it fail', async () => {
    const server = await serve()
    const session = createSession(server.url)
    const call = failure(get(session), AbortError)
    await session.close()
    expect(await call).toMatchObject({ sent: 'no' })
    expect(server.connections()).toBe(0)
  })

  it('while a call is still being written makes it fail, and no connection is opened afterwards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'core-close-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const path = join(folder, 'file')
    await writeFile(path, 'x')
    const server = await serve()
    const session = createSession(server.url)
    const call = failure(upload(session, { file: { path } }), AbortError)
    await Promise.resolve()
    await session.close()
    expect(await call).toMatchObject({ code: 'SESSION_CLOSED', sent: 'no', attempts: 0 })
    await pause(50)
    expect(server.connections()).toBe(0)
  })

  it('may be called again and again', async () => {
    const server = await serve()
    const session = createSession(server.url)
    await get(session)
    await Promise.all([session.close(), session.close()])
    await session.close()
    await expectSoon(() => server.sockets.size === 0)
  })

  it('works before the first call', async () => {
    const session = createSession('http://127.0.0.1:1')
    await session.close()
    expect(await failure(get(session))).toBeInstanceOf(AbortError)
  })

  it('is what `await using` does', async () => {
    const session = createSession('http://127.0.0.1:1')
    await session[Symbol.asyncDispose]()
    expect(await failure(get(session), AbortError)).toMatchObject({ code: 'SESSION_CLOSED' })
  })

  it('leaves a transport and a dispatcher that were given to their owner', async () => {
    let closed = 0
    const transport: Transport = Object.assign(inProcess(() => ({})), {
      close: () => {
        closed++
        return Promise.resolve()
      },
    })
    const session = createSession('https://example.com', { transport })
    await get(session)
    await session.close()
    expect(closed).toBe(0)
    const { Agent } = await import('undici')
    const server = await serve()
    const dispatcher = new Agent()
    onTestFinished(() => dispatcher.destroy())
    const first = createSession(server.url, { dispatcher })
    await get(first)
    await first.close()
    await get(open(server.url, { dispatcher }))
    // A socket is used again from the next turn of the event loop on.
    expect(server.connections()).toBeLessThanOrEqual(2)
  })

  it('runs the vendor\'s hooks, and releases connections even when one fails', async () => {
    const server = await serve()
    const session = createSession(server.url)
    const ran: string[] = []
    session[KERNEL].shared.onClose.push(() => {
      ran.push('first')
      throw new Error('hook')
    }, async () => {
      await pause(5)
      ran.push('second')
    })
    await get(session)
    await expect(session.close()).rejects.toThrow('hook')
    expect(ran).toEqual(['first', 'second'])
    await expectSoon(() => server.sockets.size === 0)
  })
})

it('sessions do not share connections', async () => {
  const server = await serve()
  const [one, two] = [createSession(server.url), open(server.url)]
  await Promise.all([get(one), get(two)])
  await one.close()
  await get(two)
  expect(server.connections()).toBe(2)
})

it('a derived session uses the connections of its origin', async () => {
  const server = await serve()
  const session = open(server.url, {}, { defaults: { n: -1 } })
  await get(session)
  await get(session.with({ headers: { 'x-a': '1' } }))
  for (let n = 0; n < 10; n++) await get(session.with({ defaults: { n } }))
  // A socket is used again from the next turn of the event loop on.
  expect(server.connections()).toBeLessThanOrEqual(2)
})
