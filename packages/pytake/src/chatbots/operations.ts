import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { freeForm, id, text, whole } from '../fields.ts'
import { listOperation, longPageFields } from '../paging.ts'
import { ChatbotSchema, ChatbotStatsSchema, ChatbotWithFlowsSchema, LinkingHistorySchema } from './schemas.ts'
import type {
  ActivateChatbotInput, Chatbot, ChatbotStats, ChatbotWithFlows, CreateChatbotInput, DeactivateChatbotInput, DeleteChatbotInput,
  GetChatbotInput, GetChatbotStatsInput, GetFullChatbotInput, GetLinkingHistoryInput, LinkingHistory, ListChatbotsInput, UpdateChatbotInput,
} from './types.ts'

const path = {
  /** Id of the chatbot. */
  chatbot_id: id,
}

/**
 * Adds a chatbot, with a flow named `Main Flow`.
 *
 * Wire: `POST /api/v1/chatbots/` with `{name, description?, avatar_url?, is_active?, is_published?, is_fallback?, …}`.
 * For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `chatbots`
 */
export const create = /* @__PURE__ */ operation<CreateChatbotInput, Chatbot>({
  id: 'chatbots.create', method: 'POST', path: '/api/v1/chatbots/', result: ChatbotSchema,
  params: {
    body: {
      /** Name of the chatbot. At most 255 characters. */
      name: text,
      /** What the chatbot does. */
      description: v.nullish(v.string()),
      /** URL of a picture. */
      avatar_url: v.nullish(v.string()),
      /** Whether it answers. Default `false`. */
      is_active: v.optional(v.boolean()),
      /** Whether its flows are public. Default `false`. */
      is_published: v.optional(v.boolean()),
      /** Whether it answers when no other chatbot does. Default `false`. */
      is_fallback: v.optional(v.boolean()),
      /** Ids of its WhatsApp numbers. Today's servers accept and do not link them. */
      whatsapp_number_ids: v.nullish(v.array(v.string())),
      /** Whether conversations are split over several flows. Default `false`. */
      ab_test_enabled: v.optional(v.boolean()),
      /** The flows of the split, in the server's own form. */
      ab_test_flows: v.nullish(v.array(freeForm)),
      /** Variables of all its flows, by name. */
      global_variables: v.optional(freeForm),
      /** Settings of any kind, by name. */
      settings: v.optional(freeForm),
    },
  },
})

/**
 * Lists the chatbots of the organization.
 *
 * Wire: `GET /api/v1/chatbots/`. For every signed-in user.
 * @see PyTake develop build 7841172, `chatbots`
 */
export const list = /* @__PURE__ */ listOperation<ListChatbotsInput, Chatbot>({
  id: 'chatbots.list', path: '/api/v1/chatbots/', list: { item: ChatbotSchema, in: 'items', pageSize: 100 },
  params: {
    query: {
      ...longPageFields,
    },
  },
})

/**
 * Fetches one chatbot, with the history of its links to numbers.
 *
 * Wire: `GET /api/v1/chatbots/{chatbot_id}`. For every signed-in user.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const get = /* @__PURE__ */ operation<GetChatbotInput, Chatbot>({
  id: 'chatbots.get', method: 'GET', path: '/api/v1/chatbots/{chatbot_id}', result: ChatbotSchema,
  params: { path },
})

/**
 * Changes a chatbot; only what is given.
 *
 * Wire: `PATCH /api/v1/chatbots/{chatbot_id}` with `{name?, description?, avatar_url?, is_active?, is_published?,
 * is_fallback?, …}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `chatbots`
 */
