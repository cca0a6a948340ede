import type { FakeClock } from '@sdk/core/testing'

const DAY_MS = 86_400_000

/** A moment as the server writes it. */
export const dateText = (time: number): string => new Date(time).toISOString().replace('Z', '+00:00')

/** Whether a date lies in the last days. Dates that are missing always do. */
export function isWithin(days: string | null, date: string | null | undefined, clock: FakeClock): boolean {
  return days === null || typeof date !== 'string' || Date.parse(date) > clock.now() - Number(days) * DAY_MS
}
