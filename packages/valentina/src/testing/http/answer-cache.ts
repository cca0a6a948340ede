import type { Call } from './call.ts'
import type { Operation } from './operation.ts'

const LIFETIME_MS = 60_000

interface Kept {
  readonly body: string
  readonly until: number
  readonly company: string | undefined
}

/** The bodies that a key gets again for a minute when it reads the same for the same user. Who writes forgets only their own. */
export class AnswerCache {
  readonly #readers = new Map<string, Map<string, Kept>>()

  /** The body that is still kept. */
  find(call: Call, operation: Operation): string | undefined {
    const kept = isKept(operation) ? this.#of(call).get(urlOf(call)) : undefined
    return kept === undefined || kept.until <= call.world.clock.now() ? undefined : kept.body
  }

  /** Keeps the body of a read; forgets what a write of the same company, or of none, may have changed. */
  note(call: Call, operation: Operation, body: string): void {
    const own = this.#of(call)
    const company = call.hasCompany ? call.company.id : undefined
    if (isKept(operation)) own.set(urlOf(call), { body, until: call.world.clock.now() + LIFETIME_MS, company })
    if (operation.method === 'GET') return
    for (const [url, kept] of own) if (company === undefined || kept.company === undefined || kept.company === company) own.delete(url)
  }

  /** What is kept for a key and an acting user. */
  #of({ request: { headers } }: Call): Map<string, Kept> {
    const reader = JSON.stringify([headers['x-api-key'], headers['on-behalf-of']])
    const found = this.#readers.get(reader) ?? new Map<string, Kept>()
    this.#readers.set(reader, found)
    return found
  }
}

const isKept = ({ cache }: Operation): boolean => cache.startsWith('private')

const urlOf = ({ request }: Call): string => `${request.path}?${request.query.toString()}`
