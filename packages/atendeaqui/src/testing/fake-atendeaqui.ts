import { createFakeServer, jsonResponse, router, type FakeClock, type FakeHandler, type FakeServer } from '@sdk/core/testing'
import type { Client } from '../clients/types.ts'
import type { UserProgress } from '../onboarding/types.ts'
import type { FakeAtendeAquiOptions } from './options.ts'
import { Refusal } from './refusal.ts'
import { routesOf } from './routes.ts'
import { Server } from './server.ts'

/** An AtendeAqui server in this process. Its `transport` answers clients directly; `listen()` makes it answer over HTTP as well. */
export interface FakeAtendeAqui extends FakeServer {
  /** The clock of the server. */
  readonly clock: FakeClock
  /** The base URL for clients: of the port after `listen()`, before of the default port, which the transport does not use. */
  baseUrl(): string
  /** The clients with their teams, in the order in which they were made. */
  clients(): Client[]
  /** The progress of a flow's users, and the data about them, in the order in which they started. Throws a TypeError when no flow has the slug. */
  progress(slug: string): (Omit<UserProgress, 'is_completed' | 'is_in_progress' | 'is_abandoned'> & { readonly metadata: Readonly<Record<string, unknown>> })[]
}

/**
 * Starts a fake AtendeAqui server: clients and their teams, flows, the progress of their users, and the automatic
 * e-mails, by the rules that the vendor documents. Ids and, unless a clock is given, the time are the same in every run.
 */
export function createFakeAtendeAqui(options: FakeAtendeAquiOptions = {}): FakeAtendeAqui {
  const state = new Server(options)
  const server = createFakeServer({ handle: handlerOf(state), clock: state.clock })
  return Object.assign(server, {
    clock: state.clock,
    baseUrl: () => `${server.origin ?? 'http://127.0.0.1:8000'}/v1`,
    clients: () => structuredClone(state.clients.list()),
    progress(slug: string) {
      const flow = state.flows.find(({ seed }) => seed.slug === slug)
      if (flow === undefined) throw new TypeError(`no flow has the slug ${JSON.stringify(slug)}`)
      return flow.progress.map(({ wire, metadata }) => structuredClone({ ...wire, metadata }))
    },
  })
}

function handlerOf(state: Server): FakeHandler {
  const routes = routesOf(state)
  const lookup = router(routes, {
    // The framework sends requests without the last slash to the path that has it.
    notFound: (request) => (request.path.endsWith('/') ? jsonResponse(404, { detail: 'Not found.' }) : { status: 301, headers: { location: `${request.path}/` } }),
    methodNotAllowed: (request, allowed) => jsonResponse(405, { detail: `Método "${request.method}" não permitido.` }, { allow: allowed.join(', ') }),
  })
  return async (request) => {
    try {
      return await lookup(request)
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      throw error
    }
  }
}
