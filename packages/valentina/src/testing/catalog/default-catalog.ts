import type { Generator } from '../world/generator.ts'
import type { FakeCatalog } from './models.ts'

const everyone = ['VAMPIRE', 'WEREWOLF', 'MAGE', 'HUNTER', 'GHOUL', 'MORTAL']

interface CategorySpec {
  readonly section: string
  readonly name: string
  readonly traits: readonly string[]
  readonly classes?: readonly string[]
  readonly cost?: readonly [initial: number, upgrade: number]
  readonly more?: { readonly min_value?: number; readonly max_value?: number; readonly is_rollable?: boolean; readonly show_when_zero?: boolean }
}

const specs: readonly CategorySpec[] = [
  { section: 'Attributes', name: 'Physical', traits: ['Strength', 'Dexterity', 'Stamina'], cost: [5, 5], more: { min_value: 1 } },
  { section: 'Attributes', name: 'Social', traits: ['Charisma', 'Manipulation', 'Composure'], cost: [5, 5], more: { min_value: 1 } },
  { section: 'Attributes', name: 'Mental', traits: ['Intelligence', 'Wits', 'Resolve'], cost: [5, 5], more: { min_value: 1 } },
  { section: 'Abilities', name: 'Physical', traits: ['Athletics', 'Brawl', 'Stealth'], cost: [3, 2] },
  { section: 'Abilities', name: 'Social', traits: ['Leadership', 'Persuasion', 'Streetwise'], cost: [3, 2] },
  { section: 'Abilities', name: 'Mental', traits: ['Academics', 'Finance', 'Occult'], cost: [3, 2] },
  { section: 'Other', name: 'Disciplines', traits: ['Discipline 1', 'Discipline 2', 'Discipline 3'], classes: ['VAMPIRE', 'GHOUL'], cost: [10, 7] },
  { section: 'Other', name: 'Spheres', traits: ['Sphere 1', 'Sphere 2'], classes: ['MAGE'], cost: [10, 7] },
  { section: 'Other', name: 'Renown', traits: ['Glory', 'Honor', 'Wisdom'], classes: ['WEREWOLF'], cost: [3, 3] },
  { section: 'Other', name: 'Edges', traits: [], classes: ['HUNTER'], cost: [3, 3] },
  { section: 'Other', name: 'Gifts', traits: [], classes: ['WEREWOLF'], cost: [7, 3] },
  { section: 'Other', name: 'Willpower', traits: ['Willpower'], cost: [1, 2], more: { max_value: 10 } },
  { section: 'Advantages', name: 'Backgrounds', traits: ['Resources', 'Contacts'], cost: [2, 3] },
  { section: 'Advantages', name: 'Merits', traits: ['Merit 1'], cost: [2, 3] },
  { section: 'Advantages', name: 'Flaws', traits: ['Flaw 1'], cost: [2, 3], more: { is_rollable: false } },
]

