import type { FakeRequest, FakeResponse } from '@sdk/core/testing'
import { Refusal, titleOf } from '../world/refusal.ts'

type Headers = Readonly<Record<string, string>>

/** The whole URL of a request, with its query. */
export function urlOf(request: FakeRequest): string {
  const query = request.query.toString()
  return `http://${request.headers['host'] ?? 'localhost'}${request.path}${query === '' ? '' : `?${query}`}`
}

/** A problem as the answer. */
export function problem(request: FakeRequest, body: { readonly status: number; readonly [name: string]: unknown }, more: { readonly requestId?: string; readonly headers?: Headers } = {}): FakeResponse {
  const { requestId, headers } = more
  const whole = { ...body, instance: urlOf(request), ...(requestId !== undefined && { request_id: requestId }) }
  return { status: body.status, headers: { ...headers, 'content-type': 'application/problem+json' }, body: JSON.stringify(whole) }
}

/** A refusal as the answer. */
export function refusalAnswer(request: FakeRequest, refusal: Refusal, requestId?: string, headers: Headers = {}): FakeResponse {
  const { status, message: detail, code, complaints } = refusal
  const body = {
    status, title: titleOf(status), detail,
    ...(code !== undefined && { code }),
    ...(complaints !== undefined && { invalid_parameters: complaints }),
  }
  return problem(request, body, { headers, ...(requestId !== undefined && { requestId }) })
}

/** An error that the server does not handle, as the answer: no problem body. */
export const crashAnswer = (headers: Headers): FakeResponse => ({
  status: 500, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ status_code: 500, detail: 'Internal Server Error' }),
})
