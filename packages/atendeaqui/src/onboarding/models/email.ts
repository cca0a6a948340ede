import * as v from 'valibot'
import { openEnum } from '@sdk/core'

/** What an automatic e-mail is about. Webhooks tell of `email_unsubscribed` as well. */
export const EmailEventSchema = /* @__PURE__ */ openEnum(['flow_started', 'step_completed', 'step_stalled', 'reminder', 'flow_completed'])

/** Whether a rule's e-mails are only logged, or sent. */
export const SendModeSchema = /* @__PURE__ */ openEnum(['simulate', 'send'])

/** What became of an e-mail. */
export const EmailLogStatusSchema = /* @__PURE__ */ openEnum(['pending', 'queued', 'sent', 'failed', 'skipped'])

/** Where a piece of text stands: only approved ones are sent. */
export const EmailPieceStatusSchema = /* @__PURE__ */ openEnum(['draft', 'approved', 'archived'])

/** Who wrote a piece of text. */
export const EmailPieceSourceSchema = /* @__PURE__ */ openEnum(['manual', 'ai'])

/** When a flow sends which automatic e-mail. */
export const EmailRuleSchema = v.object({
  /** Id of the rule. */
  id: v.number(),
  /** What the e-mail is about; a flow has one rule for each. */
  event_type: EmailEventSchema,
  /** Whether the rule works. */
  is_enabled: v.boolean(),
  /** Whether its e-mails are only logged, or sent. */
  send_mode: SendModeSchema,
  /** Number of the e-mail provider's configuration; `null` uses the flow's. */
  email_provider_config: v.nullable(v.number()),
  /** Minutes between event and e-mail. */
  delay_minutes: v.number(),
  /** Hours without activity until a reminder; `null` for rules of other events. */
  reminder_after_hours: v.nullable(v.number()),
  /** Most reminders to one user; `null` when there is no limit, or for rules of other events. */
  max_reminders: v.nullable(v.number()),
  /** Whether e-mails wait for business hours. */
  send_only_business_hours: v.boolean(),
})

/** One automatic e-mail, without its text. */
export const EmailLogSchema = v.object({
  /** Id of the entry. */
  id: v.optional(v.number()),
  /** What the e-mail was about. */
  event_type: EmailEventSchema,
  /** What became of it. */
  status: EmailLogStatusSchema,
  /** Your own id of the user. */
  external_user_id: v.string(),
  /** When the entry was made, ISO 8601. */
  created_at: v.string(),
})

/** The e-mails about one event. */
export const EmailEventSummarySchema = v.object({
  /** What the e-mails were about. */
  event_type: EmailEventSchema,
  /** E-mails. */
  total: v.number(),
  /** E-mails that were opened. */
  opened: v.number(),
  /** E-mails in which a link was clicked. */
  clicked: v.number(),
  /** E-mails that came back. */
  bounced: v.number(),
  /** E-mails by status. */
  by_status: v.record(v.string(), v.number()),
})

/** Automatic e-mails, counted. */
export const EmailLogsSummarySchema = v.object({
  /** E-mails. */
  total: v.number(),
  /** The same by what they were about. */
  by_event_type: v.array(EmailEventSummarySchema),
})

/** A version of a piece. */
export const EmailPieceVersionSchema = v.object({
  /** Id of the piece that this version is. */
  id: v.number(),
  /** Number of the version, from 1. */
  version: v.number(),
  /** Where the version stands. */
  status: EmailPieceStatusSchema,
})

/** A piece of text that e-mails are assembled from. */
export const EmailPieceSchema = v.object({
  /** Id of this version; a change of an approved piece makes a new one. */
  id: v.number(),
  /** Block that the piece fills: `corpo` for the body, or one of the flow's own. */
  block: v.string(),
  /** Number of the version, from 1. */
  version: v.number(),
  /** Where the piece stands. */
  status: EmailPieceStatusSchema,
  /** Language of the text. */
  language: v.string(),
  /** Event it is for; `''` for any. */
  event_type: EmailEventSchema,
  /** Step it is for; `''` for any. */
  step_key: v.string(),
  /** Metadata it is for, e.g. `{ segment: 'saude' }`; `{}` for any. */
  conditions: v.record(v.string(), v.unknown()),
  /** Subject line; `''` for blocks other than `corpo`. */
  subject: v.string(),
  /** Text that mail programs show behind the subject. */
  preheader: v.string(),
  /** The text. It may hold `{NOME}`, `{ETAPA}`, `{LINK_ETAPA}`, `{PROGRESSO}`, `{DADO:key}` and, in `corpo`, `{BLOCO:name}`. */
  body: v.string(),
  /** Label of the button; `''` for none. */
  cta_label: v.string(),
  /** Who wrote it. */
  source: EmailPieceSourceSchema,
  /** What stands in the way of approving it; only `getEmailPiece` tells. */
  problems: v.optional(v.array(v.string())),
  /** Its versions; only `getEmailPiece` tells. */
  history: v.optional(v.array(EmailPieceVersionSchema)),
})

/** A piece that was chosen for an e-mail. */
export const EmailPreviewPieceSchema = v.object({
  /** Id of the piece. */
  id: v.number(),
  /** Block that it fills. */
  block: v.string(),
  /** Number of its version. */
  version: v.number(),
  /** Where it stands. */
  status: EmailPieceStatusSchema,
})

/** An e-mail as it would be sent. */
export const EmailPreviewSchema = v.object({
  /** Subject line; `null` when no e-mail can be assembled. */
  subject: v.nullable(v.string()),
  /** Text that mail programs show behind the subject. */
  preheader: v.nullable(v.string()),
  /** The e-mail as text; `null` when none can be assembled. */
  body_text: v.nullable(v.string()),
  /** The e-mail as HTML; `null` when none can be assembled. */
  body_html: v.nullable(v.string()),
  /** Language of the e-mail. */
  language: v.string(),
  /** Why no e-mail can be assembled; `null` when one can. */
  missing_reason: v.nullable(v.string()),
  /** The pieces it is assembled from. */
  pieces: v.array(EmailPreviewPieceSchema),
  /** Why these pieces were chosen, in the server's own form. */
  choices: v.array(v.record(v.string(), v.unknown())),
})

/** Which events a flow has texts for. The server also lists each key's approved version and open draft, under names that it does not document. */
export const EmailCoverageSchema = v.object({
  /** Events for which there is no body that fits every user. */
  events_without_generic_body: v.array(v.string()),
})

/** Whether a user gets a flow's automatic e-mails. */
export const EmailSubscriptionSchema = v.object({
  /** Your own id of the user. */
  external_user_id: v.string(),
  /** Whether the user gets none. */
  email_unsubscribed: v.boolean(),
  /** Since when, ISO 8601; `null` for a user who gets them. */
  email_unsubscribed_at: v.nullable(v.string()),
  /** Who unsubscribed, e.g. `api`; `null` for a user who gets them. */
  email_unsubscribed_source: v.nullable(v.string()),
})
