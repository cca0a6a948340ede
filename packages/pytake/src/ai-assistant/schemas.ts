import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../fields.ts'
import { AIProviderSchema } from './settings/schemas.ts'

/** How the making of a flow went. */
export const GenerationStatusSchema = openEnum(['success', 'needs_clarification', 'error'])

/** That the provider answers. */
export const ProviderTestSchema = v.object({
  /** `true`: failures are errors. */
  success: v.literal(true),
  /** The provider. */
  provider: AIProviderSchema,
  /** What the server says, for people. */
  message: v.string(),
  /** Id of the model that was asked. */
  model_tested: v.string(),
})

/** A question that the assistant has. */
export const ClarificationQuestionSchema = v.object({
  /** The question. */
  question: v.string(),
  /** Answers to choose from. */
  options: v.nullable(v.array(v.string())),
  /** What the answer is about. */
  field: v.string(),
})

/** A flow that the assistant has made. */
export const GeneratedFlowSchema = v.object({
  /** Id of the stored flow. */
  flow_id: v.nullable(v.string()),
  /** Name of the stored flow. */
  flow_name: v.nullable(v.string()),
  /** Whether it was stored. */
  saved_to_database: v.boolean(),
  /** How it went. */
  status: GenerationStatusSchema,
  /** The flow: name, description, `canvas_data`, `variables`. */
  flow_data: v.nullable(anything),
  /** What the assistant has to know first, with `needs_clarification`. */
  clarification_questions: v.nullable(v.array(ClarificationQuestionSchema)),
  /** What went wrong, with `error`. */
  error_message: v.nullable(v.string()),
})

/** Something that could be better in a flow. */
export const FlowImprovementSchema = v.object({
  /** What to do, in short. */
  title: v.string(),
  /** What to do. */
  description: v.string(),
  /** What it is about, e.g. `ux`. */
  category: v.string(),
  /** How important it is. */
  priority: v.string(),
  /** Ids of the nodes it is about. */
  affected_nodes: v.array(v.string()),
  /** Whether `patch` does it. */
  auto_fixable: v.boolean(),
  /** The change, in the server's own form. */
  patch: v.nullable(anything),
})

/** What could be better in a flow. */
export const SuggestedImprovementsSchema = v.object({
  /** Id of the flow. */
  flow_id: v.string(),
  /** What could be better. */
  improvements: v.array(FlowImprovementSchema),
  /** The findings in short. */
  analysis_summary: v.string(),
})
