import { composed, operation, type RawAnswer } from '@sdk/core'
import * as v from 'valibot'
import { id, listOperation, plainPageFields, priority, record, text } from '../fields.ts'
import { checkTransition, requireState } from './item-states.ts'
import { hasPools, ofPool } from './pools.ts'
import { DatapoolItemSchema, ErrorTypeSchema, ItemStateSchema } from './schemas.ts'
import type {
  AddItemInput, CancelItemInput, DatapoolItem, DeleteItemInput, GetItemInput, NextItemInput, ReportDoneInput, ReportErrorInput, SaveItemInput, SendCancelItemInput,
  SendDeleteItemInput, SendItemInput, ViewDatapoolInput,
} from './types.ts'

const ofItem = {
  /** Label of the pool. */
  label: text,
  /** Id of the item. */
  id: text,
}

/** An item as the server gave it; whatever else it holds is left alone. */
const givenItem = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ v.custom<DatapoolItem>((value) => {
    const { id: itemId, dataPoolLabel, state } = (value ?? {}) as Partial<DatapoolItem>
    return typeof itemId === 'string' && typeof dataPoolLabel === 'string' && typeof state === 'string'
  }, 'must be an item of a pool, with id, dataPoolLabel and state'),
  { tsType: 'DatapoolItem', tsImport: './datapools/types.ts' },
)

const ofGivenItem = {
  /** The item, as the server gave it. */
  item: givenItem,
}

/**
 * Lists the items of a pool, in pages counted from 0.
 *
 * Wire: `GET /api/v2/datapool/{label}/view`.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const view = /* @__PURE__ */ listOperation<ViewDatapoolInput, DatapoolItem>({
  id: 'datapools.view', path: '/api/v2/datapool/{label}/view', item: DatapoolItemSchema, params: { path: ofPool, query: plainPageFields }, encode: hasPools,
})

/**
 * Adds an item to a pool. Never sent twice by itself. `addItems` adds many.
 *
 * Wire: `POST /api/v2/datapool/{label}/push` with `{"priority", "values"}`.
 * @throws {NotFoundError} no pool has this label
 * @throws {BadRequestError} the values do not fit the pool's fields
 * @see BotCity Maestro API v2, `datapool`
 */
export const addItem = /* @__PURE__ */ operation<AddItemInput, DatapoolItem>({
  id: 'datapools.addItem', method: 'POST', path: '/api/v2/datapool/{label}/push', result: DatapoolItemSchema, encode: hasPools,
  params: {
    path: ofPool,
    body: {
      /** Priority: 0, the lowest, to 10. Default 0. */
      priority: v.optional(priority, 0),
      /** Values by field. */
      values: record,
    },
  },
})

/**
 * Takes the next item of a pool, or gives `null` when none waits or the pool is inactive. The item is then `PROCESSING`:
 * report its end with `reportDone` or `reportError`, or it ends in `TIMEOUT`. Never sent twice by itself, as each time
 * takes an item. `items` and `process` do this in a loop.
 *
 * Wire: `GET /api/v2/datapool/{label}/pull`; 204 when there is none. The task id is not sent: it stays on the item and
 * goes out with its report.
 * @throws {NotFoundError} no pool has this label
 * @see BotCity Maestro API v2, `datapool`
 */
export const next = /* @__PURE__ */ operation<NextItemInput, DatapoolItem | null>({
  id: 'datapools.next', method: 'GET', path: '/api/v2/datapool/{label}/pull', idempotent: false, result: v.nullable(DatapoolItemSchema), encode: hasPools,
  params: {
    path: ofPool,
    local: {
      /** Id of the task that works on the item. */
      taskId: v.optional(id),
    },
  },
  decode({ data }: RawAnswer, { taskId }) {
    if (data === undefined || data === null) return null
    return (taskId === undefined ? data : { ...data, taskId }) as DatapoolItem
  },
})

/**
 * Fetches one item.
 *
 * Wire: `GET /api/v2/datapool/{label}/entry/{id}`.
 * @throws {NotFoundError} there is no such pool or item
 * @see BotCity Maestro API v2, `datapool`
 */
