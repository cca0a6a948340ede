import * as v from 'valibot'
import { DecodeError, type RawAnswer } from '@sdk/core'

/** Text that may not be empty. */
export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** Text that may be left out; what it means when it is empty says the operation. */
export const optionalText = v.nullish(v.string())

/** An id that the server counts. */
export const integer = v.pipe(v.number(), v.integer('must be a whole number'))

/** A whole number, or `null`. */
export const nullableInteger = v.nullish(integer)

/** A true or false that may be left out. */
export const optionalFlag = v.optional(v.boolean())

// A `Map` is written as `{}`: what it holds would be lost.
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !(Symbol.iterator in value) && !(value instanceof Date)

/** A free JSON object. */
export const jsonObject: v.GenericSchema<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>> =
  v.custom<Readonly<Record<string, unknown>>>(isObject, 'must be an object')

/** The same, or nothing. */
export const optionalJson = v.nullish(jsonObject)

/* @__NO_SIDE_EFFECTS__ */
function moment(accepts: (text: string) => boolean, message: string, write: (date: Date) => string): v.GenericSchema<Date | string, string> {
  // Years before 0 and after 9999 are written with a sign and six digits, which the server does not read.
  const fits = (value: unknown): boolean => (value instanceof Date ? !Number.isNaN(value.getTime()) && value.toISOString().length === 24 : typeof value === 'string' && accepts(value))
  return v.pipe(v.custom<Date | string>(fits, message), v.transform((value) => (typeof value === 'string' ? value : write(value))))
}

// Servers of this kind read parts of one digit and any white space, too.
const LOCAL = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{8})(?:[T\s]+\d{1,2}(?::?\d{1,2}(?::?\d{1,2}(?:[.,]\d+)?)?)?)?$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/

const zoned = moment((given) => !LOCAL.test(given.trim()), 'must be a valid Date, or a date-time with its time zone such as 2026-01-15T10:00:00Z: without one the server would read it in its own', (date) => date.toISOString())

/** When something happened: a `Date`, or text with a time zone, sent as it is. Empty text counts as absent. */
export const occurredAt: v.GenericSchema<Date | string | null | undefined, string | null | undefined> = v.nullish(zoned)

/** A point in time or a day: a `Date`, or text, sent as it is. */
export const instant: v.GenericSchema<Date | string | null | undefined, string | null | undefined> =
  v.nullish(moment(() => true, 'must be a valid Date or text such as 2026-01-15', (date) => date.toISOString()))

/** A day: a `Date`, whose day in UTC is sent, or text `YYYY-MM-DD`. */
export const optionalDay: v.GenericSchema<Date | string | null | undefined, string | null | undefined> =
  v.nullish(moment((given) => given === '' || DAY.test(given), 'must be a valid Date or text such as 2026-01-15', (date) => date.toISOString().slice(0, 10)))

/** `decode` of operations that answer with nothing: the page of a proxy is no success. */
export function decodeNothing(answer: RawAnswer): void {
  if ((answer.data as string).trimStart().startsWith('<')) throw new DecodeError('it is a page where the server sends nothing')
}
