import type { GenericSchema } from 'valibot'
import type { PagingStrategy } from '../paging/strategy.ts'
import type { ApiError, ApiErrorInit } from '../errors/api-error.ts'
import type { SdkError } from '../errors/sdk-error.ts'
import type { Session } from './session.ts'

/** HTTP methods operations use. */
export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Where an input field travels. */
export type Place = 'path' | 'query' | 'body' | 'header' | 'file' | 'local'

/** Schemas of some fields of an input. */
export type Fields<I> = { readonly [K in keyof I]?: GenericSchema<never, I[K]> | GenericSchema<unknown, I[K]> | GenericSchema<I[K], unknown> }

/** The input fields of an operation by the place they travel in; the input is their merge. */
export interface Params<I> {
  /** Path segments, named in the template. */
  readonly path?: Fields<I>
  /** Query parameters; arrays repeat the name. */
  readonly query?: Fields<I>
  /** Fields of a JSON, form or multipart body. */
  readonly body?: Fields<I>
  /** One field that is the whole body: an array, text, a free-form map, a one-of. */
  readonly payload?: Fields<I>
  /** Request headers. */
  readonly header?: Fields<I>
  /** Files of a multipart body. */
  readonly file?: Fields<I>
  /** Fields that `encode` uses and that do not travel under their own name. */
  readonly local?: Fields<I>
}

/** How the body of a request is written. */
export type BodyType = 'json' | 'form' | 'multipart' | 'text' | 'bytes'

/** A request on its way to the wire, as `encode` sees it. Names are wire names. */
export interface RequestParts {
  path: Record<string, unknown>
  query: Record<string, unknown>
  headers: Record<string, string>
  /** A record of fields, or the payload; `undefined` sends no body. */
  body: unknown
  bodyType: BodyType
  /** Replaces the content type that `bodyType` implies. */
  contentType?: string | undefined
  /** Replaces the path template. */
  template: string
}

/** An answer as `decode` sees it. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or the text, or the bytes, after the operation's `responseType`; `undefined` for an empty body. */
  readonly data: unknown
}

/** A failure that an answer with a success status tells of. */
export interface AnsweredFailure {
  /** The status that the failure would have had; the HTTP status where the answer names none. */
  readonly status: number
  /** What the server says. */
  readonly message: string
  /** Machine-readable code. */
  readonly code?: string | undefined
  /** Makes the error. Known secrets are replaced in the message and in `init`. Default: the class of the status. */
  readonly error?: ((message: string, init: ApiErrorInit & { readonly status: number }) => ApiError) | undefined
}

/** What a server is known not to do today. */
export interface KnownBroken {
  /** Server build this was seen on. */
  readonly build: string
  /** Status it answers instead; never retried. */
  readonly status: number
  /** What goes wrong. */
  readonly reason: string
}

/** Facts about an operation that the pipeline, the docs and the tools read. */
export interface Traits {
  /** Whether repeating the request changes nothing; by default what the method says (GET, HEAD, PUT, DELETE). */
  readonly idempotent?: boolean
  /** Credentials the operation sends; by default those of the vendor. */
  readonly auth?: string
  /** Input fields, by their names, whose values are never shown. */
  readonly sensitive?: readonly string[]
  /** Whether the answer holds secrets, so that no part of it may appear in errors. */
  readonly sensitiveResult?: boolean
  /** Statuses after which nothing was done on the server, so that the request may be sent again. 429 always is one. */
  readonly notProcessed?: readonly number[]
  /** Sends the request once more when the answer cannot be decoded. */
  readonly retryParse?: boolean
  /** Limiter buckets the operation waits for. A 429 pauses the one its rate-limit policy names, else the first. Default: the vendor's, else the operation's id. */
  readonly rateLimitBuckets?: readonly string[]
  /** Follows redirects (downloads only). */
  readonly followRedirects?: boolean
  /** Input field names whose absence a session default fills: input name → name of the session default. */
  readonly defaults?: Readonly<Record<string, string>>
  /** Query and body fields that a scope may prefill; path and header fields always may. */
  readonly scopable?: readonly string[]
  /** Package version that introduced the operation. */
  readonly since?: string
  /** What to use instead. */
  readonly deprecated?: string
  /** Why it is not certain that the server has this operation. */
  readonly unproven?: string
  /** What the server does wrong today. */
  readonly knownBroken?: KnownBroken
  /** Why the result schema says little. */
  readonly looseResult?: string
  /** Error codes the server gives here: code → when. */
  readonly errors?: Readonly<Record<string, string>>
  /** GraphQL root field. */
  readonly field?: string
  /** Anything a vendor's own pipeline hooks need. */
  readonly vendorTraits?: Readonly<Record<string, unknown>>
}

/** How the body of an answer is read. */
export type ResponseType = 'json' | 'text' | 'bytes' | 'stream' | 'empty'

/** One HTTP request, declared as data. */
export interface OperationSpec<I, O> extends Traits {
  /** `resource.method`, unique within the vendor. */
  readonly id: string
  readonly method: HttpMethod
  /** Path from the vendor's base path, with `{name}` parameters. */
  readonly path: string
  readonly params?: Params<I>
  /** How the body is written; by default JSON, or multipart when there are files. */
  readonly bodyType?: BodyType
  /** How the answer is read; by default JSON when `result` is a schema. */
  readonly responseType?: ResponseType
  /** Schema of the result, or the kind of body that is the result. */
  readonly result: GenericSchema<never, O> | GenericSchema<unknown, O> | GenericSchema<O, unknown> | Exclude<ResponseType, 'json'>
  /** Input name → wire name, where they differ. */
  readonly wire?: { readonly [K in keyof I]?: string }
  /** Changes the request after validation: omission rules, renames, date forms. Must not change the input. */
  readonly encode?: (parts: RequestParts, input: I, session: Session) => void
  /**
   * Finds the failure in an answer whose status says success. The server had let the request in and may have done a part of
   * it: credentials are not renewed, and it is sent again only when repeating changes nothing.
   */
  readonly failure?: (answer: RawAnswer) => AnsweredFailure | undefined
  /** Schema of the result where the input decides on it, e.g. names the fields; `undefined` means `result`. */
  readonly resultFor?: (input: I) => GenericSchema | undefined
  /** Turns the answer into the result, before it is checked. Throws `DecodeError` when it cannot. */
  readonly decode?: (answer: RawAnswer, input: I) => O | Promise<O>
  /** Turns an error into a result, or throws. `lost` tells that an earlier attempt of the call may have reached the server unanswered. */
  readonly recover?: (error: SdkError, input: I, lost: boolean) => O
  readonly paging?: PagingStrategy
}

/** Several requests under one deadline, one signal and one operation id, declared as data. */
export interface ComposedSpec<I> extends Pick<Traits, 'auth' | 'defaults' | 'deprecated' | 'scopable' | 'sensitive' | 'since' | 'unproven'> {
  /** `resource.method`, unique within the vendor. */
  readonly id: string
  /** Ids of the operations it may send. */
  readonly uses: readonly string[]
  /** Schemas of the input. */
  readonly input?: Fields<I>
}

/** The declaration of an operation or a composed operation, as its `spec`. */
// eslint-disable-next-line typescript/no-explicit-any -- hooks are contravariant in the input
export type AnySpec = OperationSpec<any, any> | ComposedSpec<any>
