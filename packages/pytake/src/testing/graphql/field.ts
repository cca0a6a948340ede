import type { GraphqlCall, Source } from './call.ts'

/** What gives a root field its value. Arguments come as the schema has them, absent ones as `null`. */
export interface FakeField {
  readonly access: 'public' | 'user' | 'admin'
  readonly run: (call: GraphqlCall, args: never) => unknown
}

const fieldFor = (access: FakeField['access']) => <A>(run: (call: GraphqlCall, args: A) => unknown): FakeField => ({ access, run })

/** A field for everybody. */
export const open = fieldFor('public')

/** A field for every signed-in user. */
export const user = fieldFor('user')

/** A field for administrators. */
export const admin = fieldFor('admin')

export const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Fields of an input under their names in REST. What is `null` was not given. */
export const given = (input: object | null | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [snake(name), value]))

/** That something was done. */
export const done = (message: string): Source => ({ success: true, message })

/** A page, as lists with totals have it. */
export const pageWithTotal = (name: string, rows: readonly unknown[], { skip = 0, limit = 10 }: { readonly skip?: number | undefined; readonly limit?: number | undefined }): Source =>
  ({ [name]: rows.slice(skip, skip + limit), total: rows.length, skip, limit })
