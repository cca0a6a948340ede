import { operation } from '@sdk/core'
import { jsonObject, occurredAt, optionalText, text } from '../fields.ts'
import { decodeProgress } from './decode.ts'
import { action, flowKeyDefault, metadata, userPath, withFlowKey } from './flow-key.ts'
import { UserProgressSchema } from './schemas.ts'
import type {
  AbandonFlowInput, CompleteFlowInput, GetProgressInput, RestartFlowInput, StartFlowInput, UpdateMetadataInput, UserProgress,
} from './types.ts'

/** When it happened, for events that are reported late: a `Date`, or text with a time zone. Default: when the server gets the call. */
const occurred_at = occurredAt

/**
 * Starts a flow for a user, or answers the progress of a user who started before (status 200 instead of 201): calling
 * it again does no harm.
 *
 * The flow's automatic e-mails are assembled from texts that can use what `name`, `email` and `metadata` say:
 *
 * | `metadata` | example | what e-mails do with it |
 * | --- | --- | --- |
 * | `company` | `'AgendaPro'` | name the company |
 * | `sector` | `'tecnologia'` | speak the language of the sector |
 * | `role` | `'CTO'` | find the right tone and technical level |
 * | `plan` | `'professional'` | suggest what the plan offers |
 * | `preferred_language` | `'pt-BR'` | the language of the e-mail |
 *
 * Also known: `segment` and `plan_code`, where the flow's `email_dimensions` name them, and `is_test: true` for a user who gets no e-mail.
 *
 * Wire: `POST /onboarding/{flow_key}/start/`, JSON `external_user_id, name, external_user_email, metadata, client_id, occurred_at`; empty values are left out.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {NotFoundError} `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.start_flow`
 */
export const startFlow = /* @__PURE__ */ operation<StartFlowInput, UserProgress>({
  id: 'onboarding.startFlow', method: 'POST', path: '/onboarding/{flow_key}/start/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true, sensitive: ['flow_key', 'metadata'],
  params: {
    path: { flow_key: userPath.flow_key },
    body: {
      /** Your own id of the user. */
      user_id: text,
      /** Name of the user: the salutation of e-mails, and what the dashboard searches. */
      name: optionalText,
      /** E-mail address of the user, which automatic e-mails go to. */
      email: optionalText,
      /** Free data about the user; the table above lists what e-mails can use. */
      metadata,
      /** Id of the client that the onboarding belongs to, for its support tickets. */
      client_id: optionalText,
      occurred_at,
    },
  },
  wire: { user_id: 'external_user_id', email: 'external_user_email' },
  encode: withFlowKey, result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Fetches how far a user is.
 *
 * Wire: `GET /onboarding/{flow_key}/progress/{user_id}/`; the key travels as `X-Onboarding-Key` as well.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_progress`
 */
export const getProgress = /* @__PURE__ */ operation<GetProgressInput, UserProgress>({
  id: 'onboarding.getProgress', method: 'GET', path: '/onboarding/{flow_key}/progress/{user_id}/', auth: 'flowKey', defaults: flowKeyDefault, sensitive: ['flow_key'],
  params: { path: userPath }, encode: withFlowKey, result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Adds to the data about a user; keys that are not given stay as they are. E-mails that are sent later use the new values.
 *
 * Wire: `PATCH /onboarding/{flow_key}/progress/{user_id}/metadata/`, JSON `metadata, occurred_at`.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.update_metadata`
 */
export const updateMetadata = /* @__PURE__ */ operation<UpdateMetadataInput, UserProgress>({
  id: 'onboarding.updateMetadata', method: 'PATCH', path: '/onboarding/{flow_key}/progress/{user_id}/metadata/', auth: 'flowKey', defaults: flowKeyDefault,
  sensitive: ['flow_key', 'metadata'],
  params: {
    path: userPath,
    body: {
      /** Data to add; see `startFlow`. */
      metadata: jsonObject,
      occurred_at,
    },
  },
  encode(parts, input) {
    withFlowKey(parts, input)
    parts.body = { ...(parts.body as object), metadata: input.metadata }
  },
  result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Marks a flow as completed by a user, whatever steps are open.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/complete/`, JSON `{}` or `{ occurred_at }`.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.complete_flow`
 */
export const completeFlow = /* @__PURE__ */ operation<CompleteFlowInput, UserProgress>({
  id: 'onboarding.completeFlow', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/complete/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key'], params: { path: userPath, body: { occurred_at } }, encode: action, result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Lets a user begin a flow again.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/restart/`, JSON `{}` or `{ occurred_at }`.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.restart_flow`
 */
export const restartFlow = /* @__PURE__ */ operation<RestartFlowInput, UserProgress>({
  id: 'onboarding.restartFlow', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/restart/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key'], params: { path: userPath, body: { occurred_at } }, encode: action, result: UserProgressSchema, decode: decodeProgress,
})

/**
 * Marks a flow as given up by a user.
 *
 * Wire: `POST /onboarding/{flow_key}/progress/{user_id}/abandon/`, JSON `{}` or `{ occurred_at }`.
 * @throws {ConfigurationError} neither `flow_key` nor the option `flowKey`
 * @throws {RequestValidationError} `occurred_at` has no time zone; nothing is sent
 * @throws {NotFoundError} `PROGRESS_NOT_FOUND`: the user has not started; `FLOW_NOT_FOUND`: no flow has this key
 * @throws {OriginNotAllowedError} `ORIGIN_NOT_ALLOWED`: the flow may not be used from here
 * @see AtendeAqui Python client 1.2.0, `onboarding.abandon_flow`
 */
export const abandonFlow = /* @__PURE__ */ operation<AbandonFlowInput, UserProgress>({
  id: 'onboarding.abandonFlow', method: 'POST', path: '/onboarding/{flow_key}/progress/{user_id}/abandon/', auth: 'flowKey', defaults: flowKeyDefault, idempotent: true,
  sensitive: ['flow_key'], params: { path: userPath, body: { occurred_at } }, encode: action, result: UserProgressSchema, decode: decodeProgress,
})
