export { receive, receiveByToken, verify } from './operations.ts'
export type { ReceiveEventByTokenInput, ReceiveEventInput, VerifyWebhookInput, WebhookOutcome, WebhookReceipt, WebhookResource } from './types.ts'
