import type { FakeRequest, FakeResponse, PathNames } from '@sdk/core/testing'
import { Crash, Invalid, PlainError } from '../world/refusal.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'
import { authenticate, authorize, authorizeLate, type Access } from './access.ts'
import { errorAnswer, successAnswer } from './answers.ts'
import { Call } from './call.ts'
import { uuid, type Field, type ValuesOf } from './fields.ts'
import { readGiven, readInput, type GivenInput } from './input.ts'
import type { RatePolicy } from './rate-limits.ts'

type Fields = Readonly<Record<string, Field<unknown>>>

/** What the develop build does instead of what is declared, in `observed`. */
export interface Broken {
  /** Before the effect of the call, or after it. */
  readonly at: 'before' | 'after'
  readonly error: () => Error
}

/** Every call fails, and has no effect. The text is what the real server says. */
export const fails = (message: string): Broken => ({ at: 'before', error: () => new Crash(message) })

/** Every call has its effect, and then fails. */
export const failsAfter = (message: string): Broken => ({ at: 'after', error: () => new Crash(message) })

/** Every call fails in the form of single sign-on and second factors. */
export const failsPlainly: Broken = { at: 'before', error: () => new PlainError(500, 'Internal server error') }

/** The route of an id takes the literal path for an id. */
export function shadowedBy(name: string, literal: string): Broken {
  return { at: 'before', error: () => {
    const faults: ConstructorParameters<typeof Invalid>[0][number][] = []
    uuid().read(literal, ['path', name], faults)
    return new Invalid(faults)
  } }
}

/** What an operation declares beside method and path. */
export interface RouteSpec<Names extends string, Query extends Fields, Body> {
  /** `user` by default. */
  readonly access?: Access
  /** 200 by default; 204 sends no body. */
  readonly status?: number
  /** Names of the path that are no UUIDs, with their fields. */
  readonly texts?: Fields
  readonly query?: Query
  /** The JSON body; left out, none is read. */
  readonly body?: Field<Body>
  /** The fields of a form, which takes the place of a JSON body. */
  readonly form?: { readonly [K in keyof Body]: Field<Body[K]> }
  readonly limit?: RatePolicy
  readonly broken?: Broken
  /** Only the main build has it. */
  readonly mainOnly?: boolean
  /** The path is below the origin, not below `/api/v1`. */
  readonly atOrigin?: boolean
  /** The effect of a call, and the body of its answer. */
  readonly run: (call: Call<Names, ValuesOf<Query>, Body>) => unknown
}

/** One operation of the REST interface. */
export interface FakeRoute {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly mainOnly: boolean
  readonly handle: (world: World, request: FakeRequest, params: Readonly<Record<string, string>>) => FakeResponse
  /**
   * The effect of the operation and the body of its answer, for what has another way in, as GraphQL has. Input is checked as
   * ever; who may call is the caller's to check, nothing is limited, and what always fails over REST does not.
   */
  readonly perform: (world: World, request: FakeRequest, user: UserRow | undefined, given: GivenInput) => unknown
}

/**
 * Declares an operation of the fake. The path is relative to `/api/v1`; its names are UUIDs unless `texts` says otherwise.
 * In the order of the real server: token and role, then path, query and body together, then the plain role, then `run`.
 */
export function route<const P extends string, const Query extends Fields = Record<string, never>, Body = undefined>(
  id: string, method: string, path: P, spec: RouteSpec<PathNames<P>, Query, Body>,
): FakeRoute {
  const { access = 'user', status = 200, texts = {}, query = {}, body, form, limit, broken, mainOnly = false, atOrigin = false, run } = spec
  return {
    id, method, path: atOrigin ? path : `/api/v1${path}`, mainOnly,
    perform: (world, request, user, given) => run(new Call(world, request, readGiven(given, { texts, query, body, form }) as never, user)),
    handle(world, request, params) {
      try {
        const user = identify(world, request, access)
        const input = readInput(world, request, params, { texts, query, body, form })
        if (user !== undefined) authorizeLate(user, access)
        if (limit !== undefined) world.limits.take(limit, world.clock.now())
        const fault = world.isObserved ? broken : undefined
        if (fault?.at === 'before') throw fault.error()
        const answer = run(new Call(world, request, input as never, user))
        if (fault?.at === 'after') throw fault.error()
        return successAnswer(status, answer)
      } catch (error) {
        return errorAnswer(error)
      }
    },
  }
}

function identify(world: World, { headers }: FakeRequest, access: Access): UserRow | undefined {
  if (access === 'public') return undefined
  const user = authenticate(world, headers['authorization'])
  authorize(world, user, access)
  return user
}

