import type { Catalog } from '../catalog/catalog.ts'
import type { CatalogRows, TraitRow } from '../catalog/models.ts'
import type { Call } from '../http/call.ts'
import { CHARACTER_CLASSES, GAME_VERSIONS } from '../http/enums.ts'
import { operation, type Operation } from '../http/operation.ts'
import { auspiceView, categoryView, clanView, conceptView, sectionView, subcategoryView, traitView, tribeView } from '../views/catalog.ts'
import { notFound } from '../world/refusal.ts'
import type { Table } from '../world/table.ts'

const base = '/companies/{company_id}/characterblueprint'

interface Resource<K extends keyof CatalogRows> {
  readonly kind: K
  readonly path: string
  /** The name of the id in the path, without `_id`. */
  readonly name: string
  /** What a 404 calls it. */
  readonly label: string
  readonly filters: (call: Call) => (row: CatalogRows[K]) => boolean
  readonly order: (call: Call) => (a: CatalogRows[K], b: CatalogRows[K]) => number
  readonly view: (catalog: Catalog, row: CatalogRows[K]) => object
}

/** Lists of the catalog are long: pages hold up to this many. */
const MAX_PAGE = 1000

function resource<K extends keyof CatalogRows>({ kind, path, name, label, filters, order, view }: Resource<K>): Operation[] {
  const table = ({ world }: Call): Table<CatalogRows[K]> => world.catalog.tables[kind]
  return [
    operation('GET', `${base}/${path}`, (call) => {
      const test = filters(call)
      const compare = order(call)
      return call.page(() => table(call).where(test).toSorted(compare), (row) => view(call.world.catalog, row), MAX_PAGE)
    }),
    operation('GET', `${base}/${path}/{${name}_id}`, (call) => {
      const found = table(call).get(call.id(`${name}_id`))
      if (found === undefined) throw notFound(label)
      return view(call.world.catalog, found)
    }),
  ]
}

interface Placed {
  readonly character_classes: readonly string[]
  readonly game_versions: readonly string[]
}

function placed({ query }: Call): (row: Placed) => boolean {
  const [version, characterClass] = [query.oneOf('game_version', GAME_VERSIONS), query.oneOf('character_class', CHARACTER_CLASSES)]
  return (row) => (version === undefined || row.game_versions.includes(version)) && (characterClass === undefined || row.character_classes.includes(characterClass))
}

function versioned({ query }: Call): (row: Pick<Placed, 'game_versions'>) => boolean {
  const version = query.oneOf('game_version', GAME_VERSIONS)
  return (row) => version === undefined || row.game_versions.includes(version)
}

const byOrder = (): ((a: { readonly order: number }, b: { readonly order: number }) => number) => (a, b) => a.order - b.order
const byName = (): ((a: { readonly name: string }, b: { readonly name: string }) => number) => (a, b) => (a.name < b.name ? -1 : 1)

/** Filters that are optional ids. */
const same = (id: string | undefined, value: string | null): boolean => id === undefined || id === value

function traitFilters(call: Call): (row: TraitRow) => boolean {
  const fits = placed(call)
  const { query } = call
  const [category, subcategory] = [query.uuid('category_id'), query.uuid('subcategory_id')]
  const isWithoutSubcategories = query.flag('exclude_subcategory_traits') ?? false
  const isRollable = query.flag('is_rollable')
  return (row) =>
    row.custom_for_character_id === null && fits(row) && same(category, row.category_id) && same(subcategory, row.subcategory_id) &&
    (!isWithoutSubcategories || row.subcategory_id === null) && (isRollable === undefined || row.is_rollable === isRollable)
}

function traitOrder(call: Call): (a: TraitRow, b: TraitRow) => number {
  const { catalog } = call.world
  if (call.query.oneOf('order_by', ['NAME', 'SHEET']) !== 'SHEET') return byName()
  const place = ({ category_id: id }: TraitRow): number => {
    const category = catalog.categories.any(id)
    return (catalog.sections.any(category?.sheet_section_id)?.order ?? 0) * 1000 + (category?.order ?? 0)
  }
  return (a, b) => place(a) - place(b)
}

/** What all characters are made from. */
export const blueprintOperations: readonly Operation[] = [
  ...resource({ path: 'sections', name: 'section', label: 'Character sheet section', kind: 'sections', filters: placed, order: byOrder, view: (_, row) => sectionView(row) }),
  ...resource({
    path: 'categories', name: 'category', label: 'Trait category', kind: 'categories', order: byOrder, view: categoryView,
    filters: (call) => {
      const [fits, section] = [placed(call), call.query.uuid('section_id')]
      return (row) => fits(row) && same(section, row.sheet_section_id)
    },
  }),
  ...resource({
    path: 'subcategories', name: 'subcategory', label: 'Trait subcategory', kind: 'subcategories', order: byName,
    view: subcategoryView,
    filters: (call) => {
      const [fits, category] = [placed(call), call.query.uuid('category_id')]
      return (row) => fits(row) && same(category, row.category_id)
    },
  }),
  ...resource({ path: 'traits', name: 'trait', label: 'Trait', kind: 'traits', filters: traitFilters, order: traitOrder, view: traitView }),
  ...resource({ path: 'concepts', name: 'concept', label: 'Character concept', kind: 'concepts', filters: () => () => true, order: byName, view: (_, row) => conceptView(row) }),
  ...resource({ path: 'vampire-clans', name: 'vampire_clan', label: 'Vampire clan', kind: 'clans', filters: versioned, order: byName, view: (_, row) => clanView(row) }),
  ...resource({ path: 'werewolf-tribes', name: 'werewolf_tribe', label: 'Werewolf tribe', kind: 'tribes', filters: versioned, order: byName, view: (_, row) => tribeView(row) }),
  ...resource({ path: 'werewolf-auspices', name: 'werewolf_auspice', label: 'Werewolf auspice', kind: 'auspices', filters: versioned, order: byName, view: (_, row) => auspiceView(row) }),
]
