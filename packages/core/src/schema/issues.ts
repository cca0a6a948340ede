import { safeParse, type BaseIssue, type GenericSchema } from 'valibot'
import type { Issue } from '../errors/validation-error.ts'

/** What a value is, without showing it. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'Date'
  if (value instanceof Uint8Array) return 'bytes'
  return typeof value
}

/** A key on the path of an issue. The server may have made it up, so it is not let loose on logs as it is. */
// oxlint-disable-next-line no-control-regex -- control characters are what is replaced
const key = (item: { readonly key?: unknown }): string => String(item.key).slice(0, 100).replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\uFFFD')

const OBJECTS = new Set(['object', 'strict_object', 'loose_object'])

/** An issue of valibot without the value in it. `prefix` is the path of the checked value. */
export function toIssue(issue: BaseIssue<unknown>, prefix = ''): Issue {
  const inner = issue.path?.map(key).join('.') ?? ''
  const path = prefix === '' || inner === '' ? prefix + inner : `${prefix}.${inner}`
  const received = kindOf(issue.input)
  const expected = issue.expected ?? undefined
  if (OBJECTS.has(issue.type) && inner !== '') {
    if (issue.expected === 'never') return { path, message: 'is no field that is known here', received }
    if (issue.input === undefined) return { path, message: 'is missing', expected: 'a value', received }
  }
  const custom = !issue.message.startsWith('Invalid ')
  const message = custom ? issue.message : `expected ${expected ?? 'another value'}${issue.kind === 'schema' ? `, received ${received}` : ''}`
  return { path, message, expected, received }
}

/** Everything in which a value differs from its schema, and the schema's output. */
export function check(schema: GenericSchema, value: unknown, prefix = ''): { readonly output: unknown; readonly issues: readonly Issue[] | undefined } {
  const outcome = safeParse(schema, value)
  return { output: outcome.output, issues: outcome.success ? undefined : outcome.issues.map((issue) => toIssue(issue, prefix)) }
}

/** Issues as the sentence of an error message. */
export function describeIssues(issues: readonly Issue[]): string {
  const shown = issues.slice(0, 3).map((issue) => `${issue.path === '' ? '' : `'${issue.path}' `}${issue.message}`)
  if (issues.length > 3) shown.push(`and ${issues.length - 3} more`)
  return shown.join('; ')
}
