import { ApiError, apiErrorClass, brand, type AnsweredFailure, type ApiErrorInit, type RawAnswer } from '@sdk/core'
import { ValidationError } from '../errors.ts'

/** One thing that went wrong in a GraphQL answer. */
export interface GraphQLFault {
  /** What the server says, for people. A leading status, as in `404: Contact not found`, is left out. */
  readonly message: string
  /** Where in the result: names or aliases of fields, and indexes. Absent for faults of the document itself. */
  readonly path?: readonly (string | number)[] | undefined
  /** Where in the document, counted from 1. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined
}

/** What an error of a GraphQL answer has besides the fields of its class. */
export interface GraphQLFailure {
  /** Everything that went wrong, in the server's order. Never printed. */
  readonly errors: readonly GraphQLFault[]
  /** What came of the other fields; `null` when nothing did. Never printed. */
  readonly data: Readonly<Record<string, unknown>> | null
}

/** A GraphQL answer with errors that stand for no HTTP status: a mistake in the document, or of the server. */
export class GraphQLError extends ApiError implements GraphQLFailure {
  /** Everything that went wrong, in the server's order. Never printed. */
  declare readonly errors: readonly GraphQLFault[]
  /** What came of the other fields; `null` when nothing did. Never printed. */
  declare readonly data: Readonly<Record<string, unknown>> | null

  constructor(message: string, init: ApiErrorInit & Partial<GraphQLFailure> = {}) {
    super(message, init)
    attach(this, { errors: init.errors ?? [], data: init.data ?? null })
  }

  static {
    brand(this, 'pytake.GraphQLError')
  }
}

/** Whether an error came in a GraphQL answer, whatever its class: then it has `errors` and `data`. */
export function isGraphQLFailure(error: unknown): error is ApiError & GraphQLFailure {
  return error instanceof ApiError && Array.isArray((error as Partial<GraphQLFailure>).errors)
}

/** The failure that an answer tells of, for the pipeline. */
export function failureIn({ status, data }: RawAnswer): AnsweredFailure | undefined {
  const faults = faultsOf(data)
  const [first] = faults
  if (first === undefined) return undefined
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  const meant = statusOf(first.message)
  return { status: meant ?? status, message: `${withoutStatus(first.message)}${more}`, code: 'graphql_error', error: (message, init) => makeError(message, init, meant, data) }
}

/** The error of the class that a status has; of `GraphQLError` when the server names none. `answer` is what it came in. */
export function makeError(message: string, init: ApiErrorInit, meant: number | undefined, answer: unknown): ApiError {
  // Of a long body `init` has the beginning alone, as text.
  const body = typeof init.body === 'string' ? answer : init.body
  const failure = { errors: faultsOf(body).map((fault) => ({ ...fault, message: withoutStatus(fault.message) })), data: partialData(body) }
  if (meant === undefined) return new GraphQLError(message, { ...init, ...failure })
  return attach(meant === 422 ? new ValidationError(message, init) : new (apiErrorClass(meant))(message, init), failure)
}

function attach<E extends ApiError>(error: E, failure: GraphQLFailure): E & GraphQLFailure {
  for (const [name, value] of Object.entries(failure)) Object.defineProperty(error, name, { value, enumerable: false, configurable: true, writable: true })
  return error as E & GraphQLFailure
}

/** The errors of a body as the server has written them. */
export function faultsOf(body: unknown): GraphQLFault[] {
  const { errors } = record(body)
  if (!Array.isArray(errors) || errors.length === 0) return []
  return errors.map((error: unknown): GraphQLFault => {
    const { message, path, locations } = record(error)
    return {
      message: typeof message === 'string' && message !== '' ? message : 'The server gives no reason',
      ...(Array.isArray(path) ? { path: path as (string | number)[] } : {}),
      ...(Array.isArray(locations) ? { locations: locations as { line: number; column: number }[] } : {}),
    }
  })
}

function partialData(body: unknown): Readonly<Record<string, unknown>> | null {
  const { data } = record(body)
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : null
}

const PREFIX = /^([45]\d\d): /

/** The HTTP status that a message stands for. */
export function statusOf(message: string): number | undefined {
  const prefix = PREFIX.exec(message)?.[1]
  if (prefix !== undefined) return Number(prefix)
  if (message === 'Authentication required') return 401
  return message.startsWith('Required role: ') ? 403 : undefined
}

export const withoutStatus = (message: string): string => message.replace(PREFIX, '')

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})
