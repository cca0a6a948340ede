import { createFakeServer, type FakeClock, type FakeServer } from '@sdk/core/testing'
import { createHandler } from './http/handler.ts'
import { RateLimits } from './http/rate-limits.ts'
import type { FakeDeveloper, FakeValentinaOptions } from './options.ts'
import { newCompany } from './rules/new-company.ts'
import type { DeveloperRow } from './world/rows.ts'
import { World } from './world/world.ts'

/** The key of the developer who is there by default. */
const DEFAULT_KEY = 'FakeValentinaApiKey0000000000001'

/** A Valentina server in this process. Its `transport` answers clients directly; `listen()` makes it answer over HTTP as well. */
export interface FakeValentina extends FakeServer {
  /** The clock of the server: rate limits, chargen sessions and idempotency keys run out by advancing it. */
  readonly clock: FakeClock
  /** The key of the first developer. */
  readonly apiKey: string
  /** The id of the company that is there from the start. */
  readonly companyId: string
  /** The id of the admin user of that company. */
  readonly userId: string
  /** The base URL for clients: of the port after `listen()`, before one that only the transport answers. */
  baseUrl(): string
  /** Gives the server a further developer, and returns the developer's id. */
  addDeveloper(developer: FakeDeveloper): string
  /**
   * Gives a developer this key, at once and instead of any other.
   *
   * @throws {TypeError} no developer has this id
   */
  setApiKey(developerId: string, apiKey: string): void
  /** Sets other rate limits from now on; what was counted is forgotten. */
  setRateLimits(rateLimits: FakeValentinaOptions['rateLimits']): void
  /** Removes the half companies that creates with broken settings leave in `observed`, as an operator does in the database. */
  removeBrokenCompanies(): void
}

/**
 * Starts a fake Valentina server. It keeps companies, users, campaigns, characters and everything else, and answers all operations by
 * the rules of the real one, errors included. Ids, keys, dice and, unless a clock is given, the time are the same in every run.
 */
export function createFakeValentina(options: FakeValentinaOptions = {}): FakeValentina {
  const world = new World(options)
  const { developers = [{ username: 'developer', api_key: DEFAULT_KEY, is_global_admin: true }], company = { name: 'Night Owls' } } = options
  const [first] = developers.map((developer) => addDeveloper(world, developer))
  const made = company === false || first === undefined ? undefined : newCompany(world, first, { name: company.name, description: null, email: first.email, settings: {} })
  const limits = new RateLimits(options.rateLimits)
  const server = createFakeServer({ handle: createHandler(world, limits), clock: world.clock })
  return Object.assign(server, {
    clock: world.clock,
    apiKey: first?.api_key ?? '',
    companyId: made?.company.id ?? '',
    userId: made?.user.id ?? '',
    baseUrl: () => server.origin ?? 'http://127.0.0.1:8000',
    addDeveloper: (developer: FakeDeveloper) => addDeveloper(world, developer).id,
    setApiKey(developerId: string, apiKey: string) {
      const developer = world.developers.get(developerId)
      if (developer === undefined) throw new TypeError(`no developer has the id ${JSON.stringify(developerId)}`)
      Object.assign(developer, { api_key: apiKey, former_keys: [], key_generated: world.generator.seconds() })
    },
    setRateLimits: (rateLimits: FakeValentinaOptions['rateLimits']) => limits.set(rateLimits),
    removeBrokenCompanies() {
      for (const { id, broken } of world.companies.all()) if (broken) world.companies.remove(id)
    },
  })
}

function addDeveloper(world: World, { username, email, api_key, is_global_admin, provider_audiences, id }: FakeDeveloper): DeveloperRow {
  return world.developers.add({
    ...world.fresh(id), username, email: email ?? `${username}@example.com`, is_global_admin: is_global_admin ?? false, api_key: api_key ?? null, former_keys: [],
    key_generated: api_key === undefined ? null : world.generator.seconds(), provider_audiences: provider_audiences ?? null,
  })
}
