import { operation } from '@sdk/core'
import * as v from 'valibot'
import { freeForm, text } from '../../fields.ts'
import { WebhookReceiptSchema } from '../../whatsapp/webhook/schemas.ts'
import type { WebhookReceipt } from '../../whatsapp/webhook/types.ts'
import { sendEvent } from '../send-event.ts'
import type { ReceiveMetaEventInput, TestMetaEventInput, VerifyMetaWebhookInput } from './types.ts'

/**
 * Answers Meta's question whether the webhook of the whole server is yours, as Meta would ask it: returns
 * `hub.challenge`.
 *
 * Wire: `GET /api/v1/webhooks/meta/verify`. Needs no login.
 * @throws {AuthorizationError} mode or token is wrong: the token is a setting of the server
 * @see PyTake develop build 7841172, `webhooks/meta`
 */
export const verify = /* @__PURE__ */ operation<VerifyMetaWebhookInput, string>({
  id: 'webhooks.meta.verify', method: 'GET', path: '/api/v1/webhooks/meta/verify', result: 'text', sensitive: ['hub.verify_token'], auth: 'none',
  params: {
    query: {
      /** `subscribe`. */
      'hub.mode': v.optional(text),
      /** The token that proves that the webhook is yours. */
      'hub.verify_token': v.optional(text),
      /** Text that comes back. */
      'hub.challenge': v.optional(text),
    },
  },
})

/**
 * Hands an event of any number to the server as Meta would. The key of the signature is the number's `app_secret`.
 *
 * Wire: `POST /api/v1/webhooks/meta/` with the event as the body. Needs no login.
 * @throws {AuthenticationError} the signature is missing
 * @throws {AuthorizationError} the signature is wrong
 * @throws {BadRequestError} the event is no JSON
 * @see PyTake develop build 7841172, `webhooks/meta`
 */
export const receive = /* @__PURE__ */ operation<ReceiveMetaEventInput, WebhookReceipt>({
  id: 'webhooks.meta.receive', method: 'POST', path: '/api/v1/webhooks/meta/', result: WebhookReceiptSchema, wire: { signature: 'x-hub-signature-256' },
  auth: 'none',
  params: {
    payload: {
      /** The event: its raw text, which is sent as it is, or an object. */
      event: v.union([text, freeForm]),
    },
    header: {
      /** Signature of the raw text, as `sign` of `@sdk/pytake/webhooks` makes it. */
      signature: v.optional(text),
    },
  },
  encode: sendEvent,
})

/**
 * Replays an event without signature.
 *
 * Wire: `POST /api/v1/webhooks/meta/test` with the event as the body. Needs no login.
 * @see PyTake develop build 7841172, `webhooks/meta`
 */
export const test = /* @__PURE__ */ operation<TestMetaEventInput, WebhookReceipt>({
  id: 'webhooks.meta.test', method: 'POST', path: '/api/v1/webhooks/meta/test', result: WebhookReceiptSchema, auth: 'none',
  params: {
    payload: {
      /** The event: its raw text, which is sent as it is, or an object. */
      event: v.union([text, freeForm]),
    },
  },
  encode: sendEvent,
})
