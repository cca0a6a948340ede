import { jsonResponse, route, router, type FakeHandler, type FakeRequest, type FakeResponse } from '@sdk/core/testing'
import type { Maestro } from './maestro.ts'
import { badRequest, notFound, Refusal } from './refusal.ts'
import { automationRoutes } from './routes/automations.ts'
import { botRoutes } from './routes/bots.ts'
import { credentialRoutes } from './routes/credentials.ts'
import { datapoolRoutes } from './routes/datapools.ts'
import { errorRoutes } from './routes/errors.ts'
import { logRoutes } from './routes/logs.ts'
import { noticeRoutes } from './routes/notices.ts'
import { resultFileRoutes } from './routes/result-files.ts'
import { runnerRoutes } from './routes/runners.ts'
import { scheduleRoutes } from './routes/schedules.ts'
import { taskRoutes } from './routes/tasks.ts'

const OPEN = new Set(['/api/v2/workspace/login', '/api/v2/maestro/version'])

/** Answers requests from the state of a fake Maestro. */
export function createHandler(maestro: Maestro): FakeHandler {
  const handle = router([
    route('POST', '/api/v2/workspace/login', (request) => jsonResponse(200, maestro.accounts.logIn(request))),
    route('GET', '/api/v2/maestro/version', () => jsonResponse(200, { version: maestro.version })),
    ...[
      taskRoutes, logRoutes, automationRoutes, botRoutes, runnerRoutes, credentialRoutes, datapoolRoutes, resultFileRoutes, errorRoutes, noticeRoutes, scheduleRoutes,
    ].flatMap((routes) => routes(maestro)),
  ], {
    notFound() {
      throw notFound('Not Found')
    },
    methodNotAllowed() {
      throw new Refusal(405, { message: 'Method Not Allowed' })
    },
  })
  return async (request: FakeRequest): Promise<FakeResponse> => {
    try {
      if (!OPEN.has(request.path)) maestro.accounts.check(request)
      return await handle(request)
    } catch (error) {
      const refusal = error instanceof SyntaxError ? badRequest('The body cannot be read') : error
      if (refusal instanceof Refusal) return jsonResponse(refusal.status, refusal.body)
      throw error
    }
  }
}
