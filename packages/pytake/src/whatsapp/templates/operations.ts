import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../../bodies.ts'
import { count, id, text, whole } from '../../fields.ts'
import { listOperation, pageFields } from '../../paging.ts'
import { AlertAcknowledgementSchema, CriticalTemplatesSchema, MessageTemplateCategorySchema, MessageTemplateSchema, MessageTemplateStatusSchema, QualitySummarySchema, RemoteTemplateSchema, TemplateComponentSchema, TemplateHistorySchema, TemplateSyncSchema } from './schemas.ts'
import type {
  AcknowledgeTemplateAlertInput, AlertAcknowledgement, CreateTemplateInput, CriticalTemplates, DeleteTemplateInput,
  GetCriticalTemplatesInput, GetQualitySummaryInput, GetTemplateHistoryInput, GetTemplateInput, ListRemoteTemplatesInput, ListTemplatesInput,
  MessageTemplate, QualitySummary, RemoteTemplate, SyncTemplatesInput, TemplateHistory, TemplateSync, UpdateTemplateInput,
} from './types.ts'

const path = {
  /** Id of the WhatsApp number. */
  number_id: id,
  /** Id of the template. */
  template_id: id,
}

/**
 * Lists the templates of a number as Meta has them.
 *
 * Errors of Meta keep their status; when Meta cannot be reached, the server answers 500.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/templates`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const listRemote = /* @__PURE__ */ listOperation<ListRemoteTemplatesInput, RemoteTemplate>({
  id: 'whatsapp.templates.listRemote', path: '/api/v1/whatsapp/{number_id}/templates', list: { item: RemoteTemplateSchema },
  params: {
    path: {
      /** Id of the WhatsApp number. */
      number_id: id,
    },
    query: {
      /** Only templates in this state. Default `APPROVED`. */
      status: v.optional(v.string()),
    },
  },
})

/**
 * Adds a template, and submits it to Meta unless told otherwise. Never sent twice by itself.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/templates` with `{name, language?, category, components}`. For
 * administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no number of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const create = /* @__PURE__ */ operation<CreateTemplateInput, MessageTemplate>({
  id: 'whatsapp.templates.create', method: 'POST', path: '/api/v1/whatsapp/{number_id}/templates', result: MessageTemplateSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'the template is stored, and the answer fails' },
  params: {
    path: {
      /** Id of the WhatsApp number. */
      number_id: id,
    },
    query: {
      /** Whether it is submitted to Meta. Default `true`. */
      submit: v.optional(v.boolean()),
    },
    body: {
      /** Name of the template: lower case and underscores. At most 512 characters. */
      name: text,
      /** Language code, e.g. `pt_BR`. Default `pt_BR`. */
      language: v.optional(v.string()),
      /** Category, which sets the price. */
      category: MessageTemplateCategorySchema,
      /** Its parts: a `BODY`, and what else it has. */
      components: v.array(TemplateComponentSchema),
    },
  },
})

/**
 * Lists the templates of a number as the server has them.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/templates/local`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const listLocal = /* @__PURE__ */ listOperation<ListTemplatesInput, MessageTemplate>({
  id: 'whatsapp.templates.listLocal', path: '/api/v1/whatsapp/{number_id}/templates/local', list: { item: MessageTemplateSchema, pageSize: 100 },
  params: {
    path: {
      /** Id of the WhatsApp number. */
      number_id: id,
    },
    query: {
      ...pageFields,
      /** Only templates in this state. */
      status: v.optional(MessageTemplateStatusSchema),
    },
  },
})

/**
 * Fetches one template.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/templates/{template_id}`. For every signed-in user.
 * @throws {NotFoundError} no template of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const get = /* @__PURE__ */ operation<GetTemplateInput, MessageTemplate>({
  id: 'whatsapp.templates.get', method: 'GET', path: '/api/v1/whatsapp/{number_id}/templates/{template_id}', result: MessageTemplateSchema,
  params: { path },
})

