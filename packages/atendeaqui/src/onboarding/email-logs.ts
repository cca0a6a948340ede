import * as v from 'valibot'
import { operation, pagedOperation, type NumberedPage } from '@sdk/core'
import { instant, optionalText, text } from '../fields.ts'
import { omitEmpty } from '../omission.ts'
import { decodeList, listOf, pageFields, paging, recoverPastEnd } from '../paging.ts'
import { EmailEventSchema, EmailLogSchema, EmailLogsSummarySchema, EmailLogStatusSchema, EmailSubscriptionSchema } from './schemas.ts'
import type { EmailLog, EmailLogsSummary, EmailSubscription, GetEmailLogsSummaryInput, ListEmailLogsInput, SetEmailSubscriptionInput } from './types.ts'

/** Slug of the flow, as `listFlows` shows it. */
const slug = text

const filters = {
  /** What became of the e-mail. */
  status: v.nullish(EmailLogStatusSchema),
  /** What the e-mail is about. */
  event_type: v.nullish(EmailEventSchema),
  /** Your own id of the user. */
  user_id: optionalText,
  /** Only entries made after this day or time: a `Date`, or text, sent as it is. */
  created_after: instant,
  /** Only entries made before this day or time: a `Date`, or text, sent as it is. */
  created_before: instant,
}

/**
 * Lists the automatic e-mails of a flow, the newest first, without their texts. Iterate for all pages; a page behind the
 * last one is empty.
 *
 * Wire: `GET /onboarding/flows/{slug}/email-logs/`, query `status, event_type, external_user_id, created_after, created_before` where given, `page, page_size` always.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.list_email_logs`
 */
export const listEmailLogs = /* @__PURE__ */ pagedOperation<ListEmailLogsInput, EmailLog, NumberedPage<EmailLog>>({
  id: 'onboarding.listEmailLogs', method: 'GET', path: '/onboarding/flows/{slug}/email-logs/', auth: 'apiToken', paging,
  params: { path: { slug }, query: { ...filters, ...pageFields } }, wire: { user_id: 'external_user_id' },
  encode: (parts) => omitEmpty(parts),
  result: listOf(EmailLogSchema), decode: decodeList(), recover: recoverPastEnd,
})

/**
 * Counts the automatic e-mails of a flow by event and status, with what became of them.
 *
 * Wire: `GET /onboarding/flows/{slug}/email-logs/summary/`, query `status, event_type, external_user_id, created_after, created_before` where given.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_email_logs_summary`
 */
export const getEmailLogsSummary = /* @__PURE__ */ operation<GetEmailLogsSummaryInput, EmailLogsSummary>({
  id: 'onboarding.getEmailLogsSummary', method: 'GET', path: '/onboarding/flows/{slug}/email-logs/summary/', auth: 'apiToken',
  params: { path: { slug }, query: filters }, wire: { user_id: 'external_user_id' },
  encode: (parts) => omitEmpty(parts),
  result: EmailLogsSummarySchema,
})

/**
 * Stops the automatic e-mails of a flow to a user, or lets them go on. Stopping also drops e-mails that wait to be sent.
 *
 * Wire: `PATCH /onboarding/flows/{slug}/progress/{user_id}/email-subscription/`, JSON `unsubscribed`.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.set_email_subscription`
 */
export const setEmailSubscription = /* @__PURE__ */ operation<SetEmailSubscriptionInput, EmailSubscription>({
  id: 'onboarding.setEmailSubscription', method: 'PATCH', path: '/onboarding/flows/{slug}/progress/{user_id}/email-subscription/', auth: 'apiToken',
  params: {
    path: {
      slug,
      /** Your own id of the user. */
      user_id: text,
    },
    body: {
      /** Whether the user gets no e-mails of the flow. */
      unsubscribed: v.boolean(),
    },
  },
  result: EmailSubscriptionSchema,
})
