export type { DocumentContent, ImageContent, MessageContent, TemplateContent, TextContent } from './content.ts'
export {
  assign, availableAgents, close, create, get, list, listMessages, markRead, metrics, sendMessage, slaAlerts, transfer, transferToAgent, update,
  windowStatus,
} from './operations.ts'
export type {
  AssignConversationInput, CloseConversationInput, Conversation, ConversationPriority, ConversationsResource, ConversationStatus, ConversationTotals,
  ConversationWindowState, CreateConversationInput, FirstMessage, GetConversationInput, GetConversationTotalsInput, GetConversationWindowStateInput,
  ListAvailableAgentsInput, ListConversationsInput, ListMessagesInput, ListSlaAlertsInput, MarkConversationReadInput, MediaType, Message,
  MessageDirection, MessageSender, MessageStatus, MessageType, SendMessageInput, SlaAlert, TransferConversationInput,
  TransferConversationToAgentInput, UpdateConversationInput,
} from './types.ts'
