export {
  AbortError, ApiError, Call, ConfigurationError, ConnectionError, RequestValidationError, ResponseParseError, ResponseValidationError, SdkError, Session, TimeoutError,
} from '@sdk/core'
export type { CallOptions, ClientOptions, WithOptions, WithResponse } from '@sdk/core'
export { __Vendor__Client } from './client.ts'
export { __Vendor__Error, AuthenticationError, NotFoundError, ServerError } from './errors.ts'
export type { CreateNoteInput, GetNoteInput, Note, NotesResource } from './notes/types.ts'
export type { __Vendor__Options } from './options.ts'
export { create__Vendor__Session } from './session.ts'
