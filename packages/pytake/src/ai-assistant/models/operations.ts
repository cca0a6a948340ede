import { operation } from '@sdk/core'
import * as v from 'valibot'
import { id, integer } from '../../fields.ts'
import { listOperation } from '../../paging.ts'
import { AIProviderSchema } from '../settings/schemas.ts'
import { AIModelSchema } from './schemas.ts'
import type { AIModel, CreateCustomModelInput, GetModelInput, ListModelsInput } from './types.ts'

/**
 * Lists the models that the AI assistant knows.
 *
 * Wire: `GET /api/v1/ai-assistant/models`. For every signed-in user.
 * @see PyTake develop build 7841172, `ai-assistant/models`
 */
export const list = /* @__PURE__ */ listOperation<ListModelsInput, AIModel>({
  id: 'aiAssistant.models.list', path: '/api/v1/ai-assistant/models', list: { item: AIModelSchema, in: 'models' },
  params: {
    query: {
      /** Only models of this provider. */
      provider: v.optional(AIProviderSchema),
      /** Whether only recommended models are listed. Default `false`. */
      recommended: v.optional(v.boolean()),
      /** Whether models that are being retired are listed, too. Default `false`. */
      include_deprecated: v.optional(v.boolean()),
    },
  },
})

/**
 * Fetches one model by its id at the provider.
 *
 * Wire: `GET /api/v1/ai-assistant/models/{model_id}`. For every signed-in user.
 * @throws {NotFoundError} the assistant knows no model of this id
 * @see PyTake develop build 7841172, `ai-assistant/models`
 */
export const get = /* @__PURE__ */ operation<GetModelInput, AIModel>({
  id: 'aiAssistant.models.get', method: 'GET', path: '/api/v1/ai-assistant/models/{model_id}', result: AIModelSchema,
  params: {
    path: {
      /** Id of the model. */
      model_id: id,
    },
  },
})

/**
 * Adds a model.
 *
 * Wire: `POST /api/v1/ai-assistant/models/custom` with `{model_id, provider, name, description?, context_window,
 * max_output_tokens, …}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `ai-assistant/models`
 */
export const createCustom = /* @__PURE__ */ operation<CreateCustomModelInput, AIModel>({
  id: 'aiAssistant.models.createCustom', method: 'POST', path: '/api/v1/ai-assistant/models/custom', result: AIModelSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: {
    body: {
      /** Id of the model at its provider. */
      model_id: v.string(),
      /** Provider of the model. */
      provider: AIProviderSchema,
      /** Name of the model. */
      name: v.string(),
      /** What it is good for. */
      description: v.nullish(v.string()),
      /** Tokens it can read. */
      context_window: integer,
      /** Tokens it can write. */
      max_output_tokens: integer,
      /** Price of a million tokens read, in US dollars. */
      input_cost_per_million: v.number(),
      /** Price of a million tokens written, in US dollars. */
      output_cost_per_million: v.number(),
      /** Whether it reads pictures. Default `false`. */
      supports_vision: v.optional(v.boolean()),
      /** Whether it calls tools. Default `true`. */
      supports_tools: v.optional(v.boolean()),
      /** Whether the organization added it. Default `false`. */
      is_custom: v.optional(v.boolean()),
      /** Whether its provider retires it. Default `false`. */
      is_deprecated: v.optional(v.boolean()),
      /** When it came out, `YYYY-MM-DD`. */
      release_date: v.nullish(v.string()),
    },
  },
})