/** A small catalog with every kind of object. Texts are made up. */
export function defaultCatalog(generator: Generator): Required<FakeCatalog> {
  let texts = 0
  const base = (): { id: string; description: string } => ({ id: generator.id(), description: `Catalog text ${++texts}` })
  const sections = ['Attributes', 'Abilities', 'Other', 'Advantages'].map((name, index) => ({ ...base(), name, order: index + 1, show_when_empty: true }))
  const sectionId = (name: string): string => sections.find((section) => section.name === name)?.id ?? ''
  const placed = specs.map((spec, index) => {
    const [initial_cost, upgrade_cost] = spec.cost ?? [1, 1]
    const category = {
      ...base(), name: spec.name, order: index + 1, sheet_section_id: sectionId(spec.section), initial_cost, upgrade_cost, character_classes: spec.classes ?? everyone,
    }
    const costs = { category_id: category.id, initial_cost, upgrade_cost, character_classes: category.character_classes }
    const traits = spec.traits.map((name) => ({ ...base(), ...costs, ...spec.more, name, powers: powers(generator, 2) }))
    return { category, costs, traits }
  })
  const of = (name: string): (typeof placed)[number] | undefined => placed.find(({ category }) => category.name === name)
  const auspices = ['Auspice 1', 'Auspice 2'].map((name) => ({ ...base(), name }))
  const tribes = ['Tribe 1', 'Tribe 2'].map((name, index) => ({ ...base(), name, renown: index === 0 ? 'GLORY' : 'HONOR', patron_spirit: `Spirit ${index + 1}` }))
  const plain = { renown: 'GLORY', cost: '1 Willpower', duration: 'One scene', minimum_renown: 1, is_native_gift: false, tribe_id: null, auspice_id: null }
  const gift = { ...of('Gifts')?.costs, min_value: 1, max_value: 1, is_rollable: false, show_when_zero: false, count_based_cost_multiplier: 2 }
  const gifts = [
    { ...base(), ...gift, name: 'Gift 1', gift_attributes: { ...plain, is_native_gift: true } },
    { ...base(), ...gift, name: 'Gift of tribe 1', gift_attributes: { ...plain, tribe_id: tribes[0]?.id ?? null } },
    { ...base(), ...gift, name: 'Gift of auspice 1', gift_attributes: { ...plain, auspice_id: auspices[0]?.id ?? null } },
  ]
  const edge = { ...base(), name: 'Edge 1', ...of('Edges')?.costs, hunter_edge_type: 'ASSETS', pool: 'Wits + Finance', requires_parent: false }
  const perk = { ...base(), ...of('Edges')?.costs, name: 'Perk 1', subcategory_id: edge.id, max_value: 1 }
  const traits = [...placed.flatMap((entry) => entry.traits), ...gifts, perk]
  const giftsOf = (field: 'tribe_id' | 'auspice_id', id: string): string[] => gifts.filter(({ gift_attributes }) => gift_attributes[field] === id).map((trait) => trait.id)
  const disciplines = of('Disciplines')?.traits.map(({ id }) => id) ?? []
  return {
    sections, traits,
    categories: placed.map(({ category }) => category),
    subcategories: [edge],
    clans: [
      { ...base(), name: 'Clan 1', discipline_ids: disciplines, bane: named(1, 'Bane'), variant_bane: named(1, 'Variant bane'), compulsion: named(1, 'Compulsion') },
      { ...base(), name: 'Clan 2', discipline_ids: disciplines.slice(0, 1), game_versions: ['V5'], bane: named(2, 'Bane'), compulsion: named(2, 'Compulsion') },
      { ...base(), name: 'Clan 3', game_versions: ['V4'] },
    ],
    tribes: tribes.map((tribe) => ({ ...tribe, gift_trait_ids: giftsOf('tribe_id', tribe.id) })),
    auspices: auspices.map((auspice) => ({ ...auspice, gift_trait_ids: giftsOf('auspice_id', auspice.id) })),
    concepts: ['Concept 1', 'Concept 2', 'Concept 3'].map((name, index) => ({
      ...base(), name, examples: [`Example ${index + 1}`], max_specialties: 2,
      specialties: [{ name: `Specialty ${index + 1}`, type: 'PASSIVE', description: `Catalog text of specialty ${index + 1}` }],
      favored_ability_names: ['Brawl', 'Academics'],
    })),
    terms: traits.slice(0, 12).map(({ name, id, description }) => ({ id: generator.id(), term: name.toLowerCase(), definition: description, source_type: 'trait', source_id: id })),
  }
}

const named = (number: number, kind: string): { name: string; description: string } => ({ name: `${kind} ${number}`, description: `Catalog text of ${kind.toLowerCase()} ${number}` })

const powers = (generator: Generator, count: number): { id: string; level: number; name: null; description: string; system: null; link: null }[] =>
  Array.from({ length: count }, (_, index) => ({ id: generator.id(), level: index + 1, name: null, description: `Catalog text of level ${index + 1}`, system: null, link: null }))
