import * as v from 'valibot'
import { HunterEdgeTypeSchema, SpecialtyTypeSchema, WerewolfRenownSchema } from '../models/enums/schemas.ts'
import {
  character_classes, count_based_cost_multiplier, date_created, date_modified, description, game_versions, id, initial_cost, link, name, order,
  show_when_empty, upgrade_cost,
} from '../parts.ts'

/** What makes a werewolf's gift. */
export const GiftAttributesSchema = v.object({
  /** Renown that it needs. */
  renown: WerewolfRenownSchema,
  /** What using it costs. */
  cost: v.nullable(v.string()),
  /** How long it lasts. */
  duration: v.nullable(v.string()),
  /** Least renown to learn it. */
  minimum_renown: v.nullable(v.number()),
  /** Whether every werewolf can learn it. */
  is_native_gift: v.boolean(),
  /** Id of the tribe that it belongs to. */
  tribe_id: v.nullable(v.string()),
  /** Name of that tribe. */
  tribe_name: v.nullable(v.string()),
  /** Id of the auspice that it belongs to. */
  auspice_id: v.nullable(v.string()),
  /** Name of that auspice. */
  auspice_name: v.nullable(v.string()),
})

/** What a trait can do from some value on. */
export const TraitPowerSchema = v.object({
  id,
  /** Dots that it needs. */
  level: v.number(),
  /** Name. */
  name: v.nullable(v.string()),
  description,
  /** Rules. */
  system: v.nullable(v.string()),
  link,
})

/** A trait of the catalog, or a custom one of a character. */
export const TraitSchema = v.object({
  id, name, description, character_classes, game_versions, link,
  /** Whether a sheet shows it at 0. */
  show_when_zero: v.boolean(),
  /** Most dots. */
  max_value: v.number(),
  /** Fewest dots. */
  min_value: v.number(),
  initial_cost, upgrade_cost, count_based_cost_multiplier,
  /** Whether dice are rolled for it. */
  is_rollable: v.boolean(),
  /** Id of its section. */
  sheet_section_id: v.string(),
  /** Name of its section. */
  sheet_section_name: v.nullable(v.string()),
  /** Id of its category. */
  category_id: v.string(),
  /** Name of its category. */
  category_name: v.nullable(v.string()),
  /** Id of the character that it was made for; `null` for those of the catalog. */
  custom_for_character_id: v.nullable(v.string()),
  /** Id of its subcategory. */
  subcategory_id: v.nullable(v.string()),
  /** Name of its subcategory. */
  subcategory_name: v.nullable(v.string()),
  /** Dice pool. */
  pool: v.nullable(v.string()),
  /** Dice pool of the other side. */
  opposing_pool: v.nullable(v.string()),
  /** Rules. */
  system: v.nullable(v.string()),
  /** What makes a gift; `null` for everything else. */
  gift_attributes: v.nullable(GiftAttributesSchema),
  /** What it can do, by value. */
  powers: v.array(TraitPowerSchema),
  date_created, date_modified,
})

/** A section of character sheets. */
export const SheetSectionSchema = v.object({
  id, name, description, character_classes, game_versions, show_when_empty, order, date_created, date_modified,
})

/** A category of traits. Names are not unique: use ids. */
export const TraitCategorySchema = v.object({
  id, name, description, character_classes, game_versions, show_when_empty, order,
  /** Id of its section. */
  sheet_section_id: v.string(),
  /** Name of its section. */
  sheet_section_name: v.nullable(v.string()),
  initial_cost, upgrade_cost, count_based_cost_multiplier, date_created, date_modified,
})

/** A subcategory of traits; hunters' edges are some. */
export const TraitSubcategorySchema = v.object({
  id, name, description, character_classes, game_versions, show_when_empty, initial_cost, upgrade_cost, count_based_cost_multiplier,
  /** Whether its traits need the subcategory itself first. */
  requires_parent: v.boolean(),
  /** Dice pool. */
  pool: v.nullable(v.string()),
  /** Rules. */
  system: v.nullable(v.string()),
  /** Kind of edge; `null` for everything but hunters' edges. */
  hunter_edge_type: v.nullable(HunterEdgeTypeSchema),
  /** Id of its category. */
  category_id: v.nullable(v.string()),
  /** Name of its category. */
  category_name: v.nullable(v.string()),
  /** Id of its section. */
  sheet_section_id: v.nullable(v.string()),
  /** Name of its section. */
  sheet_section_name: v.nullable(v.string()),
  date_created, date_modified,
})

/** A specialty that a concept brings. */
export const ConceptSpecialtySchema = v.object({
  name,
  /** Kind. */
  type: SpecialtyTypeSchema,
  /** Description. */
  description: v.optional(v.nullable(v.string())),
})

/** A concept: what a character did before the story. */
export const CharacterConceptSchema = v.object({
  id, name,
  /** Description. */
  description: v.string(),
  /** Examples. */
  examples: v.array(v.string()),
  /** How many of its specialties a character gets. */
  max_specialties: v.number(),
  /** Specialties to choose from. */
  specialties: v.array(ConceptSpecialtySchema),
  /** Names of the abilities that it favors. */
  favored_ability_names: v.array(v.string()),
  date_created, date_modified,
})

/** A name and what is behind it. */
export const NameDescriptionSchema = v.object({
  /** Name. */
  name: v.nullable(v.string()),
  description,
})

/** A clan of vampires. */
export const VampireClanSchema = v.object({
  id, name, description, game_versions,
  /** Ids of the traits that are its disciplines. */
  discipline_ids: v.array(v.string()),
  /** Its bane. */
  bane: v.nullable(NameDescriptionSchema),
  /** Another bane to choose instead. */
  variant_bane: v.nullable(NameDescriptionSchema),
  /** Its compulsion. */
  compulsion: v.nullable(NameDescriptionSchema),
  link, date_created, date_modified,
})

/** A tribe of werewolves. */
export const WerewolfTribeSchema = v.object({
  id, name, description, game_versions,
  /** Renown that it favors. */
  renown: WerewolfRenownSchema,
  /** Patron spirit. */
  patron_spirit: v.nullable(v.string()),
  /** Favor of the spirit. */
  favor: v.nullable(v.string()),
  /** Ban of the spirit. */
  ban: v.nullable(v.string()),
  /** Ids of the traits that are its gifts. */
  gift_trait_ids: v.array(v.string()),
  link, date_created, date_modified,
})

/** An auspice: the moon that a werewolf was born under. */
export const WerewolfAuspiceSchema = v.object({
  id, name, description, game_versions,
  /** Ids of the traits that are its gifts. */
  gift_trait_ids: v.array(v.string()),
  link, date_created, date_modified,
})
