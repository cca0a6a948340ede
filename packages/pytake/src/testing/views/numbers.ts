import { millisOf } from '../world/times.ts'

/** The mean; `null` of nothing. */
export const average = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length)

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A share in percent; 0 of nothing. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100)

/** A share in percent with two digits. */
export const roundedPercent = (part: number, whole: number): number => Math.round(percent(part, whole) * 100) / 100

/** The latest of some times. */
export const latest = (stamps: readonly (string | null)[]): string | null =>
  stamps.reduce((found, stamp) => (stamp !== null && (found === null || millisOf(stamp) > millisOf(found)) ? stamp : found), null)

/** Whole seconds from one time to another. */
export const secondsBetween = (from: string, to: string): number => Math.round((millisOf(to) - millisOf(from)) / 1000)

/** How often each value occurs. */
export function countBy<T>(rows: readonly T[], key: (row: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const name = key(row)
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
