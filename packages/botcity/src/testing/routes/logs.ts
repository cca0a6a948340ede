import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { LogColumn } from '../../logs/types.ts'
import type { Maestro, StoredLog } from '../maestro.ts'
import { fits } from '../page.ts'
import { labelTaken } from '../refusal.ts'
import { isWithin } from '../time.ts'
import { bodyOf, objectsOf, textOf, textResponse } from './shared.ts'

const quoted = (field: string): string => (/[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

function table({ row, entries }: StoredLog, isWanted: (date: string) => boolean): Record<string, string>[] {
  const columns = row.columns ?? []
  return entries.filter(({ dateCreation }) => isWanted(dateCreation)).map((entry) => Object.fromEntries(columns.map(({ name, label }) => [name ?? label, entry.columns[label] ?? ''])))
}

/** The routes of logs. */
export function logRoutes(maestro: Maestro): Route[] {
  return [
    route('GET', '/api/v2/log', (request) => jsonResponse(200, [...maestro.logs.values()].map(({ row }) => row).filter(({ label }) => fits(request, 'label', label)))),
    route('POST', '/api/v2/log', (request) => {
      const body = bodyOf(request)
      const label = textOf(body, body['label'] === undefined ? 'activityLabel' : 'label')
      if (maestro.logs.has(label)) throw labelTaken()
      const columns = objectsOf(body, 'columns') as readonly Partial<LogColumn>[]
      const repositoryLabel = typeof body['repositoryLabel'] === 'string' ? body['repositoryLabel'] : 'DEFAULT'
      const full = columns.map(({ name, label: key, width, visible }) => ({ name: name ?? null, label: key ?? '', width: width ?? 0, visible: visible ?? true }))
      return jsonResponse(200, maestro.addLog({ label, columns: full, repositoryLabel }))
    }),
    route('GET', '/api/v2/log/{label}', (_request, { label }) => jsonResponse(200, maestro.log(label).row)),
    route('DELETE', '/api/v2/log/{label}', (_request, { label }) => {
      maestro.log(label)
      maestro.logs.delete(label)
      return textResponse('deleted')
    }),
    route('POST', '/api/v2/log/{label}/entry', (request, { label }) => {
      maestro.addLogEntry(label, bodyOf(request))
      return textResponse('')
    }),
    route('GET', '/api/v2/log/{label}/entry-list', (request, { label }) =>
      jsonResponse(200, maestro.log(label).entries.filter(({ dateCreation }) => isWithin(request.query.get('days'), dateCreation, maestro.clock)))),
    route('GET', '/api/v2/log/{label}/export', (request, { label }) => {
      const log = maestro.log(label)
      const rows = table(log, (date) => isWithin(request.query.get('days'), date, maestro.clock))
      if (request.query.get('format') !== 'csv') return jsonResponse(200, rows)
      const names = (log.row.columns ?? []).map((column) => column.name ?? column.label)
      const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
      return textResponse(lines.map((fields) => `${fields.map(quoted).join(';')}\n`).join(''), 'text/csv')
    }),
  ]
}
