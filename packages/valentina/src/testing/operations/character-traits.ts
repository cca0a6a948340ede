import type { TraitRow } from '../catalog/models.ts'
import { clearable, flag, int, nullable, oneOf, readBody, required, text, uuid, type Body } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { CURRENCIES } from '../http/enums.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { requireCharacterReader, requireCharacterWriter } from '../rules/characters.ts'
import { changeCost, pay } from '../rules/trait-costs.ts'
import { titleCase } from '../rules/texts.ts'
import { characterTraitView, totalRenown } from '../views/characters.ts'
import { fieldRefused, forbidden, malformed, notFound, Refusal, ruleBroken } from '../world/refusal.ts'
import type { CharacterRow, CharacterTraitRow } from '../world/rows.ts'
import { characterOf } from './parents.ts'
import { valueOptions } from './value-options.ts'

const all = '/companies/{company_id}/characters/{character_id}/traits'
const one = `${all}/{character_trait_id}`
const BULK_LIMIT = 200
const HOUR_MS = 3_600_000

const assignFields = { trait_id: required(uuid()), value: int(), currency: oneOf(CURRENCIES) }
const percent = int({ min: 0, max: 100 })
const customFields = {
  name: required(text({ min: 3, max: 50, change: titleCase })), category_id: required(uuid()), currency: required(oneOf(CURRENCIES)), description: clearable(),
  max_value: percent, min_value: percent, show_when_zero: flag(), is_rollable: flag(), initial_cost: nullable(percent), upgrade_cost: nullable(percent),
}

const reading = { acting: 403, guard: (call: Call): void => void requireCharacterReader(call) } as const
const writing = { acting: 403, guard: (call: Call): void => void requireCharacterWriter(call, 'User does not own this character') } as const

/** The traits that characters have, and what they cost. */
export const characterTraitOperations: readonly Operation[] = [
  operation('GET', all, list, reading),
  operation('GET', one, (call) => characterTraitView(call.world, traitOf(call)), reading),
  operation('GET', `${one}/value-options`, (call) => valueOptions(call.world, characterOf(call), traitOf(call)), { ...reading, cache: uncached }),
  operation('POST', `${all}/assign`, (call) => {
    const body = call.body(assignFields)
    const character = characterOf(call)
    const row = assign(call, character, body, '. Use modify trait value instead.')
    call.describe(`Assign trait '${nameOf(call, row)}' at value ${row.value} to character '${fullName(character)}'`)
    return characterTraitView(call.world, row)
  }, { ...writing, audit: audited('CHARACTER_TRAIT', 'assignTraitToCharacter', 'Assign trait to character') }),
  operation('POST', `${all}/bulk-assign`, bulkAssign, { ...writing, status: 200, audit: audited('CHARACTER_TRAIT', 'bulkAssignTraitsToCharacter', 'Bulk assign traits to character') }),
  operation('POST', `${all}/create`, createCustom, { ...writing, audit: audited('CHARACTER_TRAIT', 'createCustomTrait', 'Create custom trait') }),
  operation('PUT', `${one}/value`, changeValue, { ...writing, audit: audited('CHARACTER_TRAIT', 'modifyTraitValue', 'Modify trait value', 'modify_value') }),
  operation('DELETE', one, remove, { ...writing, audit: audited('CHARACTER_TRAIT', 'deleteCharacterTrait', 'Remove trait from character') }),
]

const fullName = ({ name_first: first, name_last: last }: CharacterRow): string => `${first} ${last}`
const nameOf = ({ world }: Call, { trait_id: id }: CharacterTraitRow): string => world.catalog.traits.any(id)?.name ?? ''

function traitsOf({ world }: Call, character: CharacterRow): CharacterTraitRow[] {
  return world.characterTraits.where(({ character_id }) => character_id === character.id)
}

function traitOf(call: Call): CharacterTraitRow {
  const id = call.id('character_trait_id')
  const found = call.world.characterTraits.get(id)
  if (found === undefined || found.character_id !== characterOf(call).id) throw notFound('Character trait')
  return found
}

function list(call: Call): object {
  const { catalog } = call.world
  const category = call.query.uuid('category_id')
  const isRollable = call.query.flag('is_rollable')
  const trait = (row: CharacterTraitRow): TraitRow | undefined => catalog.traits.any(row.trait_id)
  const order = (row: CharacterTraitRow): number => catalog.categories.any(trait(row)?.category_id)?.order ?? 0
  const rows = (): CharacterTraitRow[] =>
    traitsOf(call, characterOf(call))
      .filter((row) => (category === undefined || trait(row)?.category_id === category) && (isRollable === undefined || trait(row)?.is_rollable === isRollable))
      .toSorted((a, b) => order(a) - order(b))
  return call.page(rows, (row) => characterTraitView(call.world, row))
}

function assign(call: Call, character: CharacterRow, { trait_id: traitId = '', value = 0, currency = 'NO_COST' }: Body<typeof assignFields>, hint: string): CharacterTraitRow {
  const { world } = call
  const trait = world.catalog.traits.get(traitId)
  if (trait === undefined) throw fieldRefused('trait_id', 'Trait not found')
  if (traitsOf(call, character).some((row) => row.trait_id === traitId)) throw new Refusal(409, `Trait named '${trait.name}' already exists on character${hint}`)
  if (value > trait.max_value) throw fieldRefused('value', `Value must be less than or equal to ${trait.max_value}`)
  if (value < trait.min_value) throw fieldRefused('value', `Value must be greater than or equal to ${trait.min_value}`)
  if (currency !== 'NO_COST') requireRenown(call, character, trait)
  pay(call, character, changeCost(world, trait, 0, value), currency, 'Not enough starting points to add trait')
  return world.characterTraits.add({ ...world.fresh(), character_id: character.id, trait_id: traitId, value, raises: [] })
}

