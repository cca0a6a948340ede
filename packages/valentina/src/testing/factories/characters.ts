import type { ChargenSession } from '../../character-autogen/types.ts'
import type {
  Character, CharacterDetail, FullSheet, FullSheetCategory, FullSheetCharacterTrait, FullSheetSection, FullSheetSubcategory, HunterAttributes, InventoryItem, MageAttributes,
  Specialty, VampireAttributes, WerewolfAttributes,
} from '../../characters/types.ts'
import type {
  BulkAssignResult, BulkAssignTraitFailure, BulkAssignTraitSuccess, CharacterTrait, TraitValueOption, TraitValueOptions,
} from '../../character-traits/types.ts'
import { aSecond, dated, nextId } from './base.ts'
import { makeTrait } from './catalog.ts'

/** A mortal player character; `name` and `name_full` follow from the other names. */
export function makeCharacter(given: Partial<Character> = {}): Character {
  const { name_first = 'Lucinda', name_last = 'Vane', name_nick = null } = given
  const name = `${name_first} ${name_last}`
  return {
    ...dated(), name_first, name_last, name_nick, name, name_full: name_nick === null ? name : `${name_first} '${name_nick}' ${name_last}`, character_class: 'MORTAL',
    type: 'PLAYER', game_version: 'V5', status: 'ALIVE', starting_points: 0, age: null, date_of_birth: null, biography: null, demeanor: null, nature: null, concept_id: null,
    concept_name: null, is_temporary: false, date_killed: null, user_creator_id: nextId(), user_player_id: nextId(), company_id: nextId(), campaign_id: nextId(),
    num_inventory_items: 0, num_notes: 0, num_assets: 0, specialties: [], vampire_attributes: null, werewolf_attributes: null, mage_attributes: null, hunter_attributes: null,
    chapter_ids: [], ...given,
  }
}

/** A character with what `include` asks for, if it is given. */
export function makeCharacterDetail(given: Partial<CharacterDetail> = {}): CharacterDetail {
  return { ...makeCharacter(given), ...given }
}

export const makeSpecialty = (given: Partial<Specialty> = {}): Specialty => ({ id: nextId(), name: 'Focus', type: 'PASSIVE', description: null, ...given })

export const makeVampireAttributes = (given: Partial<VampireAttributes> = {}): VampireAttributes => ({
  clan_id: nextId(), clan_name: 'Clan 1', generation: null, sire: null, bane_name: null, bane_description: null, compulsion_name: null, compulsion_description: null, ...given,
})

export const makeWerewolfAttributes = (given: Partial<WerewolfAttributes> = {}): WerewolfAttributes => ({
  tribe_id: nextId(), tribe_name: 'Tribe 1', auspice_id: nextId(), auspice_name: 'Auspice 1', pack_name: null, total_renown: 0, ...given,
})

export const makeMageAttributes = (given: Partial<MageAttributes> = {}): MageAttributes => ({ sphere: null, tradition: null, ...given })

export const makeHunterAttributes = (given: Partial<HunterAttributes> = {}): HunterAttributes => ({ creed: null, ...given })

export const makeInventoryItem = (given: Partial<InventoryItem> = {}): InventoryItem => ({
  ...dated(), name: 'Silver dagger', description: null, type: 'WEAPON', character_id: nextId(), ...given,
})

/** Its dates end in an offset, as the server writes them. */
export const makeCharacterTrait = (given: Partial<CharacterTrait> = {}): CharacterTrait => ({
  id: nextId(), character_id: nextId(), value: 1, trait: makeTrait(), date_created: '2026-01-01T00:00:00.000000+00:00', date_modified: '2026-01-01T00:00:00.000000+00:00', ...given,
})

export const makeTraitValueOption = (given: Partial<TraitValueOption> = {}): TraitValueOption => ({
  direction: 'increase', point_change: 10, can_use_xp: false, xp_after: -10, can_use_starting_points: false, starting_points_after: -10, ...given,
})

export function makeTraitValueOptions(given: Partial<TraitValueOptions> = {}): TraitValueOptions {
  const { trait = makeTrait() } = given
  return { name: trait.name, current_value: 1, trait, xp_current: 0, starting_points_current: 0, options: { 2: makeTraitValueOption() }, ...given }
}

export function makeBulkAssignTraitSuccess(given: Partial<BulkAssignTraitSuccess> = {}): BulkAssignTraitSuccess {
  const { character_trait: trait = makeCharacterTrait() } = given
  return { trait_id: trait.trait.id, character_trait: trait, ...given }
}

export const makeBulkAssignTraitFailure = (given: Partial<BulkAssignTraitFailure> = {}): BulkAssignTraitFailure => ({ trait_id: nextId(), error: 'Trait not found', ...given })

export const makeBulkAssignResult = (given: Partial<BulkAssignResult> = {}): BulkAssignResult => ({ succeeded: [makeBulkAssignTraitSuccess()], failed: [], ...given })

export const makeChargenSession = (given: Partial<ChargenSession> = {}): ChargenSession => ({
  ...dated(), user_id: nextId(), campaign_id: nextId(), expires_at: aSecond, requires_selection: true,
  characters: [makeCharacter({ is_temporary: true }), makeCharacter({ name_first: 'Ricardo', is_temporary: true })], ...given,
})

export const makeFullSheetCharacterTrait = (given: Partial<FullSheetCharacterTrait> = {}): FullSheetCharacterTrait => ({
  id: nextId(), value: 1, character_id: nextId(), trait: makeTrait(), ...given,
})

export const makeFullSheetSubcategory = (given: Partial<FullSheetSubcategory> = {}): FullSheetSubcategory => ({
  id: nextId(), name: 'Allies', description: null, initial_cost: 2, upgrade_cost: 3, show_when_empty: false, requires_parent: true, pool: null, system: null,
  hunter_edge_type: null, character_traits: [], available_traits: [], ...given,
})

export const makeFullSheetCategory = (given: Partial<FullSheetCategory> = {}): FullSheetCategory => ({
  id: nextId(), name: 'Physical', description: null, initial_cost: 5, upgrade_cost: 5, show_when_empty: false, order: 1, subcategories: [],
  character_traits: [makeFullSheetCharacterTrait()], available_traits: [], ...given,
})

export const makeFullSheetSection = (given: Partial<FullSheetSection> = {}): FullSheetSection => ({
  id: nextId(), name: 'Attributes', description: null, order: 1, show_when_empty: true, categories: [makeFullSheetCategory()], ...given,
})

export const makeFullSheet = (given: Partial<FullSheet> = {}): FullSheet => ({ sections: [makeFullSheetSection()], character: makeCharacter(), ...given })
