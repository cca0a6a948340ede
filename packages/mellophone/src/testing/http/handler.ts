import type { FakeHandler, FakeRequest, FakeResponse } from '@sdk/core/testing'
import { Crash, Refusal } from '../failures.ts'
import type { Mellophone } from '../server.ts'
import { browserRoutes } from './browser-routes.ts'
import { lookupPath, refuseByContainer } from './container.ts'
import { directoryRoutes } from './directory-routes.ts'
import { managementRoutes } from './management-routes.ts'
import { readParameters, type Parameters } from './parameters.ts'
import { errorPage, methodNotAllowed, text, unreadable } from './responses.ts'
import type { Route } from './route.ts'
import { sessionRoutes } from './session-routes.ts'

const routes: readonly Route[] = [...sessionRoutes, ...directoryRoutes, ...managementRoutes, ...browserRoutes]

/** Answers requests as the server does. */
export function createHandler(server: Mellophone): FakeHandler {
  return (request) => refuseByContainer(request) ?? dispatch(server, request)
}

function dispatch(server: Mellophone, request: FakeRequest): FakeResponse {
  server.sessions.sweep()
  const [prefix, ...segments] = lookupPath(request.path)
  const found = prefix === 'mellophone' ? routes.filter(({ path }) => matches(path.split('/'), segments)) : []
  if (found.length === 0) return errorPage(request, 404, server.clock.now())
  const route = found.find(({ methods }) => methods === undefined || methods.includes(request.method))
  if (route === undefined) return methodNotAllowed(request, [...new Set(found.flatMap(({ methods = [] }) => methods))])
  return call(server, request, route, segments.at(-1) ?? '')
}

function matches(path: readonly string[], segments: readonly string[]): boolean {
  return path.length === segments.length && path.every((part, index) => (part === '*' ? segments[index] !== '' : part === segments[index]))
}

function call(server: Mellophone, request: FakeRequest, route: Route, sid: string): FakeResponse {
  try {
    const parameters = readParameters(request)
    if (route.hasBody === true && parameters.body === '') return unreadable(request)
    const missing = missingParameters(route, parameters)
    if (missing.length > 0) return text(request, 500, `jakarta.validation.ConstraintViolationException: ${missing.join(', ')}`)
    return route.run({ server, request, sid, body: parameters.body, get: parameters.get, need: (name) => parameters.get(name) ?? '' })
  } catch (error) {
    if (error instanceof Refusal) return text(request, 403, error.message)
    if (error instanceof Crash) return errorPage(request, 500, server.clock.now())
    throw error
  }
}

function missingParameters({ name, parameters }: Route, { get }: Parameters): string[] {
  return parameters.flatMap((parameter, index) =>
    parameter.endsWith('!') && get(parameter.slice(0, -1)) === null ? [`${name}.arg${index}: must not be null`] : [],
  )
}
