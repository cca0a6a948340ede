const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i

/** A point in time in ISO 8601 as UTC without zone. A text without zone is UTC already. */
export function withoutZone(time: string): string {
  if (!ZONE.test(time)) return time
  const date = new Date(time.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(date.getTime()) ? time : date.toISOString().replace(/(\.000)?Z$/, '')
}
