import * as v from 'valibot'
import { anything, id, whole } from '../../fields.ts'
import { InactivityActionSchema, WindowExpiryActionSchema } from '../../organizations/schemas.ts'
import { ChatbotNodeSchema } from '../nodes/schemas.ts'

/** What happens when a contact does not reply to a flow. */
export const InactivitySettingsSchema = v.object({
  /** Whether it applies. */
  enabled: v.boolean(),
  /** Minutes without a message after which it acts. */
  timeout_minutes: v.number(),
  /** Minutes without a message after which the contact is warned. */
  send_warning_at_minutes: v.nullable(v.number()),
  /** Text of the warning. */
  warning_message: v.nullable(v.string()),
  /** Text of the last message. */
  closing_message: v.nullable(v.string()),
  /** What is done. */
  action: InactivityActionSchema,
  /** Id of the flow that `fallback_flow` starts. */
  fallback_flow_id: v.nullable(v.string()),
})

/** What shall happen when a contact does not reply to a flow. */
export const InactivitySettingsInputSchema = v.strictObject({
  /** Whether it applies. Default `true`. */
  enabled: v.optional(v.boolean()),
  /** Minutes without a message after which it acts. At least 1. Default `60`. */
  timeout_minutes: v.optional(whole(1)),
  /** Minutes without a message after which the contact is warned. At least 1. */
  send_warning_at_minutes: v.nullish(whole(1)),
  /** Text of the warning. */
  warning_message: v.nullish(v.string()),
  /** Text of the last message. */
  closing_message: v.nullish(v.string()),
  /** What is done. Default `transfer`. */
  action: v.optional(InactivityActionSchema),
  /** Id of the flow that `fallback_flow` starts. */
  fallback_flow_id: v.nullish(id),
})

/** What happens to a flow when the 24-hour window ends. */
export const WindowExpirySettingsSchema = v.object({
  /** What is done. */
  action: WindowExpiryActionSchema,
  /** Name of the template that `send_template` sends. */
  template_name: v.nullable(v.string()),
  /** Whether the contact is warned before. */
  send_warning: v.boolean(),
  /** Hours after the contact's last message at which the warning is sent. */
  warning_at_hours: v.number(),
  /** Name of the template of the warning. */
  warning_template_name: v.nullable(v.string()),
})

/** What shall happen to a flow when the 24-hour window ends. */
export const WindowExpirySettingsInputSchema = v.strictObject({
  /** What is done. Default `transfer`. */
  action: v.optional(WindowExpiryActionSchema),
  /** Name of the template that `send_template` sends. */
  template_name: v.nullish(v.string()),
  /** Whether the contact is warned before. Default `false`. */
  send_warning: v.optional(v.boolean()),
  /** Hours after the contact's last message at which the warning is sent. 1 to 23. Default `22`. */
  warning_at_hours: v.optional(whole(1, 23)),
  /** Name of the template of the warning. */
  warning_template_name: v.nullish(v.string()),
})

/** A flow of a chatbot, with variables and settings. The same rows as those of `flows`. */
export const ChatbotFlowSchema = v.object({
  /** Name of the flow. */
  name: v.string(),
  /** What the flow does. */
  description: v.nullable(v.string()),
  /** Whether conversations start with it. */
  is_main: v.boolean(),
  /** Whether it is used when no other flow fits. */
  is_fallback: v.boolean(),
  /** Nodes and edges. */
  canvas_data: anything,
  /** Variables of the flow, by name. */
  variables: anything,
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** What happens when the contact does not reply; `null`: what the organization says. */
  inactivity_settings: v.nullish(InactivitySettingsSchema),
  /** What happens when the 24-hour window ends; `null`: what the organization says. */
  window_expiry_settings: v.nullish(WindowExpirySettingsSchema),
  /** Id of the flow. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of its chatbot. */
  chatbot_id: v.string(),
  /** Number of its version. */
  version: v.number(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When it was deleted, ISO 8601; `null` while it exists. */
  deleted_at: v.nullable(v.string()),
})

/** A flow of a chatbot with its node rows. */
export const ChatbotFlowWithNodesSchema = v.object({
  ...ChatbotFlowSchema.entries,
  /** Its node rows. */
  nodes: v.array(ChatbotNodeSchema),
})

/** The flow of a portable flow. */
export const FlowDocumentFlowSchema = v.object({
  /** Name of the flow. */
  name: v.string(),
  /** What the flow does. */
  description: v.nullish(v.string()),
  /** Whether conversations start with it. */
  is_main: v.optional(v.boolean()),
  /** Nodes and edges. */
  canvas_data: v.optional(anything),
  /** Variables, by name. */
  variables: v.optional(anything),
  /** Settings, by name. */
  settings: v.optional(anything),
})

/** A flow as portable JSON. */
export const FlowDocumentSchema = v.object({
  /** `1.0`. */
  format_version: v.string(),
  /** When it was made, UTC without zone. */
  exported_at: v.optional(v.string()),
  /** The flow. */
  flow: FlowDocumentFlowSchema,
  /** Where it came from: organization, chatbot, flow, numbers of nodes and edges. */
  metadata: v.nullish(anything),
})
