import { jsonResponse, route, type Route } from '@sdk/core/testing'
import type { Task } from '../../tasks/types.ts'
import type { Maestro } from '../maestro.ts'
import { fits, pageResponse } from '../page.ts'
import { badRequest } from '../refusal.ts'
import { taskRow } from '../seeds.ts'
import { isWithin } from '../time.ts'
import { bodyOf, textOf, type Body } from './shared.ts'

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})
const counter = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function createTask(maestro: Maestro, body: Body): Task {
  const automation = maestro.automation(textOf(body, 'activityLabel'))
  if (automation === undefined) throw badRequest('Activity not found')
  const around = maestro.around()
  const date = body['minExecutionDate']
  const task = taskRow(maestro.nextId('task'), around, {
    activityLabel: automation.label, activityName: automation.name, agentId: automation.agentId, parameters: record(body['parameters']), test: body['test'] === true,
    priority: counter(body['priority']) ?? 0, minExecutionDate: typeof date === 'string' ? date : around.now,
  })
  maestro.tasks.push(task)
  return task
}

function changeTask(maestro: Maestro, task: Task, body: Body): Task {
  const { state, interrupted, killed } = body
  if (killed === true && task.state !== 'RUNNING') throw badRequest('Only running tasks can be killed')
  if (interrupted === true) task.interrupted = true
  if (killed === true) task.killed = true
  switch (state) {
    case undefined: break
    case 'START':
      Object.assign(task, { state, finishStatus: null, finishMessage: null, interrupted: null, killed: null, dateStartRunning: null, totalItems: null, processedItems: null, failedItems: null })
      break
    case 'CANCELED':
      if (task.state !== 'START') throw badRequest('Only tasks in the queue can be canceled')
      task.state = state
      break
    case 'FINISHED': {
      const { finishStatus, finishMessage, totalItems, processedItems, failedItems } = body
      Object.assign(task, {
        state, finishStatus: finishStatus ?? null, finishMessage: finishMessage ?? null,
        totalItems: counter(totalItems), processedItems: counter(processedItems), failedItems: counter(failedItems),
      })
      break
    }
    default: throw badRequest('The state is not valid')
  }
  task.dateLastModified = maestro.around().now
  return task
}

/** The routes of tasks. */
export function taskRoutes(maestro: Maestro): Route[] {
  return [
    route('GET', '/api/v2/task', (request) => {
      const days = maestro.behaviour === 'observed' ? null : request.query.get('days')
      return pageResponse(request, maestro.tasks.filter((task) =>
        fits(request, 'stateFilter', task.state) && fits(request, 'activityLabel', task.activityLabel) && fits(request, 'machineId', task.machineId) && isWithin(days, task.dateCreation, maestro.clock)))
    }),
    route('POST', '/api/v2/task', (request) => jsonResponse(200, createTask(maestro, bodyOf(request)))),
    route('GET', '/api/v2/task/{id}', (_request, { id }) => jsonResponse(200, maestro.task(id))),
    route('POST', '/api/v2/task/{id}', (request, { id }) => jsonResponse(200, changeTask(maestro, maestro.task(id), bodyOf(request)))),
    route('DELETE', '/api/v2/task/{id}', (_request, { id }) => {
      const task = maestro.task(id)
      if (task.test !== true) throw badRequest('Only test tasks can be deleted')
      maestro.tasks.splice(maestro.tasks.indexOf(task), 1)
      return jsonResponse(200, task)
    }),
  ]
}
