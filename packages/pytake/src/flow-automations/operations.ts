import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { clock, freeForm, id, text, whole } from '../fields.ts'
import { listOperation, longPageFields } from '../paging.ts'
import { AutomationAudienceSchema, AutomationStatusSchema, FlowAutomationExecutionSchema, FlowAutomationSchema, FlowAutomationStatsSchema, TriggerTypeSchema } from './schemas.ts'
import type {
  CreateFlowAutomationInput, DeleteFlowAutomationInput, FlowAutomation, FlowAutomationExecution, FlowAutomationStats, GetFlowAutomationInput,
  GetFlowAutomationStatsInput, ListFlowAutomationsInput, StartFlowAutomationInput, UpdateFlowAutomationInput,
} from './types.ts'

const path = {
  /** Id of the automation. */
  automation_id: id,
}

/**
 * Adds an automation.
 *
 * Wire: `POST /api/v1/flow-automations/` with `{name, description?, chatbot_id, flow_id, whatsapp_number_id,
 * trigger_type?, …}`. For agents and administrators.
 * @throws {NotFoundError} there is no such chatbot, flow or number
 * @throws {AuthorizationError} the user is neither agent nor administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const create = /* @__PURE__ */ operation<CreateFlowAutomationInput, FlowAutomation>({
  id: 'flowAutomations.create', method: 'POST', path: '/api/v1/flow-automations/', result: FlowAutomationSchema,
  params: {
    body: {
      /** Name of the automation. At most 255 characters. */
      name: text,
      /** What the automation does. */
      description: v.nullish(v.string()),
      /** Id of the chatbot whose flow it starts. */
      chatbot_id: id,
      /** Id of the flow it starts. */
      flow_id: id,
      /** Id of the WhatsApp number it writes from. */
      whatsapp_number_id: id,
      /** What starts it. Default `manual`. */
      trigger_type: v.optional(TriggerTypeSchema),
      /** Settings of the trigger, by name. */
      trigger_config: v.optional(freeForm),
      /** Whom it writes to. Default `custom`. */
      audience_type: v.optional(AutomationAudienceSchema),
      /** Settings of the audience, e.g. `{ contact_ids }` for `custom`. */
      audience_config: v.optional(freeForm),
      /** Values of the flow's variables, by name; `{{contact.name}}` stands for a field of the contact. */
      variable_mapping: v.optional(freeForm),
      /** Conversations it has at a time at most. 1 to 500. Default `50`. */
      max_concurrent_executions: v.optional(whole(1, 500)),
      /** Messages it sends in an hour at most. 1 to 1000. Default `100`. */
      rate_limit_per_hour: v.optional(whole(1, 1000)),
      /** Whether failed messages are tried again. Default `true`. */
      retry_failed: v.optional(v.boolean()),
      /** Tries for each message. 1 to 10. Default `3`. */
      max_retries: v.optional(whole(1, 10)),
      /** Time of day, `HH:MM:SS`, from which it may write. */
      execution_window_start: v.nullish(clock),
      /** Time of day, `HH:MM:SS`, until which it may write. */
      execution_window_end: v.nullish(clock),
      /** Time zone of the times of day. Default `America/Sao_Paulo`. */
      execution_timezone: v.optional(v.string()),
    },
  },
})

/**
 * Lists the automations of the organization.
 *
 * Wire: `GET /api/v1/flow-automations/`. For every signed-in user.
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const list = /* @__PURE__ */ listOperation<ListFlowAutomationsInput, FlowAutomation>({
  id: 'flowAutomations.list', path: '/api/v1/flow-automations/',
  list: { item: FlowAutomationSchema, in: 'items', beside: { total: v.number(), page: v.number(), page_size: v.number(), total_pages: v.number() }, pageSize: 100 },
  params: {
    query: {
      ...longPageFields,
      /** Only automations that stand there. */
      status: v.optional(AutomationStatusSchema),
      /** Only automations that are, or are not, in use. */
      is_active: v.optional(v.boolean()),
    },
  },
})

/**
 * Fetches one automation.
 *
 * Wire: `GET /api/v1/flow-automations/{automation_id}`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const get = /* @__PURE__ */ operation<GetFlowAutomationInput, FlowAutomation>({
  id: 'flowAutomations.get', method: 'GET', path: '/api/v1/flow-automations/{automation_id}', result: FlowAutomationSchema,
  params: { path },
})

