import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id, text } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { CanvasDataInputSchema, FlowSchema } from './schemas.ts'
import type {
  ActivateFlowInput, CreateFlowInput, DeactivateFlowInput, DeleteFlowInput, Flow, GetFallbackFlowInput, GetFlowInput, GetMainFlowInput,
  ListFlowsInput, UpdateFlowInput,
} from './types.ts'

const path = {
  /** Id of the flow. */
  flow_id: id,
}

/**
 * Adds a flow to a chatbot.
 *
 * Wire: `POST /api/v1/flows/` with `{name, description?, is_main?, is_fallback?, chatbot_id, canvas_data?}`. For every
 * signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flows`
 */
export const create = /* @__PURE__ */ operation<CreateFlowInput, Flow>({
  id: 'flows.create', method: 'POST', path: '/api/v1/flows/', result: FlowSchema,
  params: {
    body: {
      /** Name of the flow. At most 255 characters. */
      name: text,
      /** What the flow does. */
      description: v.nullish(v.string()),
      /** Whether conversations start with it. Default `false`. */
      is_main: v.nullish(v.boolean()),
      /** Whether it is used when no other flow fits. Default `false`. */
      is_fallback: v.nullish(v.boolean()),
      /** Id of its chatbot. */
      chatbot_id: id,
      /** Nodes and edges. */
      canvas_data: v.nullish(CanvasDataInputSchema),
    },
  },
})

/**
 * Lists the flows of a chatbot.
 *
 * Wire: `GET /api/v1/flows/`. For every signed-in user.
 * @see PyTake develop build 7841172, `flows`
 */
export const list = /* @__PURE__ */ listOperation<ListFlowsInput, Flow>({
  id: 'flows.list', path: '/api/v1/flows/', list: { item: FlowSchema, in: 'flows', beside: { total: v.number(), page: v.number(), per_page: v.number() } },
  params: {
    query: {
      /** Id of the chatbot. */
      chatbot_id: id,
    },
  },
})

/**
 * Fetches one flow.
 *
 * Wire: `GET /api/v1/flows/{flow_id}`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `flows`
 */
export const get = /* @__PURE__ */ operation<GetFlowInput, Flow>({
  id: 'flows.get', method: 'GET', path: '/api/v1/flows/{flow_id}', result: FlowSchema,
  params: { path },
})

/**
 * Changes a flow; only what is given.
 *
 * Wire: `PUT /api/v1/flows/{flow_id}` with `{name?, description?, is_main?, is_fallback?, is_active?, canvas_data?}`.
 * For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flows`
 */
export const update = /* @__PURE__ */ operation<UpdateFlowInput, Flow>({
  id: 'flows.update', method: 'PUT', path: '/api/v1/flows/{flow_id}', result: FlowSchema,
  params: {
    path,
    body: {
      /** Name of the flow. At most 255 characters. */
      name: v.nullish(text),
      /** What the flow does. */
      description: v.nullish(v.string()),
      /** Whether conversations start with it. */
      is_main: v.nullish(v.boolean()),
      /** Whether it is used when no other flow fits. */
      is_fallback: v.nullish(v.boolean()),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** Nodes and edges. */
      canvas_data: v.nullish(CanvasDataInputSchema),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteFlowInput, void>({
  id: 'flows.delete', method: 'DELETE', path: '/api/v1/flows/{flow_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a flow for good, unlike `chatbots.flows.delete`.
   *
   * Wire: `DELETE /api/v1/flows/{flow_id}`. For every signed-in user.
   * @throws {NotFoundError} no flow of the organization has this id
   * @see PyTake develop build 7841172, `flows`
   */
  remove as delete,
}

/**
 * Fetches the flow of a chatbot with which conversations start.
 *
 * Wire: `GET /api/v1/flows/chatbots/{chatbot_id}/main`. For every signed-in user.
 * @throws {NotFoundError} there is no such chatbot, or it has no such flow
 * @see PyTake develop build 7841172, `flows`
 */
export const getMain = /* @__PURE__ */ operation<GetMainFlowInput, Flow>({
  id: 'flows.getMain', method: 'GET', path: '/api/v1/flows/chatbots/{chatbot_id}/main', result: FlowSchema,
  params: {
    path: {
      /** Id of the chatbot. */
      chatbot_id: id,
    },
  },
})

/**
 * Fetches the flow of a chatbot that is used when no other fits.
 *
 * Wire: `GET /api/v1/flows/chatbots/{chatbot_id}/fallback`. For every signed-in user.
 * @throws {NotFoundError} there is no such chatbot, or it has no such flow
 * @see PyTake develop build 7841172, `flows`
 */
export const getFallback = /* @__PURE__ */ operation<GetFallbackFlowInput, Flow>({
  id: 'flows.getFallback', method: 'GET', path: '/api/v1/flows/chatbots/{chatbot_id}/fallback', result: FlowSchema,
  params: {
    path: {
      /** Id of the chatbot. */
      chatbot_id: id,
    },
  },
})

/**
 * Puts a flow to use.
 *
 * Wire: `POST /api/v1/flows/{flow_id}/activate`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `flows`
 */
export const activate = /* @__PURE__ */ operation<ActivateFlowInput, Flow>({
  id: 'flows.activate', method: 'POST', path: '/api/v1/flows/{flow_id}/activate', result: FlowSchema,
  params: { path },
})

/**
 * Takes a flow out of use.
 *
 * Wire: `POST /api/v1/flows/{flow_id}/deactivate`. For every signed-in user.
 * @throws {NotFoundError} no flow of the organization has this id
 * @see PyTake develop build 7841172, `flows`
 */
export const deactivate = /* @__PURE__ */ operation<DeactivateFlowInput, Flow>({
  id: 'flows.deactivate', method: 'POST', path: '/api/v1/flows/{flow_id}/deactivate', result: FlowSchema,
  params: { path },
})
