import { io } from 'socket.io-client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AuthenticationError, RequestValidationError, ServerError, TimeoutError } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { ana } from '../support/users.ts'
import { serveRealtime } from './server.ts'
import { CONVERSATION, OTHER, realtimeOf } from './support.ts'

const room = { conversation_id: CONVERSATION }

test('conversations are joined and left', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  expect(await realtime.joinConversation(room)).toEqual({ conversation_id: CONVERSATION, message: `Joined conversation ${CONVERSATION}` })
  expect(realtime.conversations).toEqual(new Set([CONVERSATION]))
  expect(await realtime.leaveConversation(room)).toEqual({ conversation_id: CONVERSATION })
  expect(realtime.conversations).toEqual(new Set())
  expect(server.received.map(({ event, args }) => [event, args])).toEqual([['join_conversation', [room]], ['leave_conversation', [room]]])
})

test('a conversation that is left before the answer to its join has come stays left', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await Promise.all([realtime.joinConversation(room), realtime.leaveConversation(room)])
  expect(server.received.map(({ event }) => event)).toEqual(['join_conversation', 'leave_conversation'])
  expect(realtime.conversations).toEqual(new Set())
})

test('of several joins of one conversation that none answers nothing stays', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  server.silent = true
  const [first, second] = [20, 60].map((timeoutMs) => failure(realtime.joinConversation(room, { timeoutMs }), TimeoutError))
  await first
  expect(realtime.conversations).toEqual(new Set([CONVERSATION]))
  await second
  expect(realtime.conversations).toEqual(new Set())
})

test('ids go out in the form that the server compares them in', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.joinConversation({ conversation_id: CONVERSATION.toUpperCase() })
  expect(server.received[0]?.args).toEqual([room])
})

test('several conversations may be joined at once', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const joined = await Promise.all([realtime.joinConversation(room), realtime.joinConversation({ conversation_id: OTHER }), realtime.joinConversation(room)])
  expect(joined.map(({ conversation_id }) => conversation_id)).toEqual([CONVERSATION, OTHER, CONVERSATION])
})

test('the others hear of typing', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  const peer = io(server.url, { auth: { token: 'access-1' }, transports: ['websocket'], forceNew: true })
  onTestFinished(() => void peer.disconnect())
  await new Promise<void>((resolve) => {
    peer.once('joined_conversation', () => resolve())
    peer.emit('join_conversation', room)
  })
  const heard: unknown[] = []
  const twice = new Promise<void>((resolve) => {
    peer.on('user_typing', (payload) => {
      if (heard.push(payload) === 2) resolve()
    })
  })
  await realtime.startTyping(room)
  await realtime.stopTyping(room)
  await twice
  expect(heard).toEqual([true, false].map((typing) => ({ ...room, user_id: ana.id, typing })))
})

test('a ping goes out without argument and tells how long it took', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  expect(await realtime.ping()).toBeGreaterThan(0)
  expect(server.received).toMatchObject([{ event: 'ping', args: [] }])
})

test('pings at the same time have an answer each', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  server.silent = true
  const [first, second] = [realtime.ping(), realtime.ping()]
  const answered = vi.fn<() => void>()
  void second.then(answered)
  await vi.waitFor(() => expect(server.received).toHaveLength(2))
  const heard = realtime.events('user:status')
  server.emit('pong', { timestamp: 'now' })
  server.emit('user:status', { user_id: ana.id, status: 'online' })
  await first
  await heard.next()
  expect(answered).not.toHaveBeenCalled()
  server.emit('pong', { timestamp: 'now' })
  expect(await second).toBeGreaterThan(0)
})

test('events go out under their own names, too', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  expect(await realtime.emit('join_conversation', room)).toMatchObject(room)
  expect(await realtime.emit('typing_start', room)).toBeUndefined()
  expect(await realtime.emit('typing_stop', room)).toBeUndefined()
  expect(await realtime.emit('leave_conversation', room)).toEqual(room)
  expect(await realtime.emit('ping')).toBeGreaterThan(0)
  expect(server.received.map(({ event }) => event)).toEqual(['join_conversation', 'typing_start', 'typing_stop', 'leave_conversation', 'ping'])
  await failure(realtime.emit('shout' as never), RequestValidationError)
})

