export type { AuthContext, AuthProvider } from './auth/provider.ts'
export { SessionTokenAuth, type SessionTokenOptions, type SessionTokens } from './auth/session-token.ts'
export { staticHeaderAuth } from './auth/static-header.ts'
export { environmentVariable, variableName } from './config/environment.ts'
export type { CallOptions, ClientOptions, ExtraRequest, Progress, SharedOptions, TlsOptions, ValidateMode } from './config/options.ts'
export { checkOptions, CLIENT_OPTIONS, type OptionRules, type Settings } from './config/resolve.ts'
export {
  ApiError, AuthenticationError, AuthorizationError, BadRequestError, ConflictError, NotFoundError, RateLimitError, RedirectError,
  ServerError, UnprocessableEntityError, type ApiErrorInit,
} from './errors/api-error.ts'
export { brand } from './errors/brand.ts'
export { AbortError, ConnectionError, TimeoutError, type TimeoutErrorInit, type TimeoutKind } from './errors/connection-error.ts'
export { DecodeError } from './errors/decode-error.ts'
export { SdkError, type SdkErrorInit, type Sent } from './errors/sdk-error.ts'
export {
  ConfigurationError, invalidInput, RequestValidationError, ResponseParseError, ResponseValidationError, type Issue, type IssuesInit,
  type ResponseParseErrorInit, type ResponseValidationErrorInit,
} from './errors/validation-error.ts'
export { isVendorError } from './errors/vendor-error.ts'
export { Download } from './files/download.ts'
export { uploadSource, type UploadContent, type UploadData, type UploadPath, type UploadSource } from './files/upload.ts'
export type { CallEvent, CallEventName } from './observe/diagnostics.ts'
export type { Logger } from './observe/logger.ts'
export { RequestSummary, type RequestSummaryInit } from './observe/request-summary.ts'
export { bind } from './operation/bind.ts'
export { Call } from './operation/call.ts'
export { composed, type Composed, type Step } from './operation/composed.ts'
export type { Kernel, Shared } from './operation/kernel.ts'
export { operation, type CallArguments, type Operation, type OperationBase } from './operation/operation.ts'
export type { RawRequest } from './operation/raw-request.ts'
export { createKernel, isKernel, KERNEL, Session, type SessionInit, type WithOptions } from './operation/session.ts'
export type {
  AnySpec, BodyType, ComposedSpec, Fields, HttpMethod, KnownBroken, OperationSpec, Params, Place, RawAnswer, RequestParts, ResponseType, Traits,
} from './operation/spec.ts'
export type { VendorDefinition, VendorErrors, VendorRetry } from './operation/vendor.ts'
export { CursorPage, NumberedPage, OffsetPage, Page } from './paging/page.ts'
export { PagePromise, type WalkOptions } from './paging/page-promise.ts'
export { pagedOperation, type PagedOperation } from './paging/paged-operation.ts'
export { cursorPaging, numberedPaging, offsetPaging, type PagingStrategy } from './paging/strategy.ts'
export type { Middleware, MiddlewareContext } from './pipeline/middleware.ts'
export type { RateLimitPolicy, RateLimitState } from './pipeline/rate-limit.ts'
export type { ApiResponse, WithResponse } from './pipeline/response.ts'
export { openEnum, type OpenEnum, type OpenEnumSchema } from './schema/open-enum.ts'
export type { Transport, TransportBody, TransportContext, TransportRequest, TransportResponse } from './transport/transport.ts'
