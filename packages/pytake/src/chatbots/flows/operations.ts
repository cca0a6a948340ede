import { operation } from '@sdk/core'
import * as v from 'valibot'
import { freeForm, id, text } from '../../fields.ts'
import { listOperation } from '../../paging.ts'
import { flowDocument } from './document.ts'
import { ChatbotFlowSchema, ChatbotFlowWithNodesSchema, FlowDocumentSchema, InactivitySettingsInputSchema, WindowExpirySettingsInputSchema } from './schemas.ts'
import type {
  ChatbotFlow, ChatbotFlowWithNodes, CreateChatbotFlowInput, DeleteChatbotFlowInput, ExportFlowInput, FlowDocument, GetChatbotFlowInput,
  GetFullChatbotFlowInput, ImportFlowInput, ListChatbotFlowsInput, UpdateChatbotFlowInput,
} from './types.ts'

/**
 * Adds a flow to a chatbot.
 *
 * Wire: `POST /api/v1/chatbots/{chatbot_id}/flows` with `{name, description?, is_main?, is_fallback?, canvas_data?,
 * variables?, …}`. For agents and administrators.
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `chatbots`
 */
export const create = /* @__PURE__ */ operation<CreateChatbotFlowInput, ChatbotFlow>({
  id: 'chatbots.flows.create', method: 'POST', path: '/api/v1/chatbots/{chatbot_id}/flows', result: ChatbotFlowSchema,
  params: {
    path: {
      /** Id of the chatbot. */
      chatbot_id: id,
    },
    body: {
      /** Name of the flow. At most 255 characters. */
      name: text,
      /** What the flow does. */
      description: v.nullish(v.string()),
      /** Whether conversations start with it. Default `false`. */
      is_main: v.optional(v.boolean()),
      /** Whether it is used when no other flow fits. Default `false`. */
      is_fallback: v.optional(v.boolean()),
      /** Nodes and edges. */
      canvas_data: v.optional(freeForm),
      /** Variables of the flow, by name. */
      variables: v.optional(freeForm),
      /** Whether it is in use. Default `true`. */
      is_active: v.optional(v.boolean()),
      /** What happens when the contact does not reply; `null`: what the organization says. */
      inactivity_settings: v.nullish(InactivitySettingsInputSchema),
      /** What happens when the 24-hour window ends; `null`: what the organization says. */
      window_expiry_settings: v.nullish(WindowExpirySettingsInputSchema),
    },
  },
  // The server wants the id in the body, too, and goes by the one in the path.
  encode(parts, { chatbot_id }) {
    parts.body = { ...(parts.body as object), chatbot_id }
  },
})

/**
 * Lists the flows of a chatbot.
 *
 * Wire: `GET /api/v1/chatbots/{chatbot_id}/flows`. For every signed-in user.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const list = /* @__PURE__ */ listOperation<ListChatbotFlowsInput, ChatbotFlow>({
  id: 'chatbots.flows.list', path: '/api/v1/chatbots/{chatbot_id}/flows', list: { item: ChatbotFlowSchema, in: 'items' },
  params: {
    path: {
      /** Id of the chatbot. */
      chatbot_id: id,
    },
  },
})

/**
 * Fetches one flow.
 *
 * Wire: `GET /api/v1/chatbots/flows/{flow_id}`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const get = /* @__PURE__ */ operation<GetChatbotFlowInput, ChatbotFlow>({
  id: 'chatbots.flows.get', method: 'GET', path: '/api/v1/chatbots/flows/{flow_id}', result: ChatbotFlowSchema,
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
  },
})

/**
 * Changes a flow; only what is given. On servers of the develop branch, `flows.update` does it.
 *
 * Wire: `PATCH /api/v1/chatbots/flows/{flow_id}` with `{name?, description?, is_main?, is_fallback?, canvas_data?,
 * variables?, …}`. For agents and administrators.
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {NotFoundError} no flow of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake main build 0bb0374, `chatbots`
 */
export const update = /* @__PURE__ */ operation<UpdateChatbotFlowInput, ChatbotFlow>({
  id: 'chatbots.flows.update', method: 'PATCH', path: '/api/v1/chatbots/flows/{flow_id}', result: ChatbotFlowSchema,
  unproven: 'only servers of the main branch have it; others answer 405',
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
    body: {
      /** Name of the flow. */
      name: v.optional(text),
      /** What the flow does. */
      description: v.nullish(v.string()),
      /** Whether conversations start with it. */
      is_main: v.optional(v.boolean()),
      /** Whether it is used when no other flow fits. */
      is_fallback: v.optional(v.boolean()),
      /** Nodes and edges. */
      canvas_data: v.optional(freeForm),
      /** Variables of the flow, by name. */
      variables: v.optional(freeForm),
      /** Whether it is in use. */
      is_active: v.optional(v.boolean()),
    },
  },
})

const remove = /* @__PURE__ */ operation<DeleteChatbotFlowInput, void>({
  id: 'chatbots.flows.delete', method: 'DELETE', path: '/api/v1/chatbots/flows/{flow_id}', result: 'empty',
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
  },
})

export {
  /**
   * Deletes a flow. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/chatbots/flows/{flow_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no flow of the organization has this id
   * @see PyTake develop build 7841172, `chatbots`
   */
  remove as delete,
}

/**
 * Fetches one flow with its node rows.
 *
 * Wire: `GET /api/v1/chatbots/flows/{flow_id}/full`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `chatbots`
 */
export const getFull = /* @__PURE__ */ operation<GetFullChatbotFlowInput, ChatbotFlowWithNodes>({
  id: 'chatbots.flows.getFull', method: 'GET', path: '/api/v1/chatbots/flows/{flow_id}/full', result: ChatbotFlowWithNodesSchema,
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
  },
})

const exportFlow = /* @__PURE__ */ operation<ExportFlowInput, FlowDocument>({
  id: 'chatbots.flows.export', method: 'GET', path: '/api/v1/chatbots/flows/{flow_id}/export', result: FlowDocumentSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path: {
      /** Id of the flow. */
      flow_id: id,
    },
  },
})

export {
  /**
   * Fetches a flow as portable JSON.
   *
   * Wire: `GET /api/v1/chatbots/flows/{flow_id}/export`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no flow of the organization has this id
   * @see PyTake develop build 7841172, `chatbots`
   */
  exportFlow as export,
}

const importAsFlow = /* @__PURE__ */ operation<ImportFlowInput, ChatbotFlow>({
  id: 'chatbots.flows.import', method: 'POST', path: '/api/v1/chatbots/{chatbot_id}/import', result: ChatbotFlowSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call with a valid document fails' },
  params: {
    path: {
      /** Id of the chatbot. */
      chatbot_id: id,
    },
    query: {
      /** Name of the flow. Default: the name in the document with ` (Imported)`. */
      override_name: v.optional(v.string()),
    },
    payload: {
      /** The portable flow: `format_version` is `1.0`. */
      document: flowDocument,
    },
  },
})

export {
  /**
   * Adds a flow from portable JSON.
   *
   * Wire: `POST /api/v1/chatbots/{chatbot_id}/import` with the document as the body. For administrators.
   * @throws {BadRequestError} the document is of another form or version
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no chatbot of the organization has this id
   * @throws {ValidationError} the server refuses a field; `details` says which
   * @see PyTake develop build 7841172, `chatbots`
   */
  importAsFlow as import,
}
