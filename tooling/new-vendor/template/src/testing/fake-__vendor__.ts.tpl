import { createFakeServer, jsonResponse, route, router, type FakeHandler, type FakeResponse, type FakeServer, type Route } from '@sdk/core/testing'
import type { Note } from '../notes/types.ts'

/** What a fake server holds when it starts. */
export interface Fake__Vendor__Options {
  /** The key that it accepts. Default `fake-api-key`. */
  readonly apiKey?: string | undefined
  /** Texts of the notes that are there; their ids count from 1. */
  readonly notes?: readonly string[] | undefined
}

/** A __Vendor__ server in this process. Its `transport` answers clients directly; `listen()` makes it answer over HTTP as well. */
export interface Fake__Vendor__ extends FakeServer {
  /** The key that it accepts. */
  readonly apiKey: string
  /** The base URL for clients: of the port after `listen()`, before one that only the transport answers. */
  baseUrl(): string
  /** The notes, in the order in which they were written. */
  notes(): Note[]
}

const missing = (): FakeResponse => jsonResponse(404, { message: 'not found' })

/** Starts a fake __Vendor__ server, which keeps notes and answers by the rules of the real one. */
export function createFake__Vendor__({ apiKey = 'fake-api-key', notes: texts = [] }: Fake__Vendor__Options = {}): Fake__Vendor__ {
  const notes: Note[] = texts.map((text, index) => ({ id: index + 1, text }))
  const lookup = router(routesOf(notes), { notFound: missing, methodNotAllowed: () => jsonResponse(405, { message: 'method not allowed' }) })
  const handle: FakeHandler = (request) => (request.headers['x-api-key'] === apiKey ? lookup(request) : jsonResponse(401, { message: 'unknown key' }))
  const server = createFakeServer({ handle })
  return Object.assign(server, { apiKey, baseUrl: () => server.origin ?? 'http://127.0.0.1:8000', notes: () => structuredClone(notes) })
}

function routesOf(notes: Note[]): Route[] {
  return [
    route('POST', '/notes', (request) => {
      const { text } = request.json() as { text?: unknown }
      if (typeof text !== 'string' || text === '') return jsonResponse(400, { message: 'text is required' })
      const note: Note = { id: Math.max(0, ...notes.map(({ id }) => id)) + 1, text }
      notes.push(note)
      return jsonResponse(201, note)
    }),
    route('GET', '/notes/{id}', (_request, { id }) => {
      const note = notes.find((each) => String(each.id) === id)
      return note === undefined ? missing() : jsonResponse(200, note)
    }),
  ]
}
