import { route, router, type FakeHandler, type FakeRequest, type FakeResponse } from '@sdk/core/testing'
import { operations } from '../operations/index.ts'
import { Crash, Refusal, titleOf } from '../world/refusal.ts'
import type { DeveloperRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { authenticate, authorize, findActor } from './access.ts'
import { AnswerCache } from './answer-cache.ts'
import { writeAudit } from './audit.ts'
import { Call } from './call.ts'
import { IdempotencyStore } from './idempotency.ts'
import { WholeAnswer, type Operation } from './operation.ts'
import { crashAnswer, problem, refusalAnswer } from './problems.ts'
import type { RateLimits } from './rate-limits.ts'
import { RequestIds } from './request-ids.ts'

/** Answers requests as the server does. */
export function createHandler(world: World, limits: RateLimits): FakeHandler {
  const server = { world, limits, store: new IdempotencyStore(), cache: new AnswerCache(), ids: new RequestIds() }
  const routes = operations.map((row) => route(row.method, `/api/v1${row.path}`, (request, params) => serve(server, row, request, params)))
  const find = router(routes, {
    notFound: (request) => problem(request, { status: 404, title: titleOf(404), detail: titleOf(404) }),
    methodNotAllowed: (request, allowed) => problem(request, { status: 405, title: titleOf(405), detail: titleOf(405) }, { headers: { allow: allowed.toSorted().join(', ') } }),
  })
  return (request) => {
    if (request.method === 'OPTIONS') return { status: 204 }
    // The root leads to the documentation, with a key or without.
    if (request.method === 'GET' && request.path === '/') return { status: 302, headers: { location: 'https://docs.valentina-noir.com' } }
    return find(asRouted(request))
  }
}

interface Server {
  readonly world: World
  readonly limits: RateLimits
  readonly store: IdempotencyStore
  readonly cache: AnswerCache
  readonly ids: RequestIds
}

/** The server decodes slashes before it routes, and does not care about one at the end. */
function asRouted(request: FakeRequest): FakeRequest {
  const path = request.path.replaceAll(/%2f/gi, '/')
  return { ...request, path: path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path }
}

/** Checks in the server's order: key, idempotency key, rate limit, then the operation itself. */
function serve(server: Server, operation: Operation, request: FakeRequest, params: Readonly<Record<string, string>>): FakeResponse {
  const { world, limits, store, cache, ids } = server
  const requestId = ids.next()
  const key = request.headers['x-api-key'] ?? ''
  let developer: DeveloperRow
  let kept: FakeResponse | undefined
  try {
    developer = authenticate(world, key)
    kept = store.find(request, key, world.clock.now())
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(request, error, requestId)
    throw error
  }
  const taken = limits.take(key, operation.limit, world.clock.now())
  if ('problem' in taken) return problem(request, taken.problem, { requestId, headers: taken.headers })
  const headers = { ...taken.headers, 'x-request-id': requestId, 'cache-control': operation.cache }
  if (kept !== undefined) return { ...kept, headers: { ...kept.headers, ...headers } }
  const call = new Call(world, request, params, developer, requestId)
  const answer = run(call, operation, headers, world.isObserved ? cache : undefined)
  store.keep(request, key, answer, world.clock.now())
  logRequest(call, answer)
  return answer
}

function run(call: Call, operation: Operation, headers: Readonly<Record<string, string>>, cache: AnswerCache | undefined): FakeResponse {
  try {
    authorize(call, operation.access)
    findActor(call, operation)
    operation.guard?.(call)
    const json = { ...headers, 'content-type': 'application/json' }
    const kept = cache?.find(call, operation)
    if (kept !== undefined) return { status: operation.status, headers: json, body: kept }
    const body = operation.run(call)
    if (operation.audit !== undefined) writeAudit(call, operation.audit)
    if (call.hasCompany && operation.method !== 'GET') call.company.resources_modified_at = call.world.generator.seconds()
    if (body instanceof WholeAnswer) return { ...body.response, headers: { ...headers, ...body.response.headers } }
    const text = JSON.stringify(body ?? null)
    cache?.note(call, operation, text)
    return operation.status === 204 ? { status: 204, headers } : { status: operation.status, headers: json, body: text }
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(call.request, error, call.requestId, headers)
    if (error instanceof Crash) return crashAnswer(headers)
    throw error
  }
}

function logRequest({ world, request, requestId, developer, params }: Call, { status, body }: FakeResponse): void {
  const error = status < 400 ? {} : { error_type: `${titleOf(status).replaceAll(' ', '')}Error`, error_detail: (JSON.parse(String(body)) as { detail: string }).detail }
  world.log.unshift({
    timestamp: world.generator.seconds(), level: status >= 400 ? 'WARNING' : 'INFO', name: 'litestar', message: 'HTTP Request', exception: null,
    extra: {
      path: request.path, method: request.method, query: request.query.toString(), path_params: params, client: '["127.0.0.1","0"]', status_code: status, duration_ms: 1,
      request_id: requestId, developer_id: developer.id, ...error,
    },
    raw: null,
  })
}