/**
 * Lets a template be used, or not. Nothing else can be changed.
 *
 * Wire: `PUT /api/v1/whatsapp/{number_id}/templates/{template_id}` with `{is_enabled?}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no template of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const update = /* @__PURE__ */ operation<UpdateTemplateInput, MessageTemplate>({
  id: 'whatsapp.templates.update', method: 'PUT', path: '/api/v1/whatsapp/{number_id}/templates/{template_id}', result: MessageTemplateSchema,
  params: {
    path,
    body: {
      /** Whether it may be used. */
      is_enabled: v.nullish(v.boolean()),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteTemplateInput, void>({
  id: 'whatsapp.templates.delete', method: 'DELETE', path: '/api/v1/whatsapp/{number_id}/templates/{template_id}', result: 'empty',
  params: {
    path,
    query: {
      /** Whether it is deleted at Meta, too, for good. Default `false`. */
      delete_from_meta: v.optional(v.boolean()),
    },
  },
})

export {
  /**
   * Deletes a template. It is only marked as deleted.
   *
   * Wire: `DELETE /api/v1/whatsapp/{number_id}/templates/{template_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no template of the organization has this id
   * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
   */
  remove as delete,
}

/**
 * Takes over the templates of a number from Meta.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/templates/sync`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const sync = /* @__PURE__ */ operation<SyncTemplatesInput, TemplateSync>({
  id: 'whatsapp.templates.sync', method: 'POST', path: '/api/v1/whatsapp/{number_id}/templates/sync', result: TemplateSyncSchema,
  params: {
    path: {
      /** Id of the WhatsApp number. */
      number_id: id,
    },
  },
})

/**
 * Fetches the templates that need attention.
 *
 * Today's servers answer 500 as soon as there is one.
 *
 * Wire: `GET /api/v1/whatsapp/templates/critical`. For every signed-in user.
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const critical = /* @__PURE__ */ operation<GetCriticalTemplatesInput, CriticalTemplates>({
  id: 'whatsapp.templates.critical', method: 'GET', path: '/api/v1/whatsapp/templates/critical', result: CriticalTemplatesSchema,
})

/**
 * Fetches how many templates have which rating.
 *
 * Wire: `GET /api/v1/whatsapp/templates/quality-summary`. For every signed-in user.
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const qualitySummary = /* @__PURE__ */ operation<GetQualitySummaryInput, QualitySummary>({
  id: 'whatsapp.templates.qualitySummary', method: 'GET', path: '/api/v1/whatsapp/templates/quality-summary', result: QualitySummarySchema,
})

/**
 * Fetches the changes of a template.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/templates/{template_id}/status-history`. For every signed-in user.
 * @throws {NotFoundError} no template of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const statusHistory = /* @__PURE__ */ operation<GetTemplateHistoryInput, TemplateHistory>({
  id: 'whatsapp.templates.statusHistory', method: 'GET', path: '/api/v1/whatsapp/{number_id}/templates/{template_id}/status-history',
  result: TemplateHistorySchema, knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    path,
    query: {
      /** Entries at most. 1 to 1000. Default `100`. */
      limit: v.optional(whole(1, 1000)),
      /** Number of the first entry, counted from 0. At least 0. Default `0`. */
      offset: v.optional(count),
    },
  },
})

/**
 * Acknowledges the alert of a template.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/templates/{template_id}/acknowledge-alert`. For every signed-in user.
 * @throws {NotFoundError} no template of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp/{number_id}/templates`
 */
export const acknowledgeAlert = /* @__PURE__ */ operation<AcknowledgeTemplateAlertInput, AlertAcknowledgement>({
  id: 'whatsapp.templates.acknowledgeAlert', method: 'POST', path: '/api/v1/whatsapp/{number_id}/templates/{template_id}/acknowledge-alert',
  result: AlertAcknowledgementSchema, knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})
