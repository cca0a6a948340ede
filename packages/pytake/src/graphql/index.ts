export { batch, type BatchInput, type BatchOperation, type BatchResult } from './batch.ts'
export type { FieldDocument } from './document.ts'
export type { DocumentNode, TypedDocument } from './document-text.ts'
export { bindGraphQL, type GraphQL } from './face.ts'
export { GraphQLError, isGraphQLFailure, type GraphQLFailure, type GraphQLFault } from './failure.ts'
export {
  activateChatbot, activateFlowAutomation, activateFlowInConversation, activateUser, agentMetrics, aiModels, aiSettings, assignConversation,
  blockContact, campaign, campaignMetrics, campaigns, cancelCampaign, chatbot, chatbotMetrics, chatbots, closeConversation, contact, contactMetrics,
  contacts, conversation, conversationMessages, conversationMetrics, conversations, createCampaign, createChatbot, createContact, createDepartment,
  createFlowAutomation, createQueue, createSecret, createUser, createWhatsappNumber, deactivateChatbot, deactivateFlowAutomation,
  deactivateFlowInConversation, deactivateOrganization, deactivateSecret, deactivateUser, deleteCampaign, deleteChatbot, deleteContact,
  deleteDepartment, deleteFlowAutomation, deleteQueue, deleteSecret, deleteUser, deleteWhatsappNumber, department, departments, departmentStats,
  executeJumpToFlow, flowAutomation, flowAutomations, flowAutomationStats, fullReport, generateFlow, linkFlowToWhatsapp, login, logout, me,
  messageMetrics, messagesTimeSeries, myOrganization, notificationLogs, notificationPreferences, organizationStats, overviewMetrics, queue, queues,
  queueStats, refreshToken, register, reopenConversation, secret, secrets, secretWithValue, sendMessage, startCampaign, startFlowAutomation,
  unblockContact, unlinkFlowFromWhatsapp, updateAiSettings, updateCampaign, updateChatbot, updateContact, updateDepartment, updateFlowAutomation,
  updateNotificationPreferences, updateOrganization, updateOrganizationSettings, updateQueue, updateSecret, updateUser, updateWhatsappNumber, user,
  users, userStats, whatsappNumber, whatsappNumbers,
} from './operations.ts'
export { request, type DocumentArguments, type DocumentOptions, type Variables } from './request.ts'
export type { Field, FieldOperation, ListOperation, OptionalFieldOperation, OptionalListOperation, RequiredFieldOperation, RequiredListOperation, Select, Selected } from './select.ts'
export type {
  ActivateChatbotArguments, ActivateFlowAutomationArguments, ActivateFlowInConversationArguments, ActivateUserArguments, AgentMetricsArguments,
  AgentMetricsType, AgentPerformanceType, AIAssistantSettingsType, AIAssistantSettingsUpdateInput, AiModelsArguments, AIModelType, AIProviderEnum,
  AiSettingsArguments, AssignConversationArguments, AssignConversationInput, AuthPayload, BlockContactArguments, CampaignArguments,
  CampaignCreateInput, CampaignMetricsArguments, CampaignMetricsType, CampaignsArguments, CampaignType, CampaignUpdateInput, CancelCampaignArguments,
  ChatbotArguments, ChatbotCreateInput, ChatbotMetricsArguments, ChatbotMetricsType, ChatbotsArguments, ChatbotType, ChatbotUpdateInput,
  CloseConversationArguments, ContactArguments, ContactCreateInput, ContactFilterInput, ContactListResponse, ContactMetricsArguments,
  ContactMetricsType, ContactsArguments, ContactType, ContactUpdateInput, ConversationArguments, ConversationFilterInput, ConversationListResponse,
  ConversationMessagesArguments, ConversationMetricsArguments, ConversationMetricsType, ConversationsArguments, ConversationType,
  CreateCampaignArguments, CreateChatbotArguments, CreateContactArguments, CreateDepartmentArguments, CreateFlowAutomationArguments,
  CreateQueueArguments, CreateSecretArguments, CreateUserArguments, CreateWhatsappNumberArguments, DeactivateChatbotArguments,
  DeactivateFlowAutomationArguments, DeactivateFlowInConversationArguments, DeactivateOrganizationArguments, DeactivateSecretArguments,
  DeactivateUserArguments, DeleteCampaignArguments, DeleteChatbotArguments, DeleteContactArguments, DeleteDepartmentArguments,
  DeleteFlowAutomationArguments, DeleteQueueArguments, DeleteSecretArguments, DeleteUserArguments, DeleteWhatsappNumberArguments,
  DepartmentArguments, DepartmentCreateInput, DepartmentsArguments, DepartmentStats, DepartmentStatsArguments, DepartmentType, DepartmentUpdateInput,
  EncryptionProviderEnum, ExecuteJumpToFlowArguments, FlowAutomationArguments, FlowAutomationCreateInput, FlowAutomationExecutionType,
  FlowAutomationsArguments, FlowAutomationStartInput, FlowAutomationStatsArguments, FlowAutomationStatsType, FlowAutomationType,
  FlowAutomationUpdateInput, FullReportArguments, FullReportType, GenerateFlowArguments, GenerateFlowInput, GenerateFlowResponseType,
  GraphqlResource, LinkFlowToWhatsappArguments, LoginArguments, LoginInput, LogoutArguments, MeArguments, MessageMetricsArguments,
  MessageMetricsType, MessagesTimeSeriesArguments, MessageType, MyOrganizationArguments, NotificationLogsArguments, NotificationLogType,
  NotificationPreferencesArguments, NotificationPreferenceType, NotificationPreferenceUpdateInput, OrganizationSettingsInput, OrganizationStats,
  OrganizationStatsArguments, OrganizationType, OrganizationUpdateInput, OverviewMetricsArguments, OverviewMetricsType, QueueArguments,
  QueueCreateInput, QueuesArguments, QueueStats, QueueStatsArguments, QueueType, QueueUpdateInput, RefreshTokenArguments, RefreshTokenInput,
  RegisterArguments, RegisterInput, ReopenConversationArguments, ReportPeriodType, SecretArguments, SecretCreateInput, SecretsArguments,
  SecretScopeEnum, SecretType, SecretUpdateInput, SecretWithValueArguments, SecretWithValueType, SendMessageArguments, SendMessageInput,
  StartCampaignArguments, StartFlowAutomationArguments, SuccessResponse, TimeSeriesDataPointType, TimeSeriesDataType, TokenResponse,
  UnblockContactArguments, UnlinkFlowFromWhatsappArguments, UpdateAiSettingsArguments, UpdateCampaignArguments, UpdateChatbotArguments,
  UpdateContactArguments, UpdateDepartmentArguments, UpdateFlowAutomationArguments, UpdateNotificationPreferencesArguments,
  UpdateOrganizationArguments, UpdateOrganizationSettingsArguments, UpdateQueueArguments, UpdateSecretArguments, UpdateUserArguments,
  UpdateWhatsappNumberArguments, UserArguments, UserCreateInput, UserFilterInput, UserListResponse, UsersArguments, UserStats, UserStatsArguments,
  UserType, UserUpdateInput, WhatsappNumberArguments, WhatsAppNumberCreateInput, WhatsappNumbersArguments, WhatsAppNumberType,
  WhatsAppNumberUpdateInput,
} from './types.ts'
