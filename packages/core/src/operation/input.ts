import { safeParse, type BaseIssue, type GenericSchema } from 'valibot'
import type { Fields, Params, Place } from './spec.ts'

/** What is wrong with a field that is absent and must not be. */
export const REQUIRED = 'is required'

/** One input field. */
export interface InputField {
  readonly name: string
  /** Name on the wire. */
  readonly wire: string
  readonly place: Place
  /** Whether the field is the whole body. */
  readonly payload: boolean
  readonly schema: GenericSchema
  /** Whether the field may be left out. */
  readonly optional: boolean
}

const PLACES: readonly (readonly [keyof Params<unknown>, Place])[] = [
  ['path', 'path'], ['query', 'query'], ['header', 'header'], ['body', 'body'], ['payload', 'body'], ['file', 'file'], ['local', 'local'],
]

const OMITTABLE = new Set(['optional', 'exact_optional', 'nullish', 'undefinedable'])

/** The fields of an operation's input by name. A name in two places is refused. */
export function inputFields(params: Params<never> | undefined, wire: Readonly<Record<string, string | undefined>> = {}): Map<string, InputField> {
  const fields = new Map<string, InputField>()
  for (const [group, place] of PLACES) {
    const declared = (params !== undefined && Object.hasOwn(params, group) ? params[group] : undefined) as Fields<Record<string, unknown>> | undefined
    for (const [name, schema] of Object.entries(declared ?? {})) {
      if (fields.has(name)) throw new TypeError(`The input field '${name}' is declared in two places`)
      fields.set(name, {
        name, place, wire: (Object.hasOwn(wire, name) ? wire[name] : undefined) ?? name, payload: group === 'payload',
        schema: schema as GenericSchema, optional: OMITTABLE.has((schema as GenericSchema).type),
      })
    }
  }
  return fields
}

/** What is wrong with one field, in the form that costs least: a message, or the issues of its schema. */
export interface Problem {
  readonly path: string
  readonly message?: string
  readonly issues?: readonly BaseIssue<unknown>[]
}

/** An input after its check. */
export interface CheckedInput {
  /** Own fields of the input that are set, as the schemas put them out. */
  readonly values: Readonly<Record<string, unknown>>
  /** Problems without message and issues are names that are not known. */
  readonly problems: readonly Problem[]
}

/** Checks an input against its fields. Only own properties count. `fallback` gives the session's default for a field that is absent. */
export function checkInput(fields: ReadonlyMap<string, InputField>, input: unknown, fallback: (name: string) => unknown): CheckedInput {
  const values = Object.create(null) as Record<string, unknown>
  if (input !== undefined && (typeof input !== 'object' || input === null || Array.isArray(input))) {
    return { values, problems: [{ path: '', message: `the input must be an object, received ${input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input}` }] }
  }
  const given = (input ?? {}) as Record<string, unknown>
  const problems: Problem[] = []
  for (const path of Object.keys(given)) if (!fields.has(path) && given[path] !== undefined) problems.push({ path })
  for (const field of fields.values()) {
    let value = Object.hasOwn(given, field.name) ? given[field.name] : undefined
    if (value === undefined) value = fallback(field.name)
    if (value === undefined) {
      if (!field.optional) problems.push({ path: field.name, message: REQUIRED })
      else if (Object.hasOwn(field.schema, 'default')) {
        const { default: initial } = field.schema as { default?: unknown }
        if (initial !== undefined) values[field.name] = typeof initial === 'function' ? (initial as () => unknown)() : initial
      }
      continue
    }
    const outcome = safeParse(field.schema, value)
    if (outcome.success) values[field.name] = outcome.output
    else problems.push({ path: field.name, issues: outcome.issues })
  }
  return { values, problems }
}
