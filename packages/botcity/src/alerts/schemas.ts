import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** How serious an alert is. */
export const AlertTypeSchema = openEnum(['INFO', 'WARN', 'ERROR'])

/** A notice to the people who watch the tasks. */
export const AlertSchema = v.object({
  /** Id of the alert. */
  id: v.union([v.string(), v.number()]),
  /** Label of the workspace. */
  organizationLabel: v.nullable(v.string()),
  /** Id of the task. */
  taskId: v.nullable(v.union([v.number(), v.string()])),
  /** Name of the automation. */
  activityName: v.nullable(v.string()),
  /** Label of the automation. */
  activityLabel: v.nullable(v.string()),
  /** Id of the bot. */
  botId: v.nullable(v.string()),
  /** Heading. */
  title: v.nullable(v.string()),
  /** Text. */
  message: v.nullable(v.string()),
  /** How serious it is. */
  type: v.nullable(AlertTypeSchema),
  /** When it was raised, ISO 8601. */
  date: v.nullable(v.string()),
  /** Label of the repository. */
  repositoryLabel: v.nullable(v.string()),
})
