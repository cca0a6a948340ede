export {
  AbortError, ApiError, AuthenticationError, AuthorizationError, Call, ConfigurationError, ConflictError, ConnectionError, RateLimitError, RedirectError,
  RequestSummary, RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, Session, TimeoutError, UnprocessableEntityError,
} from '@sdk/core'
export type {
  ApiResponse, CallEvent, CallOptions, ClientOptions, ExtraRequest, Issue, Logger, Middleware, MiddlewareContext, RateLimitState, RawRequest, Sent, SharedOptions,
  TimeoutKind, TlsOptions, Transport, ValidateMode, WithOptions, WithResponse,
} from '@sdk/core'
export type { CheckCredentialsInput, CheckNameInput, ChecksResource } from './checks/types.ts'
export { MellophoneClient } from './client.ts'
export {
  BadRequestError, ForbiddenError, HttpError, MellophoneError, NotFoundError, RequestTimeoutError, ServerError, TransportError, UnauthorizedError,
} from './errors.ts'
export { MissingTokenError } from './missing-token.ts'
export type { Provider, ProviderType, User, UserFields, UserInput, UserListGroup } from './models.ts'
export type { MellophoneOptions } from './options.ts'
export type { ChangePwdInput, ChangeUserPwdInput, PasswordsResource } from './passwords/types.ts'
export type { GetProviderListInput, ImportGpInput, ProvidersResource } from './providers/types.ts'
export type { ForbiddenDetails, Reason } from './reasons.ts'
export { createMellophoneSession } from './session/create-session.ts'
export { createSessionCheck, type SessionCheck, type SessionCheckOptions, type SessionCheckRequest } from './session/session-check.ts'
export type {
  ChangeAppSesIdInput, IsAuthenticatedInput, LoginInput, LogoutInput,
  SendChangeAppSesIdInput, SendLoginInput, SendLogoutInput, SessionResource,
} from './session/types.ts'
export { openSession, UserSession, type OpenSessionInput } from './session/user-session.ts'
export type { SetSettingsInput, SettingsResource } from './settings/types.ts'
export { jsonState, type JsonState, type JsonStateInput } from './state/json-state.ts'
export type { GetStateInput, SetStateInput, StateResource } from './state/types.ts'
export type { CreateUserInput, DeleteUserInput, GetUserListInput, UpdateUserInput, UsersResource } from './users/types.ts'
