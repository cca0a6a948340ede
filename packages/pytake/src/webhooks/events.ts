import { invalidInput } from '@sdk/core'
import * as v from 'valibot'
import type { InboundMessage, OutboundStatus, WebhookContact, WebhookNumber, WebhookPayload } from './payload.ts'

/** One thing that a webhook tells. */
export type WebhookEvent = MessageEvent | StatusEvent | ChangeEvent

/** A contact has written. */
export interface MessageEvent {
  type: 'message'
  /** Id of the WhatsApp business account. */
  accountId: string
  /** The number that was written to. */
  number: WebhookNumber
  /** Who wrote; `undefined` where Meta does not tell. */
  contact: WebhookContact | undefined
  /** The message. */
  message: InboundMessage
}

/** A message to a contact has come further, or failed. */
export interface StatusEvent {
  type: 'status'
  /** Id of the WhatsApp business account. */
  accountId: string
  /** The number that it was sent from. */
  number: WebhookNumber
  /** How far it has come. */
  status: OutboundStatus
}

/** Something else has changed, e.g. the state of a template. */
export interface ChangeEvent {
  type: 'change'
  /** Id of the WhatsApp business account. */
  accountId: string
  /** What has changed. */
  field: string
  /** The change, as Meta writes it. */
  value: Record<string, unknown>
}

const PayloadSchema = v.object({
  object: v.string(),
  entry: v.array(v.object({ id: v.string(), changes: v.array(v.object({ field: v.string(), value: v.record(v.string(), v.unknown()) })) })),
})

const NumberSchema = v.looseObject({ phone_number_id: v.string() })
const ContactSchema = v.looseObject({ wa_id: v.string() })
const MessageSchema = v.looseObject({ id: v.string(), from: v.string(), timestamp: v.string(), type: v.string() })
const StatusSchema = v.looseObject({ id: v.string(), status: v.string(), timestamp: v.string(), recipient_id: v.string() })
const MessagesSchema = v.object({
  metadata: NumberSchema, contacts: v.optional(v.array(ContactSchema), []), messages: v.optional(v.array(MessageSchema), []), statuses: v.optional(v.array(StatusSchema), []),
})

function read(rawBody: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody), (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    throw invalidInput('rawBody', 'is not JSON', { vendor: 'pytake', operation: 'webhooks.parse' })
  }
}

/**
 * Reads a webhook of Meta. Call it after `verifySignature`.
 * @throws {RequestValidationError} the body is not JSON, or not a webhook
 */
export function parseWebhook(rawBody: string | Uint8Array): WebhookPayload {
  const payload = read(rawBody)
  if (!v.is(PayloadSchema, payload)) throw invalidInput('rawBody', 'is not a webhook of Meta', { vendor: 'pytake', operation: 'webhooks.parse' })
  return payload
}

/**
 * What a webhook tells, one event after another: messages, states of messages, and everything else as a `change`. A
 * change whose content is not what it should be is a `change`, too, and one that has neither message nor state, e.g. errors
 * of the number alone, so that nothing is lost.
 */
export function eventsOf(payload: WebhookPayload): WebhookEvent[] {
  return payload.entry.flatMap(({ id: accountId, changes }) => changes.flatMap(({ field, value }): WebhookEvent[] => {
    const messages = field === 'messages' ? v.safeParse(MessagesSchema, value) : undefined
    if (messages?.success !== true) return [{ type: 'change', accountId, field, value }]
    const { metadata: number, contacts } = messages.output
    if (messages.output.messages.length + messages.output.statuses.length === 0) return [{ type: 'change', accountId, field, value }]
    return [
      ...messages.output.messages.map((message): MessageEvent => ({
        type: 'message', accountId, number, contact: contacts.find(({ wa_id }) => wa_id === message.from), message: message as InboundMessage,
      })),
      ...messages.output.statuses.map((status): StatusEvent => ({ type: 'status', accountId, number, status: status as OutboundStatus })),
    ]
  }))
}
