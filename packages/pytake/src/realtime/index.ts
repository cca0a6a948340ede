export { createRealtime } from './create-realtime.ts'
export { EventStream, type EventStreamInit } from './event-stream.ts'
export type { ClientEventName, ClientEvents, ClientReplies, ServerEventName, ServerEvents } from './events.ts'
export type { EmitOptions, EventStreamOptions, OverflowPolicy, RealtimeOptions, RealtimeTransport, SendOptions, WatchCampaignOptions } from './options.ts'
export { Realtime } from './realtime.ts'
export type { RealtimeState, RealtimeStatus } from './state.ts'
export { watchCampaign } from './watch-campaign.ts'
export type {
  CampaignRoom, CampaignUpdate, CampaignUpdateStats, Connected, ConversationNotice, ConversationRoom, JoinedConversation, LeftConversation,
  MessageStatusChange, NewMessage, RealtimePong, ServerFault, UnreadUpdate, UserStatus, UserTyping,
} from './types.ts'
