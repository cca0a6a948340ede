import * as v from 'valibot'
import { operation } from '@sdk/core'
import { decodeNothing, integer, nullableInteger, optionalFlag, text } from '../fields.ts'
import { someChanges } from '../omission.ts'
import { decodeWhole } from '../paging.ts'
import { deleted } from '../recover.ts'
import { EmailEventSchema, EmailRuleSchema, SendModeSchema } from './schemas.ts'
import type { CreateEmailRuleInput, DeleteEmailRuleInput, EmailRule, GetEmailRulesInput, UpdateEmailRuleInput } from './types.ts'

/** Slug of the flow, as `listFlows` shows it. */
const slug = text

/** Id of the rule, as `getEmailRules` shows it. */
const rule_id = integer

const settings = {
  /** Whether the rule works. */
  is_enabled: optionalFlag,
  /** `simulate` only logs e-mails, `send` sends them. New rules start with `simulate`. */
  send_mode: v.optional(SendModeSchema),
  /** Number of the e-mail provider's configuration; `null` uses the flow's. */
  email_provider_config: nullableInteger,
  /** Minutes between event and e-mail. */
  delay_minutes: v.optional(integer),
  /** Hours without activity until a reminder; required for the event `reminder`. */
  reminder_after_hours: nullableInteger,
  /** Most reminders to one user. */
  max_reminders: nullableInteger,
  /** Whether e-mails wait for business hours. */
  send_only_business_hours: optionalFlag,
}

/**
 * Lists the rules of a flow, whether they are enabled or not, whole.
 *
 * Wire: `GET /onboarding/flows/{slug}/email-rules/`; the answer is an array, or an envelope with `results`.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_email_rules`
 */
export const getEmailRules = /* @__PURE__ */ operation<GetEmailRulesInput, EmailRule[]>({
  id: 'onboarding.getEmailRules', method: 'GET', path: '/onboarding/flows/{slug}/email-rules/', auth: 'apiToken', params: { path: { slug } },
  result: v.array(EmailRuleSchema), decode: decodeWhole<EmailRule>(),
})

/**
 * Creates the rule of an event. A flow has one rule for each event; a new rule starts with `simulate`.
 *
 * Not sent again by itself once it may have reached the server.
 *
 * Wire: `POST /onboarding/flows/{slug}/email-rules/`, JSON `event_type` and the given settings.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {ValidationError} `VALIDATION_ERROR`: the event has a rule, or a setting is refused; `fieldErrors` says which and why
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.create_email_rule`
 */
export const createEmailRule = /* @__PURE__ */ operation<CreateEmailRuleInput, EmailRule>({
  id: 'onboarding.createEmailRule', method: 'POST', path: '/onboarding/flows/{slug}/email-rules/', auth: 'apiToken',
  params: {
    path: { slug },
    body: {
      /** What the e-mails are about. */
      event_type: EmailEventSchema,
      ...settings,
    },
  },
  result: EmailRuleSchema,
})

/**
 * Changes the given settings of a rule. `send_mode: 'send'` needs an e-mail provider on rule or flow, and
 * `email_from_name` and `email_brand.footer` on the flow.
 *
 * Wire: `PATCH /onboarding/flows/{slug}/email-rules/{rule_id}/`, JSON of the given fields.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {RequestValidationError} no setting is given; nothing is sent
 * @throws {ValidationError} `VALIDATION_ERROR`: a setting is refused, or `send` lacks what it needs
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such rule
 * @see AtendeAqui Python client 1.2.0, `onboarding.update_email_rule`
 */
export const updateEmailRule = /* @__PURE__ */ operation<UpdateEmailRuleInput, EmailRule>({
  id: 'onboarding.updateEmailRule', method: 'PATCH', path: '/onboarding/flows/{slug}/email-rules/{rule_id}/', auth: 'apiToken',
  params: { path: { slug, rule_id }, body: settings }, encode: someChanges('is_enabled'), result: EmailRuleSchema,
})

/**
 * Deletes a rule: the event sends no e-mails any more.
 *
 * A try that is repeated after a lost answer counts as done on 404.
 *
 * Wire: `DELETE /onboarding/flows/{slug}/email-rules/{rule_id}/`; the answer is empty.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such rule
 * @see AtendeAqui Python client 1.2.0, `onboarding.delete_email_rule`
 */
export const deleteEmailRule = /* @__PURE__ */ operation<DeleteEmailRuleInput, void>({
  id: 'onboarding.deleteEmailRule', method: 'DELETE', path: '/onboarding/flows/{slug}/email-rules/{rule_id}/', auth: 'apiToken',
  params: { path: { slug, rule_id } }, responseType: 'text', result: 'empty', decode: decodeNothing, recover: deleted,
})
