import * as v from 'valibot'
import { operation } from '@sdk/core'
import { optionalJson, optionalText, text } from '../fields.ts'
import { omitEmpty, omitNull } from '../omission.ts'
import { EmailCoverageSchema, EmailEventSchema, EmailPreviewSchema } from './schemas.ts'
import type { EmailCoverage, EmailPreview, GetEmailCoverageInput, PreviewEmailInput } from './types.ts'

/** Slug of the flow, as `listFlows` shows it. */
const slug = text

/**
 * Assembles the e-mail of an event for a user, or for an imagined one, and sends nothing.
 *
 * Wire: `POST /onboarding/flows/{slug}/email-pieces/preview/`, JSON; `include_drafts` is always sent, only `null` is left out.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug; `PROGRESS_NOT_FOUND`: the user has not started
 * @see AtendeAqui Python client 1.2.0, `onboarding.preview_email`
 */
export const previewEmail = /* @__PURE__ */ operation<PreviewEmailInput, EmailPreview>({
  id: 'onboarding.previewEmail', method: 'POST', path: '/onboarding/flows/{slug}/email-pieces/preview/', auth: 'apiToken', idempotent: true, sensitive: ['metadata'],
  params: {
    path: { slug },
    body: {
      /** What the e-mail is about. */
      event_type: EmailEventSchema,
      /** Step the e-mail is about. */
      step_key: optionalText,
      /** Your own id of a user whose data is used. */
      user_id: optionalText,
      /** Name of an imagined user. */
      name: optionalText,
      /** Data about an imagined user; see `startFlow`. */
      metadata: optionalJson,
      /** Keys of the steps that an imagined user has completed. */
      steps_completed: v.nullish(v.array(v.string())),
      /** Language of the e-mail. Default: the user's, else the flow's. */
      language: optionalText,
      /** Whether drafts are used as well as approved pieces. Default `true`. */
      include_drafts: v.optional(v.boolean(), true),
    },
  },
  wire: { user_id: 'external_user_id' },
  encode: omitNull, result: EmailPreviewSchema,
})

/**
 * Tells which events a flow has texts for.
 *
 * Wire: `GET /onboarding/flows/{slug}/email-pieces/coverage/`, query `language` where given.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_email_coverage`
 */
export const getEmailCoverage = /* @__PURE__ */ operation<GetEmailCoverageInput, EmailCoverage>({
  id: 'onboarding.getEmailCoverage', method: 'GET', path: '/onboarding/flows/{slug}/email-pieces/coverage/', auth: 'apiToken',
  params: {
    path: { slug },
    query: {
      /** Language of the texts. Default: all languages. */
      language: optionalText,
    },
  },
  encode: (parts) => omitEmpty(parts),
  result: EmailCoverageSchema,
})
