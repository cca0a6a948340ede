import * as v from 'valibot'

/** A runner: a machine that runs bots. The wire calls it machine. */
export const RunnerSchema = v.object({
  /** Id of the runner, by which it is addressed. */
  machineId: v.nullish(v.string()),
  /** Name shown to users. */
  name: v.nullable(v.string()),
  /** Whether it is connected. */
  isOnline: v.nullable(v.boolean()),
  /** Kind of runner, e.g. `DESKTOP`. */
  type: v.nullish(v.string()),
})

/** How many tasks of one automation a runner ran. */
export const RunnerTaskSummarySchema = v.object({
  /** Label of the automation. */
  activityLabel: v.nullish(v.string()),
  /** How many tasks. */
  total: v.nullish(v.number()),
})