export const getItem = /* @__PURE__ */ operation<GetItemInput, DatapoolItem>({
  id: 'datapools.getItem', method: 'GET', path: '/api/v2/datapool/{label}/entry/{id}', params: { path: ofItem }, result: DatapoolItemSchema, encode: hasPools,
})

/**
 * Writes an item as it is given. Most callers want `saveItem`, `reportDone` or `reportError`.
 *
 * Wire: `POST /api/v2/datapool/{label}/entry/{id}`.
 * @throws {NotFoundError} there is no such pool or item
 * @see BotCity Maestro API v2, `datapool`
 */
export const sendItem = /* @__PURE__ */ operation<SendItemInput, DatapoolItem>({
  id: 'datapools.sendItem', method: 'POST', path: '/api/v2/datapool/{label}/entry/{id}', result: DatapoolItemSchema, encode: hasPools,
  params: {
    path: ofItem,
    payload: {
      /** All fields of the item. */
      entry: record,
    },
  },
})

/** What the server wants to have of an item. */
function entryOf(item: DatapoolItem): SendItemInput {
  const { id: itemId, priority: rank, values, dataPoolLabel, state, uniqueKey, displayValue, message, errorType, retryIndex, runner, taskId, parent, child } = item
  return {
    label: dataPoolLabel, id: itemId,
    entry: { priority: rank, values, dataPoolLabel, state, uniqueKey, displayValue, message, errorType, retryIndex, runner, taskId, parent, child },
  }
}

/**
 * Writes an item back, with changes. The whole item is sent: what others changed meanwhile is lost.
 *
 * Wire: `POST /api/v2/datapool/{label}/entry/{id}` with priority, values, dataPoolLabel, state, uniqueKey, displayValue,
 * message, errorType, retryIndex, runner, taskId, parent and child.
 * @throws {RequestValidationError} the item cannot get this state; nothing was sent
 * @throws {NotFoundError} there is no such item
 * @see BotCity Maestro API v2, `datapool`
 */
export const saveItem = /* @__PURE__ */ composed<SaveItemInput, DatapoolItem>({
  id: 'datapools.saveItem', uses: ['datapools.sendItem'],
  input: {
    ...ofGivenItem,
    /** The new state. From `PENDING`: `PROCESSING`, `CANCELED`; from `PROCESSING`: `TIMEOUT`, `DONE`, `ERROR`; from `TIMEOUT`: `DONE`, `ERROR`. */
    state: v.optional(ItemStateSchema),
    /** The new values, all of them. */
    values: v.optional(record),
    /** The new priority: 0, the lowest, to 10. */
    priority: v.optional(priority),
    /** What to say of the item. */
    message: v.optional(v.string()),
    /** Whose fault its error is. */
    errorType: v.optional(ErrorTypeSchema),
  },
  async run(call, { item, ...changes }) {
    if (changes.state !== undefined) checkTransition(item.state, changes.state)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    return call(sendItem, entryOf({ ...item, ...given }))
  },
})

/**
 * Reports that the work on an item went well.
 *
 * Wire: `POST /api/v2/datapool/{label}/entry/{id}` with the whole item, `"state": "DONE"` and the message.
 * @throws {RequestValidationError} the item is not being worked on; nothing was sent
 * @see BotCity Maestro API v2, `datapool`
 */
export const reportDone = /* @__PURE__ */ composed<ReportDoneInput, DatapoolItem>({
  id: 'datapools.reportDone', uses: ['datapools.sendItem'],
  input: {
    ...ofGivenItem,
    /** What to say of it. Default: empty. */
    message: v.optional(v.string(), ''),
  },
  async run(call, { item, message = '' }) {
    checkTransition(item.state, 'DONE')
    return call(sendItem, entryOf({ ...item, state: 'DONE', message }))
  },
})

/**
 * Reports that the work on an item failed. Pools with `autoRetry` then hand out a repetition of it.
 *
 * Wire: `POST /api/v2/datapool/{label}/entry/{id}` with the whole item, `"state": "ERROR"`, the kind of error and the message.
 * @throws {RequestValidationError} the item is not being worked on; nothing was sent
 * @see BotCity Maestro API v2, `datapool`
 */
