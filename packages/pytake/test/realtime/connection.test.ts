import { execFile } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { join } from 'node:path'
import { inspect, promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { ConfigurationError, ConnectionError, PyTakeError, TimeoutError } from '../../src/index.ts'
import { createPyTakeSession } from '../../src/session/index.ts'
import { createRealtime, Realtime, type RealtimeState } from '../../src/realtime/index.ts'
import { clientOf } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { ana } from '../support/users.ts'
import { serveRealtime } from './server.ts'
import { CONVERSATION, message, next, realtimeOf, until } from './support.ts'

test('the connection begins with the token of a login, over WebSocket alone', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const greetings = realtime.events('connected')
  await realtime.connect()
  expect(await next(greetings)).toEqual({ message: 'Connected to PyTake WebSocket', user_id: ana.id })
  expect(server.connects).toEqual([{ token: 'access-1' }])
  expect(server.rest).toEqual(['/api/v1/auth/login'])
  expect(server.handshakes).toHaveLength(1)
  expect(server.handshakes[0]?.url).toMatch(/^\/socket\.io\/\?EIO=4&transport=websocket/)
  expect(server.handshakes[0]?.url).not.toContain('access-1')
  expect(server.handshakes[0]?.headers['user-agent']).toMatch(/^sdk-pytake\//)
  expect(server.handshakes[0]?.headers.authorization).toBeUndefined()
  expect(realtime.connected).toBe(true)
  expect(realtime.state).toEqual({ status: 'connected', socketId: server.sockets()[0]?.id, transport: 'websocket', failures: 0, error: undefined })
})

test('nothing is connected before it is needed, and any number of askers share one connection', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  realtime.on('message:new', () => {})
  expect(realtime.state.status).toBe('idle')
  await Promise.all([realtime.connect(), realtime.connect(), realtime.ping(), realtime.joinConversation({ conversation_id: CONVERSATION })])
  await realtime.connect()
  expect(server.connects).toHaveLength(1)
  expect(server.rest).toEqual(['/api/v1/auth/login'])
})

test('whoever hears that the connection begins and asks for one shares it', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const asked: Promise<void>[] = []
  realtime.onState(({ status }) => {
    if (status === 'connecting' && asked.length < 20) asked.push(realtime.connect())
  })
  await realtime.connect()
  await Promise.all(asked)
  expect(asked).toHaveLength(1)
  expect(server.connects).toHaveLength(1)
})

test('polling is used when it is asked for', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { transports: ['polling'] })
  await realtime.connect()
  expect(realtime.state.transport).toBe('polling')
  await realtime.ping()
})

test('the state tells when polling has become a WebSocket', async () => {
  const server = await serveRealtime()
  const { promise, resolve } = Promise.withResolvers<void>()
  server.upgrades = promise
  const realtime = realtimeOf(server, { transports: ['polling', 'websocket'] })
  await realtime.connect()
  expect(realtime.state.transport).toBe('polling')
  resolve()
  await vi.waitFor(() => expect(server.sockets()[0]?.conn.transport.name).toBe('websocket'))
  await realtime.ping()
  expect(realtime.state).toMatchObject({ status: 'connected', transport: 'websocket' })
})

test('polling helps where no WebSocket comes through', async () => {
  const server = await serveRealtime()
  server.webSockets = false
  const realtime = realtimeOf(server, { transports: ['websocket', 'polling'] })
  await realtime.connect()
  expect(realtime.state.transport).toBe('polling')
})

test('a session serves as well as a client, and its headers go along', async () => {
  const server = await serveRealtime()
  const session = createPyTakeSession({ baseUrl: server.url, tokens: { accessToken: 'access-5' }, headers: { 'x-tenant': 'acme' }, validate: 'strict' })
  await using realtime = createRealtime(session)
  await realtime.connect()
  expect(server.connects).toEqual([{ token: 'access-5' }])
  expect(server.handshakes[0]?.headers['x-tenant']).toBe('acme')
  await session.close()
  expect(realtime.state.status).toBe('closed')
})

test('Socket.IO hangs behind the path of the base URL, and elsewhere when the option says so', async () => {
  const server = await serveRealtime()
  const mounted = createRealtime(clientOf({ url: `${server.url}/staging` }), { maxRetries: 0, connectTimeoutMs: 50 })
  const error = await failure(mounted.connect(), ConnectionError)
  expect(error).toBeInstanceOf(PyTakeError)
  const elsewhere = createRealtime(clientOf({ url: `${server.url}/staging` }, { tokens: { accessToken: 'access-1' } }), { path: '/socket.io' })
  await elsewhere.connect()
  expect(elsewhere.connected).toBe(true)
  await Promise.all([mounted.close(), elsewhere.close()])
})

