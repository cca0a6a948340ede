import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything, id, integer, text } from '../../fields.ts'
import { generationOutcome } from '../usual.ts'

/** A provider of AI models. */
export const AIProviderEnumSchema = /* @__PURE__ */ openEnum(['OPENAI', 'ANTHROPIC', 'GEMINI'])

/** Settings of the AI assistant, without its keys. */
export const AIAssistantSettingsTypeSchema = v.object({
  /** Whether the assistant is on. */
  enabled: v.boolean(),
  /** Provider that is asked. */
  defaultProvider: AIProviderEnumSchema,
  /** Id of the model. */
  model: v.string(),
  /** Tokens of an answer at most. */
  maxTokens: v.number(),
  /** How freely the model answers. */
  temperature: v.number(),
})

/** A model that the AI assistant can ask. */
export const AIModelTypeSchema = v.object({
  /** Id of the entry: `model_` and a number. */
  id: v.string(),
  /** Id of the model at its provider. */
  modelId: v.string(),
  /** Provider of the model. */
  provider: AIProviderEnumSchema,
  /** Name of the model. */
  name: v.string(),
  /** What it is good for. */
  description: v.nullable(v.string()),
  /** Tokens it can read. */
  contextWindow: v.number(),
  /** Tokens it can write. */
  maxOutputTokens: v.number(),
  /** Price of a million tokens read, in US dollars. */
  inputCostPerMillion: v.number(),
  /** Price of a million tokens written, in US dollars. */
  outputCostPerMillion: v.number(),
  /** Whether it reads pictures. */
  supportsVision: v.boolean(),
  /** Whether it calls tools. */
  supportsTools: v.boolean(),
  /** Whether the organization added it. */
  isCustom: v.boolean(),
  /** Whether its provider retires it. */
  isDeprecated: v.boolean(),
})

/** A flow that the assistant has made. */
export const GenerateFlowResponseTypeSchema = v.object({
  /** How it went. */
  status: generationOutcome,
  /** The flow: name, description, `canvas_data`, `variables`. */
  flowData: v.nullable(anything),
  /** What went wrong, with `error`. */
  errorMessage: v.nullable(v.string()),
})

/** Changes to the settings of the AI assistant; what is absent stays. */
export const AIAssistantSettingsUpdateInputSchema = v.strictObject({
  /** Whether the assistant is on. */
  enabled: v.nullish(v.boolean()),
  /** Provider that is asked. */
  defaultProvider: v.nullish(AIProviderEnumSchema),
  /** Key for OpenAI. A secret. */
  openaiApiKey: v.nullish(v.string()),
  /** Key for Anthropic. A secret. */
  anthropicApiKey: v.nullish(v.string()),
  /** Key for Gemini. A secret. */
  geminiApiKey: v.nullish(v.string()),
  /** Id of the model. */
  model: v.nullish(v.string()),
  /** Tokens of an answer at most. */
  maxTokens: v.nullish(integer),
  /** How freely the model answers. */
  temperature: v.nullish(v.number()),
})

/** What kind of flow is wanted. */
export const GenerateFlowInputSchema = v.strictObject({
  /** What the flow is to do, in words. */
  description: text,
  /** Trade of the organization. */
  industry: v.nullish(v.string()),
  /** Language of its messages. Default `pt-BR`. */
  language: v.optional(v.string()),
  /** Id of the chatbot it is for. */
  chatbotId: v.nullish(id),
})
