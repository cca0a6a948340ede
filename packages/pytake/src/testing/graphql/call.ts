import type { FakeRequest } from '@sdk/core/testing'
import { Call } from '../http/call.ts'
import type { GivenInput } from '../http/input.ts'
import type { FakeRoute } from '../http/route.ts'
import { Refusal } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

/** An object as it is stored, or as REST answers it. */
export type Source = Readonly<Record<string, unknown>>

/** One GraphQL request: who sent it, and the operations of REST, which most fields are another face of. */
export class GraphqlCall extends Call<never> {
  readonly #routes: ReadonlyMap<string, FakeRoute>
  readonly #sender: UserRow | undefined

  constructor(world: World, request: FakeRequest, routes: ReadonlyMap<string, FakeRoute>, sender: UserRow | undefined) {
    super(world, request, { path: {}, query: {}, body: undefined }, sender)
    this.#routes = routes
    this.#sender = sender
  }

  /** Refuses what the sender may not do. Super administrators are no administrators here. */
  authorize(access: 'public' | 'user' | 'admin'): void {
    if (access === 'public') return
    if (this.#sender === undefined) throw new Unauthenticated()
    const { role } = this.#sender
    if (access === 'admin' && role !== 'org_admin') throw new Forbidden(role)
  }

  /** What an operation of REST does for the sender, and answers. */
  rest<T = Source>(id: string, given: GivenInput = {}): T {
    const route = this.#routes.get(id)
    if (route === undefined) throw new TypeError(`the fake has no operation ${id}`)
    return route.perform(this.world, this.request, this.#sender, given) as T
  }
}

/** A field that needs a signed-in user was asked for without token. */
export class Unauthenticated extends Refusal {
  constructor() {
    super(401, 'Authentication required')
  }
}

/** A field for administrators was asked for by somebody else. */
export class Forbidden extends Refusal {
  constructor(role: string) {
    super(403, `Required role: org_admin. Your role: ${role}`)
  }
}
