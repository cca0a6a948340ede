/** A time as untyped answers have it: `+00:00` instead of `Z`. */
export const withOffset = (stamp: string): string => stamp.replace(/Z$/, '+00:00')

/** A time as some untyped answers have it: without zone, meaning UTC. */
export const naive = (stamp: string): string => stamp.replace(/Z$/, '')

const ZONE = /(?:[Zz]|[+-]\d\d:?\d\d)$/

/** Whether a date-time says what zone it is in. */
export const hasZone = (text: string): boolean => ZONE.test(text)

/** Milliseconds since 1970 of a date-time; without zone it is UTC. */
export const millisOf = (text: string): number => Date.parse(hasZone(text) || !text.includes('T') ? text : `${text}Z`)

/** A date-time as typed answers have it: UTC with `Z`, a fraction only where there is one. */
export function inUtc(text: string): string {
  const [whole = '', fraction] = new Date(millisOf(text)).toISOString().slice(0, -1).split('.')
  return fraction === '000' ? `${whole}Z` : `${whole}.${fraction}000Z`
}

/** Whether a time lies within the last days, counted from `now`. */
export const isWithinDays = (stamp: string, days: number, now: number): boolean => now - millisOf(stamp) < days * 86_400_000
