import type { FakeRequest, FakeResponse } from '@sdk/core/testing'
import { Crash, Invalid, Limited, PlainError, Refusal } from '../world/refusal.ts'
import type { Generator } from '../world/generator.ts'

/** An answer that is no JSON, or has headers of its own. */
export class WholeAnswer {
  readonly response: FakeResponse

  constructor(response: FakeResponse) {
    this.response = response
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): FakeResponse => ({
  status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body),
})

/** The body of a success. */
export function successAnswer(status: number, body: unknown): FakeResponse {
  if (body instanceof WholeAnswer) return body.response
  return status === 204 ? { status, headers: JSON_TYPE } : json(status, body ?? null)
}

/** `Not Found` of a path, `Method Not Allowed` of a method: the framework's own form. */
export const frameworkAnswer = (status: 404 | 405, headers: Readonly<Record<string, string>> = {}): FakeResponse =>
  json(status, { detail: status === 404 ? 'Not Found' : 'Method Not Allowed' }, headers)

const envelope = (code: number, message: string, type: string, more: object = {}): object => ({ error: { code, message, type, ...more } })

/** The answer to what an operation has thrown. */
export function errorAnswer(error: unknown): FakeResponse {
  if (error instanceof Refusal) return json(error.status, envelope(error.status, error.message, 'http_error'))
  if (error instanceof Invalid) return json(422, envelope(422, 'Validation error', 'validation_error', { details: error.faults }))
  if (error instanceof PlainError) return json(error.status, { error: error.message })
  if (error instanceof Crash) return json(500, envelope(500, error.message, 'internal_error'))
  if (error instanceof Limited) {
    const headers = { 'retry-after': '60', 'x-ratelimit-limit': error.limit, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'unknown' }
    return json(429, { error: 'rate_limit_exceeded', message: error.message, retry_after: '60 seconds' }, headers)
  }
  throw error
}

/** Adds the ids of the request, which answers to unhandled errors do not have. */
export function identified(request: FakeRequest, ids: Generator, answer: FakeResponse): FakeResponse {
  const isCrash = answer.status === 500 && typeof answer.body === 'string' && answer.body.includes('"internal_error"')
  if (isCrash) return answer
  return { ...answer, headers: { ...answer.headers, 'x-request-id': ids.id(), 'x-correlation-id': request.headers['x-correlation-id'] ?? ids.id() } }
}
