import * as v from 'valibot'
import { AIProviderSchema } from '../settings/schemas.ts'

/** A model that the AI assistant can ask. */
export const AIModelSchema = v.object({
  /** Id of the model at its provider. */
  model_id: v.string(),
  /** Provider of the model. */
  provider: AIProviderSchema,
  /** Name of the model. */
  name: v.string(),
  /** What it is good for. */
  description: v.nullable(v.string()),
  /** Tokens it can read. */
  context_window: v.number(),
  /** Tokens it can write. */
  max_output_tokens: v.number(),
  /** Price of a million tokens read, in US dollars. */
  input_cost_per_million: v.number(),
  /** Price of a million tokens written, in US dollars. */
  output_cost_per_million: v.number(),
  /** Whether it reads pictures. */
  supports_vision: v.boolean(),
  /** Whether it calls tools. */
  supports_tools: v.boolean(),
  /** Whether the organization added it. */
  is_custom: v.boolean(),
  /** Whether its provider retires it. */
  is_deprecated: v.boolean(),
  /** When it came out, `YYYY-MM-DD`. */
  release_date: v.nullable(v.string()),
  /** Id of the entry: `predefined_` and a number in lists, `predefined_` and the model's id in single answers. */
  id: v.string(),
  /** Id of the organization that added it; `null` for those of the product. */
  organization_id: v.nullable(v.string()),
  /** When it was created. */
  created_at: v.string(),
})
