import * as v from 'valibot'
import { text } from '../fields.ts'
import { ConsumptionPolicySchema, NewSchemaFieldSchema, TriggerSchema } from './schemas.ts'
import type { Datapool, UpdateDatapoolInput } from './types.ts'

const whole = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or above'))

/** What defines a pool, apart from its label. */
export const definition = {
  /** Name shown to users. */
  name: v.optional(v.string()),
  /** Label of the automation that `trigger` starts; comes back as `defaultActivity`. */
  defaultAutomation: v.optional(text),
  /** Order in which items are handed out. Default `FIFO`. */
  consumptionPolicy: v.optional(ConsumptionPolicySchema, 'FIFO'),
  /** Fields that its items have. Default: none. */
  schema: v.optional(v.array(NewSchemaFieldSchema), () => []),
  /** When new items start a task of the default automation. Default `NEVER`. */
  trigger: v.optional(TriggerSchema, 'NEVER'),
  /** Whether items that failed are handed out again. Default `true`. */
  autoRetry: v.optional(v.boolean(), true),
  /** How often. Default 0. */
  maxAutoRetry: v.optional(whole, 0),
  /** Whether the pool is deactivated after errors. Default `true`. */
  abortOnError: v.optional(v.boolean(), true),
  /** After how many. Default 0. */
  maxErrorsBeforeInactive: v.optional(whole, 0),
  /** Whether items that take too long end in `TIMEOUT`. Default `true`. */
  enableProcessingTime: v.optional(v.boolean(), true),
  /** How long they may take, in minutes. Default 0. */
  itemMaxProcessingTime: v.optional(whole, 0),
  /** Whether items are handed out. Default `true`. */
  active: v.optional(v.boolean(), true),
  /** Label of the repository. Default `DEFAULT`. */
  repositoryLabel: v.optional(text, 'DEFAULT'),
}

/** The definition of a pool that exists, for writing it back. */
export function definitionOf(pool: Datapool): UpdateDatapoolInput {
  const { label, defaultActivity, repositoryLabel, schema } = pool
  const kept = Object.fromEntries(Object.keys(definition).map((name) => [name, (pool as unknown as Record<string, unknown>)[name] ?? undefined]))
  return {
    // A label that is empty names nothing.
    ...kept, label, defaultAutomation: defaultActivity || undefined, repositoryLabel: repositoryLabel || undefined,
    schema: (schema ?? []).map((field) => ({ ...field, uniqueId: field.uniqueId ?? false, displayValue: field.displayValue ?? false })),
  }
}
