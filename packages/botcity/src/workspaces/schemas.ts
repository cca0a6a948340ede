import * as v from 'valibot'

/** A workspace. */
export const WorkspaceSchema = v.object({
  /** Id of the workspace. */
  id: v.nullish(v.union([v.number(), v.string()])),
  /** Label, by which it is addressed. */
  label: v.nullish(v.string()),
  /** Name shown to users. */
  name: v.nullish(v.string()),
})
