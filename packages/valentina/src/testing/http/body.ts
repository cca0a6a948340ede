import { malformed, Refusal, ruleBroken, TooLarge } from '../world/refusal.ts'
import { uuidOf } from '../world/uuid.ts'

/** Reads one field: first its type, then the rules of the model. */
export interface Field<T> {
  readonly isRequired: boolean
  /** Checks the type. Throws what the server answers to values of the wrong type. */
  read(value: unknown, name: string): T
  /** Checks the rules and transforms: trims, slugs, empty texts. */
  settle?(value: NonNullable<T>, name: string): T
}

type Fields = Readonly<Record<string, Field<unknown>>>

/** What a body holds: every field may be missing unless it is required. */
export type Body<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never }

/** Reads a body by its fields; unknown keys are ignored. */
export function readBody<const F extends Fields>(value: unknown, fields: F): Body<F> {
  const typed = readTypes(value, fields)
  const out: Record<string, unknown> = {}
  for (const [name, content] of Object.entries(typed)) {
    const field = fields[name]
    out[name] = field?.settle === undefined || content === null || content === undefined ? content : field.settle(content, name)
  }
  return out as Body<F>
}

function readTypes(value: unknown, fields: Fields): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('data', `Expected \`object\`, got \`${kindOf(value)}\``)
  const given = value as Readonly<Record<string, unknown>>
  const typed: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(given, name)) typed[name] = field.read(given[name], name)
    else if (field.isRequired) throw malformed('data', `Object missing required field \`${name}\``)
  }
  return typed
}

/** The JSON of a request. */
export function parseJson(source: string): unknown {
  if (source === '') throw malformed('data', 'Expected `object`, got `null`')
  try {
    return JSON.parse(source) as unknown
  } catch {
    const isCut = !/[\]}"\dels]\s*$/.test(source)
    throw new Refusal(400, isCut ? 'Input data was truncated' : 'JSON is malformed: invalid character')
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'string') return 'str'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'boolean' ? 'bool' : 'object'
}

const expected = (name: string, type: string, value: unknown): Refusal => malformed(name, `Expected \`${type}\`, got \`${kindOf(value)}\``)

interface TextRules {
  readonly min?: number
  readonly max?: number
  /** What the server makes of the trimmed text before it checks the length. */
  readonly change?: (trimmed: string) => string
  /** An empty text is no error. */
  readonly allowsEmpty?: boolean
}

/** A text that is trimmed. */
export function text(rules: TextRules = {}): Field<string> {
  return {
    isRequired: false,
    read(value, name) {
      if (typeof value !== 'string') throw expected(name, 'str', value)
      return value
    },
    settle(value, name) {
      const settled = (rules.change ?? String)(value.trim())
      if (settled === '' && rules.allowsEmpty === true) return settled
      const { length } = Array.from(settled)
      if (rules.min !== undefined && length < rules.min) throw ruleBroken(`${name}: Length of '${settled}' ${length} < ${rules.min}`)
      if (rules.max !== undefined && length > rules.max) throw ruleBroken(`${name}: Length of '${settled}' ${length} > ${rules.max}`)
      return settled
    },
  }
}

/** A text that `null` and the empty text clear. */
export function clearable(rules: TextRules = {}): Field<string | null> {
  const plain = text({ ...rules, allowsEmpty: true })
  return { ...nullable(plain), settle: (value, name) => plain.settle?.(value, name) || null }
}

/** A text that looks like an e-mail address. */
export function email(): Field<string> {
  const plain = text({ max: 255 })
  return {
    ...plain,
    settle(value, name) {
      const settled = plain.settle?.(value, name) ?? value
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(settled)) throw ruleBroken(`${name}: Value '${settled}' does not match regex for an email address`)
      return settled
    },
  }
}

interface NumberRules {
  readonly min?: number
  readonly max?: number
  /** The text for numbers out of range; the server's own by default. */
  readonly outOfRange?: (name: string, value: number) => string
}

const INT32 = 2 ** 31

/** A whole number; numerals in texts are accepted. */
export function int(rules: NumberRules = {}): Field<number> {
  return {
    isRequired: false,
    read(value, name) {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
      if (typeof number !== 'number' || !Number.isInteger(number)) throw expected(name, 'int', value)
      return number
    },
    settle(value, name) {
      const { min, max, outOfRange } = rules
      if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
        const plain = max !== undefined && value > max ? `${name}: Value should be less or equal to ${max}` : `${name}: Value should be greater or equal to ${min}`
        throw ruleBroken(outOfRange?.(name, value) ?? plain)
      }
      if (value >= INT32 || value < -INT32) throw new TooLarge(name)
      return value
    },
  }
}

/** True or false. */
export const flag = (): Field<boolean> => ({
  isRequired: false,
  read(value, name) {
    if (typeof value !== 'boolean') throw expected(name, 'bool', value)
    return value
  },
})

/** One of some values. */
export const oneOf = <T extends string | number>(values: readonly T[]): Field<T> => ({
  isRequired: false,
  read(value, name) {
    const found = values.find((known) => known === value)
    if (found === undefined) throw malformed(name, `Invalid enum value ${typeof value === 'string' ? `'${value}'` : String(value)}`)
    return found
  },
})

export const uuid = (): Field<string> => ({
  isRequired: false,
  read(value, name) {
    const id = typeof value === 'string' ? uuidOf(value) : undefined
    if (id === undefined) throw malformed(name, 'Invalid UUID')
    return id
  },
})

/** A day: `YYYY-MM-DD`. */
export const day = (): Field<string> => ({
  isRequired: false,
  read(value, name) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))) throw malformed(name, 'Invalid RFC3339 encoded date')
    return value
  },
})

/** A list. */
export const listOf = <T>(item: Field<T>): Field<readonly T[]> => ({
  isRequired: false,
  read(value, name) {
    if (!Array.isArray(value)) throw expected(name, 'array', value)
    return value.map((entry: unknown) => item.read(entry, name))
  },
})

/** An object inside the body. */
export const objectOf = <const F extends Fields>(fields: F): Field<Body<F>> => ({
  isRequired: false,
  read: (value) => readTypes(value, fields) as Body<F>,
  settle: (value) => readBody(value, fields),
})

/** Anything; the operation looks at it itself. */
export const anything = (): Field<unknown> => ({ isRequired: false, read: (value) => value })

/** A field that must be there. */
export const required = <T>(field: Field<T>): Field<T> => ({ ...field, isRequired: true })

/** A field that may be `null`. */
export const nullable = <T>(field: Field<T>): Field<T | null> => ({ ...field, read: (value, name) => (value === null ? null : field.read(value, name)) })
