export { eventsOf, parseWebhook, type ChangeEvent, type MessageEvent, type StatusEvent, type WebhookEvent } from './events.ts'
export type {
  InboundMessage, OutboundStatus, WebhookChange, WebhookContact, WebhookEntry, WebhookMedia, WebhookNumber, WebhookPayload,
} from './payload.ts'
export { sign, verifySignature } from './signature.ts'