function requireRenown({ world }: Call, character: CharacterRow, { name, gift_attributes: gift }: TraitRow): void {
  const minimum = gift?.minimum_renown ?? 0
  const renown = totalRenown(world, character.id)
  if (renown < minimum) throw fieldRefused('trait_id', `Character's Renown (${renown}) does not meet the minimum required (${minimum}) for gift '${name}'`)
}

/** Does what it can, and tells what it could not. */
function bulkAssign(call: Call): object {
  const items = call.json()
  if (!Array.isArray(items)) throw malformed('data', 'Expected `array`, got `object`')
  if (items.length > BULK_LIMIT) throw ruleBroken(`Cannot assign more than ${BULK_LIMIT} traits at once`)
  const bodies = items.map((item: unknown) => readBody(item, assignFields))
  const character = characterOf(call)
  const succeeded: object[] = []
  const failed: object[] = []
  for (const body of bodies) {
    try {
      succeeded.push({ trait_id: body.trait_id, character_trait: characterTraitView(call.world, assign(call, character, body, '')) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      failed.push({ trait_id: body.trait_id, error: error.message })
    }
  }
  call.describe(`Bulk assign ${bodies.length} traits to character '${fullName(character)}'`)
  return { succeeded, failed }
}

function createCustom(call: Call): object {
  const { world } = call
  const { name = '', category_id: categoryId = '', currency = 'NO_COST', ...given } = call.body(customFields)
  const character = characterOf(call)
  const category = world.catalog.categories.get(categoryId)
  if (category === undefined) throw fieldRefused('category_id', 'Trait category not found')
  const taken = (trait: TraitRow | undefined): boolean => trait?.name.toLowerCase() === name.toLowerCase()
  if (traitsOf(call, character).some((row) => taken(world.catalog.traits.any(row.trait_id)))) throw new Refusal(409, `Trait named '${name}' already exists on character`)
  if (world.catalog.traits.count((trait) => trait.custom_for_character_id === null && taken(trait)) > 0) throw new Refusal(409, `Trait named '${name}' already exists`)
  const trait: TraitRow = {
    ...world.fresh(), name, description: given.description ?? null, character_classes: [], game_versions: [], link: null, show_when_zero: given.show_when_zero ?? true,
    max_value: given.max_value ?? 5, min_value: given.min_value ?? 0, initial_cost: given.initial_cost ?? category.initial_cost, upgrade_cost: given.upgrade_cost ?? category.upgrade_cost,
    count_based_cost_multiplier: null, is_rollable: given.is_rollable ?? true, category_id: categoryId, subcategory_id: null, custom_for_character_id: character.id,
    pool: null, opposing_pool: null, system: null, gift_attributes: null, powers: [],
  }
  pay(call, character, changeCost(world, trait, 0, 1), currency, 'Not enough starting points to add trait')
  world.catalog.traits.add(trait)
  call.describe(`Create custom trait '${name}' at value 1 for character '${fullName(character)}'`)
  return characterTraitView(world, world.characterTraits.add({ ...world.fresh(), character_id: character.id, trait_id: trait.id, value: 1, raises: [] }))
}

function changeValue(call: Call): object {
  const { world } = call
  const { target_value: target = 0, currency = 'NO_COST' } = call.body({ target_value: required(int()), currency: required(oneOf(CURRENCIES)) })
  const row = traitOf(call)
  const character = characterOf(call)
  const trait = world.catalog.traits.any(row.trait_id)
  if (trait === undefined) throw notFound('Trait')
  if (target > trait.max_value) throw ruleBroken(`Trait can not be raised above max value of ${trait.max_value}`)
  if (target < 0) throw ruleBroken('Trait can not be lowered below min value of 0')
  if (target !== row.value) {
    if (target < row.value && currency === 'XP') requireRecoup(call, row, target)
    pay(call, character, changeCost(world, trait, row.value, target), currency, 'Not enough starting points to change trait')
    if (target > row.value && currency === 'XP') row.raises.push({ from: row.value, at: world.clock.now() })
    row.value = target
    world.touch(row)
  }
  call.describe(`Modify trait '${trait.name}' to ${target} for character '${fullName(character)}'`)
  return characterTraitView(world, row)
}

/** Lowering a trait for XP: never, always, or down to where it was before the raises of the last hour. */
function requireRecoup({ company, world }: Call, row: CharacterTraitRow, target: number): void {
  const { permission_recoup_xp: setting } = company.settings
  const first = row.raises.find(({ at }) => at > world.clock.now() - HOUR_MS)
  if (setting === 'DENIED' || (setting === 'WITHIN_SESSION' && target < (first?.from ?? row.value))) throw forbidden()
}

function remove(call: Call): void {
  const { world } = call
  const currency = call.query.oneOf('currency', CURRENCIES)
  const row = traitOf(call)
  const character = characterOf(call)
  const trait = world.catalog.traits.any(row.trait_id)
  if (trait !== undefined && currency !== undefined) {
    if (currency === 'XP') requireRecoup(call, row, 0)
    pay(call, character, changeCost(world, trait, row.value, 0), currency, 'Not enough starting points to remove trait')
  }
  call.describe(`Delete trait '${trait?.name}' from character '${fullName(character)}'`)
  if (trait !== undefined && trait.custom_for_character_id !== null) world.catalog.traits.remove(trait.id)
  world.characterTraits.remove(row.id)
}
