import type { RateLimitPolicy, RateLimitState } from '@sdk/core'

/** Larger numbers count as absent: no rate limit has them, and their milliseconds could not be counted with. */
const MAX = 1e12

/** Members of a structured list such as `"hourly";q=1000;w=3704, "burst";q=30;w=60`: name → parameters. */
function members(header: string | undefined): Map<string, Map<string, number>> {
  const out = new Map<string, Map<string, number>>()
  if (header === undefined || header.length > 4096) return out
  for (const member of header.split(',')) {
    const [quoted = '', ...parameters] = member.trim().split(';')
    const name = quoted.startsWith('"') && quoted.endsWith('"') && quoted.length > 2 ? quoted.slice(1, -1) : quoted
    if (name === '') continue
    const values = new Map<string, number>()
    for (const parameter of parameters) {
      const [key = '', value = ''] = parameter.trim().split('=')
      const number = Number(value)
      if (value !== '' && number >= 0 && number <= MAX) values.set(key, number)
    }
    out.set(name, values)
  }
  return out
}

/** Reads `RateLimit-Policy` and `RateLimit`. */
export function readRateLimit(headers: Readonly<Record<string, string>>): RateLimitState | undefined {
  const quotas = members(headers['ratelimit-policy'])
  const states = members(headers['ratelimit'])
  const names = new Set([...states.keys(), ...quotas.keys()])
  if (names.size === 0) return undefined
  const policies: RateLimitPolicy[] = [...names].map((name) => {
    const seconds = states.get(name)?.get('t')
    return { name, limit: quotas.get(name)?.get('q'), remaining: states.get(name)?.get('r'), resetMs: seconds === undefined ? undefined : seconds * 1000 }
  })
  return { policies }
}

/** How long a 429 asks to wait: exactly in the body, rounded up in the headers. */
export function retryAfterMs(headers: Readonly<Record<string, string>>, body: unknown): number | undefined {
  const exact = typeof body === 'object' && body !== null ? (body as { retry_after?: unknown }).retry_after : undefined
  if (typeof exact === 'number' && exact >= 0 && exact <= MAX) return Math.ceil(exact * 1000)
  const waits = readRateLimit(headers)?.policies.flatMap(({ resetMs }) => (resetMs === undefined || resetMs === 0 ? [] : [resetMs])) ?? []
  return waits.length === 0 ? undefined : Math.max(...waits)
}
