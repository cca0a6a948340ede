import * as v from 'valibot'
import { openEnum } from '@sdk/core'

/** How the steps of a flow follow each other. */
export const FlowTypeSchema = /* @__PURE__ */ openEnum(['LINEAR'])

/** What a step shows: a text, or a form. */
export const StepTypeSchema = /* @__PURE__ */ openEnum(['INFO', 'FORM'])

/** One step of a flow. */
export const FlowStepSchema = v.object({
  /** Key that names the step in all calls. */
  step_key: v.string(),
  /** Title, in the language asked for. */
  title: v.string(),
  /** Short description, in the language asked for. */
  description: v.string(),
  /** Position in the flow. */
  order: v.number(),
  /** Whether the flow is complete only with this step. */
  is_required: v.boolean(),
  /** Whether `skipStep` is allowed. */
  can_skip: v.boolean(),
  /** What the step shows. */
  step_type: StepTypeSchema,
  /** Free settings of the step, e.g. `action_url`, the address that e-mails link to, and `fields` of a form. */
  step_config: v.record(v.string(), v.unknown()),
  /** The text as Markdown. */
  content: v.string(),
  /** The text as HTML. */
  content_html: v.string(),
})

/** A flow as its users see it: texts and steps in one language. */
export const FlowStructureSchema = v.object({
  /** Name, in the language asked for. */
  name: v.string(),
  /** Description, in the language asked for. */
  description: v.string(),
  /** How the steps follow each other. */
  flow_type: FlowTypeSchema,
  /** Language that is used when none is asked for. */
  default_language: v.string(),
  /** Languages that the flow's texts exist in. */
  available_languages: v.array(v.string()),
  /** Number of steps. */
  step_count: v.number(),
  /** The steps in their order. */
  steps: v.array(FlowStepSchema),
  /** Free settings of the flow, e.g. `redirect_url`. */
  flow_config: v.record(v.string(), v.unknown()),
})
