import type { Dated } from '../world/rows.ts'

interface Named extends Dated {
  name: string
  description: string | null
}

interface Placed extends Named {
  character_classes: readonly string[]
  game_versions: readonly string[]
}

export interface SectionRow extends Placed {
  show_when_empty: boolean
  order: number
}

export interface CategoryRow extends Placed {
  show_when_empty: boolean
  order: number
  sheet_section_id: string
  initial_cost: number
  upgrade_cost: number
  count_based_cost_multiplier: number | null
}

export interface SubcategoryRow extends Placed {
  show_when_empty: boolean
  initial_cost: number
  upgrade_cost: number
  count_based_cost_multiplier: number | null
  requires_parent: boolean
  pool: string | null
  system: string | null
  hunter_edge_type: string | null
  category_id: string | null
}

export interface GiftRow {
  renown: string
  cost: string | null
  duration: string | null
  minimum_renown: number | null
  is_native_gift: boolean
  tribe_id: string | null
  auspice_id: string | null
}

export interface PowerRow {
  readonly id: string
  level: number
  name: string | null
  description: string | null
  system: string | null
  link: string | null
}

export interface TraitRow extends Placed {
  link: string | null
  show_when_zero: boolean
  max_value: number
  min_value: number
  initial_cost: number
  upgrade_cost: number
  count_based_cost_multiplier: number | null
  is_rollable: boolean
  category_id: string
  subcategory_id: string | null
  custom_for_character_id: string | null
  pool: string | null
  opposing_pool: string | null
  system: string | null
  gift_attributes: GiftRow | null
  powers: readonly PowerRow[]
}

export interface ConceptRow extends Dated {
  name: string
  description: string
  examples: readonly string[]
  max_specialties: number
  specialties: readonly { readonly name: string; readonly type: string; readonly description?: string | null }[]
  favored_ability_names: readonly string[]
}

export interface NameDescription {
  name: string | null
  description: string | null
}

export interface ClanRow extends Named {
  game_versions: readonly string[]
  discipline_ids: readonly string[]
  bane: NameDescription | null
  variant_bane: NameDescription | null
  compulsion: NameDescription | null
  link: string | null
}

export interface TribeRow extends Named {
  game_versions: readonly string[]
  renown: string
  patron_spirit: string | null
  favor: string | null
  ban: string | null
  gift_trait_ids: readonly string[]
  link: string | null
}

export interface AuspiceRow extends Named {
  game_versions: readonly string[]
  gift_trait_ids: readonly string[]
  link: string | null
}

export interface TermRow extends Dated {
  /** `null` for terms of the catalog. */
  company_id: string | null
  term: string
  definition: string | null
  link: string | null
  synonyms: readonly string[]
  source_type: string | null
  source_id: string | null
  powers: readonly PowerRow[]
}

/** The tables of a catalog. */
export interface CatalogRows {
  readonly sections: SectionRow
  readonly categories: CategoryRow
  readonly subcategories: SubcategoryRow
  readonly traits: TraitRow
  readonly concepts: ConceptRow
  readonly clans: ClanRow
  readonly tribes: TribeRow
  readonly auspices: AuspiceRow
  readonly terms: TermRow
}

/** Catalog objects by kind. What is left out of an object has a default; a kind that is given replaces the kind's own objects. */
export type FakeCatalog = { readonly [K in keyof CatalogRows]?: readonly Partial<CatalogRows[K]>[] }
