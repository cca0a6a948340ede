import { expect, test, vi } from 'vitest'
import { AuthenticationError, ConfigurationError, type PyTakeTokens } from '../../src/index.ts'
import { createRealtime } from '../../src/realtime/index.ts'
import { clientOf, credentials } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { serveRealtime } from './server.ts'
import { realtimeOf, until } from './support.ts'

test('a refused token is renewed, and the connection begins with the new one', async () => {
  const server = await serveRealtime()
  const told: (PyTakeTokens | undefined)[] = []
  const realtime = realtimeOf(server, {}, { tokens: { accessToken: 'stolen', refreshToken: 'refresh-0' }, onTokens: (tokens) => told.push(tokens) })
  await realtime.connect()
  expect(server.connects).toEqual([{ token: 'stolen' }, { token: 'access-1' }])
  expect(server.rest).toEqual(['/api/v1/auth/refresh'])
  expect(told.map((tokens) => tokens?.accessToken)).toEqual(['access-1'])
  expect(realtime.state).toMatchObject({ status: 'connected', failures: 0 })
})

test('a token that has ended meanwhile is renewed before the reconnection', async () => {
  const server = await serveRealtime()
  const client = clientOf(server)
  const realtime = createRealtime(client, { retryDelayMs: 1 })
  await realtime.connect()
  server.expire()
  const ended = until(realtime, 'reconnecting')
  server.sockets()[0]?.conn.close()
  await ended
  await until(realtime, 'connected')
  expect(server.connects).toEqual([{ token: 'access-1' }, { token: 'access-1' }, { token: 'access-2' }])
  expect(server.rest).toEqual(['/api/v1/auth/login', '/api/v1/auth/refresh'])
  expect(client.tokens?.accessToken).toBe('access-2')
  await realtime.close()
})

test('a token that is known to have ended is not tried', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, {}, { tokens: { accessToken: 'old', refreshToken: 'refresh-0', expiresAt: Date.now() - 1 } })
  await realtime.connect()
  expect(server.connects).toEqual([{ token: 'access-1' }])
})

test('a token that somebody else renewed meanwhile serves, without another renewal', async () => {
  const server = await serveRealtime()
  const client = clientOf(server)
  await client.login()
  const one = createRealtime(client)
  const two = createRealtime(client)
  server.expire()
  await Promise.all([one.connect(), two.connect()])
  expect(server.rest).toEqual(['/api/v1/auth/login', '/api/v1/auth/refresh'])
  await client.close()
  expect([one.state.status, two.state.status]).toEqual(['closed', 'closed'])
})

test('a new token that is refused as well ends the tries', async () => {
  const server = await serveRealtime()
  server.refuseAll = true
  const realtime = realtimeOf(server)
  const events = realtime.events('message:new')
  const lost = failure(events.next(), AuthenticationError)
  const failures = vi.fn<(error: Error) => void>()
  realtime.onFailure(failures)
  const error = await failure(realtime.connect(), AuthenticationError)
  expect(error).toMatchObject({ message: 'Connection rejected by server', status: 401, code: 'CONNECTION_REFUSED_BY_SERVER', vendor: 'pytake', operation: 'realtime.connect', sent: 'yes' })
  expect(await lost).toBe(error)
  expect(await events.next()).toEqual({ done: true, value: undefined })
  expect(failures.mock.calls).toEqual([[error]])
  expect(server.connects).toEqual([{ token: 'access-1' }, { token: 'access-2' }])
  expect(realtime.state).toMatchObject({ status: 'failed', error })
  server.refuseAll = false
  await realtime.connect()
  expect(realtime.state).toMatchObject({ status: 'connected', error: undefined })
})

test('whoever hears that the tries have ended may begin again at once', async () => {
  const server = await serveRealtime()
  server.refuseAll = true
  const realtime = realtimeOf(server)
  const again = new Promise<unknown>((resolve) => {
    const stop = realtime.onState(({ status }) => {
      if (status !== 'failed') return
      stop()
      server.refuseAll = false
      const greetings = realtime.events('connected')
      realtime.connect().then(() => resolve(greetings.next()), resolve)
    })
  })
  await failure(realtime.connect(), AuthenticationError)
  expect(await again).toMatchObject({ done: false, value: { message: 'Connected to PyTake WebSocket' } })
  expect(realtime.state).toMatchObject({ status: 'connected', error: undefined })
})

test('a token that cannot be renewed ends the tries at once', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, {}, { tokens: { accessToken: 'stolen' } })
  await failure(realtime.connect(), AuthenticationError)
  expect(server.connects).toEqual([{ token: 'stolen' }])
  expect(server.rest).toEqual([])
})

test('a wrong password is what the connection fails with', async () => {
  const server = await serveRealtime()
  server.refuseLogins = true
  const realtime = realtimeOf(server, {}, credentials)
  const error = await failure(realtime.connect(), AuthenticationError)
  expect(error).toMatchObject({ message: 'Incorrect email or password', operation: 'auth.login' })
  expect(server.connects).toEqual([])
})

test('without credentials there is nothing to connect with', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, {}, {})
  await failure(realtime.connect(), ConfigurationError)
  expect(realtime.state.status).toBe('failed')
})

test('a closed session gives no connection', async () => {
  const server = await serveRealtime()
  const client = clientOf(server, { tokens: { accessToken: 'access-1' } })
  await client.close()
  const realtime = createRealtime(client)
  expect(await failure(realtime.connect())).toMatchObject({ name: 'AbortError', code: 'SESSION_CLOSED' })
  await realtime.close()
})
