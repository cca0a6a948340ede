import * as v from 'valibot'
import { CharacterSchema } from '../characters/schemas.ts'
import { date_created, date_modified, id } from '../parts.ts'

/** A session of character generation: some characters to choose one from. */
export const ChargenSessionSchema = v.object({
  id,
  /** Id of the user who started it. */
  user_id: v.string(),
  /** Id of the campaign that the character is for. */
  campaign_id: v.string(),
  /** When it ends, RFC 3339: 24 hours after its start. */
  expires_at: v.string(),
  /** Whether a character has still to be chosen. */
  requires_selection: v.boolean(),
  /** The characters to choose from. */
  characters: v.array(CharacterSchema),
  date_created, date_modified,
})
