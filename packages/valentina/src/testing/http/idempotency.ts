import type { FakeRequest, FakeResponse } from '@sdk/core/testing'
import { Refusal } from '../world/refusal.ts'

const LIFETIME_MS = 3_600_000
const METHODS = new Set(['POST', 'PUT', 'PATCH'])

interface Kept {
  readonly body: Uint8Array
  readonly answer: FakeResponse
  readonly until: number
}

/** The answers that are given again to requests with the same idempotency key. Failures are not kept. */
export class IdempotencyStore {
  readonly #kept = new Map<string, Kept>()

  /** The kept answer to a request; throws a 409 when its key was used with another body. */
  find(request: FakeRequest, apiKey: string, now: number): FakeResponse | undefined {
    const id = idOf(request, apiKey)
    const kept = id === undefined ? undefined : this.#kept.get(id)
    if (kept === undefined || kept.until <= now) return undefined
    if (Buffer.compare(kept.body, request.body) === 0) return kept.answer
    const key = request.headers['idempotency-key']
    throw new Refusal(409, `Idempotency key '${key}' was previously used with a different request body. Each unique request must use a unique idempotency key.`)
  }

  /** Keeps a success. */
  keep(request: FakeRequest, apiKey: string, answer: FakeResponse, now: number): void {
    const id = idOf(request, apiKey)
    if (id === undefined || answer.status < 200 || answer.status >= 300) return
    this.#kept.set(id, { body: request.body, answer, until: now + LIFETIME_MS })
  }
}

/** What tells requests apart: neither the query nor the acting user. */
function idOf({ method, path, headers }: FakeRequest, apiKey: string): string | undefined {
  const key = headers['idempotency-key']
  return key === undefined || !METHODS.has(method) ? undefined : JSON.stringify([apiKey, key, method, path])
}
