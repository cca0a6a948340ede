import { operation } from '@sdk/core'
import * as v from 'valibot'
import { ChatbotFlowSchema } from '../../chatbots/flows/schemas.ts'
import type { ChatbotFlow } from '../../chatbots/flows/types.ts'
import { count, id, whole } from '../../fields.ts'
import { listOperation } from '../../paging.ts'
import { FlowTemplateDetailSchema, FlowTemplateSchema, TemplateCategorySchema } from './schemas.ts'
import type {
  FlowTemplate, FlowTemplateDetail, GetFlowTemplateInput, ImportFlowTemplateInput, ListFlowTemplatesInput, ListTemplateCategoriesInput,
  SearchFlowTemplatesInput, TemplateCategory,
} from './types.ts'

/**
 * Lists the categories of templates.
 *
 * Wire: `GET /api/v1/ai-assistant/templates/categories`. For every signed-in user.
 * @see PyTake develop build 7841172, `ai-assistant/templates`
 */
export const categories = /* @__PURE__ */ listOperation<ListTemplateCategoriesInput, TemplateCategory>({
  id: 'aiAssistant.templates.categories', path: '/api/v1/ai-assistant/templates/categories', list: { item: TemplateCategorySchema },
})

/**
 * Lists templates.
 *
 * Wire: `GET /api/v1/ai-assistant/templates`. For every signed-in user.
 * @see PyTake develop build 7841172, `ai-assistant/templates`
 */
export const list = /* @__PURE__ */ listOperation<ListFlowTemplatesInput, FlowTemplate>({
  id: 'aiAssistant.templates.list', path: '/api/v1/ai-assistant/templates',
  list: { item: FlowTemplateSchema, in: 'items', beside: { total: v.number(), categories: v.array(TemplateCategorySchema) }, pageSize: 50 },
  params: {
    query: {
      /** Only templates of this category. */
      category: v.optional(v.string()),
      /** Only templates that are this involved. */
      complexity: v.optional(v.string()),
      /** Only templates with these tags, joined by commas. */
      tags: v.optional(v.string()),
      /** Language of the templates. Default `pt-BR`. */
      language: v.optional(v.string()),
      /** Number of the first item, counted from 0. Default `0`. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default `50`. */
      limit: v.optional(whole(1, 100)),
    },
  },
})

/**
 * Fetches one template with its nodes.
 *
 * Wire: `GET /api/v1/ai-assistant/templates/{template_id}`. For every signed-in user.
 * @throws {NotFoundError} no template has this id
 * @see PyTake develop build 7841172, `ai-assistant/templates`
 */
export const get = /* @__PURE__ */ operation<GetFlowTemplateInput, FlowTemplateDetail>({
  id: 'aiAssistant.templates.get', method: 'GET', path: '/api/v1/ai-assistant/templates/{template_id}', result: FlowTemplateDetailSchema,
  params: {
    path: {
      /** Id of the template. */
      template_id: id,
    },
  },
})

/**
 * Searches templates.
 *
 * Wire: `GET /api/v1/ai-assistant/templates/search/{query}`. For every signed-in user.
 * @see PyTake develop build 7841172, `ai-assistant/templates`
 */
export const search = /* @__PURE__ */ listOperation<SearchFlowTemplatesInput, FlowTemplate>({
  id: 'aiAssistant.templates.search', path: '/api/v1/ai-assistant/templates/search/{query}', list: { item: FlowTemplateSchema },
  params: {
    path: {
      /** Text to look for. */
      query: id,
    },
    query: {
      /** Language of the templates. Default `pt-BR`. */
      language: v.optional(v.string()),
      /** Templates at most. 1 to 50. Default `10`. */
      limit: v.optional(whole(1, 50)),
    },
  },
})

const importAsFlow = /* @__PURE__ */ operation<ImportFlowTemplateInput, ChatbotFlow>({
  id: 'aiAssistant.templates.import', method: 'POST', path: '/api/v1/ai-assistant/templates/{template_id}/import', result: ChatbotFlowSchema,
  params: {
    path: {
      /** Id of the template. */
      template_id: id,
    },
    body: {
      /** Id of the chatbot that gets the flow. */
      chatbot_id: v.string(),
      /** Name of the flow. Default: the template's. */
      flow_name: v.nullish(v.string()),
      /** Values of the template's variables, by name. */
      customize_variables: v.nullish(v.record(v.string(), v.string())),
    },
  },
  // The server wants the id in the body, too.
  encode(parts, { template_id }) {
    parts.body = { ...(parts.body as object), template_id }
  },
})

export {
  /**
   * Adds a flow to a chatbot, made from a template.
   *
   * Wire: `POST /api/v1/ai-assistant/templates/{template_id}/import` with `{chatbot_id, flow_name?,
   * customize_variables?}`. For every signed-in user.
   * @throws {NotFoundError} there is no such template or chatbot
   * @throws {ValidationError} the server refuses a field; `details` says which
   * @see PyTake develop build 7841172, `ai-assistant/templates`
   */
  importAsFlow as import,
}
