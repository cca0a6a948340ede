import type { CampaignUpdate, MessageStatusChange, NewMessage, UserStatus } from '../../realtime/types.ts'

/**
 * What happens in a world and is of interest outside of the request that caused it: live events and deliveries hang on
 * it. The first argument is the organization that it happened in. New kinds are added here.
 */
export interface WorldEvents {
  /** A message was sent by an agent, or came in. */
  'message:new': [organizationId: string, message: NewMessage]
  /** A message has come further: the conversation, and the change. */
  'message:status': [organizationId: string, conversationId: string, change: MessageStatusChange]
  /** A campaign has come further. */
  'campaign:progress': [organizationId: string, update: CampaignUpdate]
  /** A user came or went. */
  'user:status': [organizationId: string, change: UserStatus]
}
