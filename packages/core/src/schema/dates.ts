import { check, date, pipe, string, transform, union, type GenericSchema } from 'valibot'

// The parts are checked by hand: `Date.parse` takes far more than ISO 8601.
const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/i

/** Input schema of a point in time: a `Date`, sent as ISO 8601 in UTC, or ISO 8601 text, sent as it is. */
export function dateTime(): GenericSchema<Date | string, string> {
  const text = pipe(string(), check((value) => DATE_TIME.test(value), 'must be a Date or ISO 8601 text such as 2026-01-15T10:00:00Z'))
  return pipe(union([date(), text]), transform((value) => (typeof value === 'string' ? value : value.toISOString())))
}

/** Input schema of a day: a `Date`, whose day in UTC is sent, or text `YYYY-MM-DD`. */
export function day(): GenericSchema<Date | string, string> {
  const text = pipe(string(), check((value) => DATE.test(value), 'must be a Date or text such as 2026-01-15'))
  // Other years are written with a sign and six digits.
  const plain = pipe(date(), check((value) => value.toISOString().length === 24, 'must lie in the years 0 to 9999'))
  return pipe(union([plain, text]), transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10))))
}
