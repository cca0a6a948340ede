import type { EmailEventSummary, EmailLog, EmailLogsSummary } from '../../onboarding/types.ts'
import type { FakeEmailLog } from '../options.ts'
import { fieldRefused } from '../refusal.ts'

type Entry = EmailLog & { readonly id: number; readonly opened: boolean; readonly clicked: boolean; readonly bounced: boolean }

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The e-mails of a flow, those that were only logged included. */
export class LogStore {
  readonly #entries: Entry[]
  readonly #now: () => string
  #made = 0

  constructor(seeds: readonly FakeEmailLog[], now: () => string) {
    this.#now = now
    this.#entries = []
    for (const seed of seeds) this.add(seed)
  }

  add(seed: FakeEmailLog): void {
    const { id = this.#made + 1, created_at = this.#now(), opened = false, clicked = false, bounced = false, ...rest } = seed
    this.#made = Math.max(this.#made, id)
    this.#entries.push({ ...rest, id, created_at, opened, clicked, bounced })
  }

  /** Drops what waits to be sent to a user. */
  drop(userId: string): void {
    for (const entry of this.#entries) {
      if (entry.external_user_id === userId && (entry.status === 'queued' || entry.status === 'pending')) entry.status = 'skipped'
    }
  }

  /** The entries that a query asks for, the newest first. */
  list(query: URLSearchParams): EmailLog[] {
    return this.#matching(query).map(({ id, event_type, status, external_user_id, created_at }) => ({ id, event_type, status, external_user_id, created_at }))
  }

  summary(query: URLSearchParams): EmailLogsSummary {
    const entries = this.#matching(query)
    const events = [...new Set(entries.map(({ event_type: event }) => event))]
    return { total: entries.length, by_event_type: events.map((event) => summaryOf(event, entries.filter((entry) => entry.event_type === event))) }
  }

  #matching(query: URLSearchParams): Entry[] {
    const after = timeOf(query, 'created_after', 0)
    const before = timeOf(query, 'created_before', 86_399_999)
    const wanted = (['status', 'event_type', 'external_user_id'] as const).filter((field) => query.has(field))
    return this.#entries
      .filter((entry) => wanted.every((field) => entry[field] === query.get(field)))
      .filter(({ created_at: at }) => Date.parse(at) >= (after ?? -Infinity) && Date.parse(at) <= (before ?? Infinity))
      .toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at) || b.id - a.id)
  }
}

/** A filter's point in time; a day counts from its begin, or to its end. */
function timeOf(query: URLSearchParams, field: string, rest: number): number | undefined {
  const value = query.get(field)
  if (value === null) return undefined
  const time = Date.parse(value)
  if (Number.isNaN(time)) throw fieldRefused(field, 'Informe uma data ou data/hora válida.')
  return DAY.test(value) ? time + rest : time
}

function summaryOf(event: string, entries: readonly Entry[]): EmailEventSummary {
  const by_status: Record<string, number> = {}
  for (const { status } of entries) by_status[status] = (by_status[status] ?? 0) + 1
  const count = (flag: 'opened' | 'clicked' | 'bounced'): number => entries.filter((entry) => entry[flag]).length
  return { event_type: event, total: entries.length, opened: count('opened'), clicked: count('clicked'), bounced: count('bounced'), by_status }
}
