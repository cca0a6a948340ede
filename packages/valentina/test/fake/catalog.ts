import type { FakeCatalog } from '../../src/testing/index.ts'
import { recordings } from './recordings.ts'

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** The kinds of catalog objects, and fields that only they have. */
const MARKS = {
  sections: ['show_when_empty', 'order', 'character_classes', '!sheet_section_id'], categories: ['sheet_section_id', 'order', 'character_classes'],
  subcategories: ['requires_parent', 'category_id'], traits: ['show_when_zero', 'max_value', 'category_id'], concepts: ['max_specialties'], clans: ['discipline_ids'],
  tribes: ['patron_spirit', 'gift_trait_ids'], auspices: ['gift_trait_ids', '!patron_spirit'], terms: ['term', 'source_type'],
} as const

const isRow = (value: object): value is Row => 'id' in value && typeof value.id === 'string'

function collect(value: unknown, found: Map<string, Map<string, Row>>): void {
  if (typeof value !== 'object' || value === null) return
  if (isRow(value)) {
    for (const [kind, marks] of Object.entries(MARKS)) {
      if (marks.every((mark) => (mark.startsWith('!') ? !(mark.slice(1) in value) : mark in value))) found.get(kind)?.set(value.id, value)
    }
  }
  for (const child of Object.values(value)) collect(child, found)
}

const list = (found: Map<string, Map<string, Row>>, kind: string): Row[] => [...(found.get(kind)?.values() ?? [])]

/** Categories stand in sheets without their section and their classes. */
function fromSheets(traits: readonly Row[]): Map<string, Row> {
  const out = new Map<string, Row>()
  const add = (category: Row, sectionId: unknown): void => {
    const classes = traits.find((trait) => trait['category_id'] === category.id)?.['character_classes']
    out.set(category.id, { ...category, sheet_section_id: sectionId, ...(classes !== undefined && { character_classes: classes }) })
  }
  for (const { case: name, response } of recordings) {
    if (name === 'fs-mortal') {
      const sheet = response?.body as { readonly sections: readonly (Row & { readonly categories: readonly Row[] })[] }
      for (const section of sheet.sections) for (const category of section.categories) add(category, section.id)
    }
    if (name === 'fs-wolf') {
      const gifts = response?.body as Row
      add(gifts, traits.find((trait) => trait['category_id'] === gifts.id)?.['sheet_section_id'])
    }
  }
  return out
}

/** Traits that are named by their ids and shown nowhere. All are dear. */
function fromIds(shown: ReadonlySet<string>): object[] {
  const named = new Set<string>()
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string' && /^trait_ids?$/.test(name)) named.add(value)
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) walk(child, Array.isArray(value) ? name : key)
  }
  for (const { request, response } of recordings) walk([request?.body, response?.body], '')
  return [...named].filter((id) => !shown.has(id) && id.startsWith('01a1fcf4')).map((id) => ({ id, name: `Trait ${id}`, initial_cost: 10, upgrade_cost: 7 }))
}

/** The part of the real catalog that the recordings show: what the server had before the first request. */
export function recordedCatalog(): FakeCatalog {
  const found = new Map(Object.keys(MARKS).map((kind) => [kind, new Map<string, Row>()]))
  for (const { response } of recordings) collect(response?.body, found)
  const traits = list(found, 'traits').filter((trait) => trait['custom_for_character_id'] === null)
  const placed = [...traits, ...list(found, 'subcategories')].map(({ category_id: id, category_name: name, sheet_section_id, character_classes }): [string, object] => [
    String(id), { id, name, sheet_section_id, character_classes },
  ])
  const categories = [...new Map([...placed, ...fromSheets(traits), ...(found.get('categories') ?? [])]).values()]
  const gifts = traits.flatMap(({ gift_attributes: gift }) => (gift === null ? [] : [gift as Row]))
  const named = (kind: string, id: string, name: string): object[] => {
    const missing = gifts.filter((gift) => gift[id] !== null && found.get(kind)?.has(gift[id] as string) !== true)
    return [...new Map(missing.map((gift) => [gift[id], { id: gift[id], name: gift[name] }])).values()]
  }
  const out: FakeCatalog = {
    ...Object.fromEntries(Object.keys(MARKS).map((kind) => [kind, list(found, kind)])), categories,
    traits: [...traits, ...fromIds(new Set(traits.map(({ id }) => id)))],
    tribes: [...list(found, 'tribes'), ...named('tribes', 'tribe_id', 'tribe_name')],
    auspices: [...list(found, 'auspices'), ...named('auspices', 'auspice_id', 'auspice_name')],
    terms: list(found, 'terms').filter((term) => term['company_id'] === null),
  }
  return out
}
