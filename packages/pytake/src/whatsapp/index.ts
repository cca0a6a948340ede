export {
  compatibleChatbots, create, debugConversation, delete, disconnect, generateQrCode, get, list, qrCodeStatus, rateLimitUsage, resetConversationFlow,
  resetRateLimit, testConnection, update,
} from './operations.ts'
export type {
  CompatibleChatbot, ConnectionCheck, ConnectionState, CreateNumberInput, DebugConversationInput, DeleteNumberInput, Disconnection,
  DisconnectNumberInput, FlowReset, FlowState, GenerateQrCodeInput, GetNumberInput, GetQrCodeStatusInput, GetRateLimitUsageInput,
  ListCompatibleChatbotsInput, ListNumbersInput, NodeAvailability, NumberUsage, QrCode, RateLimitReset, RateLimitUsage, ResetConversationFlowInput,
  ResetRateLimitInput, TestNumberInput, UpdateNumberInput, UsedLimit, WhatsAppConnectionType, WhatsAppNumber, WhatsAppNumberStatus, WhatsappResource,
} from './types.ts'
