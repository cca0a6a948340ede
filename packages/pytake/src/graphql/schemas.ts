export { SuccessResponseSchema } from './models/shared.ts'
export {
  AuthPayloadSchema, LoginInputSchema, RefreshTokenInputSchema, RegisterInputSchema, TokenResponseSchema, UserTypeSchema,
} from './models/auth.ts'
export {
  OrganizationSettingsInputSchema, OrganizationStatsSchema, OrganizationTypeSchema, OrganizationUpdateInputSchema,
} from './models/organization.ts'
export { UserCreateInputSchema, UserFilterInputSchema, UserListResponseSchema, UserStatsSchema, UserUpdateInputSchema } from './models/user.ts'
export { DepartmentCreateInputSchema, DepartmentStatsSchema, DepartmentTypeSchema, DepartmentUpdateInputSchema } from './models/department.ts'
export { QueueCreateInputSchema, QueueStatsSchema, QueueTypeSchema, QueueUpdateInputSchema } from './models/queue.ts'
export {
  ContactCreateInputSchema, ContactFilterInputSchema, ContactListResponseSchema, ContactTypeSchema, ContactUpdateInputSchema,
} from './models/contact.ts'
export {
  AssignConversationInputSchema, ConversationFilterInputSchema, ConversationListResponseSchema, ConversationTypeSchema, MessageTypeSchema,
  SendMessageInputSchema,
} from './models/conversation.ts'
export { WhatsAppNumberCreateInputSchema, WhatsAppNumberTypeSchema, WhatsAppNumberUpdateInputSchema } from './models/whatsapp.ts'
export { ChatbotCreateInputSchema, ChatbotTypeSchema, ChatbotUpdateInputSchema } from './models/chatbot.ts'
export { CampaignCreateInputSchema, CampaignTypeSchema, CampaignUpdateInputSchema } from './models/campaign.ts'
export {
  AgentMetricsTypeSchema, AgentPerformanceTypeSchema, CampaignMetricsTypeSchema, ChatbotMetricsTypeSchema, ContactMetricsTypeSchema,
  ConversationMetricsTypeSchema, FullReportTypeSchema, MessageMetricsTypeSchema, OverviewMetricsTypeSchema, ReportPeriodTypeSchema,
  TimeSeriesDataPointTypeSchema, TimeSeriesDataTypeSchema,
} from './models/analytics.ts'
export {
  FlowAutomationCreateInputSchema, FlowAutomationExecutionTypeSchema, FlowAutomationStartInputSchema, FlowAutomationStatsTypeSchema,
  FlowAutomationTypeSchema, FlowAutomationUpdateInputSchema,
} from './models/flow-automation.ts'
export {
  EncryptionProviderEnumSchema, SecretCreateInputSchema, SecretScopeEnumSchema, SecretTypeSchema, SecretUpdateInputSchema, SecretWithValueTypeSchema,
} from './models/secret.ts'
export {
  AIAssistantSettingsTypeSchema, AIAssistantSettingsUpdateInputSchema, AIModelTypeSchema, AIProviderEnumSchema, GenerateFlowInputSchema,
  GenerateFlowResponseTypeSchema,
} from './models/ai-assistant.ts'
export { NotificationLogTypeSchema, NotificationPreferenceTypeSchema, NotificationPreferenceUpdateInputSchema } from './models/notification.ts'
