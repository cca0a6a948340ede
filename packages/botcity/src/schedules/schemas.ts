import * as v from 'valibot'
import { record } from '../fields.ts'

/** A plan by which an automation runs. */
export const ScheduleSchema = v.object({
  /** Id of the schedule. */
  id: v.union([v.string(), v.number()]),
  /** Label of the automation. */
  activityLabel: v.nullable(v.string()),
  /** Label of the workspace. */
  organizationLabel: v.nullable(v.string()),
  /** Label of the repository. */
  repositoryLabel: v.nullable(v.string()),
  /** When it runs: a Quartz expression in UTC, e.g. `0 0 13 ? * *`. */
  cron: v.nullable(v.string()),
  /** The same in words. */
  scheduleStrategy: v.nullable(v.string()),
  /** Parameters of its tasks. */
  parameters: v.nullable(record),
  /** Whether it is in use. */
  active: v.nullable(v.boolean()),
  /** Priority of its tasks: 0, the lowest, to 10. */
  priority: v.nullable(v.number()),
})
