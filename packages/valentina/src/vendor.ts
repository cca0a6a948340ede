import { KERNEL, type Session, type VendorDefinition } from '@sdk/core'
import { readRateLimit, retryAfterMs } from './rate-limit.ts'

declare const SDK_VERSION: string | undefined

/** What a Valentina session remembers. */
export interface ValentinaState {
  /** The API key in use. */
  apiKey: string
  /** Keys that were or are in use: never printed. */
  readonly secrets: string[]
  readonly autoIdempotencyKeys: boolean
}

const WRITES = new Set(['POST', 'PUT', 'PATCH'])

/** What all Valentina sessions share. */
export const vendor: VendorDefinition = {
  name: 'valentina',
  version: typeof SDK_VERSION === 'string' ? SDK_VERSION : 'dev',
  errors: async () => (await import('./errors.ts')).errors,
  retry: { statuses: [429, 500, 502, 503, 504], methods: ['GET', 'HEAD', 'PUT', 'DELETE'] },
  settings: { timeoutMs: 30_000, maxRetries: 3, retryDelayMs: 1_000 },
  refusedPathCharacters: '/',
  authHeaders: ['x-api-key'],
  rateLimit: readRateLimit,
  rateLimitBuckets: ['burst', 'hourly'],
  retryAfterMs,
  requestId: (body) => {
    const id = typeof body === 'object' && body !== null ? (body as { request_id?: unknown }).request_id : undefined
    return typeof id === 'string' ? id : undefined
  },
  idempotencyHeader: 'idempotency-key',
  autoIdempotencyKey: ({ method }, session) => WRITES.has(method) && ((session as Session)[KERNEL].state as ValentinaState).autoIdempotencyKeys,
}
