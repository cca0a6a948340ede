import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** A provider of AI models. */
export const AIProviderSchema = openEnum(['openai', 'anthropic', 'gemini'])

/** Settings of the AI assistant. Holds keys in clear. */
export const AIAssistantSettingsSchema = v.object({
  /** Whether the assistant is on. */
  enabled: v.boolean(),
  /** Provider that is asked. */
  default_provider: AIProviderSchema,
  /** Key for OpenAI: at least 10 characters. A secret. */
  openai_api_key: v.nullable(v.string()),
  /** Key for Anthropic: at least 10 characters. A secret. */
  anthropic_api_key: v.nullable(v.string()),
  /** Key for Gemini: at least 10 characters. A secret. */
  gemini_api_key: v.nullable(v.string()),
  /** Id of the model. */
  model: v.string(),
  /** Tokens of an answer at most. */
  max_tokens: v.number(),
  /** How freely the model answers. */
  temperature: v.number(),
})
