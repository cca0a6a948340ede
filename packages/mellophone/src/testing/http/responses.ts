import type { FakeRequest, FakeResponse } from '@sdk/core/testing'
import { errorPageType, textType } from './content-type.ts'

const open: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
}

/** 200 without a body: not even a content type. */
export const empty = (headers: Readonly<Record<string, string>> = {}): FakeResponse => ({ status: 200, headers: { ...open, ...headers } })

/** A text, under the content type that the request accepts. */
export function text(request: FakeRequest, status: number, body: string, headers: Readonly<Record<string, string>> = {}): FakeResponse {
  const closing: Readonly<Record<string, string>> = status >= 500 ? { connection: 'close' } : {}
  return { status, headers: { ...open, 'content-type': textType(request.headers['accept']), ...closing, ...headers }, body }
}

/** A picture. */
export const gif = (body: Uint8Array, headers: Readonly<Record<string, string>>): FakeResponse => ({
  status: 200,
  headers: { ...open, 'content-type': 'image/gif', ...headers },
  body,
})

/** The framework's error page: JSON unless the request does not accept it. */
export function errorPage(request: FakeRequest, status: 404 | 500, now: number): FakeResponse {
  const error = status === 404 ? 'Not Found' : 'Internal Server Error'
  const closing: Readonly<Record<string, string>> = status === 500 ? { connection: 'close' } : {}
  switch (errorPageType(request.headers['accept'])) {
    case 'json': {
      const timestamp = new Date(now).toISOString().replace('Z', '+00:00')
      const body = JSON.stringify({ timestamp, status, error, path: request.path })
      return { status, headers: { ...closing, 'content-type': 'application/json' }, body }
    }
    case 'html': {
      const body = `<html><body><h1>Whitelabel Error Page</h1><p>There was an unexpected error (type=${error}, status=${status}).</p></body></html>`
      return { status, headers: { ...closing, 'content-type': 'text/html;charset=UTF-8' }, body }
    }
    case undefined:
      return { status, headers: closing }
  }
}

/** The problem description for a body that is missing. */
export const unreadable = (request: FakeRequest): FakeResponse => problem(request, 400, 'Bad Request', 'Failed to read request', { connection: 'close' })

/** The problem description for a method that the path does not have. */
export const methodNotAllowed = (request: FakeRequest, allowed: readonly string[]): FakeResponse =>
  problem(request, 405, 'Method Not Allowed', `Method '${request.method}' is not supported.`, { allow: allowed.join(',') })

function problem(request: FakeRequest, status: number, title: string, detail: string, headers: Readonly<Record<string, string>>): FakeResponse {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: request.path })
  return { status, headers: { ...headers, 'content-type': 'application/problem+json' }, body }
}
