import type { Generator } from '../world/generator.ts'
import { Table, type Stored } from '../world/table.ts'
import { defaultCatalog } from './default-catalog.ts'
import type { CatalogRows, FakeCatalog, TraitRow } from './models.ts'

const everyone = ['VAMPIRE', 'WEREWOLF', 'MAGE', 'HUNTER', 'GHOUL', 'MORTAL']
const placed = { character_classes: everyone, game_versions: ['V4', 'V5'] }
const costs = { initial_cost: 1, upgrade_cost: 1, count_based_cost_multiplier: null }

/** What catalog objects have unless they say something else. */
const defaults = {
  sections: { description: null, ...placed, show_when_empty: true, order: 1 },
  categories: { description: null, ...placed, show_when_empty: false, order: 1, sheet_section_id: '', ...costs },
  subcategories: {
    description: null, ...placed, show_when_empty: false, ...costs, requires_parent: false, pool: null, system: null, hunter_edge_type: null, category_id: null,
  },
  traits: {
    description: null, ...placed, ...costs, link: null, show_when_zero: true, max_value: 5, min_value: 0, is_rollable: true, category_id: '', subcategory_id: null,
    custom_for_character_id: null, pool: null, opposing_pool: null, system: null, gift_attributes: null, powers: [],
  },
  concepts: { description: '', examples: [], max_specialties: 1, specialties: [], favored_ability_names: [] },
  clans: { description: null, game_versions: ['V4', 'V5'], discipline_ids: [], bane: null, variant_bane: null, compulsion: null, link: null },
  tribes: { description: null, game_versions: ['V4', 'V5'], renown: 'GLORY', patron_spirit: null, favor: null, ban: null, gift_trait_ids: [], link: null },
  auspices: { description: null, game_versions: ['V4', 'V5'], gift_trait_ids: [], link: null },
  terms: { company_id: null, term: '', definition: null, link: null, synonyms: [], source_type: null, source_id: null, powers: [] },
}

/** What the catalog holds, custom traits and terms of companies included. */
export class Catalog {
  readonly tables: { readonly [K in keyof CatalogRows]: Table<CatalogRows[K]> }

  constructor(generator: Generator, given: FakeCatalog = {}) {
    const own = { ...defaultCatalog(generator), ...given }
    const table = <K extends keyof CatalogRows>(kind: K): Table<CatalogRows[K]> => tableOf<CatalogRows[K]>(generator, kind, own[kind])
    this.tables = {
      sections: table('sections'), categories: table('categories'), subcategories: table('subcategories'), traits: table('traits'), concepts: table('concepts'),
      clans: table('clans'), tribes: table('tribes'), auspices: table('auspices'), terms: table('terms'),
    }
  }

  get sections(): Table<CatalogRows['sections']> {
    return this.tables.sections
  }

  get categories(): Table<CatalogRows['categories']> {
    return this.tables.categories
  }

  get subcategories(): Table<CatalogRows['subcategories']> {
    return this.tables.subcategories
  }

  get traits(): Table<CatalogRows['traits']> {
    return this.tables.traits
  }

  get concepts(): Table<CatalogRows['concepts']> {
    return this.tables.concepts
  }

  get clans(): Table<CatalogRows['clans']> {
    return this.tables.clans
  }

  get tribes(): Table<CatalogRows['tribes']> {
    return this.tables.tribes
  }

  get auspices(): Table<CatalogRows['auspices']> {
    return this.tables.auspices
  }

  get terms(): Table<CatalogRows['terms']> {
    return this.tables.terms
  }

  /** The traits of the catalog itself, for a class and a game version. */
  traitsFor(characterClass: string, gameVersion: string): TraitRow[] {
    return this.traits.where((trait) =>
      trait.custom_for_character_id === null && trait.character_classes.includes(characterClass) && trait.game_versions.includes(gameVersion),
    )
  }

  /** The traits of categories with this name. */
  inCategory(name: string): (trait: TraitRow) => boolean {
    const ids = new Set(this.categories.where((category) => category.name === name).map(({ id }) => id))
    return (trait) => ids.has(trait.category_id)
  }
}

function tableOf<R extends Stored>(generator: Generator, kind: keyof CatalogRows, given: readonly object[]): Table<R> {
  const table = new Table<R>()
  for (const [index, seed] of given.entries()) {
    const stamp = generator.stamp()
    const name = `${kind} ${index + 1}`
    table.add({ id: generator.id(), date_created: stamp, date_modified: stamp, archived: false, name, ...defaults[kind], ...seed } as unknown as R)
  }
  return table
}