/**
 * Changes an automation; only what is given.
 *
 * Wire: `PUT /api/v1/flow-automations/{automation_id}` with `{name?, description?, chatbot_id?, flow_id?,
 * whatsapp_number_id?, trigger_type?, …}`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const update = /* @__PURE__ */ operation<UpdateFlowAutomationInput, FlowAutomation>({
  id: 'flowAutomations.update', method: 'PUT', path: '/api/v1/flow-automations/{automation_id}', result: FlowAutomationSchema,
  params: {
    path,
    body: {
      /** Name of the automation. At most 255 characters. */
      name: v.nullish(text),
      /** What the automation does. */
      description: v.nullish(v.string()),
      /** Id of the chatbot whose flow it starts. */
      chatbot_id: v.nullish(id),
      /** Id of the flow it starts. */
      flow_id: v.nullish(id),
      /** Id of the WhatsApp number it writes from. */
      whatsapp_number_id: v.nullish(id),
      /** What starts it. */
      trigger_type: v.nullish(TriggerTypeSchema),
      /** Settings of the trigger, by name. */
      trigger_config: v.nullish(freeForm),
      /** Whom it writes to. */
      audience_type: v.nullish(AutomationAudienceSchema),
      /** Settings of the audience, e.g. `{ contact_ids }` for `custom`. */
      audience_config: v.nullish(freeForm),
      /** Values of the flow's variables, by name; `{{contact.name}}` stands for a field of the contact. */
      variable_mapping: v.nullish(freeForm),
      /** Where it shall stand. */
      status: v.nullish(AutomationStatusSchema),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** Conversations it has at a time at most. 1 to 500. */
      max_concurrent_executions: v.nullish(whole(1, 500)),
      /** Messages it sends in an hour at most. 1 to 1000. */
      rate_limit_per_hour: v.nullish(whole(1, 1000)),
      /** Whether failed messages are tried again. */
      retry_failed: v.nullish(v.boolean()),
      /** Tries for each message. 1 to 10. */
      max_retries: v.nullish(whole(1, 10)),
      /** Time of day, `HH:MM:SS`, from which it may write. */
      execution_window_start: v.nullish(clock),
      /** Time of day, `HH:MM:SS`, until which it may write. */
      execution_window_end: v.nullish(clock),
      /** Time zone of the times of day. */
      execution_timezone: v.nullish(v.string()),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteFlowAutomationInput, void>({
  id: 'flowAutomations.delete', method: 'DELETE', path: '/api/v1/flow-automations/{automation_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes an automation. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/flow-automations/{automation_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no automation of the organization has this id
   * @see PyTake develop build 7841172, `flow-automations`
   */
  remove as delete,
}

/**
 * Starts a run of an automation now, whatever its status. Never sent twice by itself.
 *
 * Wire: `POST /api/v1/flow-automations/{automation_id}/start` with `{test_mode?, test_contact_ids?}`. For every
 * signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const start = /* @__PURE__ */ operation<StartFlowAutomationInput, FlowAutomationExecution>({
  id: 'flowAutomations.start', method: 'POST', path: '/api/v1/flow-automations/{automation_id}/start', result: FlowAutomationExecutionSchema,
  params: {
    path,
    body: {
      /** Whether only the test contacts are written to. Default `false`. */
      test_mode: v.optional(v.boolean()),
      /** Ids of the test contacts. */
      test_contact_ids: v.nullish(v.array(id)),
    },
  },
})

/**
 * Fetches an automation in numbers.
 *
 * Wire: `GET /api/v1/flow-automations/{automation_id}/stats`. For every signed-in user.
 * @throws {NotFoundError} no automation of the organization has this id
 * @see PyTake develop build 7841172, `flow-automations`
 */
export const stats = /* @__PURE__ */ operation<GetFlowAutomationStatsInput, FlowAutomationStats>({
  id: 'flowAutomations.stats', method: 'GET', path: '/api/v1/flow-automations/{automation_id}/stats', result: FlowAutomationStatsSchema,
  params: { path },
})
