import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Runner } from '../../runners/types.ts'
import type { Maestro } from '../maestro.ts'
import type { FakeRunner } from '../options.ts'
import { fits, pageResponse } from '../page.ts'
import { notFound } from '../refusal.ts'
import { isWithin } from '../time.ts'
import { textResponse } from './shared.ts'

const rowOf = ({ log: _log, ...given }: FakeRunner): Runner => ({ name: given.machineId, isOnline: true, type: 'DESKTOP', ...given })

/** The routes of runners. */
export function runnerRoutes(maestro: Maestro): Route[] {
  const find = (id: string): FakeRunner => {
    const runner = maestro.runners.find(({ machineId }) => machineId === id)
    if (runner === undefined) throw notFound('Machine not found')
    return runner
  }
  return [
    route('GET', '/api/v2/machine/pagination', (request) =>
      pageResponse(request, maestro.runners.map(rowOf).filter((runner) => fits(request, 'machineId', runner.machineId) && fits(request, 'isOnline', runner.isOnline) && fits(request, 'type', runner.type)))),
    route('GET', '/api/v2/machine/{id}', (_request, { id }) => jsonResponse(200, rowOf(find(id)))),
    route('GET', '/api/v2/machine/log/{id}', (_request, { id }) => textResponse(find(id).log ?? '')),
    route('GET', '/api/v2/machine/{id}/tasks-summary', (request, { id }) => {
      find(id)
      const counts = new Map<string | null, number>()
      for (const { machineId, activityLabel, dateCreation } of maestro.tasks) {
        if (machineId === id && isWithin(request.query.get('days'), dateCreation, maestro.clock)) counts.set(activityLabel, (counts.get(activityLabel) ?? 0) + 1)
      }
      return jsonResponse(200, [...counts].map(([activityLabel, total]) => ({ activityLabel, total })))
    }),
  ]
}
