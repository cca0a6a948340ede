/** One rate-limit policy as the server last announced it. */
export interface RateLimitPolicy {
  /** The server's name of the policy, or `'default'`. */
  readonly name: string
  /** Requests allowed in the window. */
  readonly limit: number | undefined
  /** Requests left. */
  readonly remaining: number | undefined
  /** Milliseconds until requests are possible again or the window starts anew. */
  readonly resetMs: number | undefined
}

/** Rate-limit state announced with an answer. */
export interface RateLimitState {
  /** One entry per policy that the answer names. */
  readonly policies: readonly RateLimitPolicy[]
}

const number = (text: string | undefined): number | undefined => (text !== undefined && /^\s*\d{1,15}(?:\.\d{1,15})?\s*$/.test(text) ? Number(text) : undefined)

/** Reads the `X-RateLimit-*` headers; values that are not numbers count as absent. */
export function readRateLimitHeaders(headers: Readonly<Record<string, string>>, now: number): RateLimitState | undefined {
  const limit = number(headers['x-ratelimit-limit'])
  const remaining = number(headers['x-ratelimit-remaining'])
  const reset = number(headers['x-ratelimit-reset'])
  if (limit === undefined && remaining === undefined && reset === undefined) return undefined
  // A reset beyond a year of seconds is a point in time, not a duration.
  const resetMs = reset === undefined ? undefined : reset > 31_536_000 ? Math.max(0, reset * 1000 - now) : reset * 1000
  return { policies: [{ name: 'default', limit, remaining, resetMs }] }
}
