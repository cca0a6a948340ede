import { DecodeError, invalidInput, KERNEL, operation, Session, type ApiError, type CallOptions, type HttpMethod, type RawAnswer, type UploadSource } from '@sdk/core'
import { checkFields } from '../fields.ts'
import { MaestroResponse } from './response.ts'

/** A request that has no operation. */
export interface RawRequestInput {
  /** HTTP method, in any case. Default `GET`. */
  readonly method?: string | undefined
  /** Encoded path. `/api/v2` is put in front unless it is there. An absolute URL is sent as it is; without credentials when it leaves the client's server. */
  readonly path: string
  /** Query parameters; arrays repeat the name. */
  readonly params?: Readonly<Record<string, unknown>> | undefined
  /** Body, sent as JSON. */
  readonly json?: unknown
  /** Files by the name of their part; the body is then `multipart/form-data`. */
  readonly files?: Readonly<Record<string, UploadSource>> | undefined
  /** Further request headers; not authentication, host, length or encoding. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Whether a 401 leads to one new login and one repeat. Default: the client's `renewOn401`. */
  readonly retryOn401?: boolean | undefined
  /** Whether `data` is a `Download` instead of the decoded body. Default `false`. */
  readonly stream?: boolean | undefined
}

const FIELDS: readonly string[] = ['method', 'path', 'params', 'json', 'files', 'headers', 'retryOn401', 'stream']
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const PREFIX = '/api/v2'
const OPERATION = 'requestRaw'

function fail(field: string, message: string): never {
  throw invalidInput(field, message, { vendor: 'botcity', operation: OPERATION })
}

/** Where a request goes. */
interface Target {
  readonly path: string
  readonly query: Readonly<Record<string, readonly string[]>>
  /** The origin, when it is not the session's. */
  readonly foreign: string | undefined
}

function targetOf(session: Session, given: string): Target {
  if (typeof given !== 'string' || !/^[\u0021-\u007e]+$/.test(given) || /[#{}\\]/.test(given)) fail('path', 'must be encoded: visible ASCII without #, {, } and \\')
  if (given.split(/[/?]/).some((segment) => segment === '.' || segment === '..')) fail('path', "must not hold the segments '.' and '..'")
  const { origin, basePath } = session[KERNEL]
  let path = given
  let foreign: string | undefined
  if (/^https?:\/\//i.test(given)) {
    const url = URL.parse(given) ?? fail('path', 'is not a valid URL')
    if (url.username !== '' || url.password !== '') fail('path', 'must not hold a user name or password')
    path = url.pathname + url.search
    if (url.origin !== origin) foreign = url.origin
    else if (basePath !== '' && path.startsWith(`${basePath}/`)) path = path.slice(basePath.length)
  } else {
    if (given.startsWith('//')) fail('path', "must begin with one '/'")
    if (!path.startsWith('/')) path = `/${path}`
    if (path !== PREFIX && !path.startsWith(`${PREFIX}/`) && !path.startsWith(`${PREFIX}?`)) path = PREFIX + path
  }
  const mark = path.indexOf('?')
  const query: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(mark < 0 ? '' : path.slice(mark + 1))) (query[name] ??= []).push(value)
  return { path: mark < 0 ? path : path.slice(0, mark), query, foreign }
}

/** The session to send through: another server sees neither credentials nor the client's headers. */
function sessionFor(session: Session, { foreign }: Target, retryOn401: boolean | undefined): Session {
  const kernel = session[KERNEL]
  if (foreign !== undefined) return new Session({ ...kernel, origin: foreign, basePath: '', auth: undefined, settings: { ...kernel.settings, headers: {} } })
  const { auth } = kernel
  if (retryOn401 !== false || auth === undefined) return session
  return new Session({ ...kernel, auth: { apply: (headers, context) => auth.apply(headers, context), secrets: () => auth.secrets() } })
}

function decode({ headers, data }: RawAnswer): unknown {
  const bytes = data as Uint8Array
  if (bytes.byteLength === 0) return null
  const type = (headers['content-type'] ?? '').toLowerCase()
  const media = type.split(';', 1)[0]?.trim() ?? ''
  const isJson = media === 'application/json' || media.endsWith('+json')
  if (!isJson && !media.startsWith('text/')) return bytes
  const body = new TextDecoder(/charset="?([^\s;"]+)/.exec(type)?.[1]).decode(bytes)
  if (!isJson) return body
  try {
    return JSON.parse(body, (name, value: unknown) => (name === '__proto__' ? undefined : value))
  } catch {
    throw new DecodeError('the body is not valid JSON')
  }
}

/**
 * Sends a request that has no operation, with the session's authentication and retries, and returns the answer whatever
 * its status. Network failures, and bodies that are not the JSON they claim to be, throw.
 * @throws {RequestValidationError} a part of the request is wrong; nothing was sent
 * @throws {AuthenticationError} the login before it failed
 */
export async function requestRaw<T = unknown>(session: Session, input: RawRequestInput, options: CallOptions = {}): Promise<MaestroResponse<T>> {
  checkFields(input, FIELDS, OPERATION)
  const { path, params, json, files, headers, retryOn401, stream = false } = input
  const method = typeof input.method === 'string' ? input.method.toUpperCase() : (input.method ?? 'GET')
  if (!METHODS.includes(method)) fail('method', `must be one of ${METHODS.join(', ')}`)
  if (json !== undefined && files !== undefined) fail('files', "cannot be sent along with 'json'")
  const target = targetOf(session, path)
  const raw = operation<object, unknown>({
    id: OPERATION, method: method as HttpMethod, path: target.path, result: stream ? 'stream' : 'bytes', decode,
    encode(parts) {
      Object.assign(parts.query, target.query, params)
      parts.body = files ?? json
      parts.bodyType = files === undefined ? 'json' : 'multipart'
    },
    recover(error) {
      // Only errors of answers have a body; that of a login is no answer to this request.
      if ('body' in error && error.operation === OPERATION) return (error as ApiError).body ?? null
      throw error
    },
  })
  const extra = { ...options.extra, ...(headers === undefined ? {} : { headers: { ...options.extra?.headers, ...headers } }) }
  const { response } = await raw(sessionFor(session, target, retryOn401), undefined, { ...options, extra }).withResponse()
  return new MaestroResponse(response as typeof response & { readonly data: T })
}
