import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Schedule } from '../../schedules/types.ts'
import type { Maestro } from '../maestro.ts'
import { pageResponse } from '../page.ts'
import { badRequest, notFound } from '../refusal.ts'
import { scheduleRow } from '../seeds.ts'
import { bodyOf, textOf, textResponse } from './shared.ts'

/** The routes of schedules and workspaces. */
export function scheduleRoutes(maestro: Maestro): Route[] {
  const find = (id: string): Schedule => {
    const schedule = maestro.schedules.find((candidate) => String(candidate.id) === id)
    if (schedule === undefined) throw notFound('Scheduling not found')
    return schedule
  }
  let count = maestro.schedules.length
  return [
    route('GET', '/api/v2/scheduling', (request) => pageResponse(request, maestro.schedules)),
    route('POST', '/api/v2/scheduling', (request) => {
      const body = bodyOf(request)
      if (maestro.automation(textOf(body, 'activityLabel')) === undefined) throw badRequest('Activity not found')
      if (textOf(body, 'cron').trim().split(/\s+/).length < 6) throw badRequest('The cron expression is not valid')
      const { id: _id, ...fields } = body
      const schedule = scheduleRow(`sch-${++count}`, maestro.around(), fields)
      maestro.schedules.push(schedule)
      return jsonResponse(200, schedule)
    }),
    route('GET', '/api/v2/scheduling/{id}', (_request, { id }) => jsonResponse(200, find(id))),
    route('PUT', '/api/v2/scheduling/{id}', (request, { id }) => {
      const { id: _id, ...fields } = bodyOf(request)
      return jsonResponse(200, Object.assign(find(id), fields))
    }),
    route('DELETE', '/api/v2/scheduling/{id}', (_request, { id }) => {
      maestro.schedules.splice(maestro.schedules.indexOf(find(id)), 1)
      return textResponse('')
    }),
    route('GET', '/api/v2/workspaces', (request) => pageResponse(request, maestro.workspaces)),
    route('GET', '/api/v2/workspaces/{id}', (_request, { id }) => {
      const workspace = maestro.workspaces.find((candidate) => String(candidate.id) === id || candidate.label === id)
      if (workspace === undefined) throw notFound('Workspace not found')
      return jsonResponse(200, workspace)
    }),
  ]
}
