import { invalidInput, openEnum, operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { AvailableAgentSchema } from '../departments/schemas.ts'
import type { AvailableAgent } from '../departments/types.ts'
import { count, either, id, moment, range, text, whole } from '../fields.ts'
import { listOperation, pageFields } from '../paging.ts'
import { messageContent } from './content.ts'
import { ConversationPrioritySchema, ConversationSchema, ConversationTotalsSchema, FirstMessageSchema, MessageSchema, SlaAlertSchema } from './schemas.ts'
import type {
  Conversation, ConversationTotals, ConversationWindowState, CreateConversationInput, GetConversationInput, GetConversationTotalsInput,
  GetConversationWindowStateInput, ListAvailableAgentsInput, ListConversationsInput, ListMessagesInput, ListSlaAlertsInput, Message,
  SendMessageInput, SlaAlert, UpdateConversationInput,
} from './types.ts'

const path = {
  /** Id of the conversation. */
  conversation_id: id,
}

/**
 * Lists conversations, those with the latest message first.
 *
 * Wire: `GET /api/v1/conversations/`. For every signed-in user.
 * @see PyTake develop build 7841172, `conversations`
 */
export const list = /* @__PURE__ */ listOperation<ListConversationsInput, Conversation>({
  id: 'conversations.list', path: '/api/v1/conversations/', list: { item: ConversationSchema, pageSize: 100 },
  params: {
    query: {
      ...pageFields,
      /** Only conversations that this chatbot has now. */
      active_chatbot_id: v.optional(id),
      /** Only conversations that stand there. The server refuses `active` and `queued`, which are real, too. */
      status: v.optional(openEnum(['open', 'pending', 'resolved', 'closed'])),
      /** Whether only conversations of the signed-in user are listed. Default `false`. */
      assigned_to_me: v.optional(v.boolean()),
      /** Only conversations of this department. */
      department_id: v.optional(id),
      /** Only conversations of this queue. */
      queue_id: v.optional(id),
    },
    local: {
      /** `me`: the same as `assigned_to_me: true`. */
      assigned_to: v.optional(v.literal('me')),
    },
  },
  encode(parts, { assigned_to, assigned_to_me }) {
    parts.query['assigned_to_me'] = either('assigned_to_me', assigned_to_me, 'assigned_to', assigned_to && true)
  },
})

/**
 * Opens a conversation with a contact. Today, conversations come into being when contacts write.
 *
 * Wire: `POST /api/v1/conversations/` with `{contact_id, whatsapp_number_id, initial_message?}`. For every signed-in
 * user.
 * @throws {NotFoundError} there is no such contact
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `conversations`
 */
export const create = /* @__PURE__ */ operation<CreateConversationInput, Conversation>({
  id: 'conversations.create', method: 'POST', path: '/api/v1/conversations/', result: ConversationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call for a contact and a number that exist fails' },
  params: {
    body: {
      /** Id of the contact. */
      contact_id: id,
      /** Id of the WhatsApp number. */
      whatsapp_number_id: id,
      /** The first message: its text, or text and file. */
      initial_message: v.optional(v.nullable(v.union([text, FirstMessageSchema]))),
    },
  },
  encode(parts, { initial_message }) {
    if (typeof initial_message === 'string') parts.body = { ...(parts.body as object), initial_message: { content: initial_message } }
  },
})

/**
 * Lists the agents of a department who can take a conversation.
 *
 * Wire: `GET /api/v1/conversations/available-agents`. Needs the permission `view_agents`.
 * @see PyTake develop build 7841172, `conversations`
 */
export const availableAgents = /* @__PURE__ */ listOperation<ListAvailableAgentsInput, AvailableAgent>({
  id: 'conversations.availableAgents', path: '/api/v1/conversations/available-agents', list: { item: AvailableAgentSchema },
  knownBroken: { build: '7841172', status: 500, reason: 'the server cannot check the permission that it asks for' },
  params: {
    query: {
      /** Id of the department. */
      department_id: id,
    },
  },
})

/**
 * Fetches conversations in numbers.
 *
 * Wire: `GET /api/v1/conversations/metrics`. For every signed-in user.
 * @see PyTake develop build 7841172, `conversations`
 */
export const metrics = /* @__PURE__ */ operation<GetConversationTotalsInput, ConversationTotals>({
  id: 'conversations.metrics', method: 'GET', path: '/api/v1/conversations/metrics', result: ConversationTotalsSchema,
  params: {
    query: {
      /** Only conversations of this department; what is no id is ignored. */
      department_id: v.optional(v.string()),
      /** Only conversations of this queue; what is no id is ignored. */
      queue_id: v.optional(v.string()),
      /** Only conversations since then; what cannot be read is ignored. */
      since: v.optional(moment),
    },
  },
})

/**
 * Fetches one conversation.
 *
 * Wire: `GET /api/v1/conversations/{conversation_id}`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `conversations`
 */
export const get = /* @__PURE__ */ operation<GetConversationInput, Conversation>({
  id: 'conversations.get', method: 'GET', path: '/api/v1/conversations/{conversation_id}', result: ConversationSchema,
  params: { path },
})

/**
 * Changes status or tags of a conversation; only what is given.
 *
 * Wire: `PUT /api/v1/conversations/{conversation_id}` with `{status?, assigned_agent_id?, assigned_department_id?,
 * priority?, tags?}`. For every signed-in user.
 * @throws {ServerError} the status `resolved`, a priority, an agent or a department was given, which today's servers cannot store
 * @throws {NotFoundError} no conversation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `conversations`
 */
export const update = /* @__PURE__ */ operation<UpdateConversationInput, Conversation>({
  id: 'conversations.update', method: 'PUT', path: '/api/v1/conversations/{conversation_id}', result: ConversationSchema,
  params: {
    path,
    body: {
      /** Where it shall stand. Today's servers answer 500 to `resolved`. */
      status: v.nullish(openEnum(['open', 'pending', 'resolved', 'closed'])),
      /** Id of its agent. Today's servers answer 500. */
      assigned_agent_id: v.nullish(id),
      /** Id of its department. Today's servers answer 500. */
      assigned_department_id: v.nullish(id),
      /** How urgent it is. Today's servers answer 500. */
      priority: v.nullish(ConversationPrioritySchema),
      /** Tags. */
      tags: v.nullish(v.array(v.string())),
    },
  },
  encode: sendBody,
})

/**
 * Lists the messages of a conversation, the oldest first.
 *
 * Wire: `GET /api/v1/conversations/{conversation_id}/messages`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `conversations`
 */
export const listMessages = /* @__PURE__ */ listOperation<ListMessagesInput, Message>({
  id: 'conversations.listMessages', path: '/api/v1/conversations/{conversation_id}/messages', list: { item: MessageSchema, pageSize: 100 },
  params: {
    path,
    query: {
      ...pageFields,
    },
  },
})

/**
 * Sends a message over WhatsApp. Never sent twice by itself.
 *
 * Outside of 24 hours after the last message of the contact, only templates may be sent. After a refusal by WhatsApp, or
 * with a kind that is not supported, a failed message stays in the conversation.
 *
 * Wire: `POST /api/v1/conversations/{conversation_id}/messages` with `{message_type, content}`. For every signed-in
 * user.
 * @throws {BadRequestError} the window of 24 hours has ended, the kind is not supported (`audio`, `video`), or the number is not one of Meta's API
 * @throws {ServerError} there is no such conversation, or WhatsApp refused the message
 * @see PyTake develop build 7841172, `conversations`
 */
export const sendMessage = /* @__PURE__ */ operation<SendMessageInput, Message>({
  id: 'conversations.sendMessage', method: 'POST', path: '/api/v1/conversations/{conversation_id}/messages', result: MessageSchema,
  params: {
    path,
    body: {
      /** Kind of the message. Today's servers answer 400 to `audio` and `video`. Default `text`. */
      message_type: v.optional(openEnum(['text', 'image', 'document', 'template', 'audio', 'video']), 'text'),
      /** What it holds. Of a `text`, the text itself is enough. */
      content: messageContent,
    },
  },
  encode(parts, { content, message_type }) {
    if (typeof content !== 'string') return
    if (message_type !== 'text') throw invalidInput('content', "must be an object that fits message_type: a text alone is enough for 'text'", { vendor: 'pytake' })
    parts.body = { ...(parts.body as object), content: { text: content } }
  },
})

/**
 * Lists conversations that have waited nearly as long as their queue allows, or longer.
 *
 * Wire: `GET /api/v1/conversations/sla-alerts`. For every signed-in user.
 * @see PyTake develop build 7841172, `conversations`
 */
export const slaAlerts = /* @__PURE__ */ listOperation<ListSlaAlertsInput, SlaAlert>({
  id: 'conversations.slaAlerts', path: '/api/v1/conversations/sla-alerts', list: { item: SlaAlertSchema, pageSize: 100 },
  knownBroken: { build: '7841172', status: 422, reason: 'the server takes the path for that of a conversation' },
  params: {
    query: {
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 200. Default `100`. */
      limit: v.optional(whole(1, 200)),
      /** Only conversations of this department. */
      department_id: v.optional(id),
      /** Only conversations of this queue. */
      queue_id: v.optional(id),
      /** Share of the allowed time from which on a conversation is listed. 0.1 to 1. Default `0.8`. */
      nearing_threshold: v.optional(range(0.1, 1)),
    },
  },
})

/**
 * Fetches whether the 24-hour window of a conversation is open.
 *
 * Wire: `GET /api/v1/conversations/{conversation_id}/window-status`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `conversations`
 */
export const windowStatus = /* @__PURE__ */ operation<GetConversationWindowStateInput, ConversationWindowState>({
  id: 'conversations.windowStatus', method: 'GET', path: '/api/v1/conversations/{conversation_id}/window-status',
  result: v.tuple([v.string(), v.nullable(v.record(v.string(), v.unknown()))]), looseResult: 'no server has answered yet: what a window holds is not known',
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

export { assign, close, markRead, transfer, transferToAgent } from './handling.ts'
