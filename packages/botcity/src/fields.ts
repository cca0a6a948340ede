import { invalidInput, numberedPaging, pagedOperation, type NumberedPage, type OperationSpec, type PagedOperation } from '@sdk/core'
import * as v from 'valibot'

/** Text that may not be empty. */
export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** Id: an integer, which may be written as a string. */
export const id = v.union([v.pipe(v.number(), v.integer('must be a whole number')), text])

const whole = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or above'))
const many = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or above'))

/** How many days back. */
export const days = many

/** Priority of an input: 0, the lowest, to 10. */
export const priority = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or above'), v.maxValue(10, 'must be at most 10'))

const ISO_8601 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/

/** A moment of an input: a `Date`, sent in UTC, or a text in ISO 8601, sent as it is. The server reads a text without zone as UTC. */
export const dateInput = v.pipe(
  v.union([v.date(), v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.regex(ISO_8601))], 'must be a Date, or date and time in ISO 8601'),
  v.transform((value) => (value instanceof Date ? value.toISOString() : value)),
  v.string(),
)

/** A JSON object whose fields are free. */
export const record = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ v.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be an object of names and values'),
  { tsType: 'Record<string, unknown>' },
)

const sort = v.union([v.string(), v.array(v.string())])

/** Fields of every list that comes in pages. */
export const pageFields = {
  /** Number of the page, counted from 0. Default 0. */
  page: v.optional(whole, 0),
  /** Items of a page. Default 50. */
  size: v.optional(many, 50),
  /** Order: `field` or `field,asc` or `field,desc`; several for further keys. Default: what the server does. */
  sort: v.optional(sort),
}

/** Page fields of routes that answer with all items at once. */
export const unpagedFields = {
  /** Number of the page, counted from 0. Not sent unless given: this route answers with all items, and what the field does there is not known. */
  page: v.optional(whole),
  /** Items of a page. Not sent unless given: this route answers with all items, and what the field does there is not known. */
  size: v.optional(many),
}

/** Page fields of lists whose defaults are the server's. */
export const plainPageFields = {
  /** Number of the page, counted from 0. Default: the server's, 0. */
  page: v.optional(whole),
  /** Items of a page. Default: the server's. */
  size: v.optional(many),
}

interface PageData {
  readonly content: readonly unknown[]
  readonly number: number
  readonly size: number
  readonly totalPages: number
  readonly totalElements: number
  readonly last: boolean
  readonly empty?: boolean | undefined
}

/** Schema of a page as the server writes it. */
export function pageOf(item: v.GenericSchema): v.GenericSchema {
  return v.object({
    content: v.array(item), number: v.number(), size: v.number(), totalPages: v.number(), totalElements: v.number(), last: v.boolean(),
    empty: v.optional(v.boolean()),
  })
}

const paging = /* @__PURE__ */ numberedPaging({
  names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: 50,
  read: ({ content, number, size, totalPages, totalElements, last, empty }: PageData) => ({
    items: content, page: number, size, total: totalElements, totalPages, more: !last && empty !== true,
  }),
})

/** Declares a list that comes in pages. `item` is the schema of one item. */
export function listOperation<I, T>(spec: Omit<OperationSpec<I, unknown>, 'method' | 'paging' | 'result'> & { readonly item: v.GenericSchema<never, T> | v.GenericSchema<unknown, T> | v.GenericSchema<T, unknown> }): PagedOperation<I, T, NumberedPage<T>> {
  const { item, ...rest } = spec
  return pagedOperation<I, T, NumberedPage<T>>({ ...rest, method: 'GET', result: pageOf(item), paging })
}

/** A field that has a second name: at most one of the two may be given. */
export function aliased<T>(name: string, value: T | undefined, alias: string, other: T | undefined): T | undefined {
  if (value !== undefined && other !== undefined) throw invalidInput(alias, `means the same as '${name}': give one of them`, { vendor: 'botcity' })
  return value ?? other
}

/** A required field that has a second name: exactly one of the two must be given. */
export function eitherOf<T>(name: string, value: T | undefined, alias: string, other: T | undefined): T {
  const given = aliased(name, value, alias, other)
  if (given === undefined) throw invalidInput(name, 'is required', { vendor: 'botcity' })
  return given
}

/** Refuses an input of a helper that is no object, or has a field that the helper does not know. */
export function checkFields(input: object, known: readonly string[], operation: string): void {
  const details = { vendor: 'botcity', operation }
  if (typeof input !== 'object' || input === null) throw invalidInput('', 'the input must be an object', details)
  const unknown = Object.keys(input).find((name) => !known.includes(name))
  if (unknown !== undefined) throw invalidInput(unknown, `unknown field; known are ${known.join(', ')}`, details)
}
