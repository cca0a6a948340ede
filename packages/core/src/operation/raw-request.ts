import type { GenericSchema } from 'valibot'
import type { CallOptions } from '../config/options.ts'
import type { Outcome } from '../pipeline/call-state.ts'
import { execute } from '../pipeline/execute.ts'
import { invalidInput } from '../errors/validation-error.ts'
import { own } from '../config/own.ts'
import { headerValueProblem } from '../request/headers.ts'
import { compile } from './compiled.ts'
import { suggestion } from './nearest.ts'
import type { Session } from './session.ts'
import type { BodyType, HttpMethod, OperationSpec, ResponseType } from './spec.ts'

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

const BODY_TYPES: readonly BodyType[] = ['json', 'form', 'multipart', 'text', 'bytes']
const RESPONSE_TYPES: readonly ResponseType[] = ['json', 'text', 'bytes', 'stream', 'empty']
const FIELDS: readonly string[] = ['method', 'path', 'query', 'body', 'bodyType', 'contentType', 'responseType', 'result', 'idempotent']

/** A request that has no operation. */
export interface RawRequest<T = unknown> {
  /** Default `GET`. */
  readonly method?: HttpMethod | undefined
  /** Path from the base URL, encoded, beginning with `/`; may hold a query. */
  readonly path: string
  /** Query parameters; arrays repeat the name. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
  /** The body. */
  readonly body?: unknown
  /** How the body is written. Default JSON. */
  readonly bodyType?: BodyType | undefined
  /** Replaces the content type that `bodyType` implies, e.g. `application/merge-patch+json`; not for `multipart`. */
  readonly contentType?: string | undefined
  /** How the answer is read. Default JSON; an empty body is `undefined`. */
  readonly responseType?: ResponseType | undefined
  /** Schema that the result is checked against. */
  readonly result?: GenericSchema<unknown, T> | undefined
  /** Whether repeating the request changes nothing. Default: what the method says. */
  readonly idempotent?: boolean | undefined
}

/** Sends a request that has no operation. */
export async function rawRequest<T>(session: Session, request: RawRequest<T>, options: CallOptions | undefined): Promise<Outcome<T>> {
  const fail = (field: string, message: string): never => {
    throw invalidInput(field, message, { vendor: session.vendor, operation: 'request' })
  }
  if (typeof request !== 'object' || request === null) fail('', 'the request must be an object')
  for (const name of Object.keys(request)) if (!FIELDS.includes(name)) fail(name, `unknown field${suggestion(name, FIELDS)}`)
  const { method = 'GET', path, query, body, bodyType = 'json', contentType, responseType = 'json', result, idempotent } = own(request)
  if (!METHODS.includes(method)) fail('method', `must be one of ${METHODS.join(', ')}`)
  if (typeof path !== 'string' || !path.startsWith('/') || path.startsWith('//')) fail('path', "must begin with one '/'")
  if (!/^[\u0021-\u007e]+$/.test(path) || path.includes('#') || path.includes('{') || path.includes('\\')) fail('path', 'must be encoded: visible ASCII without #, { and \\')
  const [template = '', ...rest] = path.split('?')
  // Servers and proxies take %2e for a dot.
  if (template.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) fail('path', "must not hold the segments '.' and '..'")
  if (query !== undefined && (typeof query !== 'object' || query === null)) fail('query', 'must be an object of names and values')
  if (!BODY_TYPES.includes(bodyType)) fail('bodyType', `must be one of ${BODY_TYPES.join(', ')}`)
  const problem = contentType === undefined ? undefined : bodyType === 'multipart' ? 'cannot be given for a multipart body' : headerValueProblem(contentType)
  if (problem !== undefined) fail('contentType', problem)
  if (!RESPONSE_TYPES.includes(responseType)) fail('responseType', `must be one of ${RESPONSE_TYPES.join(', ')}`)
  if (idempotent !== undefined && typeof idempotent !== 'boolean') fail('idempotent', 'must be true or false')
  const spec: OperationSpec<unknown, T> = {
    id: 'request', method, path: template, result: result ?? (responseType === 'json' ? 'empty' : responseType),
    responseType,
    ...(idempotent === undefined ? {} : { idempotent }),
    ...(result === undefined ? { decode: (answer) => answer.data as T } : {}),
    encode(parts) {
      Object.assign(parts.query, queryOf(rest.join('?')), query)
      parts.body = body
      parts.bodyType = bodyType
      parts.contentType = contentType
    },
  }
  return execute(session, compile(spec), undefined, options)
}

function queryOf(text: string): Record<string, string[]> {
  const out = Object.create(null) as Record<string, string[]>
  for (const [name, value] of new URLSearchParams(text)) (out[name] ??= []).push(value)
  return out
}