test('closing leaves no socket, ends the streams and refuses everything after it', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const events = realtime.events('message:new')
  await realtime.connect()
  const asked = failure(realtime.send('no_such_event', [], { acknowledge: true }))
  const waiting = events.next()
  await Promise.all([realtime.close(), realtime.close()])
  expect(realtime.state.status).toBe('closed')
  await vi.waitFor(() => expect(server.open.size).toBe(0))
  expect(await waiting).toEqual({ done: true, value: undefined })
  expect(await events.next()).toEqual({ done: true, value: undefined })
  expect(await asked).toMatchObject({ name: 'AbortError', code: 'REALTIME_CLOSED', vendor: 'pytake' })
  expect(await failure(realtime.connect())).toMatchObject({ name: 'AbortError', code: 'REALTIME_CLOSED' })
  expect(() => realtime.events('message:new')).toThrow('closed')
})

test('a process ends by itself after closing', async () => {
  const server = await serveRealtime()
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@sdk/source', join(import.meta.dirname, 'leave-nothing.ts'), server.url], { timeout: 20_000 })
  expect(stdout.trim()).toBe('{"done":true}')
  expect(server.connects).toEqual([{ token: 'access-1' }])
}, 30_000)

test('closing while connecting ends that, too', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const connecting = failure(realtime.connect())
  await realtime.close()
  expect(await connecting).toMatchObject({ name: 'AbortError', code: 'REALTIME_CLOSED' })
  await vi.waitFor(() => expect(server.open.size).toBe(0))
})

test('a server that does not take part in closing is left all the same', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  for (const socket of server.open) socket.pause()
  await realtime.close()
  for (const socket of server.open) socket.resume()
  await vi.waitFor(() => expect(server.open.size).toBe(0))
})

test('polls that a server leaves without an answer are cut, with and without a connection', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { transports: ['polling'] })
  await realtime.connect()
  server.mute()
  await realtime.close()
  const unanswered = realtimeOf(server, { transports: ['polling'], connectTimeoutMs: 20, maxRetries: 1 }, { tokens: { accessToken: 'access-1' } })
  await failure(unanswered.connect(), TimeoutError)
  await vi.waitFor(() => expect(server.polls.size).toBe(0))
})

test('the signal of the live events closes them, that of a call ends the wait', async () => {
  const server = await serveRealtime()
  const all = new AbortController()
  const one = new AbortController()
  const realtime = realtimeOf(server, { signal: all.signal })
  await realtime.connect()
  server.silent = true
  const ping = failure(realtime.ping({ signal: one.signal }))
  one.abort(new Error('enough'))
  expect(await ping).toMatchObject({ name: 'AbortError', code: 'ABORTED', operation: 'realtime.ping', cause: { message: 'enough' } })
  expect(realtime.connected).toBe(true)
  const waiting = failure(realtime.events('message:new').next())
  all.abort()
  expect(await waiting).toMatchObject({ name: 'AbortError', code: 'ABORTED' })
  expect(realtime.state.status).toBe('closed')
})

test('a signal that is aborted already lets nothing begin', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { signal: AbortSignal.abort() })
  expect(await failure(realtime.connect())).toMatchObject({ name: 'AbortError' })
  const other = realtimeOf(server)
  expect(await failure(other.connect({ signal: AbortSignal.abort() }))).toMatchObject({ name: 'AbortError' })
  expect(() => other.events('pong', { signal: AbortSignal.abort() })).toThrow('aborted')
  expect(server.connects).toHaveLength(0)
})

test('a server that is not there is tried as often as the options say', async () => {
  const server = await serveRealtime()
  await server.stop()
  const states: RealtimeState[] = []
  const realtime = realtimeOf(server, { maxRetries: 2 }, { tokens: { accessToken: 'access-1' } })
  realtime.onState((state) => states.push(state))
  const error = await failure(realtime.connect(), ConnectionError)
  expect(error).toMatchObject({ code: 'ECONNREFUSED', vendor: 'pytake', operation: 'realtime.connect', retryable: true })
  expect(error).toBeInstanceOf(PyTakeError)
  expect(states.map(({ status, failures }) => [status, failures])).toEqual([['connecting', 0], ['connecting', 1], ['connecting', 2], ['failed', 3]])
  await server.start()
  await realtime.connect()
  expect(realtime.connected).toBe(true)
})

