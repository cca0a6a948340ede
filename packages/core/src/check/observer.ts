import type { Middleware } from '../pipeline/middleware.ts'
import { readRateLimitHeaders, type RateLimitState } from '../pipeline/rate-limit.ts'

/** What the answers of a check tell beside their results. */
export interface Observer {
  readonly middleware: Middleware
  /** How far the server's clock is ahead, in milliseconds; `Date` headers count in seconds. */
  clockSkewMs: number | undefined
  /** The headers that the last answer brought. */
  headers: Readonly<Record<string, string>> | undefined
}

/** Watches the answers of a session. */
export function observe(now: () => number = Date.now): Observer {
  const observer: Observer = {
    clockSkewMs: undefined, headers: undefined,
    middleware: async (request, next) => {
      const before = now()
      const response = await next(request)
      const date = Date.parse(response.headers['date'] ?? '')
      // The header names the begun second, and the answer was made some time between both readings.
      if (!Number.isNaN(date)) observer.clockSkewMs = date + 500 - (before + now()) / 2
      observer.headers = response.headers
      return response
    },
  }
  return observer
}

/** The clock's line. */
export function describeClock(skewMs: number | undefined): string {
  if (skewMs === undefined) return 'the server does not tell its time'
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  return seconds <= 2 ? 'agrees with the server within 2 s' : `${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the server`
}

/** The limits' line, where the server announces any. */
export function describeLimits(limits: RateLimitState | undefined): string {
  const lines = (limits?.policies ?? []).map(({ name, limit, remaining, resetMs }) =>
    `${name === 'default' ? '' : `${name}: `}${remaining ?? '?'} of ${limit ?? '?'} requests left${resetMs === undefined ? '' : `, anew in ${Math.ceil(resetMs / 1000)} s`}`)
  return lines.length === 0 ? 'the server announces none' : lines.join('; ')
}

export const limitsIn = (headers: Readonly<Record<string, string>>): RateLimitState | undefined => readRateLimitHeaders(headers, Date.now())
