import * as v from 'valibot'

/** The record of a file that a task left. */
export const ArtifactSchema = v.object({
  /** Id of the file. */
  id: v.number(),
  /** Kind of file, e.g. `LOG`. */
  type: v.nullable(v.string()),
  /** Id of the task that left it. */
  taskId: v.nullable(v.union([v.number(), v.string()])),
  /** Name of the automation. */
  taskName: v.nullable(v.string()),
  /** Name shown to users. */
  name: v.nullable(v.string()),
  /** Name of the file, which is called `filename` when the record is created. */
  fileName: v.nullable(v.string()),
  /** Name in the server's storage. */
  storageFileName: v.nullish(v.string()),
  /** Path in the server's storage. */
  storageFilePath: v.nullish(v.string()),
  /** Id of the workspace. */
  organizationId: v.nullable(v.union([v.number(), v.string()])),
  /** User who left it. */
  user: v.nullable(v.union([v.string(), v.number()])),
  /** Id of that user. */
  userId: v.nullish(v.union([v.number(), v.string()])),
  /** When it was left, ISO 8601 with offset. */
  dateCreation: v.nullable(v.string()),
})
