export { list, pull } from './operations.ts'
export type { ListQueuedConversationsInput, PullConversationInput, QueueResource } from './types.ts'
