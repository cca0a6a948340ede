import type { Alert } from '../alerts/types.ts'
import type { Automation } from '../automations/types.ts'
import type { Datapool, DatapoolItem } from '../datapools/types.ts'
import type { ErrorRecord } from '../errors/types.ts'
import type { Artifact } from '../result-files/types.ts'
import type { Schedule } from '../schedules/types.ts'
import type { Task } from '../tasks/types.ts'

/** What rows of the fake have in common. */
export interface Surroundings {
  readonly organization: string
  readonly now: string
}

/** A task with every field. */
export function taskRow(id: number, { organization, now }: Surroundings, given: Partial<Task>): Task {
  return {
    id, state: 'START', parameters: {}, inputFile: null, agentId: null, userEmail: 'dev@acme.example', userCreationName: 'Dev Acme', organizationLabel: organization,
    dateCreation: now, dateLastModified: now, finishStatus: null, finishMessage: null, test: false, machineId: null, activityLabel: null, activityName: null, interrupted: null,
    minExecutionDate: now, killed: null, dateStartRunning: null, priority: 0, repositoryLabel: 'DEFAULT', processedItems: null, failedItems: null, totalItems: null, ...given,
  }
}

/** An automation with every field. */
export function automationRow(id: number, { organization }: Surroundings, given: Pick<Automation, 'label'> & Partial<Automation>): Automation {
  return {
    id, name: given.label, icon: null, description: null, agentId: null, organizationLabel: organization, humanTimePerItem: null, parameters: [], machines: [], cron: null,
    scheduleStrategy: null, technology: null, notification: [], notificationType: [], repositoryLabel: 'DEFAULT', ...given,
  }
}

/** A pool with every field. */
export function poolRow(id: string, given: Pick<Datapool, 'label'> & Partial<Datapool>): Datapool {
  return {
    id, name: null, defaultActivity: null, consumptionPolicy: 'FIFO', schema: [], trigger: 'NEVER', autoRetry: true, maxAutoRetry: 0, abortOnError: true,
    maxErrorsBeforeInactive: 0, enableProcessingTime: true, itemMaxProcessingTime: 0, active: true, repositoryLabel: 'DEFAULT', ...given,
  }
}

/** An item with every field. */
export function itemRow(id: string, dataPoolLabel: string, { now }: Surroundings, given: Partial<DatapoolItem>): DatapoolItem {
  return {
    id, dataPoolLabel, state: 'PENDING', values: {}, priority: 0, uniqueKey: null, displayValue: null, message: null, errorType: null, retryIndex: 0, runner: null, taskId: null,
    parent: null, child: null, dateRegister: now, dateProcessing: null, dateFinished: null, ...given,
  }
}

/** The record of a file with every field. */
export function artifactRow(id: number, { now }: Surroundings, given: Partial<Artifact>): Artifact {
  return { id, type: 'LOG', taskId: null, name: null, fileName: null, organizationId: 12, dateCreation: now, taskName: null, user: null, ...given }
}

/** An error report with every field. */
export function errorRow(id: number, { now }: Surroundings, given: Partial<ErrorRecord>): ErrorRecord {
  return { id, taskId: null, type: null, message: null, stackTrace: null, language: null, tags: {}, dateCreation: now, automationLabel: null, automationName: null, botId: null, botVersion: null, ...given }
}

/** An alert with every field. */
export function alertRow(id: string, { organization, now }: Surroundings, given: Partial<Alert>): Alert {
  return {
    id, organizationLabel: organization, taskId: null, activityName: null, activityLabel: null, botId: null, title: null, message: null, type: 'INFO',
    date: now.slice(0, 19), repositoryLabel: 'DEFAULT', ...given,
  }
}

/** A schedule with every field. */
export function scheduleRow(id: string, { organization }: Surroundings, given: Partial<Schedule>): Schedule {
  return {
    id, activityLabel: null, organizationLabel: organization, repositoryLabel: 'DEFAULT', cron: null, scheduleStrategy: null, parameters: {}, active: true, priority: 0, ...given,
  }
}
