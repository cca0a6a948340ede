export { send } from './operations.ts'
export type { MessageType, MessagesResource, SendMessageInput } from './types.ts'
