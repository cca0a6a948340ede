import type { FakeRateLimit, FakeValentinaOptions, RatePolicy } from '../options.ts'
import { titleOf } from '../world/refusal.ts'

/** The limits of the real server. */
const DEFAULTS: Readonly<Record<RatePolicy, FakeRateLimit>> = {
  hourly: { quota: 1000, windowSeconds: 3704 },
  burst: { quota: 30, windowSeconds: 60 },
  user_registration: { quota: 30, windowSeconds: 1800 },
  asset_upload: { quota: 50, windowSeconds: 600 },
  developer_key_rotation: { quota: 5, windowSeconds: 3600 },
}

interface Bucket {
  tokens: number
  at: number
}

/** A request that has to wait. */
export interface Limited {
  readonly headers: Readonly<Record<string, string>>
  readonly problem: { readonly status: 429; readonly title: string; readonly detail: string; readonly retry_after: number }
}

/** Counts the requests of each key under each policy. Buckets refill evenly. */
export class RateLimits {
  #policies: Readonly<Record<RatePolicy, FakeRateLimit>> | undefined
  readonly #buckets = new Map<string, Bucket>()

  constructor(rateLimits: FakeValentinaOptions['rateLimits']) {
    this.set(rateLimits)
  }

  /** Sets other limits, and forgets what was counted. */
  set(rateLimits: FakeValentinaOptions['rateLimits'] = false): void {
    this.#policies = rateLimits === false ? undefined : { ...DEFAULTS, ...(rateLimits === true ? {} : rateLimits) }
    this.#buckets.clear()
  }

  /** Takes one request of a key; the headers of the answer, or the refusal. */
  take(key: string, further: RatePolicy | undefined, now: number): { readonly headers: Readonly<Record<string, string>> } | Limited {
    const policies = this.#policies
    if (policies === undefined) return { headers: {} }
    const names: RatePolicy[] = ['hourly', 'burst', ...(further === undefined ? [] : [further])]
    const states = names.map((name) => ({ name, limit: policies[name], bucket: this.#bucket(`${name} ${key}`, policies[name], now) }))
    for (const state of states) {
      if (state.bucket.tokens < 1) return refuse(state)
      state.bucket.tokens -= 1
    }
    return {
      headers: {
        'ratelimit-policy': states.map(({ name, limit }) => member(name, limit)).join(', '),
        ratelimit: states.map(({ name, limit, bucket }) => `"${name}";r=${Math.floor(bucket.tokens)};t=${Math.ceil(waitFor(limit, bucket))}`).join(', '),
      },
    }
  }

  #bucket(id: string, { quota, windowSeconds }: FakeRateLimit, now: number): Bucket {
    const found = this.#buckets.get(id)
    const bucket = found ?? { tokens: quota, at: now }
    bucket.tokens = Math.min(quota, bucket.tokens + ((now - bucket.at) / 1000) * (quota / windowSeconds))
    bucket.at = now
    if (found === undefined) this.#buckets.set(id, bucket)
    return bucket
  }
}

/** The seconds until there is a request left. */
const waitFor = ({ quota, windowSeconds }: FakeRateLimit, { tokens }: Bucket): number => (tokens >= 1 ? 0 : ((1 - tokens) * windowSeconds) / quota)

const member = (name: string, { quota, windowSeconds }: FakeRateLimit): string => `"${name}";q=${quota};w=${windowSeconds}`

function refuse({ name, limit, bucket }: { readonly name: string; readonly limit: FakeRateLimit; readonly bucket: Bucket }): Limited {
  const wait = waitFor(limit, bucket)
  return {
    headers: { 'ratelimit-policy': member(name, limit), ratelimit: `"${name}";r=0;t=${Math.ceil(wait)}` },
    problem: { status: 429, title: titleOf(429), detail: 'You are being rate limited.', retry_after: Math.ceil(wait * 100) / 100 },
  }
}
