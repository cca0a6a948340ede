import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything } from '../../fields.ts'

/** Where the approval of a template stands. */
export const MessageTemplateStatusSchema = openEnum(['DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'DISABLED', 'PAUSED', 'DELETED'])

/** Category of a template, which sets the price. */
export const MessageTemplateCategorySchema = openEnum(['MARKETING', 'UTILITY', 'AUTHENTICATION'])

/** Meta's rating of a template. */
export const TemplateQualitySchema = openEnum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN'])

/** Part of a template. */
export const TemplateComponentTypeSchema = openEnum(['HEADER', 'BODY', 'FOOTER', 'BUTTONS'])

/** Kind of the header of a template. */
export const TemplateHeaderFormatSchema = openEnum(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT'])

/** A template: a message that Meta has to approve, and that may be sent at any time. */
export const MessageTemplateSchema = v.object({
  /** Id of the template. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** Id of the WhatsApp number. */
  whatsapp_number_id: v.string(),
  /** Id of the template at Meta; `null` before it is submitted. */
  meta_template_id: v.nullable(v.string()),
  /** Name of the template: lower case and underscores. */
  name: v.string(),
  /** Language code, e.g. `pt_BR`. */
  language: v.string(),
  /** Category, which sets the price. */
  category: MessageTemplateCategorySchema,
  /** Category that Meta suggests. */
  suggested_category: v.nullish(MessageTemplateCategorySchema),
  /** Where its approval stands. */
  status: MessageTemplateStatusSchema,
  /** Why Meta rejected it. */
  rejected_reason: v.nullable(v.string()),
  /** Kind of the header: `TEXT`, `IMAGE`, `VIDEO` or `DOCUMENT`. */
  header_type: v.nullable(v.string()),
  /** Text of the header. */
  header_text: v.nullable(v.string()),
  /** Variables in the header. */
  header_variables_count: v.number(),
  /** Text of the body; `{{1}}` stands for a variable. */
  body_text: v.string(),
  /** Variables in the body. */
  body_variables_count: v.number(),
  /** Text of the footer. */
  footer_text: v.nullable(v.string()),
  /** Buttons, as they were given. */
  buttons: v.array(anything),
  /** Messages sent with it. */
  sent_count: v.number(),
  /** Of them, those that arrived. */
  delivered_count: v.number(),
  /** Of them, those that were read. */
  read_count: v.number(),
  /** Of them, those that failed. */
  failed_count: v.number(),
  /** Whether it came with the product. */
  is_system_template: v.boolean(),
  /** Whether it may be used. */
  is_enabled: v.boolean(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** When Meta approved it, ISO 8601. */
  approved_at: v.nullable(v.string()),
  /** When Meta rejected it, ISO 8601. */
  rejected_at: v.nullable(v.string()),
  /** What the AI assistant thinks of it, 0 to 100. */
  ai_analysis_score: v.nullish(v.number()),
  /** Category that the AI assistant suggests. */
  ai_suggested_category: v.nullish(v.string()),
  /** When the AI assistant looked at it, ISO 8601. */
  ai_analyzed_at: v.nullish(v.string()),
})

/** A button of a template. */
export const TemplateButtonSchema = v.strictObject({
  /** Kind: `QUICK_REPLY`, `URL` or `PHONE_NUMBER`. */
  type: v.string(),
  /** Label. At most 25 characters. */
  text: v.string(),
  /** Number that `PHONE_NUMBER` calls. */
  phone_number: v.nullish(v.string()),
  /** Address that `URL` opens. */
  url: v.nullish(v.string()),
})

/** A part of a template. */
export const TemplateComponentSchema = v.strictObject({
  /** Part: `HEADER`, `BODY`, `FOOTER` or `BUTTONS`. */
  type: TemplateComponentTypeSchema,
  /** Kind of a header: `TEXT`, `IMAGE`, `VIDEO` or `DOCUMENT`. */
  format: v.nullish(TemplateHeaderFormatSchema),
  /** Text; `{{1}}` stands for a variable. */
  text: v.nullish(v.string()),
  /** Buttons of the part `BUTTONS`. */
  buttons: v.nullish(v.array(TemplateButtonSchema)),
})

/** What a comparison with Meta has changed. */
export const TemplateSyncSchema = v.object({
  /** Templates that were looked at. */
  synced: v.number(),
  /** Of them, those that were new. */
  created: v.number(),
  /** Of them, those that had changed. */
  updated: v.number(),
  /** Templates that Meta has no more. */
  deleted: v.number(),
  /** What went wrong, one text each. */
  errors: v.array(v.string()),
})

/** A template as Meta has it. */
export const RemoteTemplateSchema = v.object({
  /** Id at Meta. */
  id: v.string(),
  /** Name. */
  name: v.string(),
  /** Language code. */
  language: v.string(),
  /** Where its approval stands. */
  status: MessageTemplateStatusSchema,
  /** Category. */
  category: MessageTemplateCategorySchema,
  /** Its parts, as Meta writes them. */
  components: v.array(anything),
})

/** A template that needs attention. */
export const CriticalTemplateSchema = v.object({
  /** Id of the template. */
  id: v.string(),
  /** Name. */
  name: v.string(),
  /** Where its approval stands. */
  status: MessageTemplateStatusSchema,
  /** Meta's rating. */
  quality_score: v.nullable(TemplateQualitySchema),
  /** Why Meta disabled it. */
  disabled_reason: v.nullable(v.string()),
  /** When Meta disabled it. */
  disabled_at: v.nullable(v.string()),
  /** When Meta paused it. */
  paused_at: v.nullable(v.string()),
  /** Messages sent with it. */
  sent_count: v.number(),
  /** Of them, those that arrived. */
  delivered_count: v.number(),
  /** Of them, those that failed. */
  failed_count: v.number(),
  /** Share of these, in percent. */
  failure_rate: v.number(),
  /** Campaigns that use it: how many, or which. */
  campaigns_affected: v.union([v.number(), v.array(v.unknown())]),
  /** When Meta last changed its state. */
  last_status_update: v.nullable(v.string()),
  /** What is to be done. */
  action_required: v.union([v.boolean(), v.string()]),
})

/** Templates that need attention. */
export const CriticalTemplatesSchema = v.object({
  /** The templates. */
  critical_templates: v.array(CriticalTemplateSchema),
  /** How many there are. */
  total_critical: v.number(),
  /** When it was found out, UTC without zone. */
  timestamp: v.string(),
})

/** Templates by Meta's rating. */
export const QualityCountsSchema = v.object({
  /** Good. */
  GREEN: v.number(),
  /** Middling. */
  YELLOW: v.number(),
  /** Bad. */
  RED: v.number(),
  /** Not rated. */
  UNKNOWN: v.number(),
  /** All. */
  TOTAL: v.number(),
})

/** Templates in numbers. */
export const QualitySummarySchema = v.object({
  /** By rating. */
  quality_summary: QualityCountsSchema,
  /** When it was counted, UTC without zone. */
  timestamp: v.string(),
})

/** A template and its state. */
export const TemplateStateSchema = v.object({
  /** Id of the template. */
  id: v.string(),
  /** Name. */
  name: v.string(),
  /** Where its approval stands. */
  current_status: MessageTemplateStatusSchema,
  /** Meta's rating. */
  current_quality: v.nullable(TemplateQualitySchema),
})

/** A change of a template. */
export const TemplateEventSchema = v.object({
  /** When. */
  timestamp: v.nullable(v.string()),
  /** What changed. */
  event_type: v.string(),
  /** State after it. */
  current_status: v.nullable(MessageTemplateStatusSchema),
  /** Rating after it. */
  quality_score: v.nullable(TemplateQualitySchema),
  /** Why. */
  reason: v.nullable(v.string()),
})

/** The changes of a template. */
export const TemplateHistorySchema = v.object({
  /** The template. */
  template: TemplateStateSchema,
  /** The changes; the last one alone. */
  history: v.array(TemplateEventSchema),
  /** What the server says of it. */
  note: v.string(),
  /** How many there are. */
  total: v.number(),
  /** Entries asked for. */
  limit: v.number(),
  /** Number of the first entry. */
  offset: v.number(),
})

/** That the alert of a template was acknowledged. */
export const AlertAcknowledgementSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
  /** Id of the template. */
  template_id: v.string(),
  /** When, UTC without zone. */
  acknowledged_at: v.string(),
  /** E-mail address of the user. */
  acknowledged_by: v.string(),
  /** What the server says of it. */
  note: v.nullable(v.string()),
})
