import * as v from 'valibot'
import { TraitSchema } from '../character-blueprint/schemas.ts'
import { CharacterTraitSchema } from '../character-traits/schemas.ts'
import { extended, int32, textOrNone } from '../fields.ts'
import {
  CharacterClassSchema, CharacterStatusSchema, CharacterTypeSchema, GameVersionSchema, HunterEdgeTypeSchema, InventoryItemTypeSchema,
  SpecialtyTypeSchema,
} from '../models/enums/schemas.ts'
import { AssetSchema, NoteSchema } from '../models/shared/schemas.ts'
import {
  campaign_id, character_id, company_id, date_created, date_modified, description, id, initial_cost, name, num_assets, num_notes, order,
  show_when_empty, upgrade_cost,
} from '../parts.ts'

/** A specialty of a character; it comes from the concept. */
export const SpecialtySchema = v.object({
  id, name,
  /** Kind. */
  type: SpecialtyTypeSchema,
  description,
})

/** What makes a vampire. */
export const VampireAttributesSchema = v.object({
  /** Id of the clan. */
  clan_id: v.nullable(v.string()),
  /** Name of the clan. */
  clan_name: v.nullable(v.string()),
  /** Generation. */
  generation: v.nullable(v.number()),
  /** Who made the vampire. */
  sire: v.nullable(v.string()),
  /** Name of the bane. */
  bane_name: v.nullable(v.string()),
  /** What the bane does. */
  bane_description: v.nullable(v.string()),
  /** Name of the compulsion. */
  compulsion_name: v.nullable(v.string()),
  /** What the compulsion does. */
  compulsion_description: v.nullable(v.string()),
})

/** What makes a werewolf. */
export const WerewolfAttributesSchema = v.object({
  /** Id of the tribe. */
  tribe_id: v.nullable(v.string()),
  /** Name of the tribe. */
  tribe_name: v.nullable(v.string()),
  /** Id of the auspice. */
  auspice_id: v.nullable(v.string()),
  /** Name of the auspice. */
  auspice_name: v.nullable(v.string()),
  /** Name of the pack. */
  pack_name: v.nullable(v.string()),
  /** Sum of honor, glory and wisdom. */
  total_renown: v.number(),
})

/** What makes a mage. */
export const MageAttributesSchema = v.object({
  /** Sphere. */
  sphere: v.nullable(v.string()),
  /** Tradition. */
  tradition: v.nullable(v.string()),
})

/** What makes a hunter. */
export const HunterAttributesSchema = v.object({
  /** Creed, any text. */
  creed: v.nullable(v.string()),
})

/** A character. */
export const CharacterSchema = v.object({
  id,
  /** First name. */
  name_first: v.string(),
  /** Last name. */
  name_last: v.string(),
  /** Nickname. */
  name_nick: v.nullable(v.string()),
  /** First and last name. */
  name: v.string(),
  /** First and last name with the nickname. */
  name_full: v.string(),
  /** What the character is. */
  character_class: CharacterClassSchema,
  /** Who plays the character. */
  type: CharacterTypeSchema,
  /** Edition of the rules. */
  game_version: GameVersionSchema,
  /** Whether the character lives. */
  status: CharacterStatusSchema,
  /** Starting points left to spend. */
  starting_points: v.number(),
  /** Age in years. */
  age: v.nullable(v.number()),
  /** Date of birth, `YYYY-MM-DD`. */
  date_of_birth: v.nullable(v.string()),
  /** Biography. */
  biography: v.nullable(v.string()),
  /** Demeanor: what others see. */
  demeanor: v.nullable(v.string()),
  /** Nature: what the character really is. */
  nature: v.nullable(v.string()),
  /** Id of the concept. */
  concept_id: v.nullable(v.string()),
  /** Name of the concept. */
  concept_name: v.nullable(v.string()),
  /** Whether the character is one to choose from in a session of character generation. */
  is_temporary: v.boolean(),
  /** When the character died, RFC 3339; follows `status`. */
  date_killed: v.nullable(v.string()),
  /** Id of the user who made the character. */
  user_creator_id: v.nullable(v.string()),
  /** Id of the user who plays the character; `null` for NPCs and characters of storytellers. */
  user_player_id: v.nullable(v.string()),
  company_id, campaign_id,
  /** How many items the inventory has; 0 where the character came along with another object. */
  num_inventory_items: v.number(),
  num_notes, num_assets,
  /** Specialties. */
  specialties: v.array(SpecialtySchema),
  /** What makes a vampire; `null` for others. */
  vampire_attributes: v.nullable(VampireAttributesSchema),
  /** What makes a werewolf; `null` for others. */
  werewolf_attributes: v.nullable(WerewolfAttributesSchema),
  /** What makes a mage; `null` for others. */
  mage_attributes: v.nullable(MageAttributesSchema),
  /** What makes a hunter; `null` for others. */
  hunter_attributes: v.nullable(HunterAttributesSchema),
  /** Ids of the chapters in which the character appears. */
  chapter_ids: v.array(v.string()),
  date_created, date_modified,
})

/** Something that a character owns. */
export const InventoryItemSchema = v.object({
  id, name, description,
  /** Kind. */
  type: InventoryItemTypeSchema,
  character_id, date_created, date_modified,
})

