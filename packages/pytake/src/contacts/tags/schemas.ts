import * as v from 'valibot'

/** A tag of contacts. */
export const TagSchema = v.object({
  /** Name of the tag, unique in the organization. */
  name: v.string(),
  /** Colour for the console, `#rrggbb`. */
  color: v.nullable(v.string()),
  /** Id of the tag. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
})
