import type { FakeRequest } from '@sdk/core/testing'
import { Crash, notFound } from '../world/refusal.ts'
import type { OrganizationRow, UserRow } from '../world/rows/accounts.ts'
import type { Table } from '../world/table.ts'
import type { World } from '../world/world.ts'

/** One call of an operation: what was sent, checked, and who sent it. */
export class Call<Names extends string = string, Query = unknown, Body = unknown> {
  readonly world: World
  readonly request: FakeRequest
  /** Decoded names of the path; ids in lower case. */
  readonly path: Readonly<Record<Names, string>>
  readonly query: Query
  readonly body: Body
  readonly #user: UserRow | undefined

  constructor(world: World, request: FakeRequest, input: { readonly path: Readonly<Record<Names, string>>; readonly query: Query; readonly body: Body }, user: UserRow | undefined) {
    this.world = world
    this.request = request
    this.path = input.path
    this.query = input.query
    this.body = input.body
    this.#user = user
  }

  /** The signed-in user. */
  get user(): UserRow {
    if (this.#user === undefined) throw new TypeError('a public operation has no user')
    return this.#user
  }

  /** Id of the organization of the signed-in user, which everything is scoped to. */
  get organizationId(): string {
    return this.user.organization_id
  }

  /** The organization of the signed-in user. */
  get organization(): OrganizationRow {
    const found = this.world.organizations.get(this.organizationId)
    if (found === undefined) throw notFound('Organization')
    return found
  }

  /** The organization's object with this id; else a 404 that names it by `what`. */
  own<R extends { readonly id: string; readonly organization_id: string | null }>(table: Table<R>, id: string, what: string): R {
    const row = table.get(id)
    if (row?.organization_id !== this.organizationId) throw notFound(what)
    return row
  }

  /** The organization's objects that pass, newest first. */
  mine<R extends { readonly id: string | number; readonly organization_id: string | null }>(table: Table<R>, test: (row: R) => boolean = () => true): R[] {
    return table.newest((row) => row.organization_id === this.organizationId && test(row))
  }

  /** Fails like the develop build, in `observed`; does nothing in `declared`. The message is what the real server says. */
  breaks(message: string): void {
    if (this.world.isObserved) throw new Crash(message)
  }
}

/** The part of a list that `skip` and `limit` ask for. */
export const pageOf = <R>(rows: readonly R[], { skip, limit }: { readonly skip: number; readonly limit: number }): R[] => rows.slice(skip, skip + limit)

/** Copies the fields of an update that were given into an object, and marks it as changed. */
export function patch<R extends { updated_at: string }>(world: World, row: R, given: { readonly [K in keyof R]?: R[K] | null | undefined }): R {
  Object.assign(row, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  return world.touch(row)
}
