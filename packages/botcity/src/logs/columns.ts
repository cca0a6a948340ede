import { invalidInput, type RawAnswer } from '@sdk/core'
import type { Log, LogColumn, LogEntry } from './types.ts'

type ReceivedColumn = Pick<LogColumn, 'name' | 'label'> & Partial<LogColumn>

/** A log whose columns have a width and a visibility: some servers leave them out. */
export function withColumnDefaults<T>(data: T): T {
  const columns = (data as { columns?: readonly ReceivedColumn[] | null } | null | undefined)?.columns
  if (!Array.isArray(columns)) return data
  return { ...data, columns: columns.map((column: ReceivedColumn) => ({ ...column, width: column.width ?? 0, visible: column.visible ?? true })) }
}

/** `decode` of operations that answer with a log. */
export const decodeLog = ({ data }: RawAnswer): Log => withColumnDefaults(data as Log)

/** An entry under the names of the log's columns; a column that it lacks is left out. */
export function rowOf(columns: readonly LogColumn[], entry: LogEntry): Record<string, unknown> {
  const row = Object.create(null) as Record<string, unknown>
  for (const { name, label } of columns) {
    if (Object.hasOwn(entry.columns, label)) row[name ?? label] = entry.columns[label]
  }
  return row
}

const DAY_MS = 86_400_000

/** How many days back a date is, today included. Takes a `Date`, `DD/MM/YYYY`, or a date in ISO 8601; all in UTC. */
export function daysSince(date: Date | string, now: number): number {
  const start = typeof date === 'string' ? parseDay(date) : date.getTime()
  if (Number.isNaN(start)) throw invalidInput('date', 'must be a Date, DD/MM/YYYY or a date in ISO 8601', { vendor: 'botcity' })
  if (start > now) throw invalidInput('date', 'must not lie in the future', { vendor: 'botcity' })
  return Math.floor((now - start) / DAY_MS) + 1
}

/** The time of a text; `NaN` when it is no date, or one that no calendar has. */
function parseDay(text: string): number {
  const iso = text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1')
  const [, day = '', time, zone = 'Z'] = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(iso) ?? []
  const start = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return Number.NaN
  return time === undefined ? start : Date.parse(`${day}${time}${zone}`)
}
