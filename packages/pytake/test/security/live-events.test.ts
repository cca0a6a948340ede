import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { prints } from '@sdk-internal/fuzz'
import { selfSignedCertificate } from '@sdk/core/testing'
import { Server } from 'socket.io'
import { expect, onTestFinished, test } from 'vitest'
import { ConnectionError, SdkError } from '../../src/index.ts'
import { createRealtime } from '../../src/realtime/index.ts'
import { serveRealtime } from '../realtime/server.ts'
import { next, realtimeOf, until } from '../realtime/support.ts'
import { clientOf, credentials } from '../support/client.ts'
import { failure } from '../support/failure.ts'

test('a server with a certificate of its own is trusted when the options name it, and only then', async () => {
  const { key, cert } = selfSignedCertificate()
  const https = createServer({ key, cert })
  const io = new Server(https)
  await new Promise<void>((resolve) => {
    https.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => io.close())
  const client = clientOf({ url: `https://localhost:${(https.address() as AddressInfo).port}` }, { tokens: { accessToken: 'access-1' }, logger: null })
  await using stranger = createRealtime(client)
  const error = await failure(stranger.connect(), ConnectionError)
  expect(error.code).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/)
  expect(error.retryable).toBe(false)
  expect(stranger.state).toMatchObject({ status: 'failed', failures: 1 })
  await using friend = createRealtime(client, { tls: { ca: cert } })
  await friend.connect()
  expect(friend.connected).toBe(true)
})

test('a frame beyond 4 MiB ends the connection, which comes back', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const events = realtime.events('user:status')
  await realtime.connect()
  server.emit('message:new', { text: 'x'.repeat(5_000_000) })
  await until(realtime, 'reconnecting')
  await until(realtime, 'connected')
  server.emit('user:status', { user_id: 'u', status: 'online' })
  expect(await next(events)).toEqual({ user_id: 'u', status: 'online' })
})

test('an event with keys __proto__ is told without them, at any depth', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const events = realtime.events('user:status')
  await realtime.connect()
  server.emit('user:status', JSON.parse('{"user_id":"u","status":"online","__proto__":{"polluted":1},"deep":[{"__proto__":{"polluted":1}}]}'))
  const event = await next(events) as object
  expect(Object.assign({}, event)).toEqual({ user_id: 'u', status: 'online', deep: [{}] })
  expect((event as { polluted?: unknown }).polluted).toBeUndefined()
})

test('neither live events nor what they fail with show the token or the password', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  const printed = [...Object.values(prints(realtime)), inspect(realtime, { customInspect: false, showHidden: true, depth: null })]
  server.refuseAll = true
  server.refuseLogins = true
  const refused = await failure(realtimeOf(server).connect(), SdkError)
  for (const text of [...printed, ...Object.values(prints(refused))]) {
    expect(text).not.toContain('access-1')
    expect(text).not.toContain(credentials.password)
  }
})
