import * as v from 'valibot'
import { TraitSchema } from '../character-blueprint/schemas.ts'
import { int32 } from '../fields.ts'
import { TraitModifyCurrencySchema, ValueDirectionSchema } from '../models/enums/schemas.ts'
import { character_id } from '../parts.ts'

/** A trait as a character has it. */
export const CharacterTraitSchema = v.object({
  /** Id of the trait as the character has it: what the operations of `characterTraits` take. */
  id: v.string(),
  character_id,
  /** Dots. */
  value: v.number(),
  /** The trait in the catalog, or a custom one. */
  trait: TraitSchema,
  /** When the character got it, RFC 3339 with the offset `+00:00`. */
  date_created: v.string(),
  /** When it was last changed, RFC 3339 with the offset `+00:00`. */
  date_modified: v.string(),
})

/** What changing a trait to one value would mean. */
export const TraitValueOptionSchema = v.object({
  /** Whether the value would go up or down. */
  direction: ValueDirectionSchema,
  /** What it costs, or gives back: of either currency. */
  point_change: v.number(),
  /** Whether it can be paid with experience. */
  can_use_xp: v.boolean(),
  /** Experience left afterwards, paid so. */
  xp_after: v.number(),
  /** Whether it can be paid with starting points. */
  can_use_starting_points: v.boolean(),
  /** Starting points left afterwards, paid so. */
  starting_points_after: v.number(),
})

/** Which values a trait could have, and at what price. */
export const TraitValueOptionsSchema = v.object({
  /** Name of the trait. */
  name: v.string(),
  /** Dots now. */
  current_value: v.number(),
  /** The trait in the catalog, or a custom one. */
  trait: TraitSchema,
  /** Experience that the player has in the campaign. */
  xp_current: v.number(),
  /** Starting points that the character has. */
  starting_points_current: v.number(),
  /** What each change means, by target value; `DELETE` for removing the trait. */
  options: v.record(v.string(), TraitValueOptionSchema),
})

/** A trait that was assigned. */
export const BulkAssignTraitSuccessSchema = v.object({
  /** Id of the trait. */
  trait_id: v.string(),
  /** The trait as the character now has it. */
  character_trait: CharacterTraitSchema,
})

/** A trait that was not assigned. */
export const BulkAssignTraitFailureSchema = v.object({
  /** Id of the trait. */
  trait_id: v.string(),
  /** Why not, for people. */
  error: v.string(),
})

/** What became of traits that were assigned together. */
export const BulkAssignResultSchema = v.object({
  /** Those that were assigned. */
  succeeded: v.array(BulkAssignTraitSuccessSchema),
  /** Those that were not. */
  failed: v.array(BulkAssignTraitFailureSchema),
})

/** A trait to assign. */
export const TraitAssignmentSchema = v.strictObject({
  /** Id of the trait in the catalog. */
  trait_id: v.string(),
  /** Dots. Default 0. */
  value: v.optional(int32),
  /** What pays for it. Default: what the server takes, `NO_COST`. */
  currency: v.optional(TraitModifyCurrencySchema),
})
