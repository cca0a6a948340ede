import { composed, operation, type RawAnswer } from '@sdk/core'
import { since } from '../context.ts'
import { listOperation, pageFields, text } from '../fields.ts'
import { definition, definitionOf } from './definition.ts'
import { DatapoolSchema, DatapoolSummarySchema } from './schemas.ts'
import type {
  ActivateDatapoolInput, CreateDatapoolInput, Datapool, DatapoolSummary, DeactivateDatapoolInput, DeleteDatapoolInput, GetDatapoolInput, GetDatapoolSummaryInput, HasNextInput,
  IsActiveInput, IsEmptyInput, ListDatapoolsInput, UpdateDatapoolInput,
} from './types.ts'

/** Fields of operations that take a pool alone. */
export const ofPool = {
  /** Label of the pool. */
  label: text,
}

/** `encode` of all operations on pools. */
export const hasPools = /* @__PURE__ */ since('3.0.2')

/**
 * Lists pools, in pages counted from 0.
 *
 * Wire: `GET /api/v2/datapool`.
 * @see BotCity Maestro API v2, `datapool`
 */
export const list = /* @__PURE__ */ listOperation<ListDatapoolsInput, Datapool>({
  id: 'datapools.list', path: '/api/v2/datapool', item: DatapoolSchema, params: { query: { ...pageFields } }, encode: hasPools,
})

/**
 * Fetches a pool.
 *
 * Wire: `GET /api/v2/datapool/{label}`.
 * @throws {NotFoundError} no pool has this label
 * @throws {ConfigurationError} the server is known to be older than 3.0.2
 * @see BotCity Maestro API v2, `datapool`
 */
export const get = /* @__PURE__ */ operation<GetDatapoolInput, Datapool>({
  id: 'datapools.get', method: 'GET', path: '/api/v2/datapool/{label}', params: { path: ofPool }, result: DatapoolSchema, encode: hasPools,
})

/**
 * Creates a pool. The whole definition is sent, defaults included.
 *
 * Wire: `POST /api/v2/datapool`.
 * @throws {BadRequestError} a pool has this label, or once had: labels of deleted pools cannot be used again
 * @throws {ConfigurationError} the server is known to be older than 3.0.2
 * @see BotCity Maestro API v2, `datapool`
 */
export const create = /* @__PURE__ */ operation<CreateDatapoolInput, Datapool>({
  id: 'datapools.create', method: 'POST', path: '/api/v2/datapool', result: DatapoolSchema, encode: hasPools,
  params: {
    body: {
      /** Label of the pool to create. */
      label: text,
      ...definition,
    },
  },
})

/**
 * Replaces the definition of a pool: what is left out gets its default.
 *
 * Wire: `POST /api/v2/datapool/{label}` with the whole definition.
 * @throws {NotFoundError} no pool has this label
 * @throws {ConfigurationError} the server is known to be older than 3.0.2
 * @see BotCity Maestro API v2, `datapool`
 */
export const update = /* @__PURE__ */ operation<UpdateDatapoolInput, Datapool>({
  id: 'datapools.update', method: 'POST', path: '/api/v2/datapool/{label}', params: { path: ofPool, body: definition }, result: DatapoolSchema,
  encode(parts, input, session) {
    hasPools(parts, input, session)
    parts.body = { label: input.label, ...(parts.body as object) }
  },
})

/**
 * Lets a pool hand out items. The pool is read first, and its whole definition written back.
 *
 * Wire: `GET /api/v2/datapool/{label}`, then `POST /api/v2/datapool/{label}` with `"active": true`.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const activate = /* @__PURE__ */ composed<ActivateDatapoolInput, Datapool>({
  id: 'datapools.activate', uses: ['datapools.get', 'datapools.update'], input: ofPool,
  run: async (call, { label }) => call(update, { ...definitionOf(await call(get, { label })), active: true }),
})

/**
 * Lets a pool hand out no more items. The pool is read first, and its whole definition written back.
 *
 * Wire: `GET /api/v2/datapool/{label}`, then `POST /api/v2/datapool/{label}` with `"active": false`.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const deactivate = /* @__PURE__ */ composed<DeactivateDatapoolInput, Datapool>({
  id: 'datapools.deactivate', uses: ['datapools.get', 'datapools.update'], input: ofPool,
  run: async (call, { label }) => call(update, { ...definitionOf(await call(get, { label })), active: false }),
})

/**
 * Whether a pool hands out items.
 *
 * Wire: `GET /api/v2/datapool/{label}`.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const isActive = /* @__PURE__ */ composed<IsActiveInput, boolean>({
  id: 'datapools.isActive', uses: ['datapools.get'], input: ofPool,
  run: async (call, { label }) => (await call(get, { label })).active === true,
})

/** Deletes a pool for good. Its label cannot be used again. */
export const remove = /* @__PURE__ */ operation<DeleteDatapoolInput, void>({
  id: 'datapools.delete', method: 'DELETE', path: '/api/v2/datapool/{label}', params: { path: ofPool }, result: 'empty', encode: hasPools,
})

/** Counters may come as text. */
function decodeSummary({ data }: RawAnswer): DatapoolSummary {
  if (typeof data !== 'object' || data === null) return data as never
  const numbers = Object.entries(data).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value])
  return Object.fromEntries(numbers) as DatapoolSummary
}

/**
 * Counts the items of a pool by state.
 *
 * Wire: `GET /api/v2/datapool/{label}/summary`.
 * @throws {NotFoundError} no pool has this label
 * @throws {ConfigurationError} the server is known to be older than 3.0.2
 * @see BotCity Maestro API v2, `datapool`
 */
export const summary = /* @__PURE__ */ operation<GetDatapoolSummaryInput, DatapoolSummary>({
  id: 'datapools.summary', method: 'GET', path: '/api/v2/datapool/{label}/summary', params: { path: ofPool }, result: DatapoolSummarySchema, encode: hasPools, decode: decodeSummary,
})

/**
 * Whether no item of a pool waits.
 *
 * Wire: `GET /api/v2/datapool/{label}/summary`.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const isEmpty = /* @__PURE__ */ composed<IsEmptyInput, boolean>({
  id: 'datapools.isEmpty', uses: ['datapools.summary'], input: ofPool,
  run: async (call, { label }) => (await call(summary, { label })).countPending === 0,
})

/**
 * Whether an item of a pool waits. Another bot may take it before you do: `next` is the only way to be sure.
 *
 * Wire: `GET /api/v2/datapool/{label}/summary`.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const hasNext = /* @__PURE__ */ composed<HasNextInput, boolean>({
  id: 'datapools.hasNext', uses: ['datapools.summary'], input: ofPool,
  run: async (call, { label }) => (await call(summary, { label })).countPending > 0,
})
