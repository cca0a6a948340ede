export { extend, get, listActive, listExpiring, status, validateMessage } from './operations.ts'
export type {
  ConversationWindow, ConversationWindowsResource, ConversationWindowStatus, ExtendConversationWindowInput, GetConversationWindowInput,
  GetConversationWindowStatusInput, ListActiveWindowsInput, ListExpiringWindowsInput, MessageValidation, TimeLeft, ValidateMessageInput, WindowState,
  WindowStatus,
} from './types.ts'
