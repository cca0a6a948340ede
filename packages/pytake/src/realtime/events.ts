import type { GenericSchema } from 'valibot'
import {
  ConnectedSchema, ConversationNoticeSchema, JoinedConversationSchema, LeftConversationSchema, MessageStatusChangeSchema, NewMessageSchema, RealtimePongSchema,
  ServerFaultSchema, UnreadUpdateSchema, UserStatusSchema, UserTypingSchema,
} from './schemas.ts'
import type {
  Connected, ConversationNotice, ConversationRoom, JoinedConversation, LeftConversation, MessageStatusChange, NewMessage, RealtimePong, ServerFault,
  UnreadUpdate, UserStatus, UserTyping,
} from './types.ts'

/** What the server sends, by event. */
export interface ServerEvents {
  /** The server's greeting, the first event of every connection. */
  'connected': Connected
  /** A message in a joined conversation. Servers of the develop branch tell of outbound messages alone. */
  'message:new': NewMessage
  /** A message of a joined conversation has come further, or failed. */
  'message:status': MessageStatusChange
  /** Somebody else in a joined conversation began or stopped to type. */
  'user_typing': UserTyping
  /** `user_typing` under the name of PyTake's guide. */
  'typing': UserTyping
  /** A connection of a user of the organization came or went. */
  'user:status': UserStatus
  /** `user:status` under the name of PyTake's guide. */
  'agent:status': UserStatus
  /** The connection hears what happens in a conversation from now on; also after a reconnection. */
  'joined_conversation': JoinedConversation
  /** The connection hears nothing of a conversation any more. */
  'left_conversation': LeftConversation
  /** The server could not do what it was asked to. */
  'error': ServerFault
  /** Answer to a `ping`. */
  'pong': RealtimePong
  /** Unread messages of a conversation have become more or fewer. No server sends it today. */
  'conversation:unread_update': UnreadUpdate
  /** Of PyTake's guide; no server sends it. */
  'conversation:new': ConversationNotice
  /** Of PyTake's guide; no server sends it. */
  'conversation:assigned': ConversationNotice
}

/** Name of an event of the server. */
export type ServerEventName = keyof ServerEvents

/** What the server takes, by event. */
export interface ClientEvents {
  /** Hears what happens in a conversation from now on. */
  'join_conversation': ConversationRoom
  /** Hears nothing of a conversation any more. */
  'leave_conversation': ConversationRoom
  /** Tells the others in a conversation that the user types. */
  'typing_start': ConversationRoom
  /** Tells the others in a conversation that the user has stopped to type. */
  'typing_stop': ConversationRoom
  /** Asks for a `pong`. */
  'ping': undefined
}

/** Name of an event that the server takes. */
export type ClientEventName = keyof ClientEvents

/** What emitting gives, by event. */
export interface ClientReplies {
  /** The server's word that the conversation is joined. */
  'join_conversation': JoinedConversation
  /** The server's word that the conversation is left. */
  'leave_conversation': LeftConversation
  /** Nothing: the server does not answer. */
  'typing_start': void
  /** Nothing: the server does not answer. */
  'typing_stop': void
  /** The way there and back in milliseconds. */
  'ping': number
}

const SCHEMAS: { readonly [K in ServerEventName]: GenericSchema<unknown, ServerEvents[K]> } = {
  'connected': ConnectedSchema, 'message:new': NewMessageSchema, 'message:status': MessageStatusChangeSchema, 'user_typing': UserTypingSchema,
  'typing': UserTypingSchema, 'user:status': UserStatusSchema, 'agent:status': UserStatusSchema, 'joined_conversation': JoinedConversationSchema,
  'left_conversation': LeftConversationSchema, 'error': ServerFaultSchema, 'pong': RealtimePongSchema, 'conversation:unread_update': UnreadUpdateSchema,
  'conversation:new': ConversationNoticeSchema, 'conversation:assigned': ConversationNoticeSchema,
}

/** Names of the guide for events that servers send under other names. */
const ALIASES: Readonly<Partial<Record<ServerEventName, ServerEventName>>> = { 'user_typing': 'typing', 'user:status': 'agent:status' }

/** All names of events of the server that are known. */
export const SERVER_EVENTS: readonly string[] = Object.keys(SCHEMAS)

/** Whether an event is known. */
export const isServerEvent = (name: string): name is ServerEventName => Object.hasOwn(SCHEMAS, name)

/** What an event has to carry. */
export const schemaOf = (name: ServerEventName): GenericSchema => SCHEMAS[name]

/** The names under which an event is told. */
export function namesOf(name: ServerEventName): readonly ServerEventName[] {
  const alias = ALIASES[name]
  return alias === undefined ? [name] : [name, alias]
}
