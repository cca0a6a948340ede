import { jsonResponse, route, type FakeRequest, type Route } from '@sdk/core/testing'
import type { Automation } from '../../automations/types.ts'
import type { Maestro } from '../maestro.ts'
import { fits, pageResponse } from '../page.ts'
import { notFound } from '../refusal.ts'

/** The routes of automations. */
export function automationRoutes(maestro: Maestro): Route[] {
  const wanted = (request: FakeRequest): Automation[] => {
    const part = request.query.get('automation')?.toLowerCase() ?? ''
    return maestro.automations.filter((automation) =>
      fits(request, 'label', automation.label) && fits(request, 'name', automation.name) && `${automation.label} ${automation.name ?? ''}`.toLowerCase().includes(part))
  }
  return [
    route('GET', '/api/v2/activity', (request) => jsonResponse(200, wanted(request))),
    route('GET', '/api/v2/activity/pagination', (request) => pageResponse(request, wanted(request))),
    route('GET', '/api/v2/activity/{label}', (_request, { label }) => {
      const automation = maestro.automation(label)
      if (automation === undefined) throw notFound('Activity not found')
      return jsonResponse(200, automation)
    }),
  ]
}
