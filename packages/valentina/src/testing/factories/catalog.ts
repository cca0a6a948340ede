import type {
  CharacterConcept, ConceptSpecialty, GiftAttributes, NameDescription, SheetSection, Trait, TraitCategory, TraitPower, TraitSubcategory, VampireClan, WerewolfAuspice,
  WerewolfTribe,
} from '../../character-blueprint/types.ts'
import type { DictionaryTerm } from '../../dictionary/types.ts'
import { dated, nextId } from './base.ts'

const everyone = (): Pick<Trait, 'character_classes' | 'game_versions'> => ({
  character_classes: ['VAMPIRE', 'WEREWOLF', 'MAGE', 'HUNTER', 'GHOUL', 'MORTAL'], game_versions: ['V4', 'V5'],
})

export const makeSheetSection = (given: Partial<SheetSection> = {}): SheetSection => ({
  ...dated(), name: 'Attributes', description: null, ...everyone(), show_when_empty: true, order: 1, ...given,
})

export const makeTraitCategory = (given: Partial<TraitCategory> = {}): TraitCategory => ({
  ...dated(), name: 'Physical', description: null, ...everyone(), show_when_empty: false, order: 1, sheet_section_id: nextId(), sheet_section_name: 'Attributes', initial_cost: 5,
  upgrade_cost: 5, count_based_cost_multiplier: null, ...given,
})

export const makeTraitSubcategory = (given: Partial<TraitSubcategory> = {}): TraitSubcategory => ({
  ...dated(), name: 'Allies', description: null, ...everyone(), show_when_empty: false, initial_cost: 2, upgrade_cost: 3, count_based_cost_multiplier: null, requires_parent: true,
  pool: null, system: null, hunter_edge_type: null, category_id: nextId(), category_name: 'Backgrounds', sheet_section_id: nextId(), sheet_section_name: 'Advantages', ...given,
})

export const makeTrait = (given: Partial<Trait> = {}): Trait => ({
  ...dated(), name: 'Strength', description: null, ...everyone(), link: null, show_when_zero: true, max_value: 5, min_value: 1, initial_cost: 5, upgrade_cost: 5,
  count_based_cost_multiplier: null, is_rollable: true, sheet_section_id: nextId(), sheet_section_name: 'Attributes', category_id: nextId(), category_name: 'Physical',
  custom_for_character_id: null, subcategory_id: null, subcategory_name: null, pool: null, opposing_pool: null, system: null, gift_attributes: null, powers: [], ...given,
})

export const makeTraitPower = (given: Partial<TraitPower> = {}): TraitPower => ({ id: nextId(), level: 1, name: null, description: null, system: null, link: null, ...given })

export const makeGiftAttributes = (given: Partial<GiftAttributes> = {}): GiftAttributes => ({
  renown: 'HONOR', cost: null, duration: null, minimum_renown: null, is_native_gift: true, tribe_id: null, tribe_name: null, auspice_id: null, auspice_name: null, ...given,
})

export const makeConceptSpecialty = (given: Partial<ConceptSpecialty> = {}): ConceptSpecialty => ({ name: 'Focus', type: 'PASSIVE', description: null, ...given })

export const makeCharacterConcept = (given: Partial<CharacterConcept> = {}): CharacterConcept => ({
  ...dated(), name: 'Ascetic', description: 'Lives on little.', examples: [], max_specialties: 2, specialties: [], favored_ability_names: [], ...given,
})

export const makeNameDescription = (given: Partial<NameDescription> = {}): NameDescription => ({ name: 'Bane', description: null, ...given })

export const makeVampireClan = (given: Partial<VampireClan> = {}): VampireClan => ({
  ...dated(), name: 'Clan 1', description: null, game_versions: ['V4', 'V5'], discipline_ids: [], bane: null, variant_bane: null, compulsion: null, link: null, ...given,
})

export const makeWerewolfTribe = (given: Partial<WerewolfTribe> = {}): WerewolfTribe => ({
  ...dated(), name: 'Tribe 1', description: null, game_versions: ['V4', 'V5'], renown: 'GLORY', patron_spirit: null, favor: null, ban: null, gift_trait_ids: [], link: null, ...given,
})

export const makeWerewolfAuspice = (given: Partial<WerewolfAuspice> = {}): WerewolfAuspice => ({
  ...dated(), name: 'Auspice 1', description: null, game_versions: ['V4', 'V5'], gift_trait_ids: [], link: null, ...given,
})

export const makeDictionaryTerm = (given: Partial<DictionaryTerm> = {}): DictionaryTerm => ({
  ...dated(), term: 'elysium', definition: 'Neutral ground', link: null, synonyms: [], company_id: null, source_type: null, source_id: null, powers: [], ...given,
})
