import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { count, id, integer, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { ConversationWindowSchema, ConversationWindowStatusSchema, MessageValidationSchema } from './schemas.ts'
import type {
  ConversationWindow, ConversationWindowStatus, ExtendConversationWindowInput, GetConversationWindowInput, GetConversationWindowStatusInput,
  ListActiveWindowsInput, ListExpiringWindowsInput, MessageValidation, ValidateMessageInput,
} from './types.ts'

const path = {
  /** Id of the conversation. */
  conversation_id: id,
}

/**
 * Fetches the window of a conversation.
 *
 * Wire: `GET /api/v1/api/v1/conversations/{conversation_id}/window`. For every signed-in user.
 * @throws {NotFoundError} the conversation has no window
 * @see PyTake develop build 7841172, `api/v1/conversations`
 */
export const get = /* @__PURE__ */ operation<GetConversationWindowInput, ConversationWindow>({
  id: 'conversationWindows.get', method: 'GET', path: '/api/v1/api/v1/conversations/{conversation_id}/window', result: ConversationWindowSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call for a window that exists fails' },
  params: { path },
})

/**
 * Fetches whether the window of a conversation is open.
 *
 * Wire: `GET /api/v1/api/v1/conversations/{conversation_id}/window/status`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `api/v1/conversations`
 */
export const status = /* @__PURE__ */ operation<GetConversationWindowStatusInput, ConversationWindowStatus>({
  id: 'conversationWindows.status', method: 'GET', path: '/api/v1/api/v1/conversations/{conversation_id}/window/status', result: ConversationWindowStatusSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

/**
 * Extends the window of a conversation.
 *
 * Wire: `POST /api/v1/api/v1/conversations/{conversation_id}/window/extend` with `{hours?}`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `api/v1/conversations`
 */
export const extend = /* @__PURE__ */ operation<ExtendConversationWindowInput, ConversationWindow>({
  id: 'conversationWindows.extend', method: 'POST', path: '/api/v1/api/v1/conversations/{conversation_id}/window/extend', result: ConversationWindowSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    body: {
      /** Hours to add. 1 to 168. Default `24`. */
      hours: v.optional(whole(1, 168)),
    },
  },
  encode: sendBody,
})

/**
 * Lists the windows that are open.
 *
 * Wire: `GET /api/v1/api/v1/conversations/organization/{org_id}/windows/active`. For every signed-in user.
 * @throws {AuthorizationError} the organization is another one
 * @see PyTake develop build 7841172, `api/v1/conversations`
 */
export const listActive = /* @__PURE__ */ listOperation<ListActiveWindowsInput, ConversationWindow>({
  id: 'conversationWindows.listActive', path: '/api/v1/api/v1/conversations/organization/{org_id}/windows/active',
  list: { item: ConversationWindowSchema, in: 'windows', beside: { total: v.number(), skip: v.number(), limit: v.number() }, pageSize: 100 },
  knownBroken: { build: '7841172', status: 500, reason: 'every call for the own organization fails' },
  params: {
    path: {
      /** Id of the organization. */
      org_id: id,
    },
    query: {
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. Default `100`. */
      limit: v.optional(whole(1)),
    },
  },
})

/**
 * Lists the windows that end soon.
 *
 * Wire: `GET /api/v1/api/v1/conversations/organization/{org_id}/windows/expiring-soon`. For every signed-in user.
 * @see PyTake develop build 7841172, `api/v1/conversations`
 */
export const listExpiring = /* @__PURE__ */ listOperation<ListExpiringWindowsInput, ConversationWindow>({
  id: 'conversationWindows.listExpiring', path: '/api/v1/api/v1/conversations/organization/{org_id}/windows/expiring-soon',
  list: { item: ConversationWindowSchema }, knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path: {
      /** Id of the organization. */
      org_id: id,
    },
    query: {
      /** Hours within which they end. Default `2`. */
      hours_threshold: v.optional(integer),
    },
  },
})

/**
 * Asks whether a message may be sent.
 *
 * Wire: `POST /api/v1/api/v1/conversations/validate-message` with `{conversation_id, is_template_message?,
 * template_id?}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `api/v1/conversations`
 */
export const validateMessage = /* @__PURE__ */ operation<ValidateMessageInput, MessageValidation>({
  id: 'conversationWindows.validateMessage', method: 'POST', path: '/api/v1/api/v1/conversations/validate-message', result: MessageValidationSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Id of the conversation. */
      conversation_id: id,
      /** Whether the message is a template, which needs no open window. Default `false`. */
      is_template_message: v.optional(v.boolean()),
      /** Id of the template. */
      template_id: v.nullish(id),
    },
  },
})
