import type { FakeRequest } from '@sdk/core/testing'
import { pythonList } from '../rules/texts.ts'
import { malformed, TooLarge } from '../world/refusal.ts'
import type { CompanyRow, DeveloperRow, Json, UserRow } from '../world/rows.ts'
import { uuidOf } from '../world/uuid.ts'
import type { World } from '../world/world.ts'
import { parseJson, readBody, type Body, type Field } from './body.ts'
import { Query } from './query.ts'

/** What a page looks like. */
export interface PageBody {
  readonly items: readonly unknown[]
  readonly limit: number
  readonly offset: number
  readonly total: number
}

/** What a call wants to have in the audit log. */
export interface Entry {
  readonly description?: string
  readonly changes?: { readonly [name: string]: Json }
}

/** A request that has found its operation, with everything that is known about it. */
export class Call {
  readonly world: World
  readonly request: FakeRequest
  readonly params: Readonly<Record<string, string>>
  readonly developer: DeveloperRow
  readonly requestId: string
  readonly query: Query
  /** The user whom the call is for. */
  actor: UserRow | undefined
  entry: Entry = {}
  #company: CompanyRow | undefined

  constructor(world: World, request: FakeRequest, params: Readonly<Record<string, string>>, developer: DeveloperRow, requestId: string) {
    this.world = world
    this.request = request
    this.params = params
    this.developer = developer
    this.requestId = requestId
    this.query = new Query(request.query)
  }

  /** The company of the path. */
  get company(): CompanyRow {
    if (this.#company === undefined) throw new TypeError('the operation has no company')
    return this.#company
  }

  set company(company: CompanyRow) {
    this.#company = company
  }

  get hasCompany(): boolean {
    return this.#company !== undefined
  }

  /** The acting user of an operation that needs one. */
  get user(): UserRow {
    if (this.actor === undefined) throw new TypeError('the operation has no acting user')
    return this.actor
  }

  /** What stands in the path for a name, as it was sent. */
  raw(name: string): string {
    return this.params[name] ?? ''
  }

  /** An id of the path. */
  id(name: string): string {
    const id = uuidOf(this.raw(name))
    if (id === undefined) throw malformed(name, 'Invalid UUID')
    return id
  }

  /** The JSON body, whatever it is. */
  json(): unknown {
    return parseJson(this.request.text())
  }

  /** The fields of the JSON body. */
  body<const F extends Readonly<Record<string, Field<unknown>>>>(fields: F): Body<F> {
    try {
      return readBody(this.json(), fields)
    } catch (error) {
      if (error instanceof TooLarge && !this.world.isObserved) throw malformed(error.field, 'Expected `int` <= 2147483647')
      throw error
    }
  }

  /** One page of rows that are in order, as the query wants it. */
  page<R>(rows: () => readonly R[], view: (row: R) => unknown, max = 100): PageBody {
    const { limit, offset } = this.query.page(max)
    const all = rows()
    return { items: all.slice(offset, offset + limit).map(view), limit, offset, total: all.length }
  }

  /** Writes what was given into a row. The audit log gets what changed. */
  patch<R extends object>(row: R, given: { readonly [K in keyof R]?: R[K] | undefined }, describe: () => string): void {
    const changes: Record<string, Json> = {}
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) continue
      const old = row[name as keyof R] as unknown
      if (JSON.stringify(old) !== JSON.stringify(value)) changes[name] = { new: audited(value), old: audited(old) }
      row[name as keyof R] = value as R[keyof R]
    }
    this.entry = { description: describe(), changes: { ...this.entry.changes, ...changes } }
  }

  /** What stands in the audit log about the call. */
  describe(description: string): void {
    this.entry = { ...this.entry, description }
  }
}

const audited = (value: unknown): Json => (Array.isArray(value) ? pythonList(value) : (value as Json))
