import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id } from '../fields.ts'
import { ConversationSchema } from './schemas.ts'
import type {
  AssignConversationInput, CloseConversationInput, Conversation, MarkConversationReadInput, TransferConversationInput,
  TransferConversationToAgentInput,
} from './types.ts'

const path = {
  /** Id of the conversation. */
  conversation_id: id,
}

/**
 * Marks all messages of a conversation as read.
 *
 * Wire: `POST /api/v1/conversations/{conversation_id}/read`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `conversations`
 */
export const markRead = /* @__PURE__ */ operation<MarkConversationReadInput, Conversation>({
  id: 'conversations.markRead', method: 'POST', path: '/api/v1/conversations/{conversation_id}/read', result: ConversationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

/**
 * Hands a conversation to an agent.
 *
 * Wire: `POST /api/v1/conversations/{conversation_id}/assign` with `{agent_id}`. Needs the permission
 * `assign_conversation`.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `conversations`
 */
export const assign = /* @__PURE__ */ operation<AssignConversationInput, Conversation>({
  id: 'conversations.assign', method: 'POST', path: '/api/v1/conversations/{conversation_id}/assign', result: ConversationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the server cannot check the permission that it asks for' },
  params: {
    path,
    body: {
      /** Id of the agent. */
      agent_id: id,
    },
  },
})

/**
 * Moves a conversation to the queue of a department.
 *
 * Wire: `POST /api/v1/conversations/{conversation_id}/transfer` with `{department_id, note?}`. Needs the permission
 * `assign_conversation`.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `conversations`
 */
export const transfer = /* @__PURE__ */ operation<TransferConversationInput, Conversation>({
  id: 'conversations.transfer', method: 'POST', path: '/api/v1/conversations/{conversation_id}/transfer', result: ConversationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the server cannot check the permission that it asks for' },
  params: {
    path,
    body: {
      /** Id of the department. */
      department_id: id,
      /** Why, for whoever takes over. At most 500 characters. */
      note: v.nullish(v.string()),
    },
  },
})

/**
 * Moves a conversation to an agent.
 *
 * Wire: `POST /api/v1/conversations/{conversation_id}/transfer-to-agent` with `{agent_id, note?}`. Needs the permission
 * `assign_conversation`.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `conversations`
 */
export const transferToAgent = /* @__PURE__ */ operation<TransferConversationToAgentInput, Conversation>({
  id: 'conversations.transferToAgent', method: 'POST', path: '/api/v1/conversations/{conversation_id}/transfer-to-agent', result: ConversationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the server cannot check the permission that it asks for' },
  params: {
    path,
    body: {
      /** Id of the agent. */
      agent_id: id,
      /** Why, for whoever takes over. At most 500 characters. */
      note: v.nullish(v.string()),
    },
  },
})

/**
 * Closes a conversation.
 *
 * Wire: `POST /api/v1/conversations/{conversation_id}/close` with `{reason?, resolved?}`. For every signed-in user.
 * @throws {ServerError} `resolved` is `true` or was left out, which today's servers cannot store
 * @throws {NotFoundError} no conversation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `conversations`
 */
export const close = /* @__PURE__ */ operation<CloseConversationInput, Conversation>({
  id: 'conversations.close', method: 'POST', path: '/api/v1/conversations/{conversation_id}/close', result: ConversationSchema,
  params: {
    path,
    body: {
      /** Why it is closed. At most 500 characters. */
      reason: v.nullish(v.string()),
      /** Whether the matter is settled. Today's servers answer 500 to `true`, which is the default: send `false`. Default `true`. */
      resolved: v.optional(v.boolean()),
    },
  },
  encode: sendBody,
})
