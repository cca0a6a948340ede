import type { Fault } from '../world/refusal.ts'

type Loc = Fault['loc']

/** Reads one value, of a body or of a query: the server's validator takes texts for numbers and flags in both. */
export interface Field<T> {
  /** The value; with faults, what is given back counts for nothing. */
  read(value: unknown, loc: Loc, faults: Fault[]): T
  /** What a missing value stands for. Left out: it must be given. */
  readonly absent?: () => T
}

export type ValueOf<F> = F extends Field<infer T> ? T : never

type Fields = Readonly<Record<string, Field<unknown>>>

export type ValuesOf<S> = { readonly [K in keyof S]: ValueOf<S[K]> }

type Check<T> = (value: T) => Pick<Fault, 'type' | 'msg' | 'ctx'> | undefined

/** A field that converts a value, `undefined` when it cannot, and then checks it. */
function field<T>(wrong: Pick<Fault, 'type' | 'msg' | 'ctx'> | ((value: unknown) => Pick<Fault, 'type' | 'msg' | 'ctx'>), convert: (value: unknown) => T | undefined, ...checks: readonly Check<T>[]): Field<T> {
  return {
    read(value, loc, faults) {
      const converted = convert(value)
      const fault = converted === undefined ? (typeof wrong === 'function' ? wrong(value) : wrong) : checks.map((check) => check(converted)).find((found) => found !== undefined)
      if (fault !== undefined) faults.push({ type: fault.type, loc, msg: fault.msg, input: value, ...(fault.ctx !== undefined && { ctx: fault.ctx }) })
      return converted as T
    },
  }
}

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

/** A text, with its length and the pattern that it must match. */
export function text({ min, max, pattern }: { readonly min?: number; readonly max?: number; readonly pattern?: RegExp } = {}): Field<string> {
  return field(
    { type: 'string_type', msg: 'Input should be a valid string' },
    (value) => (typeof value === 'string' ? value : undefined),
    (value) => (min !== undefined && value.length < min ? { type: 'string_too_short', msg: `String should have at least ${count(min, 'character')}`, ctx: { min_length: min } } : undefined),
    (value) => (max !== undefined && value.length > max ? { type: 'string_too_long', msg: `String should have at most ${count(max, 'character')}`, ctx: { max_length: max } } : undefined),
    (value) => (pattern?.test(value) === false ? { type: 'string_pattern_mismatch', msg: `String should match pattern '${pattern.source}'`, ctx: { pattern: pattern.source } } : undefined),
  )
}

/** A text that must be one of a few, checked as a pattern. */
export const oneOfPattern = (...values: readonly string[]): Field<string> => text({ pattern: new RegExp(`^(${values.join('|')})$`) })

const listed = (values: readonly string[]): string => {
  const quoted = values.map((value) => `'${value}'`)
  return quoted.length === 1 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/** A text that must be one of a few. `kind` is the server's word for it: of an enumeration, or a literal. */
export function oneOf<const T extends string>(values: readonly T[], kind: 'enum' | 'literal_error' = 'enum'): Field<T> {
  return field({ type: kind, msg: `Input should be ${listed(values)}`, ctx: { expected: listed(values) } }, (value) => values.find((known) => known === value))
}

interface Range {
  readonly min?: number
  readonly max?: number
}

const inRange = ({ min, max }: Range): readonly Check<number>[] => [
  (value) => (min !== undefined && value < min ? { type: 'greater_than_equal', msg: `Input should be greater than or equal to ${min}`, ctx: { ge: min } } : undefined),
  (value) => (max !== undefined && value > max ? { type: 'less_than_equal', msg: `Input should be less than or equal to ${max}`, ctx: { le: max } } : undefined),
]

const numeric = (value: unknown, pattern: RegExp): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && pattern.test(value.trim()) ? Number(value) : undefined
}

/** A number without fraction. */
export function int(range: Range = {}): Field<number> {
  return field(
    (value) => {
      if (typeof value === 'string') return { type: 'int_parsing', msg: 'Input should be a valid integer, unable to parse string as an integer' }
      if (typeof value === 'number') return { type: 'int_from_float', msg: 'Input should be a valid integer, got a number with a fractional part' }
      return { type: 'int_type', msg: 'Input should be a valid integer' }
    },
    (value) => {
      const found = numeric(value, /^[+-]?\d+$/)
      return found !== undefined && Number.isInteger(found) ? found : undefined
    },
    ...inRange(range),
  )
}

/** A number. */
export function float(range: Range = {}): Field<number> {
  return field(
    (value) => (typeof value === 'string' ? { type: 'float_parsing', msg: 'Input should be a valid number, unable to parse string as a number' } : { type: 'float_type', msg: 'Input should be a valid number' }),
    (value) => numeric(value, /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/),
    ...inRange(range),
  )
}

/** A truth value. */
export const flag = (): Field<boolean> =>
  field({ type: 'bool_parsing', msg: 'Input should be a valid boolean, unable to interpret input' }, (value) => {
    const word = String(value).toLowerCase()
    if (/^(?:true|1|yes|on|t|y)$/.test(word)) return true
    return /^(?:false|0|no|off|f|n)$/.test(word) ? false : undefined
  })

const UUID = /^[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}$/

