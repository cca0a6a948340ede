import type { CategoryRow, SubcategoryRow, TraitRow } from '../catalog/models.ts'
import type { Call } from '../http/call.ts'
import { operation, type Operation } from '../http/operation.ts'
import { requireCharacterReader } from '../rules/characters.ts'
import { traitView } from '../views/catalog.ts'
import { characterView } from '../views/characters.ts'
import { notFound } from '../world/refusal.ts'
import type { CharacterRow, CharacterTraitRow } from '../world/rows.ts'
import { characterOf } from './parents.ts'

const sheet = '/companies/{company_id}/characters/{character_id}/full-sheet'
const reading = { acting: 403, guard: (call: Call): void => void requireCharacterReader(call) } as const

/** The whole sheet of a character. */
export const fullSheetOperations: readonly Operation[] = [
  operation('GET', sheet, (call) => {
    const isFull = call.query.flag('include_available_traits') ?? false
    const character = characterOf(call)
    const { catalog } = call.world
    const sections = catalog.sections.where((row) => fits(row, character)).toSorted((a, b) => a.order - b.order)
    return {
      sections: sections.map(({ id, name, description, order, show_when_empty }) => ({
        id, name, description, order, show_when_empty,
        categories: catalog.categories
          .where((row) => row.sheet_section_id === id && fits(row, character))
          .toSorted((a, b) => a.order - b.order)
          .map((row) => categorySheet(call, character, row, isFull)),
      })),
      character: characterView(call.world, character),
    }
  }, reading),
  operation('GET', `${sheet}/categories/{category_id}`, (call) => {
    const isFull = call.query.flag('include_available_traits') ?? false
    const id = call.id('category_id')
    const character = characterOf(call)
    const category = call.world.catalog.categories.get(id)
    if (category === undefined) throw notFound('Trait category')
    return categorySheet(call, character, category, isFull)
  }, reading),
]

interface Placed {
  readonly character_classes: readonly string[]
  readonly game_versions: readonly string[]
}

const fits = (row: Placed, character: CharacterRow): boolean => row.character_classes.includes(character.character_class) && row.game_versions.includes(character.game_version)

function categorySheet(call: Call, character: CharacterRow, row: CategoryRow, isFull: boolean): object {
  const { id, name, description, initial_cost, upgrade_cost, show_when_empty, order } = row
  const subcategories = call.world.catalog.subcategories.where((sub) => sub.category_id === id && fits(sub, character)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    id, name, description, initial_cost, upgrade_cost, show_when_empty, order,
    subcategories: subcategories.map((sub) => subcategorySheet(call, character, sub, isFull)),
    ...traitsOf(call, character, (trait) => trait.category_id === id && trait.subcategory_id === null, isFull),
  }
}

function subcategorySheet(call: Call, character: CharacterRow, row: SubcategoryRow, isFull: boolean): object {
  const { id, name, description, initial_cost, upgrade_cost, show_when_empty, requires_parent, pool, system, hunter_edge_type } = row
  return {
    id, name, description, initial_cost, upgrade_cost, show_when_empty, requires_parent, pool, system, hunter_edge_type,
    ...traitsOf(call, character, (trait) => trait.subcategory_id === id, isFull),
  }
}

function traitsOf({ world }: Call, character: CharacterRow, test: (trait: TraitRow) => boolean, isFull: boolean): { character_traits: object[]; available_traits: object[] } {
  const { catalog } = world
  const own = world.characterTraits.where(({ character_id }) => character_id === character.id)
  const view = ({ id, value, character_id, trait_id }: CharacterTraitRow): object[] => {
    const trait = catalog.traits.any(trait_id)
    return trait !== undefined && test(trait) ? [{ id, value, character_id, trait: traitView(catalog, trait) }] : []
  }
  const isOwned = new Set(own.map(({ trait_id }) => trait_id))
  const free = isFull ? catalog.traitsFor(character.character_class, character.game_version).filter((trait) => test(trait) && !isOwned.has(trait.id)) : []
  return { character_traits: own.flatMap(view), available_traits: free.map((trait) => traitView(catalog, trait)) }
}
