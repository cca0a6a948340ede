import * as v from 'valibot'
import { company_id, date_created, date_modified, description, id, num_notes } from '../parts.ts'

/** A campaign: a story that is played. */
export const CampaignSchema = v.object({
  id,
  /** Name, in title case. */
  name: v.string(),
  description,
  /** Date in the game, `YYYY-MM-DD`. */
  in_game_date: v.nullable(v.string()),
  /** Desperation, 0 to 5. */
  desperation: v.number(),
  /** Danger, 0 to 5. */
  danger: v.number(),
  company_id,
  /** How many books it has. */
  num_books: v.number(),
  /** How many chapters its books have. */
  num_chapters: v.number(),
  num_notes,
  /** How many characters of players it has. */
  num_player_characters: v.number(),
  /** How many characters only storytellers see. */
  num_storyteller_characters: v.number(),
  /** How many NPC characters it has. */
  num_npc_characters: v.number(),
  date_created, date_modified,
})
