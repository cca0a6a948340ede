import * as v from 'valibot'
import { RollResultTypeSchema } from '../models/enums/schemas.ts'
import { company_id, date_created, date_modified, id } from '../parts.ts'

/** What the dice showed. */
export const DiceRollResultSchema = v.object({
  /** Successes after botches were taken off; `null` without difficulty. */
  total_result: v.nullable(v.number()),
  /** How the roll ended. */
  total_result_type: RollResultTypeSchema,
  /** The same for people. */
  total_result_humanized: v.string(),
  /** All dice, sorted. */
  total_dice_roll: v.array(v.number()),
  /** Dice of the pool, sorted. */
  player_roll: v.array(v.number()),
  /** Desperation dice, sorted. */
  desperation_roll: v.array(v.number()),
  /** All dice as emoji of the server's Discord bot. */
  total_dice_roll_emoji: v.string(),
  /** All dice as short codes of emoji. */
  total_dice_roll_shortcode: v.string(),
  /** Dice of the pool as emoji. */
  player_roll_emoji: v.string(),
  /** Dice of the pool as short codes. */
  player_roll_shortcode: v.string(),
  /** Desperation dice as emoji. */
  desperation_roll_emoji: v.string(),
  /** Desperation dice as short codes. */
  desperation_roll_shortcode: v.string(),
})

/** A roll of dice. */
export const DiceRollSchema = v.object({
  id, date_created, date_modified,
  /** What a die must show; `null` where nothing was to be reached. */
  difficulty: v.nullable(v.number()),
  /** Sides of a die: 4, 6, 8, 10, 20 or 100. */
  dice_size: v.number(),
  /** Dice of the pool. */
  num_dice: v.number(),
  /** Desperation dice, rolled besides. */
  num_desperation_dice: v.number(),
  /** What the dice showed. */
  result: v.nullable(DiceRollResultSchema),
  /** Comment. */
  comment: v.nullable(v.string()),
  /** Ids of the traits that the pool came from. */
  trait_ids: v.array(v.string()),
  /** Id of the user who rolled. */
  user_id: v.nullable(v.string()),
  /** Id of the character who rolled. */
  character_id: v.nullable(v.string()),
  /** Id of the campaign in which it was rolled. */
  campaign_id: v.nullable(v.string()),
  company_id,
})
