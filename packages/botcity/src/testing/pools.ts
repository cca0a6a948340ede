import type { FakeClock } from '@sdk/core/testing'
import type { Datapool, DatapoolItem, DatapoolSummary } from '../datapools/types.ts'
import type { FakeDatapool } from './options.ts'
import { plainText } from './page.ts'
import { badRequest, labelTaken, notFound } from './refusal.ts'
import { itemRow, poolRow } from './seeds.ts'
import { dateText } from './time.ts'

const MINUTE_MS = 60_000

/** A pool and its items, oldest first. */
export interface Pool {
  row: Datapool
  readonly items: DatapoolItem[]
  errors: number
}

/** The pools: what is handed out, when items end, and what becomes of those that fail. */
export class Pools {
  readonly #pools = new Map<string, Pool>()
  readonly #deleted = new Set<string>()
  readonly #clock: FakeClock
  #count = 0
  #items = 0

  constructor(seeds: readonly FakeDatapool[], clock: FakeClock) {
    this.#clock = clock
    for (const { items = [], ...row } of seeds) {
      const pool = this.create(row)
      for (const item of items) this.#add(pool, item)
    }
  }

  rows(): Datapool[] {
    return [...this.#pools.values()].map(({ row }) => row)
  }

  /** The pool with this label, after items that took too long have ended. */
  pool(label: string): Pool {
    const pool = this.#pools.get(label)
    if (pool === undefined) throw notFound('Datapool not found')
    this.#endLateItems(pool)
    return pool
  }

  create(given: Pick<Datapool, 'label'> & Partial<Datapool>): Pool {
    if (this.#pools.has(given.label) || this.#deleted.has(given.label)) throw labelTaken()
    const pool: Pool = { row: poolRow(`pool-${++this.#count}`, given), items: [], errors: 0 }
    this.#pools.set(given.label, pool)
    return pool
  }

  /** The whole definition is replaced. */
  replace(label: string, given: Partial<Datapool>): Datapool {
    const pool = this.pool(label)
    pool.row = poolRow(pool.row.id ?? '', { ...given, label, id: pool.row.id })
    if (pool.row.active === true) pool.errors = 0
    return pool.row
  }

  delete(label: string): void {
    this.pool(label)
    this.#pools.delete(label)
    this.#deleted.add(label)
  }

  push(label: string, values: Readonly<Record<string, unknown>>, priority: number): DatapoolItem {
    const pool = this.pool(label)
    for (const field of pool.row.schema ?? []) {
      const value = values[field.label]
      if (value === undefined || value === null) continue
      const isNumber = typeof value === 'number' && (field.type === 'DOUBLE' || Number.isInteger(value))
      if (field.type !== 'TEXT' && !isNumber) throw badRequest(`The value of the field ${field.label} is not of the type ${field.type}`)
    }
    return this.#add(pool, { values: { ...values }, priority })
  }

  /** Hands out the next item, by priority and policy. */
  pull(label: string): DatapoolItem | undefined {
    const { row, items } = this.pool(label)
    if (row.active !== true) return undefined
    const waiting = items.filter(({ state }) => state === 'PENDING')
    const inOrder = row.consumptionPolicy === 'LIFO' ? waiting.toReversed() : waiting
    const item = inOrder.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0))[0]
    if (item === undefined) return undefined
    return Object.assign(item, { state: 'PROCESSING', dateProcessing: this.#now() })
  }

  item(label: string, id: string): DatapoolItem {
    const found = this.pool(label).items.find((item) => item.id === id)
    if (found === undefined) throw notFound('Entry not found')
    return found
  }

  save(label: string, id: string, given: Partial<DatapoolItem>): DatapoolItem {
    const pool = this.pool(label)
    const item = this.item(label, id)
    const before = item.state
    const { id: _id, dataPoolLabel: _label, ...fields } = given
    Object.assign(item, fields)
    if (item.state !== before && (item.state === 'DONE' || item.state === 'ERROR')) item.dateFinished = this.#now()
    if (item.state === 'ERROR' && before !== 'ERROR') this.#fail(pool, item)
    return item
  }

  cancel(label: string, id: string, message: string | null): DatapoolItem {
    const item = this.item(label, id)
    if (item.state !== 'PENDING') throw badRequest('Only pending entries can be canceled')
    return Object.assign(item, { state: 'CANCELED', message, dateFinished: this.#now() })
  }

  remove(label: string, id: string): void {
    const { items } = this.pool(label)
    items.splice(items.indexOf(this.item(label, id)), 1)
  }

  summary(label: string): DatapoolSummary {
    const { row, items } = this.pool(label)
    const count = (state: string): number => items.filter((item) => item.state === state).length
    const times = items.filter(({ state, dateProcessing, dateFinished }) => state === 'DONE' && dateProcessing !== null && dateFinished !== null)
      .map(({ dateProcessing, dateFinished }) => Date.parse(dateFinished ?? '') - Date.parse(dateProcessing ?? ''))
    return {
      countPending: count('PENDING'), countProcessing: count('PROCESSING'), countDone: count('DONE'), countError: count('ERROR'), countTimeout: count('TIMEOUT'),
      avgDone: times.length === 0 ? 0 : Math.round(times.reduce((sum, time) => sum + time, 0) / times.length), active: row.active,
    }
  }

  #now(): string {
    return dateText(this.#clock.now())
  }

  #add(pool: Pool, given: Partial<DatapoolItem>): DatapoolItem {
    const id = `entry-${String(++this.#items).padStart(4, '0')}`
    const keyOf = (flag: 'displayValue' | 'uniqueId'): string | null => {
      const values = (pool.row.schema ?? []).filter((field) => field[flag] === true).map(({ label }) => plainText(given.values?.[label]))
      return values.length === 0 ? null : values.join('-')
    }
    const item = itemRow(id, pool.row.label, { organization: '', now: this.#now() }, { uniqueKey: keyOf('uniqueId'), displayValue: keyOf('displayValue'), ...given })
    pool.items.push(item)
    return item
  }

  /** A failed item may be repeated, and failures may stop the pool. */
  #fail(pool: Pool, item: DatapoolItem): void {
    const { row } = pool
    pool.errors++
    if (row.autoRetry === true && (item.retryIndex ?? 0) < (row.maxAutoRetry ?? 0)) {
      const { values, priority, uniqueKey, displayValue } = item
      const child = this.#add(pool, { values, priority, uniqueKey, displayValue, parent: item.id, retryIndex: (item.retryIndex ?? 0) + 1 })
      item.child = child.id
    }
    const limit = row.maxErrorsBeforeInactive ?? 0
    if (row.abortOnError === true && limit > 0 && pool.errors >= limit) row.active = false
  }

  #endLateItems({ row, items }: Pool): void {
    const limit = row.itemMaxProcessingTime ?? 0
    if (row.enableProcessingTime !== true || limit === 0) return
    for (const item of items) {
      const isLate = item.state === 'PROCESSING' && Date.parse(item.dateProcessing ?? '') + limit * MINUTE_MS <= this.#clock.now()
      if (isLate) Object.assign(item, { state: 'TIMEOUT' })
    }
  }
}
