import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Maestro, StoredMessage } from '../maestro.ts'
import { fits, pageResponse } from '../page.ts'
import { badRequest } from '../refusal.ts'
import { alertRow } from '../seeds.ts'
import { isWithin } from '../time.ts'
import { bodyOf, optionalText, textOf, textResponse } from './shared.ts'

const MAX_RECIPIENTS = 50

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** The routes of alerts and messages. */
export function noticeRoutes(maestro: Maestro): Route[] {
  return [
    route('GET', '/api/v2/alerts', (request) =>
      pageResponse(request, maestro.alerts.filter((alert) =>
        fits(request, 'taskId', alert.taskId) && fits(request, 'type', alert.type) && isWithin(request.query.get('days'), alert.date, maestro.clock)))),
    route('POST', '/api/v2/alerts', (request) => {
      const body = bodyOf(request)
      const task = maestro.tasks.find(({ id }) => String(id) === String(body['taskId']))
      if (task === undefined) throw badRequest('Task not found')
      const alert = alertRow(`al-${maestro.alerts.length + 1}`, maestro.around(), {
        taskId: task.id, activityLabel: task.activityLabel, activityName: task.activityName, botId: task.agentId,
        title: textOf(body, 'title'), message: optionalText(body, 'message'), type: textOf(body, 'type'),
      })
      maestro.alerts.push(alert)
      return jsonResponse(200, alert)
    }),
    route('POST', '/api/v2/message', (request) => {
      const body = bodyOf(request)
      const message: StoredMessage = { emails: list(body['emails']), logins: list(body['logins']), subject: optionalText(body, 'subject'), body: optionalText(body, 'body'), type: textOf(body, 'type') }
      if (message.emails.length + message.logins.length > MAX_RECIPIENTS) throw badRequest('Too many recipients')
      maestro.messages.push(message)
      return textResponse('OK')
    }),
  ]
}