export const reportError = /* @__PURE__ */ composed<ReportErrorInput, DatapoolItem>({
  id: 'datapools.reportError', uses: ['datapools.sendItem'],
  input: {
    ...ofGivenItem,
    /** Whose fault it is: `SYSTEM`, the surroundings', or `BUSINESS`, the data's. Default `SYSTEM`. */
    errorType: v.optional(ErrorTypeSchema, 'SYSTEM'),
    /** What to say of it. Default: empty. */
    message: v.optional(v.string(), ''),
  },
  async run(call, { item, errorType = 'SYSTEM', message = '' }) {
    checkTransition(item.state, 'ERROR')
    return call(sendItem, entryOf({ ...item, state: 'ERROR', errorType, message }))
  },
})

/**
 * Cancels an item whatever its state is here. Most callers want `cancelItem`, which looks first.
 *
 * Wire: `PUT /api/v2/datapool/{label}/entry/{id}/cancel` with `{"state": "CANCELED", "message"}`.
 * @throws {NotFoundError} there is no such pool or item
 * @see BotCity Maestro API v2, `datapool`
 */
export const sendCancelItem = /* @__PURE__ */ operation<SendCancelItemInput, DatapoolItem | null>({
  id: 'datapools.sendCancelItem', method: 'PUT', path: '/api/v2/datapool/{label}/entry/{id}/cancel', result: v.nullable(DatapoolItemSchema),
  params: {
    path: ofItem,
    body: {
      /** Why. Default: empty. */
      message: v.optional(v.string(), ''),
    },
  },
  encode(parts, input, session) {
    hasPools(parts, input, session)
    parts.body = { state: 'CANCELED', message: input.message }
  },
  decode: ({ data }) => (data ?? null) as DatapoolItem | null,
})

/**
 * Cancels an item that waits. The item is read first.
 *
 * Wire: `GET /api/v2/datapool/{label}/entry/{id}`, then `PUT …/cancel`.
 * @throws {RequestValidationError} the item is not `PENDING`; nothing was changed
 * @throws {NotFoundError} there is no such pool or item
 * @see BotCity Maestro API v2, `datapool`
 */
export const cancelItem = /* @__PURE__ */ composed<CancelItemInput, DatapoolItem | null>({
  id: 'datapools.cancelItem', uses: ['datapools.getItem', 'datapools.sendCancelItem'],
  input: {
    ...ofItem,
    /** Why. Default: empty. */
    message: v.optional(v.string(), ''),
  },
  async run(call, { label, id: itemId, message }) {
    requireState((await call(getItem, { label, id: itemId })).state, ['PENDING'], 'canceled')
    return call(sendCancelItem, { label, id: itemId, message })
  },
})

/**
 * Deletes an item whatever its state is here. Most callers want `deleteItem`, which looks first.
 *
 * Wire: `DELETE /api/v2/datapool/{label}/entry/{id}`.
 * @throws {NotFoundError} there is no such pool or item
 * @see BotCity Maestro API v2, `datapool`
 */
export const sendDeleteItem = /* @__PURE__ */ operation<SendDeleteItemInput, void>({
  id: 'datapools.sendDeleteItem', method: 'DELETE', path: '/api/v2/datapool/{label}/entry/{id}', params: { path: ofItem }, result: 'empty', encode: hasPools,
})

/**
 * Deletes an item on which nobody works. The item is read first.
 *
 * Wire: `GET /api/v2/datapool/{label}/entry/{id}`, then `DELETE` of the same.
 * @throws {RequestValidationError} the item is `PROCESSING` or in `TIMEOUT`; nothing was deleted
 * @throws {NotFoundError} there is no such pool or item
 * @see BotCity Maestro API v2, `datapool`
 */
export const deleteItem = /* @__PURE__ */ composed<DeleteItemInput, void>({
  id: 'datapools.deleteItem', uses: ['datapools.getItem', 'datapools.sendDeleteItem'], input: ofItem,
  async run(call, input) {
    requireState((await call(getItem, input)).state, ['PENDING', 'CANCELED', 'DONE', 'ERROR'], 'deleted')
    await call(sendDeleteItem, input)
  },
})
