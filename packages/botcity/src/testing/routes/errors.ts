import { jsonResponse, route, type FakeRequest, type FakeResponse, type Route } from '@sdk/core/testing'
import type { ErrorRecord } from '../../errors/types.ts'
import type { Maestro } from '../maestro.ts'
import { fits, pageResponse } from '../page.ts'
import { badRequest, notFound } from '../refusal.ts'
import { errorRow } from '../seeds.ts'
import { isWithin } from '../time.ts'
import { bodyOf, fileOf, optionalText, textOf } from './shared.ts'

/** The routes of error reports. */
export function errorRoutes(maestro: Maestro): Route[] {
  const find = (id: string): ErrorRecord => {
    const report = maestro.errors.find((candidate) => String(candidate.id) === id)
    if (report === undefined) throw notFound('Error not found')
    return report
  }
  const store = (kind: 'screenshot' | 'attachments') => (request: FakeRequest, { id }: Readonly<Record<'id', string>>): FakeResponse => {
    const key = String(find(id).id)
    maestro.errorFiles.set(key, [...(maestro.errorFiles.get(key) ?? []), { kind, file: fileOf(request) }])
    return jsonResponse(200, {})
  }
  return [
    route('GET', '/api/v2/error', (request) =>
      pageResponse(request, maestro.errors.filter((report) =>
        fits(request, 'taskId', report.taskId) && fits(request, 'automationLabel', report.automationLabel) && isWithin(request.query.get('days'), report.dateCreation, maestro.clock)))),
    route('POST', '/api/v2/error', (request) => {
      const body = bodyOf(request)
      const task = maestro.tasks.find(({ id }) => String(id) === String(body['taskId']))
      if (task === undefined) throw badRequest('Task not found')
      const { tags } = body
      const report = errorRow(maestro.nextId('error'), maestro.around(), {
        taskId: task.id, type: textOf(body, 'type'), message: optionalText(body, 'message'), stackTrace: optionalText(body, 'stackTrace'), language: optionalText(body, 'language'),
        tags: (tags ?? {}) as Record<string, unknown>, automationLabel: task.activityLabel, automationName: task.activityName, botId: task.agentId,
      })
      maestro.errors.push(report)
      return jsonResponse(201, report)
    }),
    route('GET', '/api/v2/error/{id}', (_request, { id }) => jsonResponse(200, find(id))),
    route('POST', '/api/v2/error/{id}/screenshot', store('screenshot')),
    route('POST', '/api/v2/error/{id}/attachments', store('attachments')),
  ]
}
