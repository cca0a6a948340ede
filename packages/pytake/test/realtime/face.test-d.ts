import { expectTypeOf, test } from 'vitest'
import type { OpenEnum, PyTakeClient, Session } from '../../src/index.ts'
import {
  createRealtime, type EventStream, type JoinedConversation, type NewMessage, type Realtime, type RealtimeState, type RealtimeStatus, type ServerEvents,
  type UserStatus, type UserTyping,
} from '../../src/realtime/index.ts'

declare const realtime: Realtime
declare const client: PyTakeClient
declare const session: Session

test('a session and a client both serve', () => {
  expectTypeOf(createRealtime(session)).toEqualTypeOf<Realtime>()
  expectTypeOf(createRealtime(client, { transports: ['websocket', 'polling'] })).toEqualTypeOf<Realtime>()
  expectTypeOf(client.realtime({ validate: 'strict' })).toEqualTypeOf<Realtime>()
  // @ts-expect-error the limit names its unit
  createRealtime(session, { connectTimeout: 5 })
  // @ts-expect-error there is no such transport
  createRealtime(session, { transports: ['webtransport'] })
})

test('events carry what they are named for', () => {
  expectTypeOf(realtime.events('message:new')).toEqualTypeOf<EventStream<NewMessage>>()
  expectTypeOf(realtime.events('typing')).toEqualTypeOf<EventStream<UserTyping>>()
  expectTypeOf<ServerEvents['agent:status']>().toEqualTypeOf<UserStatus>()
  expectTypeOf<UserStatus['status']>().toEqualTypeOf<OpenEnum<'online' | 'offline'>>()
  expectTypeOf<NewMessage['sent_at']>().toEqualTypeOf<string | null | undefined>()
  expectTypeOf(realtime.on('message:status', ({ message_id }) => expectTypeOf(message_id).toBeString())).toEqualTypeOf<() => void>()
  // @ts-expect-error a typo is no event
  realtime.on('mesage:new', () => {})
  // @ts-expect-error a message has no contact
  realtime.on('message:new', ({ contact }) => contact)
})

test('what is sent is checked, and answers are typed', () => {
  expectTypeOf(realtime.joinConversation({ conversation_id: 'x' })).toEqualTypeOf<Promise<JoinedConversation>>()
  expectTypeOf(realtime.emit('ping')).toEqualTypeOf<Promise<number>>()
  expectTypeOf(realtime.emit('join_conversation', { conversation_id: 'x' })).toEqualTypeOf<Promise<JoinedConversation>>()
  // @ts-expect-error a join needs a conversation
  void realtime.emit('join_conversation')
  // @ts-expect-error the server knows no such event
  void realtime.emit('shout')
  // @ts-expect-error the wire has another spelling
  void realtime.joinConversation({ conversationId: 'x' })
})

test('the connection is observable', () => {
  expectTypeOf(realtime.state).toEqualTypeOf<RealtimeState>()
  expectTypeOf<RealtimeStatus>().toEqualTypeOf<'idle' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed'>()
  realtime.onState(({ status, error }) => [status, error?.code])
})
