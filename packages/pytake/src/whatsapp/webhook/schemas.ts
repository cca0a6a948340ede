import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** What the server did with an event. */
export const WebhookOutcomeSchema = openEnum(['ok', 'ignored', 'processed'])

/** What the server did with an event. */
export const WebhookReceiptSchema = v.object({
  /** `ignored`: the event is of no kind that the server knows. */
  status: WebhookOutcomeSchema,
})
