import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Datapool, DatapoolItem, SchemaField } from '../../datapools/types.ts'
import type { Maestro } from '../maestro.ts'
import { pageResponse } from '../page.ts'
import { bodyOf, objectOf, objectsOf, textOf, textResponse, type Body } from './shared.ts'

/** The automation is called otherwise on its way in. */
function definitionOf(given: Body): Partial<Datapool> {
  const { defaultAutomation, id: _id, ...body } = given
  return { ...body, schema: objectsOf(given, 'schema') as unknown as SchemaField[], defaultActivity: typeof defaultAutomation === 'string' ? defaultAutomation : null }
}

/** The routes of pools and items. */
export function datapoolRoutes(maestro: Maestro): Route[] {
  const { pools } = maestro
  return [
    route('GET', '/api/v2/datapool', (request) => pageResponse(request, pools.rows())),
    route('POST', '/api/v2/datapool', (request) => {
      const body = bodyOf(request)
      return jsonResponse(200, pools.create({ ...definitionOf(body), label: textOf(body, 'label') }).row)
    }),
    route('GET', '/api/v2/datapool/{label}', (_request, { label }) => jsonResponse(200, pools.pool(label).row)),
    route('POST', '/api/v2/datapool/{label}', (request, { label }) => jsonResponse(200, pools.replace(label, definitionOf(bodyOf(request))))),
    route('DELETE', '/api/v2/datapool/{label}', (_request, { label }) => {
      pools.delete(label)
      return textResponse('')
    }),
    route('GET', '/api/v2/datapool/{label}/view', (request, { label }) => pageResponse(request, pools.pool(label).items)),
    route('GET', '/api/v2/datapool/{label}/summary', (_request, { label }) => jsonResponse(200, pools.summary(label))),
    route('POST', '/api/v2/datapool/{label}/push', (request, { label }) => {
      const body = bodyOf(request)
      const { priority } = body
      return jsonResponse(200, pools.push(label, objectOf(body, 'values'), typeof priority === 'number' ? priority : 0))
    }),
    route('GET', '/api/v2/datapool/{label}/pull', (_request, { label }) => {
      const item = pools.pull(label)
      return item === undefined ? { status: 204 } : jsonResponse(200, item)
    }),
    route('GET', '/api/v2/datapool/{label}/entry/{id}', (_request, { label, id }) => jsonResponse(200, pools.item(label, id))),
    route('POST', '/api/v2/datapool/{label}/entry/{id}', (request, { label, id }) => jsonResponse(200, pools.save(label, id, bodyOf(request) as Partial<DatapoolItem>))),
    route('DELETE', '/api/v2/datapool/{label}/entry/{id}', (_request, { label, id }) => {
      pools.remove(label, id)
      return textResponse('')
    }),
    route('PUT', '/api/v2/datapool/{label}/entry/{id}/cancel', (request, { label, id }) => {
      const { message } = bodyOf(request)
      return jsonResponse(200, pools.cancel(label, id, typeof message === 'string' ? message : null))
    }),
  ]
}
