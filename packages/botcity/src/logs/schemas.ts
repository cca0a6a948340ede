import * as v from 'valibot'
import { record } from '../fields.ts'

/** A column of a log. */
export const LogColumnSchema = v.object({
  /** Name shown to users. */
  name: v.nullable(v.string()),
  /** Key of the column's values in entries. */
  label: v.string(),
  /** Width on the page, in pixels. */
  width: v.number(),
  /** Whether it is shown. */
  visible: v.boolean(),
})

/** A log: a named table of columns, to which bots add entries. */
export const LogSchema = v.object({
  /** `<organization>-<label>`. */
  id: v.nullable(v.string()),
  /** Label of the workspace. */
  organizationLabel: v.nullable(v.string()),
  /** Label of the log, by which it is addressed. */
  label: v.nullable(v.string()),
  /** Label of the automation, mostly the same as `label`. */
  activityLabel: v.nullable(v.string()),
  /** When it was created, ISO 8601 with offset. */
  dateCreation: v.nullable(v.string()),
  /** Its columns, in order. */
  columns: v.nullable(v.array(LogColumnSchema)),
  /** Label of the repository. */
  repositoryLabel: v.nullable(v.string()),
})

/** A column of a log that is created. */
export const NewLogColumnSchema = v.object({
  /** Name shown to users. */
  name: v.string(),
  /** Key of the column's values in entries. */
  label: v.string(),
  /** Width on the page, in pixels. */
  width: v.optional(v.number()),
  /** Whether it is shown. Default: the server's, `true`. */
  visible: v.optional(v.boolean()),
})

/** An entry of a log. */
export const LogEntrySchema = v.object({
  /** Values by the label of their column. */
  columns: record,
  /** When it was added, ISO 8601 with offset. */
  dateCreation: v.nullable(v.string()),
})
