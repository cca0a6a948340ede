import type { CharacterRow, CharacterTraitRow, InventoryRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { traitView } from './catalog.ts'

/** A character; embedded in a user, its counters are zero. */
export function characterView(world: World, row: CharacterRow, isEmbedded = false): object {
  const { id, name_first, name_last, name_nick, character_class, type, game_version, status, starting_points, age, date_of_birth } = row
  const { biography, demeanor, nature, concept_id, is_temporary, date_killed, user_creator_id, user_player_id, company_id, campaign_id } = row
  return {
    id, name_first, name_last, name_nick, name: `${name_first} ${name_last}`,
    name_full: name_nick === null ? `${name_first} ${name_last}` : `${name_first} '${name_nick}' ${name_last}`,
    character_class, type, game_version, status, starting_points, age, date_of_birth, biography, demeanor, nature, concept_id,
    concept_name: world.catalog.concepts.any(concept_id)?.name ?? null, is_temporary, date_killed, user_creator_id, user_player_id, company_id, campaign_id,
    ...(isEmbedded ? { num_inventory_items: 0, num_notes: 0, num_assets: 0 } : countsOf(world, id)),
    specialties: row.specialties.map((specialty) => ({ ...specialty })),
    vampire_attributes: vampireView(world, row), werewolf_attributes: werewolfView(world, row),
    mage_attributes: row.mage === null ? null : { ...row.mage }, hunter_attributes: row.hunter === null ? null : { ...row.hunter },
    chapter_ids: world.chapters.where(({ character_ids }) => character_ids.includes(id)).map((chapter) => chapter.id),
    date_created: row.date_created, date_modified: row.date_modified,
  }
}

function countsOf(world: World, id: string): object {
  const mine = ({ parent, parent_id }: { readonly parent: string; readonly parent_id: string }): boolean => parent === 'character' && parent_id === id
  return {
    num_inventory_items: world.inventory.count(({ character_id }) => character_id === id), num_notes: world.notes.count(mine), num_assets: world.assets.count(mine),
  }
}

function vampireView({ catalog }: World, { vampire }: CharacterRow): object | null {
  if (vampire === null) return null
  const { clan_id, generation, sire, bane_name, bane_description, compulsion_name, compulsion_description } = vampire
  return {
    clan_id, clan_name: catalog.clans.any(clan_id)?.name ?? null, generation, sire, bane_name, bane_description, compulsion_name, compulsion_description,
  }
}

function werewolfView(world: World, { werewolf, id }: CharacterRow): object | null {
  if (werewolf === null) return null
  const { tribe_id, auspice_id, pack_name } = werewolf
  return {
    tribe_id, tribe_name: world.catalog.tribes.any(tribe_id)?.name ?? null, auspice_id, auspice_name: world.catalog.auspices.any(auspice_id)?.name ?? null,
    pack_name, total_renown: totalRenown(world, id),
  }
}

/** The sum of a character's renown. */
export function totalRenown({ catalog, characterTraits }: World, characterId: string): number {
  const isRenown = catalog.inCategory('Renown')
  return characterTraits
    .where(({ character_id }) => character_id === characterId)
    .filter(({ trait_id }) => {
      const trait = catalog.traits.any(trait_id)
      return trait !== undefined && isRenown(trait)
    })
    .reduce((sum, { value }) => sum + value, 0)
}

/** A trait of a character. Its dates end in an offset. */
export function characterTraitView({ catalog }: World, row: CharacterTraitRow): object {
  const { id, character_id, value, trait_id, date_created, date_modified } = row
  const trait = catalog.traits.any(trait_id)
  return { id, character_id, value, trait: trait === undefined ? null : traitView(catalog, trait), date_created: offset(date_created), date_modified: offset(date_modified) }
}

const offset = (date: string): string => date.replace(/Z$/, '+00:00')

export const inventoryView = ({ id, name, description, type, character_id, date_created, date_modified }: InventoryRow): object => ({
  id, name, description, type, character_id, date_created, date_modified,
})
