import { operation } from '@sdk/core'
import * as v from 'valibot'
import { freeForm, id, text } from '../../fields.ts'
import { sendEvent } from '../../webhooks/send-event.ts'
import { WebhookReceiptSchema } from './schemas.ts'
import type { ReceiveEventByTokenInput, ReceiveEventInput, VerifyWebhookInput, WebhookReceipt } from './types.ts'

/**
 * Answers Meta's question whether the webhook is yours, as Meta would ask it: returns `hub.challenge`.
 *
 * Wire: `GET /api/v1/whatsapp/webhook`. Needs no login.
 * @throws {BadRequestError} a parameter is missing
 * @throws {AuthorizationError} mode or token is wrong
 * @see PyTake develop build 7841172, `whatsapp/webhook`
 */
export const verify = /* @__PURE__ */ operation<VerifyWebhookInput, string>({
  id: 'whatsapp.webhook.verify', method: 'GET', path: '/api/v1/whatsapp/webhook', result: 'text', sensitive: ['hub.verify_token'], auth: 'none',
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
 * Hands an event to the server as Meta would: for tests of a server of your own. The key of the signature is the
 * number's `app_secret`.
 *
 * Wire: `POST /api/v1/whatsapp/webhook` with the event as the body. Needs no login.
 * @throws {BadRequestError} the event is no JSON or names no `phone_number_id`
 * @throws {AuthorizationError} the signature is missing or wrong
 * @throws {NotFoundError} no number has this `phone_number_id`
 * @see PyTake develop build 7841172, `whatsapp/webhook`
 */
export const receive = /* @__PURE__ */ operation<ReceiveEventInput, WebhookReceipt>({
  id: 'whatsapp.webhook.receive', method: 'POST', path: '/api/v1/whatsapp/webhook', result: WebhookReceiptSchema, wire: { signature: 'x-hub-signature-256' },
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
 * Hands an event of one number to the server as Meta would. The key of the signature is the number's
 * `webhook_verify_token`. The answer is `ok` even when the server drops the event.
 *
 * Wire: `POST /api/v1/whatsapp/webhook/{webhook_token}` with the event as the body. Needs no login.
 * @see PyTake develop build 7841172, `whatsapp/webhook`
 */
export const receiveByToken = /* @__PURE__ */ operation<ReceiveEventByTokenInput, WebhookReceipt>({
  id: 'whatsapp.webhook.receiveByToken', method: 'POST', path: '/api/v1/whatsapp/webhook/{webhook_token}', result: WebhookReceiptSchema,
  wire: { signature: 'x-hub-signature-256' }, sensitive: ['webhook_token'], auth: 'none',
  params: {
    path: {
      /** `webhook_token` of the number. */
      webhook_token: id,
    },
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
