import type { Body } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { CHARACTER_CLASSES, CHARACTER_STATUSES, CHARACTER_TYPES } from '../http/enums.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { attributesOf, specialtiesOf } from '../rules/character-attributes.ts'
import { characterCreateFields, characterPatchFields } from '../rules/character-fields.ts'
import { mayWriteCharacter, requireCharacterReader, requireCharacterWriter } from '../rules/characters.ts'
import { isStoryteller } from '../rules/roles.ts'
import { characterTraitView, characterView, inventoryView } from '../views/characters.ts'
import { assetView, noteView } from '../views/users.ts'
import { Crash, fieldRefused, fieldsRefused, forbidden, foreignKeyConflict, ruleBroken } from '../world/refusal.ts'
import type { CharacterRow } from '../world/rows.ts'
import { assetOperations } from './assets.ts'
import { noteOperations } from './notes.ts'
import { characterOf } from './parents.ts'
import { statistics } from './statistics.ts'

const all = '/companies/{company_id}/characters'
const one = `${all}/{character_id}`
const reader = (call: Call): void => void requireCharacterReader(call)
const writer = (call: Call): void => void requireCharacterWriter(call)
const reading = { acting: 403, guard: reader } as const
const writing = { acting: 403, guard: writer } as const

/** Characters with their notes and assets. */
export const characterOperations: readonly Operation[] = [
  operation('GET', all, list, { acting: 400 }),
  operation('GET', one, get, reading),
  operation('POST', all, create, { acting: 400, audit: audited('CHARACTER', 'createCharacter', 'Create character') }),
  operation('PATCH', one, update, { ...writing, audit: audited('CHARACTER', 'updateCharacter', 'Update character') }),
  operation('DELETE', one, (call) => {
    const row = characterOf(call)
    row.archived = true
    call.describe(`Delete character '${row.name_first} ${row.name_last}'`)
  }, { ...writing, audit: audited('CHARACTER', 'deleteCharacter', 'Delete character') }),
  operation('GET', `${one}/statistics`, (call) => {
    const { id } = characterOf(call)
    return statistics(call, ({ character_id }) => character_id === id)
  }, { ...reading, cache: uncached }),
  ...noteOperations('character', one, 403),
  ...assetOperations('character', one, { read: 403, upload: 403, remove: 403, guard: writer }),
]

const sortKey = ({ name_first: first, name_last: last }: CharacterRow): string => `${first}\0${last}`

function list(call: Call): object {
  const { query, world, company, user } = call
  const [campaign, player, creator] = [query.uuid('campaign_id'), query.uuid('user_player_id'), query.uuid('user_creator_id')]
  const wanted = {
    character_class: query.oneOf('character_class', CHARACTER_CLASSES), type: query.oneOf('character_type', CHARACTER_TYPES), status: query.oneOf('status', CHARACTER_STATUSES),
    campaign_id: campaign, user_player_id: player, user_creator_id: creator, is_temporary: query.flag('is_temporary') ?? false, company_id: company.id,
  }
  const matches = (row: CharacterRow): boolean =>
    Object.entries(wanted).every(([name, value]) => value === undefined || row[name as keyof typeof wanted] === value) && (row.type !== 'STORYTELLER' || isStoryteller(user))
  return call.page(() => world.characters.where(matches).toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)), (row) => characterView(world, row))
}

function get(call: Call): object {
  const { world } = call
  const include = call.query.some('include', ['traits', 'inventory', 'notes', 'assets'])
  const row = characterOf(call)
  const isMine = ({ character_id }: { readonly character_id: string }): boolean => character_id === row.id
  const belongs = ({ parent, parent_id }: { readonly parent: string; readonly parent_id: string }): boolean => parent === 'character' && parent_id === row.id
  const traits = world.characterTraits.where(isMine)
  if (include.has('traits') && world.isObserved && traits.some(({ trait_id }) => isGiftOfSomebody(call, trait_id))) throw new Crash('the names of tribe and auspice are not loaded')
  return {
    ...characterView(world, row),
    ...(include.has('traits') && { traits: traits.map((trait) => characterTraitView(world, trait)) }),
    ...(include.has('inventory') && { inventory: world.inventory.where(isMine).map(inventoryView) }),
    ...(include.has('notes') && { notes: world.notes.where(belongs).map(noteView) }),
    ...(include.has('assets') && { assets: world.assets.where(belongs).map(assetView) }),
  }
}

function isGiftOfSomebody({ world }: Call, traitId: string): boolean {
  const gift = world.catalog.traits.any(traitId)?.gift_attributes
  return gift !== null && gift !== undefined && (gift.tribe_id !== null || gift.auspice_id !== null)
}