/** A character with what `include` asked for. */
export const CharacterDetailSchema = /* @__PURE__ */ extended(CharacterSchema, {
  /** Traits, if asked for. */
  traits: v.optional(v.array(CharacterTraitSchema)),
  /** Inventory, if asked for. */
  inventory: v.optional(v.array(InventoryItemSchema)),
  /** Notes, if asked for. */
  notes: v.optional(v.array(NoteSchema)),
  /** Assets, if asked for. */
  assets: v.optional(v.array(AssetSchema)),
})

/** A trait on a sheet. */
export const FullSheetCharacterTraitSchema = v.object({
  /** Id of the trait as the character has it. */
  id: v.string(),
  /** Dots. */
  value: v.number(),
  character_id,
  /** The trait in the catalog, or a custom one. */
  trait: TraitSchema,
})

/** A subcategory of traits on a sheet. */
export const FullSheetSubcategorySchema = v.object({
  id, name, description, initial_cost, upgrade_cost, show_when_empty,
  /** Whether its traits need the subcategory itself first. */
  requires_parent: v.boolean(),
  /** Dice pool. */
  pool: v.nullable(v.string()),
  /** Rules. */
  system: v.nullable(v.string()),
  /** Kind of edge; `null` for everything but hunters' edges. */
  hunter_edge_type: v.nullable(HunterEdgeTypeSchema),
  /** Traits that the character has. */
  character_traits: v.array(FullSheetCharacterTraitSchema),
  /** Traits that it could get; empty unless asked for. */
  available_traits: v.array(TraitSchema),
})

/** A category of traits on a sheet. */
export const FullSheetCategorySchema = v.object({
  id, name, description, initial_cost, upgrade_cost, show_when_empty, order,
  /** Its subcategories. */
  subcategories: v.array(FullSheetSubcategorySchema),
  /** Traits outside of subcategories that the character has. */
  character_traits: v.array(FullSheetCharacterTraitSchema),
  /** Traits outside of subcategories that it could get; empty unless asked for. */
  available_traits: v.array(TraitSchema),
})

/** A section of a sheet. */
export const FullSheetSectionSchema = v.object({
  id, name, description, order, show_when_empty,
  /** Its categories. */
  categories: v.array(FullSheetCategorySchema),
})

/** A whole character sheet. */
export const FullSheetSchema = v.object({
  /** Its sections, in order. */
  sections: v.array(FullSheetSectionSchema),
  /** The character. */
  character: CharacterSchema,
})

/** Text of 3 to 50 characters; an empty one counts as none, `null` clears. */
const short = v.nullish(/* @__PURE__ */ textOrNone(3, 50))

/** A trait of a new character. */
export const CharacterTraitCreateSchema = v.strictObject({
  /** Id of the trait in the catalog. */
  trait_id: v.string(),
  /** Dots. Default 0. */
  value: v.optional(int32),
})

/** Generation. */
const generation = v.nullish(int32)

/** Name of the bane: kept only where it is the clan's bane or variant bane. Default: the clan's. */
const bane_name = v.nullish(v.string())

/** What the bane does. Default: what the clan's does. */
const bane_description = v.nullish(v.string())

/** Name of the compulsion: kept only where it is the clan's. Default: the clan's. */
const compulsion_name = v.nullish(v.string())

/** What the compulsion does. Default: what the clan's does. */
const compulsion_description = v.nullish(v.string())

/** What makes a new vampire. */
export const VampireAttributesCreateSchema = v.strictObject({
  /** Id of the clan. */
  clan_id: v.string(),
  generation,
  /** Who made the vampire: 3 to 50 characters. */
  sire: short,
  bane_name, bane_description, compulsion_name, compulsion_description,
})

/** What to change about a vampire. */
export const VampireAttributesPatchSchema = v.strictObject({
  /** Id of the clan. */
  clan_id: v.optional(v.string()),
  generation,
  /** Who made the vampire: 3 to 50 characters, `null` for nobody. */
  sire: short,
  bane_name, bane_description, compulsion_name, compulsion_description,
})

/** What makes a new werewolf. */
export const WerewolfAttributesCreateSchema = v.strictObject({
  /** Id of the tribe. */
  tribe_id: v.string(),
  /** Id of the auspice. */
  auspice_id: v.string(),
  /** Name of the pack: 3 to 50 characters. */
  pack_name: short,
})

/** What to change about a werewolf. */
export const WerewolfAttributesPatchSchema = v.strictObject({
  /** Id of the tribe. */
  tribe_id: v.optional(v.string()),
  /** Id of the auspice. */
  auspice_id: v.optional(v.string()),
  /** Name of the pack: 3 to 50 characters, `null` for none. */
  pack_name: short,
})

/** What makes a mage. */
export const MageAttributesInputSchema = v.strictObject({
  /** Sphere: 3 to 50 characters, `null` for none. */
  sphere: short,
  /** Tradition: 3 to 50 characters, `null` for none. */
  tradition: short,
})

/** What makes a hunter. */
export const HunterAttributesInputSchema = v.strictObject({
  /** Creed: 3 to 50 characters, `null` for none. */
  creed: short,
})
