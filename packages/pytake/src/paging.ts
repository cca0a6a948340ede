import { OffsetPage, offsetPaging, pagedOperation, type OperationSpec, type PagedOperation, type PagingStrategy, type Params } from '@sdk/core'
import * as v from 'valibot'
import { count, whole } from './fields.ts'

/** Number of the first item, counted from 0. Default 0. */
export const skip = v.optional(count)

/** Items of a page: 1 to 100. Default 100. */
export const limit = v.optional(/* @__PURE__ */ whole(1, 100))

/** Items of a page: 1 to 500. Default 100. */
export const longLimit = v.optional(/* @__PURE__ */ whole(1, 500))

/** Page fields of most lists. */
export const pageFields = { skip, limit }

/** Page fields of lists with long pages. */
export const longPageFields = { skip, limit: longLimit }

/** How a list comes. */
export interface ListForm<T> {
  /** Schema of one item. */
  readonly item: v.GenericSchema<never, T> | v.GenericSchema<unknown, T> | v.GenericSchema<T, unknown>
  /** Name of the array in the answer. Left out: the answer is the array. */
  readonly in?: string
  /** What stands beside the array in the answer. Default: `total`. */
  readonly beside?: Readonly<Record<string, v.GenericSchema>>
  /** Page size of the server when the input has none. Left out: the server sends the whole list at once. */
  readonly pageSize?: number
  /** Whether `total` counts something else than the items of the list. */
  readonly totalIsOff?: boolean
}

type Answer = readonly unknown[] | Readonly<Record<string, unknown>>

/** Whatever a list comes in: its items, and how many there are in all, where the answer tells. */
function read(answer: Answer, form: Pick<ListForm<unknown>, 'in' | 'totalIsOff'>): { readonly items: readonly unknown[]; readonly total: number | undefined } {
  const envelope = answer as Readonly<Record<string, unknown>>
  const items = (form.in === undefined ? answer : envelope[form.in]) as readonly unknown[]
  const total = form.in === undefined || form.totalIsOff === true ? undefined : envelope['total']
  return { items, total: typeof total === 'number' ? total : undefined }
}

/** `isCut`: the route has a `limit` and no `skip`, so that what it leaves out cannot be had, nor counted. */
function pagingOf(form: ListForm<never>, isCut: boolean): PagingStrategy {
  const { pageSize } = form
  if (pageSize !== undefined) return offsetPaging({ names: { limit: 'limit', offset: 'skip' }, defaultLimit: pageSize, read: (answer: Answer) => read(answer, form) })
  return {
    kind: 'offset',
    page(answer, _input, fetch) {
      const { items } = read(answer as Answer, form)
      return new OffsetPage(items, { next: undefined, fetch }, { limit: items.length, offset: 0, total: isCut ? undefined : items.length })
    },
  }
}

/** Schema of the answer that a list comes in. */
function answerOf({ item, in: name, beside = { total: v.number() } }: ListForm<never>): v.GenericSchema {
  const items = v.array(item as v.GenericSchema)
  return name === undefined ? items : v.object({ [name]: items, ...beside })
}

type Schemas = Readonly<Record<string, v.GenericSchema>>

const namesOf = (params: Params<never> | undefined): string[] => [params?.path, params?.query, params?.local].flatMap((fields) => Object.keys(fields ?? {}))

/** A field that the vendor's guide shows for every list and that this route does not read: the server would answer as if it were absent. */
function unread(params: Params<never> | undefined): v.GenericSchema<undefined, undefined> {
  const names = namesOf(params).map((name) => `'${name}'`).join(', ')
  return v.optional(v.custom<undefined>(() => false, `is not read by this route, which would ignore it; it takes ${names === '' ? 'no fields' : names}`))
}

/** Further fields beside those that are declared, which win. */
function added(params: Params<never> | undefined, fields: Schemas): Schemas {
  const known = namesOf(params)
  return { ...Object.fromEntries(Object.entries(fields).filter(([name]) => !known.includes(name))), ...(params?.local as Schemas | undefined) }
}

/** Declares a list. Its pages hold items, whatever the form of the answer. */
// @__NO_SIDE_EFFECTS__
export function listOperation<I, T>(
  { list, method = 'GET', params, ...rest }: Omit<OperationSpec<I, unknown>, 'method' | 'paging' | 'result'> & { readonly list: ListForm<T>; readonly method?: 'GET' | 'POST' },
): PagedOperation<I, T, OffsetPage<T>> {
  return pagedOperation<I, T, OffsetPage<T>>({
    ...rest, method, result: answerOf(list as never), paging: pagingOf(list as never, 'limit' in (params?.query ?? {})),
    params: {
      ...params,
      local: added(params as never, {
        /** Not for use: lists come in an order of the server's own, and giving one is refused. */
        sort: unread(params as never),
        /** Not for use: this list cannot be searched, and trying to is refused. */
        search: unread(params as never),
      }) as never,
    },
  })
}
