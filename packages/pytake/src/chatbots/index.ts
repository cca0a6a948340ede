export { activate, create, deactivate, delete, get, getFull, linkingHistory, list, stats, update } from './operations.ts'
export type {
  ActivateChatbotInput, Chatbot, ChatbotLink, ChatbotsResource, ChatbotStats, ChatbotWithFlows, CreateChatbotInput, DeactivateChatbotInput,
  DeleteChatbotInput, GetChatbotInput, GetChatbotStatsInput, GetFullChatbotInput, GetLinkingHistoryInput, LinkingHistory, ListChatbotsInput,
  UpdateChatbotInput,
} from './types.ts'
