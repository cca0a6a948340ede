import { malformed } from '../world/refusal.ts'
import { uuidOf } from '../world/uuid.ts'

const INT = /^[+-]?\d+$/

/** The parameters of a request's query, read by their types. */
export class Query {
  readonly #query: URLSearchParams

  constructor(query: URLSearchParams) {
    this.#query = query
  }

  text(name: string): string | undefined {
    return this.#query.get(name) ?? undefined
  }

  /** A whole number within the bounds. */
  int(name: string, initial: number, bounds: { readonly min?: number; readonly max?: number } = {}): number {
    const value = this.text(name)
    if (value === undefined) return initial
    if (!INT.test(value)) throw malformed(name, 'Expected `int`, got `str`')
    const number = Number(value)
    if (bounds.min !== undefined && number < bounds.min) throw malformed(name, `Expected \`int\` >= ${bounds.min}`)
    if (bounds.max !== undefined && number > bounds.max) throw malformed(name, `Expected \`int\` <= ${bounds.max}`)
    return number
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    if (/^(?:true|True|1)$/.test(value)) return true
    if (/^(?:false|False|0)$/.test(value)) return false
    throw malformed(name, 'Expected `bool`, got `str`')
  }

  uuid(name: string): string | undefined {
    const value = this.text(name)
    const id = value === undefined ? undefined : uuidOf(value)
    if (value !== undefined && id === undefined) throw malformed(name, 'Invalid UUID')
    return id
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.text(name)
    return value === undefined ? undefined : known(name, value, values)
  }

  /** All values of a repeated parameter. */
  some<T extends string>(name: string, values: readonly T[]): ReadonlySet<T> {
    return new Set(this.#query.getAll(name).map((value) => known(name, value, values)))
  }

  /** A point in time, in milliseconds. */
  time(name: string): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const withZone = /[Zz]$|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`
    const time = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(withZone)
    if (Number.isNaN(time) || /^\d{4}-\d\d-\d\d$/.test(value)) throw malformed(name, 'Invalid RFC3339 encoded datetime')
    return time
  }

  /** `limit` and `offset`. */
  page(max = 100): { readonly limit: number; readonly offset: number } {
    return { limit: this.int('limit', 10, { min: 0, max }), offset: this.int('offset', 0, { min: 0 }) }
  }

  /** All parameters, as audit entries have them. */
  all(): Record<string, string> {
    return Object.fromEntries(this.#query)
  }
}

function known<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((candidate) => candidate === value)
  if (found === undefined) throw malformed(name, `Invalid enum value '${value}'`)
  return found
}
