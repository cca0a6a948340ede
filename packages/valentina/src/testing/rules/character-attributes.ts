import { fieldRefused } from '../world/refusal.ts'
import type { CharacterRow, SpecialtyRow, VampireRow, WerewolfRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

type Given<R> = { readonly [K in keyof R]?: R[K] | undefined } | null | undefined

/** What bodies say about the attributes of a class. */
export interface GivenAttributes {
  readonly vampire_attributes?: Given<VampireRow>
  readonly werewolf_attributes?: Given<WerewolfRow>
  readonly mage_attributes?: Given<NonNullable<CharacterRow['mage']>>
  readonly hunter_attributes?: Given<NonNullable<CharacterRow['hunter']>>
}

type Attributes = Pick<CharacterRow, 'vampire' | 'werewolf' | 'mage' | 'hunter'>

/** The attributes of a character after a change. */
export function attributesOf(world: World, characterClass: string, given: GivenAttributes, before: Attributes): Attributes {
  const { vampire_attributes: vampire, werewolf_attributes: werewolf, mage_attributes: mage, hunter_attributes: hunter } = given
  return {
    vampire: vampire ? vampireOf(world, { ...before.vampire, ...defined(vampire) }) : before.vampire,
    werewolf: werewolf ? werewolfOf(world, { ...before.werewolf, ...defined(werewolf) }) : before.werewolf,
    mage: mage ? { sphere: null, tradition: null, ...before.mage, ...defined(mage) } : (before.mage ?? (characterClass === 'MAGE' ? { sphere: null, tradition: null } : null)),
    hunter: hunter ? { creed: null, ...before.hunter, ...defined(hunter) } : (before.hunter ?? (characterClass === 'HUNTER' ? { creed: null } : null)),
  }
}

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

/** A vampire has a clan; bane and compulsion are the clan's. */
function vampireOf({ catalog }: World, given: Partial<VampireRow>): VampireRow {
  const clan = catalog.clans.get(given.clan_id)
  if (clan === undefined) throw fieldRefused('clan_id', 'Vampire clan not found')
  const bane = [clan.bane, clan.variant_bane].find((candidate) => candidate !== null && candidate.name === given.bane_name) ?? clan.bane
  const { compulsion } = clan
  return {
    clan_id: clan.id, generation: given.generation ?? null, sire: given.sire ?? null,
    bane_name: bane?.name ?? null, bane_description: bane?.description ?? null,
    compulsion_name: compulsion?.name ?? null, compulsion_description: compulsion?.description ?? null,
  }
}

function werewolfOf({ catalog }: World, { tribe_id: tribeId, auspice_id: auspiceId, pack_name = null }: Partial<WerewolfRow>): WerewolfRow {
  const [tribe, auspice] = [catalog.tribes.get(tribeId), catalog.auspices.get(auspiceId)]
  if (tribe === undefined) throw fieldRefused('tribe_id', 'Werewolf tribe not found')
  if (auspice === undefined) throw fieldRefused('auspice_id', 'Werewolf auspice not found')
  return { tribe_id: tribe.id, auspice_id: auspice.id, pack_name }
}

/** The specialties that come with a concept. */
export function specialtiesOf({ catalog, generator }: World, conceptId: string | null): SpecialtyRow[] {
  const concept = catalog.concepts.get(conceptId)
  const given = concept?.specialties.slice(0, concept.max_specialties) ?? []
  return given.map(({ name, type, description = null }) => ({ id: generator.id(), name, type, description }))
}
