import type { Catalog } from '../catalog/catalog.ts'
import type {
  AuspiceRow, CategoryRow, ClanRow, ConceptRow, GiftRow, PowerRow, SectionRow, SubcategoryRow, TermRow, TraitRow, TribeRow,
} from '../catalog/models.ts'

const powerView = ({ id, level, name, description, system, link }: PowerRow): object => ({ id, level, name, description, system, link })

export const sectionView = ({ id, name, description, character_classes, game_versions, show_when_empty, order, date_created, date_modified }: SectionRow): object => ({
  id, name, description, character_classes, game_versions, show_when_empty, order, date_created, date_modified,
})

export function categoryView(catalog: Catalog, row: CategoryRow): object {
  const { id, name, description, character_classes, game_versions, show_when_empty, order, sheet_section_id } = row
  const { initial_cost, upgrade_cost, count_based_cost_multiplier, date_created, date_modified } = row
  return {
    id, name, description, character_classes, game_versions, show_when_empty, order, sheet_section_id,
    sheet_section_name: catalog.sections.any(sheet_section_id)?.name ?? null,
    initial_cost, upgrade_cost, count_based_cost_multiplier, date_created, date_modified,
  }
}

export function subcategoryView(catalog: Catalog, row: SubcategoryRow): object {
  const { id, name, description, character_classes, game_versions, show_when_empty, initial_cost, upgrade_cost, count_based_cost_multiplier } = row
  const { requires_parent, pool, system, hunter_edge_type, category_id, date_created, date_modified } = row
  return {
    id, name, description, character_classes, game_versions, show_when_empty, initial_cost, upgrade_cost, count_based_cost_multiplier,
    requires_parent, pool, system, hunter_edge_type, category_id, ...placeOf(catalog, category_id), date_created, date_modified,
  }
}

/** Where in the sheet the objects of a category stand. */
function placeOf(catalog: Catalog, categoryId: string | null): { category_name: string | null; sheet_section_id: string | null; sheet_section_name: string | null } {
  const category = catalog.categories.any(categoryId)
  const section = catalog.sections.any(category?.sheet_section_id)
  return { category_name: category?.name ?? null, sheet_section_id: section?.id ?? null, sheet_section_name: section?.name ?? null }
}

export function traitView(catalog: Catalog, row: TraitRow): object {
  const { id, name, description, character_classes, game_versions, link, show_when_zero, max_value, min_value, initial_cost, upgrade_cost } = row
  const { count_based_cost_multiplier, is_rollable, category_id, custom_for_character_id, subcategory_id, pool, opposing_pool, system } = row
  return {
    id, name, description, character_classes, game_versions, link, show_when_zero, max_value, min_value, initial_cost, upgrade_cost,
    count_based_cost_multiplier, is_rollable, category_id, ...placeOf(catalog, category_id), custom_for_character_id, subcategory_id,
    subcategory_name: catalog.subcategories.any(subcategory_id)?.name ?? null, pool, opposing_pool, system,
    gift_attributes: row.gift_attributes === null ? null : giftView(catalog, row.gift_attributes), powers: row.powers.map(powerView),
    date_created: row.date_created, date_modified: row.date_modified,
  }
}

function giftView(catalog: Catalog, { renown, cost, duration, minimum_renown, is_native_gift, tribe_id, auspice_id }: GiftRow): object {
  return {
    renown, cost, duration, minimum_renown, is_native_gift,
    tribe_id, tribe_name: catalog.tribes.any(tribe_id)?.name ?? null, auspice_id, auspice_name: catalog.auspices.any(auspice_id)?.name ?? null,
  }
}

export const conceptView = (row: ConceptRow): object => {
  const { id, name, description, examples, max_specialties, specialties, favored_ability_names, date_created, date_modified } = row
  return { id, name, description, examples, max_specialties, specialties, favored_ability_names, date_created, date_modified }
}

export const clanView = (row: ClanRow): object => {
  const { id, name, description, game_versions, discipline_ids, bane, variant_bane, compulsion, link, date_created, date_modified } = row
  return { id, name, description, game_versions, discipline_ids, bane, variant_bane, compulsion, link, date_created, date_modified }
}

export const tribeView = (row: TribeRow): object => {
  const { id, name, description, game_versions, renown, patron_spirit, favor, ban, gift_trait_ids, link, date_created, date_modified } = row
  return { id, name, description, game_versions, renown, patron_spirit, favor, ban, gift_trait_ids, link, date_created, date_modified }
}

export const auspiceView = ({ id, name, description, game_versions, gift_trait_ids, link, date_created, date_modified }: AuspiceRow): object => ({
  id, name, description, game_versions, gift_trait_ids, link, date_created, date_modified,
})

export const termView = (row: TermRow): object => {
  const { id, date_created, date_modified, term, definition, link, synonyms, company_id, source_type, source_id, powers } = row
  return { id, date_created, date_modified, term, definition, link, synonyms, company_id, source_type, source_id, powers: powers.map(powerView) }
}
