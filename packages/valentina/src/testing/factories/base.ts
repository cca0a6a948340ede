let count = 0

/** The next id: a UUID of version 7 that counts up from 1. */
export const nextId = (): string => `019b7b00-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`

/** Lets the ids of factories count from the start again, as for tests that compare whole objects. */
export function resetFactories(): void {
  count = 0
}

/** A point in time, as the server writes it. */
export const aMoment = '2026-01-01T00:00:00.000000Z'

/** The same without fraction. */
export const aSecond = '2026-01-01T00:00:00Z'

/** Id and dates of an object. */
export const dated = (): { id: string; date_created: string; date_modified: string } => ({ id: nextId(), date_created: aMoment, date_modified: aMoment })