test('events that the SDK does not know can be sent, and acknowledged where the server does so', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  expect(await realtime.send('no_such_event', [{ x: 1 }])).toBeUndefined()
  expect(await realtime.send('ping', [], { acknowledge: true })).toBeNull()
  expect(server.received.map(({ event, args }) => [event, args])).toEqual([['no_such_event', [{ x: 1 }]], ['ping', []]])
  expect(await failure(realtime.send('no_such_event', [{ x: 1 }], { acknowledge: true, timeoutMs: 20 }), TimeoutError)).toMatchObject({ operation: 'realtime.send', which: 'deadline' })
})

const circle: unknown[] = []
circle.push(circle)

test.each<[string, unknown]>([['connect', []], ['disconnect', []], ['', []], ['x', 'text'], ['x', [() => {}]], ['x', [1n]], ['x', circle]])('what cannot be sent is refused: %s %o', async (event, args) => {
  const server = await serveRealtime()
  await failure(realtimeOf(server).send(event, args as unknown[], { acknowledge: true, timeoutMs: 1 }), RequestValidationError)
  expect(server.connects).toHaveLength(0)
})

test.each([[undefined, ''], ['text', ''], [{}, 'conversation_id'], [{ conversation_id: 5 }, 'conversation_id'], [{ conversation_id: 'x' }, 'conversation_id'], [{ ...room, room: 1 }, 'room']])(
  'the conversation %j is refused before anything is sent', async (input, path) => {
    const server = await serveRealtime()
    const realtime = realtimeOf(server)
    for (const ask of ['joinConversation', 'leaveConversation', 'startTyping', 'stopTyping'] as const) {
      expect(await failure(realtime[ask](input as never), RequestValidationError)).toMatchObject({ operation: `realtime.${ask}`, vendor: 'pytake', code: 'INVALID_INPUT', issues: [{ path }] })
    }
    expect(server.connects).toHaveLength(0)
  },
)

test('a token without organization joins nothing', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, {}, { tokens: { accessToken: 'refresh-token' } })
  const errors = await Promise.all([failure(realtime.joinConversation(room), AuthenticationError), failure(realtime.joinConversation({ conversation_id: OTHER }), AuthenticationError)])
  expect(errors[0]).toMatchObject({ message: 'Not authenticated', operation: 'realtime.joinConversation', status: 401 })
  expect(realtime.conversations).toEqual(new Set())
})

test('what the server finds wrong with a join is none of the other questions', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, {}, { tokens: { accessToken: 'refresh-token' } })
  const [joining, left, way] = await Promise.all([failure(realtime.joinConversation(room), AuthenticationError), realtime.leaveConversation(room), realtime.ping()])
  expect(joining.message).toBe('Not authenticated')
  expect(left).toEqual(room)
  expect(way).toBeGreaterThan(0)
})

test('what the server says of a join is what it fails with', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  const error = await failure(realtime.joinConversation({ conversation_id: 'ffffffff-37e7-4c27-adc0-0c532c5fd583' }), ServerError)
  expect(error).toMatchObject({ message: 'Failed to join conversation', code: 'realtime_error', status: 500 })
})

test('a fault that may be about several questions is none of them, and stands in the error of the one without answer', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { replyTimeoutMs: 100 })
  const [joined, error] = await Promise.all([
    realtime.joinConversation(room), failure(realtime.joinConversation({ conversation_id: 'ffffffff-37e7-4c27-adc0-0c532c5fd583' })),
  ])
  expect(joined).toMatchObject(room)
  expect(['ServerError', 'TimeoutError']).toContain(error.name)
  expect(error.message).toContain('Failed to join conversation')
  expect(realtime.conversations).toEqual(new Set([CONVERSATION]))
})

test('an answer may be waited for without end', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server)
  await realtime.connect()
  server.silent = true
  const joining = realtime.joinConversation(room, { timeoutMs: Infinity })
  await vi.waitFor(() => expect(server.received).toHaveLength(1))
  server.emit('joined_conversation', { ...room, message: '' })
  expect(await joining).toMatchObject(room)
})

test('an answer that does not come ends the question', async () => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { replyTimeoutMs: 20 })
  await realtime.connect()
  server.silent = true
  expect(await failure(realtime.joinConversation(room), TimeoutError)).toMatchObject({ which: 'deadline', message: 'No answer came within 20 ms', operation: 'realtime.joinConversation', sent: 'maybe' })
  expect(realtime.conversations).toEqual(new Set())
  await failure(realtime.ping({ timeoutMs: 5 }), TimeoutError)
})
