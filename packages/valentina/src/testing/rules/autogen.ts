import type { Call } from '../http/call.ts'
import { CHARACTER_CLASSES, HUNTER_CREEDS } from '../http/enums.ts'
import { fieldRefused } from '../world/refusal.ts'
import type { CharacterRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { attributesOf, specialtiesOf } from './character-attributes.ts'

const FIRST = ['Alex', 'Blake', 'Casey', 'Devon', 'Emery', 'Frances', 'Gale', 'Harper', 'Indigo', 'Jules', 'Kendall', 'Lane']
const LAST = ['Ash', 'Birch', 'Cole', 'Drake', 'Ember', 'Frost', 'Grey', 'Hart', 'Irons', 'Jarvis', 'Knight', 'Lake']

/** The highest roll of d100 for each class. */
const CHANCES: readonly (readonly [characterClass: string, highest: number])[] = [
  ['MORTAL', 60], ['VAMPIRE', 69], ['WEREWOLF', 78], ['MAGE', 87], ['HUNTER', 96], ['GHOUL', 100],
]

const DOTS: Readonly<Record<string, number>> = { NEW: 2, INTERMEDIATE: 3, ADVANCED: 4, ELITE: 5 }

/** What may be wished for a generated character. */
export interface Wishes {
  readonly type: string
  readonly character_class?: string | null | undefined
  readonly experience_level?: string | null | undefined
  readonly concept_id?: string | null | undefined
  readonly vampire_clan_id?: string | null | undefined
  readonly werewolf_tribe_id?: string | null | undefined
  readonly werewolf_auspice_id?: string | null | undefined
  readonly isTemporary: boolean
}

/** Makes a character with name, concept and traits, all drawn by lot where nothing is wished. */
export function generateCharacter(call: Call, campaignId: string, wishes: Wishes): CharacterRow {
  const { world, company, user } = call
  const { catalog, generator } = world
  requireKnown(call, wishes)
  const characterClass = wishes.character_class ?? classByLot(world)
  const conceptId = wishes.concept_id ?? generator.pick(catalog.concepts.where())?.id ?? null
  const [name_first, name_last] = freeName(call)
  const row: CharacterRow = {
    ...world.fresh(), company_id: company.id, campaign_id: campaignId, character_class: characterClass, game_version: 'V5', name_first, name_last, name_nick: null,
    type: wishes.type, status: 'ALIVE', starting_points: company.settings.character_autogen_starting_points, age: null, date_of_birth: null, biography: null,
    demeanor: null, nature: null, concept_id: conceptId, is_temporary: wishes.isTemporary, date_killed: null, user_creator_id: user.id,
    user_player_id: wishes.type === 'PLAYER' ? user.id : null, specialties: specialtiesOf(world, conceptId), vampire: null, werewolf: null, mage: null, hunter: null,
    created_ms: world.clock.now(),
  }
  Object.assign(row, attributesOf(world, characterClass, attributesByLot(world, characterClass, wishes), row))
  world.characters.add(row)
  const dots = DOTS[wishes.experience_level ?? 'NEW'] ?? 2
  for (const trait of catalog.traitsFor(characterClass, 'V5')) {
    if (trait.gift_attributes !== null || trait.subcategory_id !== null) continue
    const value = Math.min(trait.max_value, trait.min_value + generator.die(dots) - 1)
    if (value > 0) world.characterTraits.add({ ...world.fresh(), character_id: row.id, trait_id: trait.id, value, raises: [] })
  }
  return row
}

function requireKnown({ world }: Call, { concept_id: concept, vampire_clan_id: clan, werewolf_tribe_id: tribe, werewolf_auspice_id: auspice }: Wishes): void {
  const { catalog } = world
  if (concept && catalog.concepts.get(concept) === undefined) throw fieldRefused('concept_id', 'Concept not found')
  if (clan && catalog.clans.get(clan) === undefined) throw fieldRefused('vampire_clan_id', 'Vampire clan not found')
  if (tribe && catalog.tribes.get(tribe) === undefined) throw fieldRefused('werewolf_tribe_id', 'Werewolf tribe not found')
  if (auspice && catalog.auspices.get(auspice) === undefined) throw fieldRefused('werewolf_auspice_id', 'Werewolf auspice not found')
}

function classByLot({ generator }: World): string {
  const roll = generator.die(100)
  return CHANCES.find(([, highest]) => roll <= highest)?.[0] ?? CHARACTER_CLASSES[5]
}

/** A name that no other character of the company has; numbered when all are taken. */
function freeName({ world, company }: Call): [first: string, last: string] {
  const taken = new Set(world.characters.where(({ company_id }) => company_id === company.id).map((row) => `${row.name_first} ${row.name_last}`))
  const names = FIRST.flatMap((first) => LAST.map((last): [string, string] => [first, last])).filter((name) => !taken.has(name.join(' ')))
  return world.generator.pick(names) ?? ['Somebody', `Number ${taken.size}`]
}

function attributesByLot({ catalog, generator }: World, characterClass: string, wishes: Wishes): Parameters<typeof attributesOf>[2] {
  if (characterClass === 'VAMPIRE') {
    const clan = wishes.vampire_clan_id ?? generator.pick(catalog.clans.where(({ game_versions }) => game_versions.includes('V5')))?.id
    return clan === undefined ? {} : { vampire_attributes: { clan_id: clan } }
  }
  if (characterClass === 'HUNTER') return { hunter_attributes: { creed: generator.pick(HUNTER_CREEDS) ?? null } }
  if (characterClass !== 'WEREWOLF') return {}
  const tribe = wishes.werewolf_tribe_id ?? generator.pick(catalog.tribes.where())?.id
  const auspice = wishes.werewolf_auspice_id ?? generator.pick(catalog.auspices.where())?.id
  return tribe === undefined || auspice === undefined ? {} : { werewolf_attributes: { tribe_id: tribe, auspice_id: auspice } }
}
