import { jsonResponse, route, type FakeRequest, type FakeResponse, type PathNames, type Route } from '@sdk/core/testing'
import { checkFlowKey, checkToken } from './access.ts'
import { readBody, textOf, type Json } from './body.ts'
import type { FlowState } from './flows/flow.ts'
import type { Progress } from './flows/progress.ts'
import { pageOf } from './pages.ts'
import { fieldRefused } from './refusal.ts'
import type { Server } from './server.ts'

const ok = (body: unknown): FakeResponse => jsonResponse(200, body)
const created = (body: unknown): FakeResponse => jsonResponse(201, body)
const nothing: FakeResponse = { status: 204 }

type Run<P extends string> = (names: Readonly<Record<PathNames<P>, string>>, request: FakeRequest) => FakeResponse

/** The routes of the fake, each behind the check of its credentials. */
export function routesOf(server: Server): Route[] {
  const admin = <const P extends string>(method: string, path: P, run: Run<P>): Route =>
    route(method, `/v1${path}`, (request, names) => {
      checkToken(server, request)
      return run(names as never, request)
    })
  return [...clientRoutes(server, admin), ...publicRoutes(server), ...flowRoutes(server, admin), ...emailRoutes(server, admin)]
}

type Admin = <const P extends string>(method: string, path: P, run: Run<P>) => Route

function clientRoutes(server: Server, admin: Admin): Route[] {
  const { clients } = server
  return [
    admin('GET', '/clients/', (_, request) => pageOf(server, request, clients.list())),
    admin('POST', '/clients/', (_, request) => created(clients.create(readBody(request)))),
    admin('GET', '/clients/{id}/', ({ id }) => ok(clients.get(id))),
    admin('PATCH', '/clients/{id}/', ({ id }, request) => ok(clients.update(id, readBody(request)))),
    admin('GET', '/clients/{id}/team/', ({ id }) => ok(clients.team(id))),
    admin('POST', '/clients/{id}/add-team-member/', ({ id }, request) => created(clients.addMember(id, readBody(request)))),
    admin('PATCH', '/clients/{id}/update-team-member/{member}/', ({ id, member }, request) => ok(clients.updateMember(id, member, readBody(request)))),
    admin('DELETE', '/clients/{id}/remove-team-member/{member}/', ({ id, member }) => {
      clients.removeMember(id, member)
      return nothing
    }),
  ]
}

function publicRoutes(server: Server): Route[] {
  const open = <const P extends string>(method: string, path: P, run: (flow: FlowState, request: FakeRequest, names: Readonly<Record<PathNames<P>, string>>) => FakeResponse): Route =>
    route(method, `/v1/onboarding/{key}${path}`, (request, names) => run(checkFlowKey(server, request, names['key' as never]), request, names as never))
  const act = (method: string, name: string, run: (progress: Progress, body: Json) => void): Route =>
    open(method, `/progress/{user}/${name}/`, (flow, request, { user }) => {
      const progress = flow.progressOf(user)
      const before = { completed: progress.wire.status === 'COMPLETED', steps: progress.wire.steps_completed.length }
      run(progress, readBody(request))
      if (progress.wire.steps_completed.length > before.steps) flow.emails.happened('step_completed', progress)
      if (progress.wire.status === 'COMPLETED' && !before.completed) flow.emails.happened('flow_completed', progress)
      return ok(progress.wire)
    })
  return [
    open('GET', '/structure/', (flow, { query }) => ok(flow.structure(query.get('language') ?? flow.language))),
    open('POST', '/start/', (flow, request) => {
      const { progress, isNew } = flow.start(readBody(request))
      if (isNew) flow.emails.happened('flow_started', progress)
      return isNew ? created(progress.wire) : ok(progress.wire)
    }),
    open('GET', '/progress/{user}/', (flow, _, { user }) => ok(flow.progressOf(user).wire)),
    act('POST', 'start-step', (progress, body) => progress.startStep(body)),
    act('POST', 'complete-step', (progress, body) => progress.completeStep(body)),
    act('POST', 'complete-steps', (progress, body) => progress.completeSteps(body)),
    act('POST', 'skip-step', (progress, body) => progress.skipStep(body)),
    act('POST', 'complete', (progress, body) => progress.complete(body)),
    act('POST', 'restart', (progress, body) => progress.restart(body)),
    act('POST', 'abandon', (progress, body) => progress.abandon(body)),
    act('PATCH', 'metadata', (progress, body) => progress.updateMetadata(body)),
    route('POST', '/v1/onboarding/auth/token/', (request) => {
      checkFlowKey(server, request)
      return widgetToken(server, readBody(request))
    }),
  ]
}

