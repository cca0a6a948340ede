import { expect, test, vi } from 'vitest'
import { ConnectionError, TimeoutError } from '../../src/index.ts'
import type { RealtimeState } from '../../src/realtime/index.ts'
import { failure } from '../support/failure.ts'
import { serveRealtime } from './server.ts'
import { CONVERSATION, message, next, OTHER, realtimeOf, until } from './support.ts'

test('after a restart of the server the conversations are joined again, and the streams go on', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const events = realtime.events('message:new')
  await realtime.joinConversation({ conversation_id: CONVERSATION })
  await realtime.joinConversation({ conversation_id: OTHER })
  await realtime.leaveConversation({ conversation_id: OTHER })
  server.emitTo(CONVERSATION, 'message:new', message('before'))
  expect((await next(events)).content).toEqual({ text: 'before' })
  const first = realtime.state.socketId
  const joined = realtime.events('joined_conversation')
  const states: RealtimeState[] = []
  realtime.onState((state) => states.push(state))

  await server.stop()
  await until(realtime, 'reconnecting')
  await server.start()
  await until(realtime, 'connected')

  expect(await next(joined)).toMatchObject({ conversation_id: CONVERSATION })
  server.emitTo(OTHER, 'message:new', message('elsewhere', OTHER))
  server.emitTo(CONVERSATION, 'message:new', message('after'))
  expect((await next(events)).content).toEqual({ text: 'after' })
  expect(realtime.state.socketId).not.toBe(first)
  expect(realtime.conversations).toEqual(new Set([CONVERSATION]))
  const [lost] = states
  expect(lost).toMatchObject({ status: 'reconnecting', failures: 1, socketId: undefined })
  expect(lost?.error).toBeInstanceOf(ConnectionError)
  expect(states.at(-1)).toMatchObject({ status: 'connected', failures: 0, error: undefined })
})

test('a connection that the server ends comes back, too', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  const lost = until(realtime, 'reconnecting')
  server.sockets()[0]?.disconnect()
  expect((await lost).error?.message).toBe('The connection was lost (io server disconnect)')
  await until(realtime, 'connected')
  await realtime.ping()
})

test('a join whose answer was lost with the connection is answered over the next one', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  server.silent = true
  const joining = realtime.joinConversation({ conversation_id: CONVERSATION })
  await vi.waitFor(() => expect(server.received).toHaveLength(1))
  server.silent = false
  server.sockets()[0]?.conn.close()
  expect(await joining).toMatchObject({ conversation_id: CONVERSATION })
  expect(server.connects).toHaveLength(2)
})

test('everything else that was asked fails with the connection', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { replyTimeoutMs: Infinity })
  await realtime.connect()
  server.silent = true
  const room = { conversation_id: CONVERSATION }
  const asked = [realtime.ping(), realtime.leaveConversation(room), realtime.send('no_such_event', [], { acknowledge: true })].map((question) => failure(question, ConnectionError))
  await vi.waitFor(() => expect(server.received).toHaveLength(3))
  server.silent = false
  server.sockets()[0]?.disconnect()
  for (const [index, operation] of ['realtime.ping', 'realtime.leaveConversation', 'realtime.send'].entries()) {
    expect(await asked[index]).toMatchObject({ message: 'The connection was lost (io server disconnect)', operation, sent: 'maybe', retryable: true })
  }
  expect(await realtime.ping()).toBeGreaterThan(0)
})

test('what needs a connection waits for it', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  await server.stop()
  await until(realtime, 'reconnecting')
  const joining = realtime.joinConversation({ conversation_id: CONVERSATION })
  await server.start()
  expect(await joining).toMatchObject({ conversation_id: CONVERSATION })
})

test('the tries end when the options say so, with the streams', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { maxReconnects: 2 })
  const events = realtime.events('message:new')
  await realtime.connect()
  const ended = failure(events.next(), ConnectionError)
  await server.stop()
  expect(await until(realtime, 'failed')).toMatchObject({ failures: 3 })
  expect(await ended).toMatchObject({ code: 'ECONNREFUSED' })
  expect(await failure(realtime.ping(), ConnectionError)).toMatchObject({ code: 'ECONNREFUSED' })
})

test('no try is made when none is wanted', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { maxReconnects: 0 })
  await realtime.connect()
  server.sockets()[0]?.disconnect()
  expect((await until(realtime, 'failed')).error?.message).toBe('The connection was lost (io server disconnect)')
  expect(server.connects).toHaveLength(1)
})

test('a conversation that cannot be joined again is told of, and joined by the next connection', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { replyTimeoutMs: 30 })
  await realtime.joinConversation({ conversation_id: CONVERSATION })
  server.silent = true
  const told = new Promise((resolve) => {
    realtime.onFailure(resolve)
  })
  server.sockets()[0]?.conn.close()
  const error = await told
  expect(error).toBeInstanceOf(TimeoutError)
  expect(error).toMatchObject({ operation: 'realtime.joinConversation' })
  expect(realtime.conversations).toEqual(new Set([CONVERSATION]))
  server.silent = false
  const joined = realtime.events('joined_conversation')
  server.sockets()[0]?.conn.close()
  expect(await next(joined)).toMatchObject({ conversation_id: CONVERSATION })
})
