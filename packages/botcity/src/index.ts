export {
  AbortError, ApiError, AuthenticationError, AuthorizationError, BadRequestError, Call, ConfigurationError, ConflictError, ConnectionError, Download, NotFoundError,
  NumberedPage, Page, PagePromise, RateLimitError, RedirectError, RequestSummary, RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, ServerError,
  Session, TimeoutError, UnprocessableEntityError,
} from '@sdk/core'
export type {
  ApiResponse, CallEvent, CallOptions, ClientOptions, ExtraRequest, Issue, Logger, Middleware, MiddlewareContext, OpenEnum, Progress, RateLimitState, RawRequest, Sent, SharedOptions,
  TimeoutKind, TlsOptions, Transport, UploadContent, UploadData, UploadPath, UploadSource, ValidateMode, WalkOptions, WithOptions, WithResponse,
} from '@sdk/core'
export type { MaestroAuth } from './auth.ts'
export { MaestroClient } from './client.ts'
export type { MaestroTokens } from './context.ts'
export { MaestroClientError } from './errors.ts'
export type { Datapools, Logs, Tasks } from './faces.ts'
export type { MaestroOptions, MaestroSessionOptions } from './options.ts'
export type { Alert, AlertType, AlertsResource, CreateAlertInput, ListAlertsInput } from './alerts/types.ts'
export type {
  Automation, AutomationParameter, AutomationsResource, GetAutomationInput, ListAutomationPagesInput, ListAutomationsInput,
} from './automations/types.ts'
export type {
  Bot, BotsResource, CreateBotInput, DeleteBotVersionInput, DeployBotInput, GetBotInput, ListBotPagesInput, ListBotsInput, ReleaseBotInput,
  SendDeployBotInput, Technology, UpdateBotInput, UploadBotInput,
} from './bots/types.ts'
export type {
  AddCredentialKeyInput, CreateCredentialInput, Credential, CredentialsResource, GetCredentialInput, GetCredentialKeyInput,
  ListCredentialsInput, RemoveCredentialKeyInput, ReplaceCredentialInput, Secret, SendCreateCredentialInput, SetCredentialKeyInput,
  UpdateCredentialKeyInput,
} from './credentials/types.ts'
export type { AddItemResult, AddItemsInput } from './datapools/add-items.ts'
export {
  BusinessError, type ItemHandler, type ProcessContext, type ProcessOptions, type ProcessSummary, type TakeItemsOptions,
} from './datapools/process.ts'
export type {
  ActivateDatapoolInput, AddItemInput, CancelItemInput, ConsumptionPolicy, CreateDatapoolInput, Datapool, DatapoolItem, DatapoolSummary,
  DatapoolsResource, DeactivateDatapoolInput, DeleteDatapoolInput, DeleteItemInput, ErrorType, GetDatapoolInput, GetDatapoolSummaryInput,
  GetItemInput, HasNextInput, IsActiveInput, IsEmptyInput, ItemState, ListDatapoolsInput, NewSchemaField, NextItemInput, ReportDoneInput,
  ReportErrorInput, SaveItemInput, SchemaField, SendCancelItemInput, SendDeleteItemInput, SendItemInput, Trigger, UpdateDatapoolInput,
  ViewDatapoolInput,
} from './datapools/types.ts'
export type { ItemFailure, WorkItem } from './datapools/work-item.ts'
export type {
  AddErrorAttachmentInput, AddErrorScreenshotInput, CreateErrorInput, ErrorRecord, ErrorsResource, GetErrorInput,
  ListErrorsByAutomationInput, ListErrorsInput, SendErrorInput,
} from './errors/types.ts'
export type {
  AddLogEntryInput, CreateLogInput, DeleteLogInput, ExportCsvInput, ExportLogInput, GetLogInput, ListLogEntriesInput, ListLogsInput,
  ListNamedLogEntriesInput, Log, LogColumn, LogEntry, LogsResource, NewLogColumn, SendCreateLogInput, StreamCsvInput,
} from './logs/types.ts'
export type { CsvRowsInput } from './logs/csv.ts'
export type { MessageType, MessagesResource, SendMessageInput } from './messages/types.ts'
export type {
  Artifact, CreateArtifactInput, DownloadArtifactInput, GetArtifactFileInput, GetArtifactInput, ListArtifactsInput, ResultFilesResource,
  UploadArtifactFileInput, UploadArtifactInput,
} from './result-files/types.ts'
export type { ArtifactDownload } from './result-files/download.ts'
export type {
  GetRunnerInfoInput, GetRunnerLogInput, GetRunnerTasksSummaryInput, ListRunnersInput, Runner, RunnerTaskSummary, RunnersResource,
} from './runners/types.ts'
export type {
  CreateScheduleInput, DeleteScheduleInput, GetScheduleInput, ListSchedulesInput, Schedule, SchedulesResource, SendCreateScheduleInput,
  UpdateScheduleInput,
} from './schedules/types.ts'
export type {
  AuthenticateInput, FetchVersionInput, GetExecutionInput, Login, SendLoginInput, SessionResource, Version, VersionInput,
} from './session/types.ts'
export { createMaestroSession } from './session/create-session.ts'
export type { Execution } from './session/execution.ts'
export type { RawRequestInput } from './session/request-raw.ts'
export { MaestroResponse } from './session/response.ts'
export type {
  CancelTaskInput, CreateTaskInput, DeleteTaskInput, FinishStatus, FinishTaskInput, GetTaskInput, InterruptTaskInput, KillTaskInput,
  ListTasksInput, RestartTaskInput, Task, TaskState, TasksResource,
} from './tasks/types.ts'
export type { WaitForTaskInput } from './tasks/wait-for.ts'
export type { GetWorkspaceInput, ListWorkspacesInput, Workspace, WorkspacesResource } from './workspaces/types.ts'