function widgetToken(server: Server, body: Json): FakeResponse {
  const { ttl = 600 } = body
  if (!Number.isInteger(ttl) || (ttl as number) < 60 || (ttl as number) > 3600) throw fieldRefused('ttl', 'Informe um valor entre 60 e 3600.')
  textOf(body, 'external_user_id')
  textOf(body, 'client_id')
  return ok({ token: server.newWidgetToken(), expires_in: ttl })
}

function flowRoutes(server: Server, admin: Admin): Route[] {
  return [
    admin('GET', '/onboarding/flows/', (_, request) => pageOf(server, request, server.flows.map((flow) => flow.summary()))),
    admin('GET', '/onboarding/flows/{slug}/', ({ slug }) => ok(server.flowBySlug(slug).detail())),
    admin('PATCH', '/onboarding/flows/{slug}/', ({ slug }, request) => {
      const flow = server.flowBySlug(slug)
      flow.update(readBody(request))
      return ok(flow.detail())
    }),
    admin('GET', '/onboarding/flows/{slug}/analytics/', ({ slug }) => ok(server.flowBySlug(slug).numbers())),
    admin('GET', '/onboarding/flows/{slug}/progress/', ({ slug }, request) => pageOf(server, request, server.flowBySlug(slug).progress.map(({ wire }) => wire))),
  ]
}

function emailRoutes(server: Server, admin: Admin): Route[] {
  const base = '/onboarding/flows/{slug}'
  const of = (slug: string): FlowState['emails'] => server.flowBySlug(slug).emails
  return [
    admin('GET', `${base}/email-rules/`, ({ slug }) => ok(of(slug).rules.all)),
    admin('POST', `${base}/email-rules/`, ({ slug }, request) => created(of(slug).rules.create(readBody(request)))),
    admin('PATCH', `${base}/email-rules/{id}/`, ({ slug, id }, request) => ok(of(slug).rules.update(id, readBody(request)))),
    admin('DELETE', `${base}/email-rules/{id}/`, ({ slug, id }) => {
      of(slug).rules.remove(id)
      return nothing
    }),
    admin('GET', `${base}/email-logs/`, ({ slug }, request) => pageOf(server, request, of(slug).logs.list(request.query))),
    admin('GET', `${base}/email-logs/summary/`, ({ slug }, { query }) => ok(of(slug).logs.summary(query))),
    admin('GET', `${base}/email-pieces/`, ({ slug }, request) => pageOf(server, request, of(slug).pieces.list(request.query))),
    admin('POST', `${base}/email-pieces/`, ({ slug }, request) => created(of(slug).pieces.create(readBody(request)))),
    admin('GET', `${base}/email-pieces/{id}/`, ({ slug, id }) => ok(of(slug).pieces.detail(id))),
    admin('PATCH', `${base}/email-pieces/{id}/`, ({ slug, id }, request) => {
      const { piece, isNew } = of(slug).pieces.update(id, readBody(request))
      return isNew ? created(piece) : ok(piece)
    }),
    admin('DELETE', `${base}/email-pieces/{id}/`, ({ slug, id }) => {
      of(slug).pieces.remove(id)
      return nothing
    }),
    admin('POST', `${base}/email-pieces/{id}/approve/`, ({ slug, id }) => ok(of(slug).pieces.approve(id))),
    admin('POST', `${base}/email-pieces/{id}/archive/`, ({ slug, id }) => ok(of(slug).pieces.archive(id))),
    admin('POST', `${base}/email-pieces/preview/`, ({ slug }, request) => ok(of(slug).preview(readBody(request)))),
    admin('GET', `${base}/email-pieces/coverage/`, ({ slug }, { query }) => ok(of(slug).coverage(query.get('language')))),
    admin('PATCH', `${base}/progress/{user}/email-subscription/`, ({ slug, user }, request) => {
      const flow = server.flowBySlug(slug)
      return ok(flow.emails.subscribe(flow.progressOf(user), readBody(request)))
    }),
  ]
}
