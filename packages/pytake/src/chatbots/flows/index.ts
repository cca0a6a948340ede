export { create, delete, export, get, getFull, import, list, update } from './operations.ts'
export type {
  ChatbotFlow, ChatbotFlowWithNodes, CreateChatbotFlowInput, DeleteChatbotFlowInput, ExportFlowInput, FlowDocument, FlowDocumentFlow, FlowsResource,
  GetChatbotFlowInput, GetFullChatbotFlowInput, ImportFlowInput, InactivitySettings, InactivitySettingsInput, ListChatbotFlowsInput,
  UpdateChatbotFlowInput, WindowExpirySettings, WindowExpirySettingsInput,
} from './types.ts'
