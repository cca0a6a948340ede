import { dateTime, invalidInput } from '@sdk/core'
import * as v from 'valibot'

/** Text that may not be empty. */
export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** Id of an object: a UUID, lower case, as the server gave it. */
export const id = text

/** A list of ids or names. */
export const texts = v.array(text)

/** A number without fraction, 0 or above. */
export const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or above'))

/** A number without fraction. */
export const integer = v.pipe(v.number(), v.integer('must be a whole number'))

/** A whole number of a range. */
// @__NO_SIDE_EFFECTS__
export function whole(min: number, max?: number): v.GenericSchema<number, number> {
  const above = v.pipe(integer, v.minValue(min, `must be ${min} or above`))
  return max === undefined ? above : v.pipe(above, v.maxValue(max, `must be at most ${max}`))
}

/** A number of a range. */
// @__NO_SIDE_EFFECTS__
export function range(min: number, max: number): v.GenericSchema<number, number> {
  return v.pipe(v.number(), v.minValue(min, `must be ${min} or above`), v.maxValue(max, `must be at most ${max}`))
}

/** A point in time of an input: a `Date`, sent in UTC, or ISO 8601 text, sent as it is. The server reads a text without zone as UTC. */
export const moment = /* @__PURE__ */ dateTime()

/** A time of day of an input. */
export const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'must be a time of day such as 08:30 or 08:30:15'))

/** A JSON object of an input, sent as it is. */
export const freeForm = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date), 'must be an object of names and values',
)

/** A JSON object of an answer, whose fields are free. */
export const anything = v.record(v.string(), v.unknown())

/** Counts by name. */
export const counts = v.record(v.string(), v.number())

/** A field that has two names: at most one of them may be given. */
export function either<T>(name: string, value: T | undefined, alias: string, other: T | undefined): T | undefined {
  if (value !== undefined && other !== undefined) throw invalidInput(alias, `means the same as '${name}': give one of them`, { vendor: 'pytake' })
  return value ?? other
}
