import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../../bodies.ts'
import { range, text, whole } from '../../fields.ts'
import { AIAssistantSettingsSchema, AIProviderSchema } from './schemas.ts'
import type { AIAssistantSettings, GetAISettingsInput, UpdateAISettingsInput } from './types.ts'

/**
 * Fetches the settings of the AI assistant, its keys in clear; `null` until there are some.
 *
 * Wire: `GET /api/v1/ai-assistant/settings`. For every signed-in user.
 * @see PyTake develop build 7841172, `ai-assistant/settings`
 */
export const get = /* @__PURE__ */ operation<GetAISettingsInput, AIAssistantSettings | null>({
  id: 'aiAssistant.settings.get', method: 'GET', path: '/api/v1/ai-assistant/settings', result: v.nullable(AIAssistantSettingsSchema),
})

/**
 * Changes the settings of the AI assistant; only what is given. `provider` and `api_key` together set the key of one
 * provider.
 *
 * Wire: `POST /api/v1/ai-assistant/settings` with `{enabled?, default_provider?, openai_api_key?, anthropic_api_key?,
 * gemini_api_key?, provider?, …}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `ai-assistant/settings`
 */
export const update = /* @__PURE__ */ operation<UpdateAISettingsInput, AIAssistantSettings>({
  id: 'aiAssistant.settings.update', method: 'POST', path: '/api/v1/ai-assistant/settings', result: AIAssistantSettingsSchema,
  params: {
    body: {
      /** Whether the assistant is on. */
      enabled: v.nullish(v.boolean()),
      /** Provider that is asked. */
      default_provider: v.nullish(AIProviderSchema),
      /** Key for OpenAI: at least 10 characters. A secret. */
      openai_api_key: v.nullish(text),
      /** Key for Anthropic: at least 10 characters. A secret. */
      anthropic_api_key: v.nullish(text),
      /** Key for Gemini: at least 10 characters. A secret. */
      gemini_api_key: v.nullish(text),
      /** Provider that `api_key` is for, which becomes the default one. */
      provider: v.nullish(AIProviderSchema),
      /** Key for `provider`: at least 10 characters. A secret. */
      api_key: v.nullish(text),
      /** Id of the model. */
      model: v.nullish(v.string()),
      /** Tokens of an answer at most. 1024 to 200000. */
      max_tokens: v.nullish(whole(1024, 200000)),
      /** How freely the model answers. 0 to 1. */
      temperature: v.nullish(range(0, 1)),
    },
  },
  encode: sendBody,
})
