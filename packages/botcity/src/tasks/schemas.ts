import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { record } from '../fields.ts'
import { ArtifactSchema } from '../result-files/schemas.ts'

/** Where a task stands. */
export const TaskStateSchema = openEnum(['START', 'RUNNING', 'FINISHED', 'CANCELED', 'TIMEOUT'])

/** How a task ended. */
export const FinishStatusSchema = openEnum(['SUCCESS', 'FAILED', 'PARTIALLY_COMPLETED'])

/** One run of an automation, queued, running or ended. */
export const TaskSchema = v.object({
  /** Id of the task. */
  id: v.number(),
  /** `START` while it waits in the queue. A task in `TIMEOUT` may still become `FINISHED`. */
  state: TaskStateSchema,
  /** The parameters that it was created with. */
  parameters: v.nullable(record),
  /** File that it was created with. */
  inputFile: v.nullable(ArtifactSchema),
  /** Id of the bot that runs it. */
  agentId: v.nullable(v.string()),
  /** E-mail address of the user who created it. */
  userEmail: v.nullable(v.string()),
  /** Name of the user who created it. */
  userCreationName: v.nullable(v.string()),
  /** Label of the workspace. */
  organizationLabel: v.nullable(v.string()),
  /** When it was created, ISO 8601 with offset. */
  dateCreation: v.nullable(v.string()),
  /** When it was last changed, ISO 8601 with offset. */
  dateLastModified: v.nullable(v.string()),
  /** How it ended; `null` before. */
  finishStatus: v.nullable(FinishStatusSchema),
  /** What the bot said at its end. */
  finishMessage: v.nullable(v.string()),
  /** Whether it is a test: such tasks stay out of reports and may be restarted and deleted. */
  test: v.nullable(v.boolean()),
  /** Id of the runner that runs it. */
  machineId: v.nullable(v.string()),
  /** Label of the automation. */
  activityLabel: v.nullable(v.string()),
  /** Name of the automation. */
  activityName: v.nullable(v.string()),
  /** Whether the bot was asked to stop. */
  interrupted: v.nullable(v.boolean()),
  /** Whether it was killed. */
  killed: v.nullable(v.boolean()),
  /** When it may start at the earliest, ISO 8601 with offset. */
  minExecutionDate: v.nullable(v.string()),
  /** When it started to run, ISO 8601 with offset. */
  dateStartRunning: v.nullable(v.string()),
  /** Priority: 0, the lowest, to 10. */
  priority: v.nullable(v.number()),
  /** Label of the repository. */
  repositoryLabel: v.nullable(v.string()),
  /** Items that the bot worked on. */
  totalItems: v.nullable(v.number()),
  /** Of them, those that went well. */
  processedItems: v.nullable(v.number()),
  /** Of them, those that did not. */
  failedItems: v.nullable(v.number()),
  /** Id of the automation. */
  activityId: v.nullish(v.union([v.number(), v.string()])),
  /** Id of the workspace that created it. */
  organizationCreationId: v.nullish(v.union([v.number(), v.string()])),
})
