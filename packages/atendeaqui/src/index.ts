export {
  AbortError, ApiError, AuthorizationError, BadRequestError, Call, ConfigurationError, ConflictError, ConnectionError, NumberedPage, Page, PagePromise, RedirectError,
  RequestSummary, RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, Session, TimeoutError, UnprocessableEntityError,
} from '@sdk/core'
export type {
  ApiResponse, CallEvent, CallOptions, ClientOptions, ExtraRequest, Issue, Logger, Middleware, MiddlewareContext, OpenEnum, RateLimitState, RawRequest, Sent, SharedOptions,
  TimeoutKind, TlsOptions, Transport, ValidateMode, WalkOptions, WithOptions, WithResponse,
} from '@sdk/core'
export { AtendeAquiClient } from './client.ts'
export type {
  AddTeamMemberInput, Client, ClientsResource, CreateClientInput, GetClientInput, GetTeamInput, IdentificationType, ListClientsInput, RemoveTeamMemberInput, TeamMember,
  UpdateClientInput, UpdateTeamMemberInput,
} from './clients/types.ts'
export {
  AtendeAquiError, AuthenticationError, NotFoundError, OriginNotAllowedError, RateLimitError, ServerError, StepNotFoundError, StepNotSkippableError, ValidationError,
} from './errors.ts'
export type { ValidationErrorInit } from './errors.ts'
export type {
  AbandonFlowInput, ApproveEmailPieceInput, ArchiveEmailPieceInput, CompleteFlowInput, CompleteStepInput, CompleteStepsInput, CreateEmailPieceInput, CreateEmailRuleInput,
  DeleteEmailPieceInput, DeleteEmailRuleInput, EmailBrand, EmailCoverage, EmailEvent, EmailEventSummary, EmailLog, EmailLogsSummary, EmailLogStatus, EmailPiece,
  EmailPieceSource, EmailPieceStatus, EmailPieceVersion, EmailPreview, EmailPreviewPiece, EmailRule, EmailSubscription, Flow, FlowAnalytics, FlowStep, FlowStructure,
  FlowSummary, FlowType, GetAnalyticsInput, GetEmailCoverageInput, GetEmailLogsSummaryInput, GetEmailPieceInput, GetEmailRulesInput, GetFlowInput, GetProgressInput,
  GetStructureInput, GetWidgetTokenInput, ListEmailLogsInput, ListEmailPiecesInput, ListFlowsInput, ListProgressInput, OnboardingResource, PreviewEmailInput,
  ProgressStatus, RestartFlowInput, SendMode, SetEmailSubscriptionInput, SkipStepInput, StartFlowInput, StartStepInput, StepCompletion, StepDropOff, StepType,
  UpdateEmailPieceInput, UpdateEmailRuleInput, UpdateFlowInput, UpdateMetadataInput, UserProgress, WidgetToken,
} from './onboarding/types.ts'
export type { AtendeAquiOptions, Environment } from './options.ts'
export { createAtendeAquiSession } from './session.ts'