export const update = /* @__PURE__ */ operation<UpdateChatbotInput, Chatbot>({
  id: 'chatbots.update', method: 'PATCH', path: '/api/v1/chatbots/{chatbot_id}', result: ChatbotSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the change is stored, and the answer fails' },
  params: {
    path,
    body: {
      /** Name of the chatbot. At most 255 characters. */
      name: v.nullish(text),
      /** What the chatbot does. */
      description: v.nullish(v.string()),
      /** URL of a picture. */
      avatar_url: v.nullish(v.string()),
      /** Whether it answers. */
      is_active: v.nullish(v.boolean()),
      /** Whether its flows are public. */
      is_published: v.nullish(v.boolean()),
      /** Whether it answers when no other chatbot does. */
      is_fallback: v.nullish(v.boolean()),
      /** Ids of its WhatsApp numbers. */
      whatsapp_number_ids: v.nullish(v.array(v.string())),
      /** Id of its one WhatsApp number, as servers of the main branch have it. */
      whatsapp_number_id: v.nullish(v.string()),
      /** Whether conversations are split over several flows. */
      ab_test_enabled: v.nullish(v.boolean()),
      /** The flows of the split, in the server's own form. */
      ab_test_flows: v.nullish(v.array(freeForm)),
      /** Variables of all its flows, by name. */
      global_variables: v.nullish(freeForm),
      /** Settings of any kind, by name. */
      settings: v.nullish(freeForm),
      /** Nodes and edges of its main flow. */
      canvas_data: v.nullish(freeForm),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteChatbotInput, void>({
  id: 'chatbots.delete', method: 'DELETE', path: '/api/v1/chatbots/{chatbot_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a chatbot. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/chatbots/{chatbot_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no chatbot of the organization has this id
   * @see PyTake develop build 7841172, `chatbots`
   */
  remove as delete,
}

/**
 * Fetches one chatbot with its flows.
 *
 * Wire: `GET /api/v1/chatbots/{chatbot_id}/full`. For every signed-in user.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const getFull = /* @__PURE__ */ operation<GetFullChatbotInput, ChatbotWithFlows>({
  id: 'chatbots.getFull', method: 'GET', path: '/api/v1/chatbots/{chatbot_id}/full', result: ChatbotWithFlowsSchema,
  params: { path },
})

/**
 * Fetches the numbers of a chatbot.
 *
 * Wire: `GET /api/v1/chatbots/{chatbot_id}/stats`. For every signed-in user.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const stats = /* @__PURE__ */ operation<GetChatbotStatsInput, ChatbotStats>({
  id: 'chatbots.stats', method: 'GET', path: '/api/v1/chatbots/{chatbot_id}/stats', result: ChatbotStatsSchema,
  params: { path },
})

/**
 * Fetches to which numbers a chatbot was linked, and when.
 *
 * Wire: `GET /api/v1/chatbots/{chatbot_id}/linking-history`. For agents and administrators.
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const linkingHistory = /* @__PURE__ */ operation<GetLinkingHistoryInput, LinkingHistory>({
  id: 'chatbots.linkingHistory', method: 'GET', path: '/api/v1/chatbots/{chatbot_id}/linking-history', result: LinkingHistorySchema,
  params: {
    path,
    query: {
      /** Entries at most. 1 to 500. Default `100`. */
      limit: v.optional(whole(1, 500)),
    },
  },
})

/**
 * Lets a chatbot answer.
 *
 * Wire: `POST /api/v1/chatbots/{chatbot_id}/activate`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const activate = /* @__PURE__ */ operation<ActivateChatbotInput, Chatbot>({
  id: 'chatbots.activate', method: 'POST', path: '/api/v1/chatbots/{chatbot_id}/activate', result: ChatbotSchema,
  params: { path },
})

/**
 * Keeps a chatbot from answering.
 *
 * Wire: `POST /api/v1/chatbots/{chatbot_id}/deactivate`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const deactivate = /* @__PURE__ */ operation<DeactivateChatbotInput, Chatbot>({
  id: 'chatbots.deactivate', method: 'POST', path: '/api/v1/chatbots/{chatbot_id}/deactivate', result: ChatbotSchema,
  params: { path },
})
