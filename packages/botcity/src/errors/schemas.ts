import * as v from 'valibot'
import { record } from '../fields.ts'

/** An error that a bot reported. */
export const ErrorRecordSchema = v.object({
  /** Id of the report. */
  id: v.union([v.number(), v.string()]),
  /** Id of the task. */
  taskId: v.nullable(v.union([v.number(), v.string()])),
  /** Class of the error. */
  type: v.nullable(v.string()),
  /** Its message. */
  message: v.nullable(v.string()),
  /** Where it happened. */
  stackTrace: v.nullable(v.string()),
  /** Language of the bot, e.g. `PYTHON` or `JAVASCRIPT`. */
  language: v.nullable(v.string()),
  /** Facts about the surroundings. */
  tags: v.nullable(record),
  /** When it was reported, ISO 8601 with offset. */
  dateCreation: v.nullish(v.string()),
  /** Label of the automation. */
  automationLabel: v.nullish(v.string()),
  /** Name of the automation. */
  automationName: v.nullish(v.string()),
  /** Id of the bot. */
  botId: v.nullish(v.string()),
  /** Version of the bot. */
  botVersion: v.nullish(v.string()),
})
