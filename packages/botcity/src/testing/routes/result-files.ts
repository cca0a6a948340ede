import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Artifact } from '../../result-files/types.ts'
import type { Maestro } from '../maestro.ts'
import { fits, pageResponse } from '../page.ts'
import { badRequest, notFound } from '../refusal.ts'
import { artifactRow } from '../seeds.ts'
import { isWithin } from '../time.ts'
import { bodyOf, fileOf, textOf } from './shared.ts'

/** The routes of result files. */
export function resultFileRoutes(maestro: Maestro): Route[] {
  const find = (id: string): Artifact => {
    const artifact = maestro.artifacts.find((candidate) => String(candidate.id) === id)
    if (artifact === undefined) throw notFound('Artifact not found')
    return artifact
  }
  return [
    route('GET', '/api/v2/artifact', (request) =>
      pageResponse(request, maestro.artifacts.filter((artifact) =>
        fits(request, 'taskId', artifact.taskId) && fits(request, 'name', artifact.name) && isWithin(request.query.get('days'), artifact.dateCreation, maestro.clock)))),
    route('POST', '/api/v2/artifact', (request) => {
      const body = bodyOf(request)
      const task = maestro.tasks.find(({ id }) => String(id) === String(body['taskId']))
      if (task === undefined) throw badRequest('Task not found')
      const artifact = artifactRow(maestro.nextId('artifact'), maestro.around(), { taskId: task.id, taskName: task.activityName, name: textOf(body, 'name'), fileName: textOf(body, 'filename') })
      maestro.artifacts.push(artifact)
      return jsonResponse(200, artifact)
    }),
    route('GET', '/api/v2/artifact/{id}', (_request, { id }) => jsonResponse(200, find(id))),
    route('GET', '/api/v2/artifact/{id}/file', (_request, { id }) => {
      const file = maestro.files.get(find(id).id)
      if (file === undefined) throw notFound('Artifact file not found')
      return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: file.content }
    }),
    route('POST', '/api/v2/artifact/log/{id}', (request, { id }) => {
      maestro.files.set(find(id).id, fileOf(request))
      return jsonResponse(200, {})
    }),
  ]
}
