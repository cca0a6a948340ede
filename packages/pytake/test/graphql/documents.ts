import { readFileSync } from 'node:fs'
import type { AnySpec, OperationSpec } from '@sdk/core'
import { buildSchema } from 'graphql'
import { askedBy } from '../../src/graphql/operation.ts'
import type { FieldDocument } from '../../src/graphql/document.ts'
import * as fields from '../../src/graphql/operations.ts'

/** The schema that the package ships. */
export const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

/** An operation, called without its types. */
export type AnyField = ((session: unknown, input?: unknown, options?: unknown) => PromiseLike<unknown>) & { readonly spec: OperationSpec<unknown, unknown> }

/** Every operation by its root field. */
export const operations: Readonly<Record<string, AnyField>> = Object.fromEntries(
  Object.values<{ readonly spec: AnySpec }>(fields).map((operation) => [(operation.spec as OperationSpec<unknown, unknown>).field ?? '', operation as unknown as AnyField]),
)

/** How an operation asks. */
export function asked(operation: AnyField): FieldDocument {
  const found = askedBy(operation.spec)
  if (found === undefined) throw new TypeError(`${operation.spec.id} is no field`)
  return found
}
