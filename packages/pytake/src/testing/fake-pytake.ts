import { createFakeServer, type FakeClock, type FakeServer } from '@sdk/core/testing'
import { graphqlRoutes } from './graphql/http.ts'
import { createHandler } from './http/handler.ts'
import { routes } from './operations/index.ts'
import type { FakeNotification, FakePyTakeOptions, FakeUser } from './options.ts'
import { attachRealtime } from './realtime/attach.ts'
import { newOrganization, newUser } from './rules/accounts.ts'
import { notify } from './rules/notifications.ts'
import { addStartData } from './rules/start-data.ts'
import { initializeRoles } from './rules/system-roles.ts'
import type { UserRow } from './world/rows/accounts.ts'
import { World } from './world/world.ts'

/** A PyTake server in this process. Its `transport` answers clients directly; `listen()` makes it answer over HTTP as well. */
export interface FakePyTake extends FakeServer {
  /**
   * The clock of the server. By advancing it, tokens end, accounts are unlocked, limits and 24-hour windows run out, phones are paired
   * 10 seconds after their code was shown, and campaigns begin and send at their pace: with the next request.
   */
  readonly clock: FakeClock
  /** E-mail address and password of the first user. */
  readonly credentials: { readonly email: string; readonly password: string }
  /** Id of the first user. */
  readonly userId: string
  /** Id of the organization that is there from the start. */
  readonly organizationId: string
  /** The base URL for clients: of the port after `listen()`, before one that only the transport answers. */
  baseUrl(): string
  /** Gives the organization that is there from the start a further user, and returns the user's id. */
  addUser(user: FakeUser): string
  /**
   * Notifies a user, as jobs of the server do.
   *
   * @throws {TypeError} no user has this id
   */
  notify(userId: string, notification: FakeNotification): void
}

const DEFAULT_USER: FakeUser = { email: 'ana@acme.example', password: 'Secret123' }

/**
 * Starts a fake PyTake server. It keeps organizations, users, contacts, conversations, campaigns and everything else, and answers all
 * operations by the rules of the real one, errors included. Ids and, unless a clock is given, the time are the same in every run.
 *
 * REST needs nothing else. GraphQL is executed by the package graphql, live events are served by socket.io, after `listen()` alone:
 * install what your tests use. Where one is missing, requests to it say so, and the rest works.
 */
export function createFakePyTake(options: FakePyTakeOptions = {}): FakePyTake {
  return fakeOf(new World(options))
}

/** The fake that serves a world, which has the first organization and its users from then on. */
export function fakeOf(world: World): FakePyTake {
  const { options } = world
  initializeRoles(world)
  const organization = newOrganization(world, options.organization?.name ?? 'Acme Ltda', options.organization?.id)
  const [first, ...others] = options.users ?? []
  const user = addUser(world, organization.id, first ?? DEFAULT_USER)
  for (const other of others) addUser(world, organization.id, other)
  addStartData(world, organization.id, options.start ?? {})
  const server = createFakeServer({ handle: createHandler(world, routes, graphqlRoutes(world, routes)), clock: world.clock, attach: (http) => attachRealtime(world, http) })
  return Object.assign(server, {
    clock: world.clock,
    credentials: { email: user.email, password: user.password },
    userId: user.id,
    organizationId: organization.id,
    baseUrl: () => server.origin ?? 'http://127.0.0.1:8000',
    addUser: (given: FakeUser) => addUser(world, organization.id, given).id,
    notify(userId: string, notification: FakeNotification) {
      const member = world.users.get(userId)
      if (member === undefined) throw new TypeError(`no user has the id ${JSON.stringify(userId)}`)
      notify(world, member, notification)
    },
  })
}

function addUser(world: World, organizationId: string, { email, password, full_name = 'Ana Admin', role = 'org_admin', id }: FakeUser): UserRow {
  return newUser(world, organizationId, { email, password, full_name, role, ...(id !== undefined && { id }) })
}