function create(call: Call): object {
  const { world, company, user } = call
  const body = call.body(characterCreateFields)
  const { character_class: characterClass = 'MORTAL', type = 'PLAYER', name_first = '', name_last = '', campaign_id = '', concept_id = null } = body
  const playerId = type === 'PLAYER' ? (body.user_player_id ?? user.id) : (body.user_player_id ?? null)
  if (type !== 'PLAYER' && playerId !== null) throw ruleBroken('NPC and STORYTELLER characters cannot have a player')
  if (type !== 'PLAYER' && !mayWriteCharacter(company, user, type, playerId)) throw forbidden()
  requireReferences(call, { campaign_id, concept_id, user_player_id: playerId })
  const row: CharacterRow = {
    ...world.fresh(), company_id: company.id, campaign_id, character_class: characterClass, game_version: body.game_version ?? 'V5', name_first, name_last,
    name_nick: body.name_nick ?? null, type, status: 'ALIVE', starting_points: 0, age: body.age ?? null, date_of_birth: body.date_of_birth ?? null,
    biography: body.biography ?? null, demeanor: body.demeanor ?? null, nature: body.nature ?? null, concept_id, is_temporary: false, date_killed: null,
    user_creator_id: user.id, user_player_id: playerId, specialties: [], vampire: null, werewolf: null, mage: null, hunter: null, created_ms: world.clock.now(),
  }
  if (world.isObserved) world.characters.add(row)
  requireUniqueName(call, row)
  if (characterClass === 'VAMPIRE' && !body.vampire_attributes) throw fieldRefused('clan_id', 'Vampire clan id is required')
  Object.assign(row, attributesOf(world, characterClass, body, row), { specialties: specialtiesOf(world, concept_id) })
  const traits = (body.traits ?? []).map(({ trait_id: traitId = '', value = 0 }) => newTrait(call, row.id, traitId, value))
  world.characters.add(row)
  for (const trait of traits) world.characterTraits.add(trait)
  call.describe(`Create character '${name_first} ${name_last}'`)
  return characterView(world, row)
}

function newTrait({ world }: Call, characterId: string, traitId: string, value: number): Parameters<typeof world.characterTraits.add>[0] {
  if (world.catalog.traits.get(traitId) === undefined) throw fieldRefused('trait_id', 'Trait not found')
  return { ...world.fresh(), character_id: characterId, trait_id: traitId, value, raises: [] }
}

interface References {
  readonly campaign_id: string
  readonly concept_id: string | null
  readonly user_player_id: string | null
}

function requireReferences({ world }: Call, { campaign_id: campaignId, concept_id: conceptId, user_player_id: playerId }: References): void {
  if (world.campaigns.get(campaignId) === undefined) throw foreignKeyConflict('character', 'campaign_id', campaignId, 'campaign')
  if (conceptId !== null && world.catalog.concepts.get(conceptId) === undefined) throw foreignKeyConflict('character', 'concept_id', conceptId, 'character_concept')
  if (playerId !== null && world.users.get(playerId) === undefined) throw foreignKeyConflict('character', 'user_player_id', playerId, 'user')
}

/** No two characters of a company have the same first and last name. */
function requireUniqueName({ world }: Call, { id, company_id: companyId, name_first: first, name_last: last }: CharacterRow): void {
  const isTaken = world.characters.count((row) => row.id !== id && row.company_id === companyId && row.name_first === first && row.name_last === last) > 0
  const message = 'Combination of name_first and name_last is not unique'
  if (isTaken) throw fieldsRefused({ field: 'name_first', message }, { field: 'name_last', message })
}

function update(call: Call): object {
  const { world } = call
  const body = call.body(characterPatchFields)
  const row = characterOf(call)
  const { vampire_attributes, werewolf_attributes, mage_attributes, hunter_attributes, ...given } = body
  const plain = { ...given, ...playerAfter(row, body) }
  requireReferences(call, { campaign_id: row.campaign_id, concept_id: plain.concept_id ?? null, user_player_id: plain.user_player_id ?? null })
  requireUniqueName(call, { ...row, name_first: plain.name_first ?? row.name_first, name_last: plain.name_last ?? row.name_last })
  const attributes = attributesOf(world, row.character_class, { vampire_attributes, werewolf_attributes, mage_attributes, hunter_attributes }, row)
  const isNewConcept = plain.concept_id !== undefined && plain.concept_id !== row.concept_id
  if (plain.status !== undefined && plain.status !== row.status) row.date_killed = plain.status === 'DEAD' ? world.generator.seconds() : null
  call.patch(row, plain, () => `Update character '${row.name_first} ${row.name_last}'`)
  Object.assign(row, attributes, isNewConcept ? { specialties: specialtiesOf(world, row.concept_id) } : {})
  world.touch(row)
  return characterView(world, row)
}

/** Only player characters have a player, and they need one. */
function playerAfter(row: CharacterRow, { type, user_player_id: playerId }: Body<typeof characterPatchFields>): { user_player_id?: string | null } {
  const after = type ?? row.type
  if (after !== 'PLAYER') {
    if (playerId) throw ruleBroken('NPC and STORYTELLER characters cannot have a player')
    return { user_player_id: null }
  }
  if ((playerId === undefined ? row.user_player_id : playerId) === null) throw ruleBroken('Converting a character to PLAYER requires user_player_id')
  return {}
}
