export {
  AbortError, ApiError, AuthenticationError, AuthorizationError, BadRequestError, Call, ConfigurationError, ConflictError, ConnectionError, NotFoundError,
  OffsetPage, PagePromise, RateLimitError, RedirectError, RequestSummary, RequestValidationError, ResponseParseError, ResponseValidationError, SdkError,
  ServerError, Session, TimeoutError, UnprocessableEntityError,
} from '@sdk/core'
export type {
  ApiErrorInit, ApiResponse, CallEvent, CallOptions, ClientOptions, ExtraRequest, Issue, Logger, Middleware, MiddlewareContext, OpenEnum, RateLimitPolicy, RateLimitState,
  RawRequest, Sent, SharedOptions, TimeoutKind, TlsOptions, Transport, ValidateMode, WalkOptions, WithOptions, WithResponse,
} from '@sdk/core'
export { PyTakeClient } from './client.ts'
export type { PyTakeEnvironment, PyTakeOptions } from './client-options.ts'
export type { PyTakeTokens } from './context.ts'
export type { ErrorDetail } from './error-body.ts'
export { PyTakeError, ValidationError } from './errors.ts'
export type { AiAssistant, Chatbots, Contacts, FlowAutomations, Webhooks, WhatsApp } from './faces.ts'
export { GraphQLError, isGraphQLFailure } from './graphql/index.ts'
export type {
  BatchInput, BatchOperation, BatchResult, DocumentArguments, DocumentNode, DocumentOptions, GraphQL, GraphQLFailure, GraphQLFault, TypedDocument,
  Variables,
} from './graphql/index.ts'
export { createPyTakeSession, type LoginResult, type LogInInput, type LogOutInput, type SessionResource } from './session/index.ts'
export type { AIModel, CreateCustomModelInput, GetModelInput, ListModelsInput, ModelsResource } from './ai-assistant/models/types.ts'
export type { AIAssistantSettings, AIProvider, GetAISettingsInput, SettingsResource, UpdateAISettingsInput } from './ai-assistant/settings/types.ts'
export type {
  FlowTemplate, FlowTemplateDetail, GetFlowTemplateInput, ImportFlowTemplateInput, ListFlowTemplatesInput, ListTemplateCategoriesInput,
  SearchFlowTemplatesInput, TemplateCategory, TemplatesResource as FlowTemplatesResource,
} from './ai-assistant/templates/types.ts'
export type {
  AiAssistantResource, ClarificationQuestion, FlowImprovement, GeneratedFlow, GenerateFlowInput, GenerationStatus, ProviderTest,
  SuggestedImprovements, SuggestImprovementsInput, TestProviderInput,
} from './ai-assistant/types.ts'
export type {
  AlertOverview, AlertsDashboardResource, AlertsOfDay, AlertTrends, GetAlertOverviewInput, GetAlertTrendsInput, GetSeverityDistributionInput,
  GetStatusDistributionInput, GetTypeDistributionInput, ListEscalatedAlertsInput, ListRecentAlertsInput, ListUnacknowledgedAlertsInput,
  SearchAlertsInput, SeverityDistribution, SeverityShare, StatusDistribution, StatusShare, TypeDistribution, TypeShare,
} from './alerts-dashboard/types.ts'
export type {
  AlertCountOfDay, AlertNumbers, AlertSortField, AlertsSearchResource, AlertStats, AlertStatusCounts, AlertTimeline, FindAlertsInput,
  FindSimilarAlertsInput, FoundAlert, GetAlertStatsInput, GetAlertTimelineInput, SimilarAlerts, SortDirection,
} from './alerts-search/types.ts'
export type {
  AcknowledgeAlertInput, Alert, AlertSeverity, AlertsResource, AlertStatus, AlertSummary, AlertType, CriticalAlerts, EscalateAlertInput,
  GetAlertInput, GetAlertSummaryInput, GetCriticalAlertsInput, ListAlertsInput, ResolveAlertInput,
} from './alerts/types.ts'
export type {
  AgentMetrics, AgentPerformance, AnalyticsResource, CampaignMetrics, ChatbotMetrics, ContactMetrics, ConversationMetrics, FullReport,
  GetAgentMetricsInput, GetCampaignMetricsInput, GetChatbotMetricsInput, GetContactMetricsInput, GetConversationMetricsInput, GetFullReportInput,
  GetHourlyConversationsInput, GetMessageMetricsInput, GetMessagesTimeSeriesInput, GetOverviewInput, MessageMetrics, OverviewMetrics, ReportPeriod,
  TimeSeries, TimeSeriesPoint,
} from './analytics/types.ts'
export type {
  AuthResource, AuthResult, GetProfileInput, LoginInput, LogoutInput, RefreshInput, RegisterInput, Success, Token, TokenCheck, VerifyTokenInput,
} from './auth/types.ts'
export type {
  AudienceFilters, AudiencePreview, Campaign, CampaignAudience, CampaignProgress, CampaignRetryStats, CampaignSchedule, CampaignsResource,
  CampaignStart, CampaignStats, CampaignStatus, CampaignType, CancelCampaignInput, CreateCampaignInput, DeleteCampaignInput, GetCampaignInput,
  GetCampaignProgressInput, GetCampaignRetryStatsInput, GetCampaignStatsInput, ListCampaignsInput, PauseCampaignInput, PreviewAudienceInput,
  ResumeCampaignInput, RetryConfiguration, RetryStatuses, SampleContact, ScheduleCampaignInput, StartCampaignInput, UpdateCampaignInput,
} from './campaigns/types.ts'
export type {
  ChatbotFlow, ChatbotFlowWithNodes, CreateChatbotFlowInput, DeleteChatbotFlowInput, ExportFlowInput, FlowDocument, FlowDocumentFlow,
  FlowsResource as ChatbotFlowsResource, GetChatbotFlowInput, GetFullChatbotFlowInput, ImportFlowInput, InactivitySettings, InactivitySettingsInput,
  ListChatbotFlowsInput, UpdateChatbotFlowInput, WindowExpirySettings, WindowExpirySettingsInput,
} from './chatbots/flows/types.ts'
export type { ChatbotNode, CreateNodeInput, DeleteNodeInput, ListNodesInput, NodesResource, NodeType, UpdateNodeInput } from './chatbots/nodes/types.ts'
export type {
  ActivateChatbotInput, Chatbot, ChatbotLink, ChatbotsResource, ChatbotStats, ChatbotWithFlows, CreateChatbotInput, DeactivateChatbotInput,
  DeleteChatbotInput, GetChatbotInput, GetChatbotStatsInput, GetFullChatbotInput, GetLinkingHistoryInput, LinkingHistory, ListChatbotsInput,
  UpdateChatbotInput,
} from './chatbots/types.ts'
export type { CreateTagInput, DeleteTagInput, GetTagInput, ListTagsInput, Tag, TagsResource, UpdateTagInput } from './contacts/tags/types.ts'
export type {
  AddContactTagsInput, BlockContactInput, Contact, ContactsResource, ContactStats, ContactTotals, CreateContactInput, CreateUntaggedContactInput,
  DeleteContactInput, GetContactInput, GetContactStatsInput, GetContactTotalsInput, LifecycleStage, ListContactsInput, MarkContactVipInput,
  RemoveContactTagsInput, ReplaceContactTagsInput, UnblockContactInput, UnmarkContactVipInput, UpdateContactInput,
} from './contacts/types.ts'
export type {
  ConversationWindow, ConversationWindowsResource, ConversationWindowStatus, ExtendConversationWindowInput, GetConversationWindowInput,
  GetConversationWindowStatusInput, ListActiveWindowsInput, ListExpiringWindowsInput, MessageValidation, TimeLeft, ValidateMessageInput, WindowState,
  WindowStatus,
} from './conversation-windows/types.ts'
export type { DocumentContent, ImageContent, MessageContent, TemplateContent, TextContent } from './conversations/content.ts'
export type {
  AssignConversationInput, CloseConversationInput, Conversation, ConversationPriority, ConversationsResource, ConversationStatus, ConversationTotals,
  ConversationWindowState, CreateConversationInput, FirstMessage, GetConversationInput, GetConversationTotalsInput, GetConversationWindowStateInput,
  ListAvailableAgentsInput, ListConversationsInput, ListMessagesInput, ListSlaAlertsInput, MarkConversationReadInput, MediaType, Message,
  MessageDirection, MessageSender, MessageStatus, MessageType, SendMessageInput, SlaAlert, TransferConversationInput,
  TransferConversationToAgentInput, UpdateConversationInput,
} from './conversations/types.ts'
export type { DashboardResource, GetSummaryInput } from './dashboard/types.ts'
export type {
  ConnectionTest, DatabaseConnection, DatabaseResource, DatabaseType, ExecuteQueryInput, QueryExecution, QueryParameter, QueryResult, QueryType,
  TestDatabaseInput,
} from './database/types.ts'
export type { DebugMetricsInput, DebugResource, MetricsEcho } from './debug/types.ts'
export type {
  AddDepartmentAgentInput, AvailableAgent, CreateDepartmentInput, DeleteDepartmentInput, Department, DepartmentRoutingMode, DepartmentsResource,
  DepartmentTotals, GetDepartmentInput, GetDepartmentTotalsInput, ListActiveDepartmentsInput, ListDepartmentAgentsInput, ListDepartmentsInput,
  RemoveDepartmentAgentInput, UpdateDepartmentInput,
} from './departments/types.ts'
export type { DevResource, GetSampleAnswerInput, GetSampleContactsInput, GetSampleConversationsInput, GetSampleMetricsInput, Sample } from './dev/types.ts'
export type {
  CategoryExpenses, CheckSpendInput, ExpensesResource, GetExpensesInput, GetOptimizationHintsInput, GetTemplateExpensesInput, OptimizationHints,
  OrganizationExpenses, OrganizationExpensesAnswer, SpendCheck, SpendCheckAnswer, SpendState, TemplateExpenseHistory, TemplateExpenses,
} from './expenses/types.ts'
export type {
  AddScheduleExceptionInput, CreateScheduleInput, DeleteScheduleInput, ExecutionWindow, FlowAutomationSchedule, GetScheduleInput, NextExecution,
  PreviewScheduleInput, RecurrenceType, RemoveScheduleExceptionInput, ScheduleException, ScheduleExceptionType, SchedulePreview, ScheduleResource,
  UpdateScheduleInput,
} from './flow-automations/schedule/types.ts'
export type {
  AutomationAudience, AutomationStatus, CreateFlowAutomationInput, DeleteFlowAutomationInput, ExecutionStatus, ExecutionType, FlowAutomation,
  FlowAutomationExecution, FlowAutomationsResource, FlowAutomationStats, GetFlowAutomationInput, GetFlowAutomationStatsInput,
  ListFlowAutomationsInput, StartFlowAutomationInput, TriggerType, UpdateFlowAutomationInput,
} from './flow-automations/types.ts'
export type {
  ActivateFlowInput, CanvasData, CanvasDataInput, CreateFlowInput, DeactivateFlowInput, DeleteFlowInput, Flow, FlowEdge, FlowEdgeInput, FlowNode,
  FlowNodeInput, FlowsResource, GetFallbackFlowInput, GetFlowInput, GetMainFlowInput, ListFlowsInput, UpdateFlowInput,
} from './flows/types.ts'
export type {
  BackupCodes, DisableMfaInput, GetBackupCodesInput, GetMfaHealthInput, ListMfaMethodsInput, MfaActivation, MfaDisabled, MfaHealth, MfaMethod,
  MfaResource, MfaValidation, SetupSmsInput, SetupTotpInput, SmsSetup, TotpSetup, ValidateMfaInput, VerifySmsInput, VerifyTotpInput,
} from './mfa/types.ts'
export type {
  CountUnreadInput, DeleteNotificationInput, GetNotificationInput, GetNotificationPreferencesInput, ListNotificationsInput, MarkAllReadInput,
  MarkedCount, MarkNotificationReadInput, NotificationChannel, NotificationDeletion, NotificationLog, NotificationPreference, NotificationsResource,
  NotificationStatus, NotificationType, UnreadCount, UpdateNotificationPreferencesInput,
} from './notifications/types.ts'
export type {
  FinishOidcLoginInput, GetOidcClaimsInput, GetOidcConfigurationInput, GetOidcHealthInput, OidcClaims, OidcConfiguration, OidcLogoutInput,
  OidcResource, OidcTokens, StartOidcLoginInput,
} from './oidc/types.ts'
export type {
  ActivateOrganizationInput, DeactivateOrganizationInput, DeleteOrganizationInput, GetOrganizationInput, GetOrganizationTotalsInput,
  GetOwnOrganizationInput, InactivityAction, ListOrganizationsInput, Organization, OrganizationInactivitySettings, OrganizationsResource,
  OrganizationTotals, OrganizationWindowExpirySettings, PlanType, UpdateOrganizationInput, UpdateOwnOrganizationInput, UpdateOwnSettingsInput,
  UpdatePlanInput, WindowExpiryAction,
} from './organizations/types.ts'
export type {
  CompletePasskeyAuthenticationInput, CompletePasskeyRegistrationInput, DeletePasskeyInput, GetPasskeyHealthInput, ListPasskeysInput, Passkey,
  PasskeyAuthentication, PasskeyAuthenticationStart, PasskeyDeletion, PasskeyHealth, PasskeyPrimary, PasskeyRegistration, PasskeyRegistrationStart,
  PasskeyRename, PasskeysResource, RenamePasskeyInput, SetPrimaryPasskeyInput, StartPasskeyAuthenticationInput, StartPasskeyRegistrationInput,
} from './passkeys/types.ts'
export type {
  AssignRoleInput, CreatePermissionInput, GetPermissionInput, ListPermissionsInput, Permission, PermissionsResource, RoleAssignment,
} from './permissions/types.ts'
export type { ListQueuedConversationsInput, PullConversationInput, QueueResource } from './queue/types.ts'
export type {
  BulkDeleteQueuesInput, CreateQueueInput, DeleteQueueInput, GetQueueBySlugInput, GetQueueInput, GetQueueMetricsInput, HourlyVolume, ListQueuesInput,
  Queue, QueueMetrics, QueueRoutingMode, QueuesResource, UpdateQueueInput,
} from './queues/types.ts'
export type {
  ClientEventName, ClientEvents, ClientReplies, EmitOptions, EventStream, EventStreamOptions, OverflowPolicy, Realtime, RealtimeOptions, RealtimeState,
  RealtimeStatus, RealtimeTransport, SendOptions, ServerEventName, ServerEvents, WatchCampaignOptions,
} from './realtime/index.ts'
export type {
  CampaignRoom, CampaignUpdate, CampaignUpdateStats, Connected, ConversationNotice, ConversationRoom, JoinedConversation, LeftConversation,
  MessageStatusChange, NewMessage, RealtimePong, ServerFault, UnreadUpdate, UserStatus, UserTyping,
} from './realtime/types.ts'
export type {
  AssignPermissionsInput, CreateRoleInput, DeleteRoleInput, GetRoleInput, InitializeRolesInput, ListRolePermissionsInput, ListRolesInput, Role,
  RoleInitialization, RolesResource, UpdateRoleInput,
} from './roles/types.ts'
export type {
  FinishSamlLoginInput, GetSamlHealthInput, GetSamlMetadataInput, LogoutMessage, SamlLogoutInput, SamlMetadata, SamlResource, SsoHealth, SsoTokens,
  StartSamlLoginInput,
} from './saml/types.ts'
export type {
  CreateSecretInput, DeleteSecretInput, EncryptionProvider, GetSecretInput, GetSecretStatsInput, GetSecretValueInput, ListSecretsInput,
  RotateSecretInput, Secret, SecretScope, SecretsResource, SecretStats, SecretWithValue, UpdateSecretInput,
} from './secrets/types.ts'
export type {
  FinishSocialLoginInput, GetSocialHealthInput, ListIdentitiesInput, SocialHealth, SocialIdentity, SocialLogin, SocialLoginStart, SocialResource,
  SocialUnlink, StartGitHubLoginInput, StartGoogleLoginInput, StartMicrosoftLoginInput, UnlinkIdentityInput,
} from './social/types.ts'
export type {
  FullHealthInput, HealthInput, Liveness, PingInput, Pong, RootInput, ServerBanner, ServerHealth, ServerState, ServiceStates, SystemResource,
} from './system/types.ts'
export type {
  CompareTemplatesInput, GetTemplateDashboardInput, GetTemplateMetricsInput, TemplateAnalyticsResource, TemplateComparison, TemplateDashboard,
  TemplateMetrics,
} from './template-analytics/types.ts'
export type {
  ActivateUserInput, AddSkillInput, AgentSkill, AgentSkillInput, AgentStatus, CreateUserInput, DeactivateUserInput, DeleteSkillInput,
  DeleteUserInput, GetOwnStatsInput, GetOwnUserInput, GetUserInput, GetUserStatsInput, ListAvailableSkillsInput, ListSkillsInput, ListUsersInput,
  ReplaceSkillsInput, UpdateOwnUserInput, UpdateSkillInput, UpdateUserInput, User, UserRole, UsersResource, UserStats,
} from './users/types.ts'
export type { MetaResource, ReceiveMetaEventInput, TestMetaEventInput, VerifyMetaWebhookInput } from './webhooks/meta/types.ts'
export type { GetWebSocketStatsInput, WebsocketResource, WebSocketStats } from './websocket/types.ts'
export type {
  ActivityOfDay, DailyActivity, FlowConversations, FlowDuration, FlowMessages, FlowReport, FlowReportPeriod, GetDailyActivityInput,
  GetFlowReportInput, GetNodesHeatmapInput, GetTranscriptInput, GetUserSegmentsInput, NodesHeatmap, NodeVisits, Speaker, Transcript,
  TranscriptMessage, UserSegment, UserSegments, UserSegmentsByActivity, WhatsappAnalyticsResource,
} from './whatsapp-analytics/types.ts'
export type {
  AcknowledgeTemplateAlertInput, AlertAcknowledgement, CreateTemplateInput, CriticalTemplate, CriticalTemplates, DeleteTemplateInput,
  GetCriticalTemplatesInput, GetQualitySummaryInput, GetTemplateHistoryInput, GetTemplateInput, ListRemoteTemplatesInput, ListTemplatesInput,
  MessageTemplate, MessageTemplateCategory, MessageTemplateStatus, QualityCounts, QualitySummary, RemoteTemplate, SyncTemplatesInput, TemplateButton,
  TemplateComponent, TemplateComponentType, TemplateEvent, TemplateHeaderFormat, TemplateHistory, TemplateQuality,
  TemplatesResource as MessageTemplatesResource, TemplateState, TemplateSync, UpdateTemplateInput,
} from './whatsapp/templates/types.ts'
export type {
  CompatibleChatbot, ConnectionCheck, ConnectionState, CreateNumberInput, DebugConversationInput, DeleteNumberInput, Disconnection,
  DisconnectNumberInput, FlowReset, FlowState, GenerateQrCodeInput, GetNumberInput, GetQrCodeStatusInput, GetRateLimitUsageInput,
  ListCompatibleChatbotsInput, ListNumbersInput, NodeAvailability, NumberUsage, QrCode, RateLimitReset, RateLimitUsage, ResetConversationFlowInput,
  ResetRateLimitInput, TestNumberInput, UpdateNumberInput, UsedLimit, WhatsAppConnectionType, WhatsAppNumber, WhatsAppNumberStatus, WhatsappResource,
} from './whatsapp/types.ts'
export type {
  ReceiveEventByTokenInput, ReceiveEventInput, VerifyWebhookInput, WebhookOutcome, WebhookReceipt, WebhookResource,
} from './whatsapp/webhook/types.ts'
