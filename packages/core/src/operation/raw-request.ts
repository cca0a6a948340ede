import type { GenericSchema } from 'valibot'
import type { CallOptions } from '../config/options.ts'
import { execute } from '../pipeline/execute.ts'
import { invalidInput } from '../errors/validation-error.ts'
import { Call } from './call.ts'
import { compile } from './compiled.ts'
import type { Session } from './session.ts'
import type { BodyType, HttpMethod, OperationSpec, ResponseType } from './spec.ts'

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

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
  /** How the answer is read. Default JSON; an empty body is `undefined`. */
  readonly responseType?: ResponseType | undefined
  /** Schema that the result is checked against. */
  readonly result?: GenericSchema<unknown, T> | undefined
  /** Whether repeating the request changes nothing. Default: what the method says. */
  readonly idempotent?: boolean | undefined
}

/** Sends a request that has no operation. */
export function rawRequest<T>(session: Session, request: RawRequest<T>, options?: CallOptions): Call<T> {
  return new Call(async () => {
    const { method = 'GET', path, query, body, result, idempotent } = request
    const fail = (field: string, message: string): never => {
      throw invalidInput(field, message, { vendor: session.vendor, operation: 'request' })
    }
    if (!METHODS.includes(method)) fail('method', `must be one of ${METHODS.join(', ')}`)
    if (typeof path !== 'string' || !path.startsWith('/') || path.startsWith('//')) fail('path', "must begin with one '/'")
    if (!/^[\u0021-\u007e]+$/.test(path) || path.includes('#') || path.includes('{') || path.includes('\\')) fail('path', 'must be encoded: visible ASCII without #, { and \\')
    if (path.split(/[/?]/).some((segment) => segment === '.' || segment === '..')) fail('path', "must not hold the segments '.' and '..'")
    const mark = path.indexOf('?')
    const inPath = mark < 0 ? {} : queryOf(path.slice(mark + 1))
    const spec: OperationSpec<unknown, T> = {
      id: 'request', method, path: mark < 0 ? path : path.slice(0, mark), result: result ?? (request.responseType === undefined || request.responseType === 'json' ? 'empty' : request.responseType),
      responseType: request.responseType ?? 'json',
      ...(idempotent === undefined ? {} : { idempotent }),
      ...(result === undefined ? { decode: (answer) => answer.data as T } : {}),
      encode(parts) {
        Object.assign(parts.query, inPath, query)
        parts.body = body
        parts.bodyType = request.bodyType ?? 'json'
      },
    }
    return execute(session, compile(spec), undefined, options)
  })
}

function queryOf(text: string): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) (out[name] ??= []).push(value)
  return out
}
