import { invalidInput, type RequestParts } from '@sdk/core'

type Values = Record<string, unknown>

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)

function drop(values: Values, leaves: (value: unknown, name: string) => boolean): void {
  for (const name of Object.keys(values)) if (leaves(values[name], name)) delete values[name]
}

/** Leaves out of query and body what is `null`, `''` or `{}`, but for the names in `always`. */
export function omitEmpty(parts: RequestParts, always: readonly string[] = []): void {
  for (const values of [parts.query, parts.body as Values | undefined]) {
    if (values !== undefined) drop(values, (value, name) => isEmpty(value) && !always.includes(name))
  }
}

/** Leaves out of query and body what is `null`; empty values are sent. */
export function omitNull(parts: RequestParts): void {
  for (const values of [parts.query, parts.body as Values | undefined]) {
    if (values !== undefined) drop(values, (value) => value === null)
  }
}

/** `encode` of changes: sends what is given as it is, `null` included. */
export function changes(parts: RequestParts): void {
  parts.body ??= {}
}

/** The same, where a change of nothing is refused; `field` is one that could be given. */
/* @__NO_SIDE_EFFECTS__ */
export function someChanges(field: string): (parts: RequestParts) => void {
  return (parts) => {
    if (parts.body === undefined) throw invalidInput(field, 'or another field to change is required')
  }
}