/** A UUID, given in lower case with hyphens. */
export function uuid(): Field<string> {
  return field(
    (value) => {
      if (typeof value !== 'string') return { type: 'uuid_type', msg: 'UUID input should be a string, bytes or UUID object' }
      const error = uuidFault(value)
      return { type: 'uuid_parsing', msg: `Input should be a valid UUID, ${error}`, ctx: { error } }
    },
    (value) => {
      const lower = typeof value === 'string' ? value.toLowerCase() : ''
      if (!UUID.test(lower)) return undefined
      const plain = lower.replaceAll('-', '')
      return [plain.slice(0, 8), plain.slice(8, 12), plain.slice(12, 16), plain.slice(16, 20), plain.slice(20)].join('-')
    },
  )
}

function uuidFault(value: string): string {
  const at = value.search(/[^\da-fA-F-]/)
  if (at === -1) return `invalid length: expected length 32 for simple format, found ${value.length}`
  return `invalid character: expected an optional prefix of \`urn:uuid:\` followed by [0-9a-fA-F-], found \`${value.charAt(at)}\` at ${at + 1}`
}

/** An e-mail address. */
export const email = (): Field<string> =>
  field(
    (value) => {
      if (typeof value !== 'string') return { type: 'string_type', msg: 'Input should be a valid string' }
      const reason = value.includes('@') ? 'The part after the @-sign is not valid. It should have a period.' : 'An email address must have an @-sign.'
      return { type: 'value_error', msg: `value is not a valid email address: ${reason}`, ctx: { reason } }
    },
    (value) => (typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? value : undefined),
  )

/** A date-time, as it was given: with or without zone. */
export const moment = (): Field<string> =>
  field({ type: 'datetime_from_date_parsing', msg: 'Input should be a valid datetime or date, invalid character in year', ctx: { error: 'invalid character in year' } },
    (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined))

/** A time of day; given back with seconds. */
export const timeOfDay = (): Field<string> =>
  field({ type: 'time_parsing', msg: 'Input should be in a valid time format, invalid character in hour', ctx: { error: 'invalid character in hour' } }, (value) => {
    if (typeof value !== 'string' || !/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value)) return undefined
    return value.length === 5 ? `${value}:00` : value
  })

const asRecord = (value: unknown): Record<string, unknown> | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined)

/** An object whose fields are free. */
export const record = (): Field<Record<string, unknown>> => field({ type: 'dict_type', msg: 'Input should be a valid dictionary' }, asRecord)

/** Any value. */
export const anything = (): Field<unknown> => ({ read: (value) => value })

/** The fields that are lists: their values repeat in a query. */
export const listFields = new WeakSet<object>()

/** A list of values of one kind. */
export function listOf<T>(item: Field<T>, { min = 0, max = Infinity }: Range = {}): Field<T[]> {
  const list = field<unknown[]>(
    { type: 'list_type', msg: 'Input should be a valid list' },
    (value) => (Array.isArray(value) ? [...(value as unknown[])] : undefined),
    ({ length }) => (length < min ? { type: 'too_short', msg: `List should have at least ${count(min, 'item')} after validation, not ${length}`, ctx: { field_type: 'List', min_length: min, actual_length: length } } : undefined),
    ({ length }) => (length > max ? { type: 'too_long', msg: `List should have at most ${count(max, 'item')} after validation, not ${length}`, ctx: { field_type: 'List', max_length: max, actual_length: length } } : undefined),
  )
  const whole: Field<T[]> = { read: (value, loc, faults) => list.read(value, loc, faults)?.map((one, index) => item.read(one, [...loc, index], faults)) }
  listFields.add(whole)
  return whole
}

/** An object with these fields; others are ignored. */
export function shape<const S extends Fields>(fields: S): Field<ValuesOf<S>> {
  const object = field({ type: 'model_attributes_type', msg: 'Input should be a valid dictionary or object to extract fields from' }, asRecord)
  return {
    read(value, loc, faults) {
      const given = object.read(value, loc, faults)
      return (given === undefined ? {} : readFields(given, fields, loc, faults, given)) as ValuesOf<S>
    },
  }
}

/** Reads fields of an object. `input` is what the faults of missing ones show. */
export function readFields<const S extends Fields>(given: Readonly<Record<string, unknown>>, fields: S, loc: Loc, faults: Fault[], input: unknown): ValuesOf<S> {
  const out: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(fields)) {
    if (Object.hasOwn(given, name)) out[name] = one.read(given[name], [...loc, name], faults)
    else if (one.absent !== undefined) out[name] = one.absent()
    else faults.push({ type: 'missing', loc: [...loc, name], msg: 'Field required', input })
  }
  return out as ValuesOf<S>
}

/** A field that may be `null`. */
export const nullable = <T>(inner: Field<T>): Field<T | null> => ({ ...inner, read: (value, loc, faults) => (value === null ? null : inner.read(value, loc, faults)) })

/** A field that may be missing or `null`: `undefined` says that it was not given. */
export const optional = <T>(inner: Field<T>): Field<T | null | undefined> => ({ ...nullable(inner), absent: () => undefined })

/** A field that may be missing, not `null`: `undefined` says that it was not given. */
export const omittable = <T>(inner: Field<T>): Field<T | undefined> => ({ ...inner, absent: () => undefined })

/** A field that may be missing. */
export const withDefault = <T>(inner: Field<T>, value: T): Field<T> => ({ ...inner, absent: () => structuredClone(value) })

/** A field that may be missing or `null`, which is the same. */
export const orNull = <T>(inner: Field<T>): Field<T | null> => withDefault(nullable(inner), null)

/** `skip` and `limit` of most lists. */
export const paging = (max = 100, initial = 100): { readonly skip: Field<number>; readonly limit: Field<number> } => ({
  skip: withDefault(int({ min: 0 }), 0), limit: withDefault(int({ min: 1, max }), initial),
})
