import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** A parameter that the tasks of an automation take. */
export const AutomationParameterSchema = v.object({
  /** Name of the parameter in `parameters` of a task. */
  label: v.string(),
  /** Its type. */
  type: v.nullable(openEnum(['TEXT', 'INTEGER', 'DOUBLE', 'BOOLEAN'])),
  /** Whether a task must have it. */
  required: v.nullable(v.boolean()),
})

/** An automation: what tasks run. The wire calls it activity. */
export const AutomationSchema = v.object({
  /** Id of the automation. */
  id: v.nullable(v.union([v.number(), v.string()])),
  /** Label, by which it is addressed. */
  label: v.string(),
  /** Name shown to users. */
  name: v.nullable(v.string()),
  /** Icon shown to users. */
  icon: v.nullable(v.string()),
  /** What it does. */
  description: v.nullable(v.string()),
  /** Id of the bot that runs it. */
  agentId: v.nullable(v.string()),
  /** Label of the workspace. */
  organizationLabel: v.nullable(v.string()),
  /** Seconds that a person needs for one item. */
  humanTimePerItem: v.nullable(v.number()),
  /** Parameters that its tasks take. */
  parameters: v.nullable(v.array(AutomationParameterSchema)),
  /** Ids of the runners that may run it. */
  machines: v.nullable(v.array(v.string())),
  /** When it runs by itself: a Quartz expression in UTC. */
  cron: v.nullable(v.string()),
  /** The same in words. */
  scheduleStrategy: v.nullable(v.string()),
  /** Technology of its bot. */
  technology: v.nullable(v.string()),
  /** Who is told of its ends. */
  notification: v.nullable(v.array(v.unknown())),
  /** Of which ends they are told. */
  notificationType: v.nullable(v.array(v.string())),
  /** Label of the repository. */
  repositoryLabel: v.nullish(v.string()),
  /** Whether it is in use. */
  status: v.nullish(v.string()),
  /** Who created it. */
  user: v.nullish(v.string()),
})
