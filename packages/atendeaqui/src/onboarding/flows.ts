import { operation, pagedOperation, type NumberedPage } from '@sdk/core'
import * as v from 'valibot'
import { jsonObject, nullableInteger, optionalFlag, optionalText, text } from '../fields.ts'
import { someChanges } from '../omission.ts'
import { decodeList, listOf, pageFields, paging, recoverPastEnd } from '../paging.ts'
import { decodeAnalytics, fillProgress } from './decode.ts'
import { EmailBrandSchema, FlowAnalyticsSchema, FlowSchema, FlowSummarySchema, UserProgressSchema } from './schemas.ts'
import type {
  EmailBrand, Flow, FlowAnalytics, FlowSummary, GetAnalyticsInput, GetFlowInput, ListFlowsInput, ListProgressInput, UpdateFlowInput, UserProgress,
} from './types.ts'

/** Slug of the flow, as `listFlows` shows it. */
const slug = text

/** A brand to send: a name that is not known would be left out without a word. */
const emailBrand: v.GenericSchema<EmailBrand, EmailBrand> = v.strictObject(EmailBrandSchema.entries)

/**
 * Lists the flows with their main numbers. Iterate for all pages; a page behind the last one is empty.
 *
 * Wire: `GET /onboarding/flows/`, query `page, page_size`; the answer is `{ count, next, previous, results }`, or a bare array.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {AuthenticationError} `AUTH_REQUIRED`, `TOKEN_EXPIRED`, `PERMISSION_DENIED`: the token is wrong, has expired or may not read flows
 * @see AtendeAqui Python client 1.2.0, `onboarding.list_flows`
 */
export const listFlows = /* @__PURE__ */ pagedOperation<ListFlowsInput, FlowSummary, NumberedPage<FlowSummary>>({
  id: 'onboarding.listFlows', method: 'GET', path: '/onboarding/flows/', auth: 'apiToken', paging,
  params: { query: pageFields }, result: listOf(FlowSummarySchema), decode: decodeList(), recover: recoverPastEnd,
})

/**
 * Fetches a flow with its settings.
 *
 * Wire: `GET /onboarding/flows/{slug}/`.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_flow`
 */
export const getFlow = /* @__PURE__ */ operation<GetFlowInput, Flow>({
  id: 'onboarding.getFlow', method: 'GET', path: '/onboarding/flows/{slug}/', auth: 'apiToken', params: { path: { slug } }, result: FlowSchema,
})

/**
 * Changes settings of a flow: the given ones only. Each e-mail setting changes its own key of `flow_config`, and `null`
 * removes it; `flow_config` itself replaces all keys at once.
 *
 * Wire: `PATCH /onboarding/flows/{slug}/`, JSON of the given fields.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {RequestValidationError} no setting is given; nothing is sent
 * @throws {AuthenticationError} `PERMISSION_DENIED`: the token may not write
 * @throws {ValidationError} `VALIDATION_ERROR`: a setting is refused; `fieldErrors` says which and why
 * @see AtendeAqui Python client 1.2.0, `onboarding.update_flow`
 */
export const updateFlow = /* @__PURE__ */ operation<UpdateFlowInput, Flow>({
  id: 'onboarding.updateFlow', method: 'PATCH', path: '/onboarding/flows/{slug}/', auth: 'apiToken',
  params: {
    path: { slug },
    body: {
      /** Name. */
      name: optionalText,
      /** Description. */
      description: optionalText,
      /** Whether users can start the flow. */
      is_active: optionalFlag,
      /** Hours without activity after which a step counts as stalled; `null` for never. */
      step_stalled_after_hours: nullableInteger,
      /** Days after the start until which e-mails are sent; `null` for no limit. */
      email_deadline_days: nullableInteger,
      /** Whether the flow counts as abandoned at that deadline. */
      auto_abandon_on_deadline: optionalFlag,
      /** Number of the e-mail provider's configuration. */
      email_provider_config: nullableInteger,
      /** Sender's name of the e-mails. */
      email_from_name: optionalText,
      /** Blocks that e-mails are assembled from; `corpo` always exists. */
      email_blocks: v.nullish(v.array(v.string())),
      /** Keys of the users' metadata that e-mail pieces can depend on. */
      email_dimensions: v.nullish(v.array(v.string())),
      /** Message stream at the e-mail provider. */
      email_message_stream: optionalText,
      /** Look and signature of the e-mails. */
      email_brand: v.nullish(emailBrand),
      /** All free settings at once: keys that are not given are lost. The fields above are safer. */
      flow_config: v.optional(jsonObject),
    },
  },
  encode: someChanges('name'), result: FlowSchema,
})

/**
 * Fetches the numbers of a flow: starts, completions, and where users leave.
 *
 * Wire: `GET /onboarding/flows/{slug}/analytics/`.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_analytics`
 */
export const getAnalytics = /* @__PURE__ */ operation<GetAnalyticsInput, FlowAnalytics>({
  id: 'onboarding.getAnalytics', method: 'GET', path: '/onboarding/flows/{slug}/analytics/', auth: 'apiToken', params: { path: { slug } },
  result: FlowAnalyticsSchema, decode: decodeAnalytics,
})

/**
 * Lists the progress of all users of a flow. Iterate for all pages; a page behind the last one is empty.
 *
 * Wire: `GET /onboarding/flows/{slug}/progress/`, query `page, page_size`; the answer is `{ count, next, previous, results }`, or a bare array.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.list_progress`
 */
export const listProgress = /* @__PURE__ */ pagedOperation<ListProgressInput, UserProgress, NumberedPage<UserProgress>>({
  id: 'onboarding.listProgress', method: 'GET', path: '/onboarding/flows/{slug}/progress/', auth: 'apiToken', paging,
  params: { path: { slug }, query: pageFields }, result: listOf(UserProgressSchema), decode: decodeList(fillProgress), recover: recoverPastEnd,
})