test('a server that never answers is given up after the time limit', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { connectTimeoutMs: 20, maxRetries: 0, path: '/elsewhere/' }, { tokens: { accessToken: 'access-1' } })
  const error = await failure(realtime.connect(), TimeoutError)
  expect(error).toMatchObject({ which: 'connect', message: 'No connection came about within 20 ms', vendor: 'pytake' })
  expect(error).toBeInstanceOf(PyTakeError)
})

test('nothing that is printed shows a token or a password', async () => {
  const server = await serveRealtime()
  server.refuseAll = true
  const realtime = realtimeOf(server)
  const error = await failure(realtime.connect())
  const printed = [inspect(realtime, { depth: 10 }), JSON.stringify(realtime), inspect(realtime.state, { depth: 10 }), JSON.stringify(realtime.state), inspect(error, { depth: 10 }), JSON.stringify(error), String(error)].join('\n')
  expect(printed).not.toMatch(/access-\d|refresh-\d|Secret123/)
  expect(inspect(realtime)).toBe(`Realtime {"baseUrl":"${server.url}","status":"failed","conversations":0}`)
})

test.each([
  [{ transports: [] }, "'transports'"], [{ transports: ['smoke'] }, "'transports'"], [{ path: 'x' }, "'path'"], [{ path: '/a?b' }, "'path'"],
  [{ timeout: 5 }, "Unknown option 'timeout'"], [{ connectTimeout: 5 }, "use 'connectTimeoutMs'"], [{ connectTimeoutMs: -1 }, "'connectTimeoutMs'"],
  [{ maxReconnects: 1.5 }, "'maxReconnects'"], [{ maxRetries: -1 }, "'maxRetries'"], [{ agent: 'x' }, "'agent'"], [{ validate: 'maybe' }, "'validate'"],
])('the options %j are refused', (options, words) => {
  const client = clientOf({ url: 'http://127.0.0.1:9' })
  expect(() => createRealtime(client, options as never)).toThrow(ConfigurationError)
  expect(() => createRealtime(client, options as never)).toThrow(words)
})

test('a client makes its own, and closes them', async () => {
  const server = await serveRealtime()
  const client = clientOf(server)
  const realtime = client.realtime()
  await realtime.connect()
  expect(client.tokens?.accessToken).toBe('access-1')
  expect(client.with({ headers: { 'x-a': 'b' } }).realtime()).toBeInstanceOf(Realtime)
  await client.close()
  expect(realtime.state.status).toBe('closed')
})

test('something else than a session of PyTake is refused', () => {
  expect(() => createRealtime(undefined as never)).toThrow(ConfigurationError)
  expect(() => createRealtime({} as never)).toThrow('must be a session or a client of PyTake')
})

test('events reach those who listen until they stop', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const heard: string[] = []
  const signal = new AbortController()
  const listener = ({ content }: { content: Record<string, unknown> }): void => void heard.push(`off ${String(content['text'])}`)
  realtime.on('message:new', listener)
  const stop = realtime.on('message:new', ({ content }) => heard.push(`stop ${String(content['text'])}`))
  realtime.on('message:new', ({ content }) => heard.push(`signal ${String(content['text'])}`), { signal: signal.signal })
  realtime.on('message:new', () => heard.push('never'), { signal: AbortSignal.abort() })
  const events = realtime.events('message:new')
  await until(realtime, 'connected')
  server.emit('message:new', message('1'))
  await next(events)
  realtime.off('message:new', listener)
  stop()
  server.emit('message:new', message('2'))
  await next(events)
  signal.abort()
  server.emit('message:new', message('3'))
  await next(events)
  expect(heard).toEqual(['off 1', 'stop 1', 'signal 1', 'signal 2'])
})

test('a signal that outlives what listened keeps nothing of it', async () => {
  const server = await serveRealtime()
  const { signal } = new AbortController()
  const realtime = realtimeOf(server)
  const listener = vi.fn<() => void>()
  realtime.on('pong', listener, { signal })
  realtime.off('pong', listener)
  realtime.on('pong', listener, { signal })()
  realtime.on('pong', listener, { signal })
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  await realtime.close()
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
