import { custom, type GenericSchema } from 'valibot'

/** Known values with completion, and any other string that a newer server may use. */
export type OpenEnum<T extends string> = T | (string & NonNullable<unknown>)

/** A schema for strings of which some are known. `values` is kept for documentation and tests. */
export interface OpenEnumSchema<T extends string> extends GenericSchema<OpenEnum<T>, OpenEnum<T>> {
  /** The known values. */
  readonly values: readonly T[]
}

/** Accepts any string and names the known ones. */
export function openEnum<const T extends string>(values: readonly T[]): OpenEnumSchema<T> {
  const schema = custom<OpenEnum<T>>((value) => typeof value === 'string', 'Invalid type: Expected string')
  return Object.assign(schema, { values, expects: 'string' })
}
