import { parseMultipart, type FakeRequest } from '@sdk/core/testing'
import { Crash } from '../failures.ts'

const maxFormBytes = 2 * 1024 * 1024

/** The parameters of a request, and what is left of its body. */
export interface Parameters {
  /** The value of a parameter; `null` when it is absent. Several values are joined by a comma. */
  readonly get: (name: string) => string | null
  /** The body for operations that read one; empty when there is none. */
  readonly body: string
}

/**
 * Reads the parameters of a request as the server does: from its query, and from a form in its body.
 *
 * @throws {Crash} a multipart body is malformed
 */
export function readParameters(request: FakeRequest): Parameters {
  const type = (request.headers['content-type'] ?? '').toLowerCase()
  const isForm = request.method !== 'GET' && type.startsWith('application/x-www-form-urlencoded')
  const isMultipart = request.method === 'POST' && type.startsWith('multipart/form-data')
  const fields = [...request.query, ...(isForm ? formFields(request) : []), ...(isMultipart ? partsOf(request) : [])]
  const get = (name: string): string | null => {
    const values = fields.filter(([field]) => field === name).map(([, value]) => value)
    return values.length === 0 ? null : values.join(',')
  }
  if (isForm) return { get, body: new URLSearchParams(fields).toString() }
  return { get, body: isMultipart ? '' : decode(request.body, type) }
}

/** The value of a cookie; `null` when it is absent. */
export function readCookie(request: FakeRequest, name: string): string | null {
  const cookies = (request.headers['cookie'] ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

/** The server sees no parameters in a form that is too large. */
const formFields = (request: FakeRequest): Iterable<[string, string]> => (request.body.length > maxFormBytes ? [] : new URLSearchParams(decode(request.body, '')))

function decode(body: Uint8Array, type: string): string {
  const charset = /;\s*charset="?([^";\s]+)/.exec(type)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(body)
  } catch {
    return decode(body, '')
  }
}

function partsOf(request: FakeRequest): [string, string][] {
  try {
    return parseMultipart(request).map(({ name, data }) => [name, decode(data, '')])
  } catch (error) {
    throw new Crash('the multipart body cannot be read', { cause: error })
  }
}
