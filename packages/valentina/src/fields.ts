import * as v from 'valibot'

const INT32 = 2_147_483_647

/** Length as the server counts it: in code points. */
const lengthOf = (value: string): number => Array.from(value).length

/* @__NO_SIDE_EFFECTS__ */
/** A whole number between two bounds. */
export function whole(least: number, most: number): v.GenericSchema<number, number> {
  return v.pipe(v.number(), v.check((value) => Number.isInteger(value) && value >= least && value <= most, `must be a whole number from ${least} to ${most}`))
}

/** A whole number of 32 bits: the server fails on larger ones. */
export const int32: v.GenericSchema<number, number> = /* @__PURE__ */ whole(-INT32 - 1, INT32)

/* @__NO_SIDE_EFFECTS__ */
/** A text of so many characters. The server trims it before it counts, so that the spaces around it count for the minimum only. */
export function text(least: number, most: number): v.GenericSchema<string, string> {
  return v.pipe(v.string(), v.check((value) => lengthOf(value) >= least && lengthOf(value.trim()) <= most, `must have ${describe(least, most)}`))
}

/* @__NO_SIDE_EFFECTS__ */
/** The same, or an empty text, which the server takes for none. */
export function textOrNone(least: number, most: number): v.GenericSchema<string, string> {
  return v.pipe(
    v.string(),
    v.check((value) => value.trim() === '' || (lengthOf(value) >= least && lengthOf(value.trim()) <= most), `must be empty or have ${describe(least, most)}`),
  )
}

const describe = (least: number, most: number): string =>
  most === Infinity ? `at least ${least} characters` : least === 0 ? `at most ${most} characters` : `${least} to ${most} characters`

/* @__NO_SIDE_EFFECTS__ */
/** An object with further entries. */
export function extended<A extends v.ObjectEntries, B extends v.ObjectEntries>(base: v.ObjectSchema<A, undefined>, entries: B): v.ObjectSchema<A & B, undefined> {
  return v.object({ ...base.entries, ...entries })
}
