import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { record } from '../fields.ts'

/** Order in which items are handed out. */
export const ConsumptionPolicySchema = openEnum(['FIFO', 'LIFO'])

/** When new items start a task of the default automation. */
export const TriggerSchema = openEnum(['ALWAYS', 'NEVER', 'NO_TASK_ACTIVE'])

/** Where an item stands. */
export const ItemStateSchema = openEnum(['PENDING', 'PROCESSING', 'DONE', 'ERROR', 'TIMEOUT', 'CANCELED'])

/** Whose fault an error of an item is: the surroundings', or the data's. */
export const ErrorTypeSchema = openEnum(['SYSTEM', 'BUSINESS'])

/** A field that the items of a pool have. */
export const SchemaFieldSchema = v.object({
  /** Name of the field in `values`. */
  label: v.string(),
  /** Its type. */
  type: openEnum(['TEXT', 'INTEGER', 'DOUBLE']),
  /** Whether it tells items apart. */
  uniqueId: v.nullish(v.boolean()),
  /** Whether it stands for the item in lists. */
  displayValue: v.nullish(v.boolean()),
})

/** A field that the items of a pool shall have. */
export const NewSchemaFieldSchema = v.object({
  /** Name of the field in `values`. */
  label: v.string(),
  /** Its type. */
  type: openEnum(['TEXT', 'INTEGER', 'DOUBLE']),
  /** Whether it tells items apart. Default `false`. */
  uniqueId: v.optional(v.boolean(), false),
  /** Whether it stands for the item in lists. Default `false`. */
  displayValue: v.optional(v.boolean(), false),
})

/** A pool of items that bots work off. */
export const DatapoolSchema = v.object({
  /** Id of the pool. */
  id: v.nullable(v.string()),
  /** Label, by which it is addressed. */
  label: v.string(),
  /** Name shown to users. */
  name: v.nullable(v.string()),
  /** Label of the automation that `trigger` starts; `defaultAutomation` when a pool is created. */
  defaultActivity: v.nullable(v.string()),
  /** Order in which items are handed out. */
  consumptionPolicy: v.nullable(ConsumptionPolicySchema),
  /** Fields that its items have. */
  schema: v.nullable(v.array(SchemaFieldSchema)),
  /** When new items start a task of the default automation. */
  trigger: v.nullable(TriggerSchema),
  /** Whether items that failed are handed out again. */
  autoRetry: v.nullable(v.boolean()),
  /** How often. */
  maxAutoRetry: v.nullable(v.number()),
  /** Whether the pool is deactivated after errors. */
  abortOnError: v.nullable(v.boolean()),
  /** After how many. */
  maxErrorsBeforeInactive: v.nullable(v.number()),
  /** Whether items that take too long end in `TIMEOUT`. */
  enableProcessingTime: v.nullable(v.boolean()),
  /** How long they may take, in minutes. */
  itemMaxProcessingTime: v.nullable(v.number()),
  /** Whether items are handed out. An inactive pool takes items all the same. */
  active: v.nullable(v.boolean()),
  /** Label of the repository. */
  repositoryLabel: v.nullable(v.string()),
  /** When it was deactivated for a timeout. */
  dateTimeout: v.nullish(v.string()),
})

/** How many items of a pool stand where. */
export const DatapoolSummarySchema = v.object({
  /** Items that wait. */
  countPending: v.number(),
  /** Items that are being worked on. */
  countProcessing: v.number(),
  /** Items that went well. */
  countDone: v.number(),
  /** Items that did not. */
  countError: v.number(),
  /** Items that took too long. */
  countTimeout: v.number(),
  /** Average time of the items that went well. */
  avgDone: v.nullable(v.number()),
  /** Whether items are handed out. */
  active: v.nullable(v.boolean()),
})

/** An item of a pool. */
export const DatapoolItemSchema = v.object({
  /** Id of the item. */
  id: v.string(),
  /** Label of its pool. */
  dataPoolLabel: v.string(),
  /** Where it stands. */
  state: ItemStateSchema,
  /** Its values by field. */
  values: v.nullable(record),
  /** Priority: 0, the lowest, to 10. */
  priority: v.nullable(v.number()),
  /** The values of the fields that tell items apart. */
  uniqueKey: v.nullable(v.string()),
  /** What stands for the item in lists. */
  displayValue: v.nullable(v.string()),
  /** What the bot said of it. */
  message: v.nullable(v.string()),
  /** Whose fault its error is. */
  errorType: v.nullable(ErrorTypeSchema),
  /** How often it was tried again. */
  retryIndex: v.nullable(v.number()),
  /** Runner that works on it. */
  runner: v.nullable(v.string()),
  /** Task that works on it. */
  taskId: v.nullable(v.union([v.number(), v.string()])),
  /** Id of the item that it is a repetition of. */
  parent: v.nullable(v.string()),
  /** Id of the item that is its repetition. */
  child: v.nullable(v.string()),
  /** When it was added, ISO 8601 with offset. */
  dateRegister: v.nullable(v.string()),
  /** When it was handed out, ISO 8601 with offset. */
  dateProcessing: v.nullable(v.string()),
  /** When it ended, ISO 8601 with offset. */
  dateFinished: v.nullable(v.string()),
})
