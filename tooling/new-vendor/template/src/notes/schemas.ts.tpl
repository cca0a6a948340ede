import * as v from 'valibot'

/** A short text. */
export const NoteSchema = v.object({
  /** Id, given by the server. */
  id: v.number(),
  /** What it says. */
  text: v.string(),
})
