import * as v from 'valibot'

/** A task as robots' orchestrators have them: about 1.2 kB of JSON. */
export interface Task {
  id: number
  state: string
  activityId: number
  activityLabel: string
  activityName: string
  agentId: number | null
  userCreationName: string
  orgCreationName: string
  dateCreation: string
  dateStartRunning: string | null
  dateFinished: string | null
  minutesRunning: number
  finishStatus: string | null
  finishMessage: string | null
  priority: number
  test: boolean
  interrupted: boolean
  killed: boolean
  machineId: string
  repositoryLabel: string
  description: string
  tags: string[]
  parameters: { name: string; value: string; secret: boolean }[]
  counters: { total: number; processed: number; failed: number }
}

/** A page of tasks. */
export interface TaskList {
  content: Task[]
  totalElements: number
  totalPages: number
  number: number
  size: number
}

export const TaskSchema: v.GenericSchema<Task, Task> = v.object({
  id: v.number(),
  state: v.string(),
  activityId: v.number(),
  activityLabel: v.string(),
  activityName: v.string(),
  agentId: v.nullable(v.number()),
  userCreationName: v.string(),
  orgCreationName: v.string(),
  dateCreation: v.string(),
  dateStartRunning: v.nullable(v.string()),
  dateFinished: v.nullable(v.string()),
  minutesRunning: v.number(),
  finishStatus: v.nullable(v.string()),
  finishMessage: v.nullable(v.string()),
  priority: v.number(),
  test: v.boolean(),
  interrupted: v.boolean(),
  killed: v.boolean(),
  machineId: v.string(),
  repositoryLabel: v.string(),
  description: v.string(),
  tags: v.array(v.string()),
  parameters: v.array(v.object({ name: v.string(), value: v.string(), secret: v.boolean() })),
  counters: v.object({ total: v.number(), processed: v.number(), failed: v.number() }),
})

export const TaskListSchema: v.GenericSchema<TaskList, TaskList> = v.object({
  content: v.array(TaskSchema),
  totalElements: v.number(),
  totalPages: v.number(),
  number: v.number(),
  size: v.number(),
})

/** The task with this id, as the server has it. */
export function taskOf(id: number): Task {
  return {
    id, state: 'FINISHED', activityId: 1234, activityLabel: 'monthly-invoices', activityName: 'Monthly invoices of all branches', agentId: null,
    userCreationName: 'Maria da Conceição', orgCreationName: 'Example Industries', dateCreation: '2026-01-15T10:00:00.123Z',
    dateStartRunning: '2026-01-15T10:00:03.456Z', dateFinished: '2026-01-15T10:42:17.789Z', minutesRunning: 42, finishStatus: 'PARTIALLY_COMPLETED',
    finishMessage: 'Invoices of three branches could not be read; see the error reports', priority: 5, test: false, interrupted: false, killed: false,
    machineId: '5f0c8d3e-7b7f-4b64-9d7a-2f1f6f0f9a11', repositoryLabel: 'production-robots',
    description: 'Collects the invoices of all branches from their portals, checks totals against the ledger, and sends the list to finance on the first working day of the month.',
    tags: ['invoices', 'monthly', 'finance', 'retry-tomorrow'],
    parameters: [
      { name: 'branch', value: 'all', secret: false }, { name: 'month', value: '2025-12', secret: false }, { name: 'portal_password', value: '********', secret: true },
      { name: 'recipients', value: 'finance@example.com, controlling@example.com', secret: false },
    ],
    counters: { total: 1250, processed: 1198, failed: 52 },
  }
}

/** A page of 50 tasks. */
export const pageOfTasks = (): TaskList => ({ content: Array.from({ length: 50 }, (_, index) => taskOf(index + 1)), totalElements: 50, totalPages: 1, number: 0, size: 50 })
