import { clearable, int, listOf, nullable, oneOf, required, uuid } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { CHARACTER_TYPES, DICE_SIZES } from '../http/enums.ts'
import { operation, uncached, type Operation } from '../http/operation.ts'
import { roll } from '../rules/dice.ts'
import { notFound, Refusal, ruleBroken } from '../world/refusal.ts'
import type { CharacterRow, DiceRow } from '../world/rows.ts'

const all = '/companies/{company_id}/dicerolls'
const numbers = { num_dice: int(), num_desperation_dice: int() }
const createFields = {
  ...numbers, difficulty: nullable(int()), dice_size: oneOf(DICE_SIZES), comment: clearable(), trait_ids: listOf(uuid()), campaign_id: nullable(uuid()), character_id: nullable(uuid()),
}
const quickFields = {
  quickroll_id: required(uuid()), character_id: required(uuid()), comment: clearable(), difficulty: int(), num_desperation_dice: numbers.num_desperation_dice,
}

/** Rolls of dice. They are not in the audit log. */
export const diceRollOperations: readonly Operation[] = [
  operation('GET', all, list, { acting: 400, cache: uncached }),
  operation('GET', `${all}/{diceroll_id}`, (call) => {
    const id = call.id('diceroll_id')
    const found = call.world.dice.get(id)
    if (found?.company_id !== call.company.id) throw notFound(`Dice roll ${id}`)
    return view(found)
  }, { acting: 400, cache: uncached }),
  operation('POST', all, create, { acting: 400 }),
  operation('POST', `${all}/quickroll`, createFromQuickroll, { acting: 400 }),
]

function view(row: DiceRow): object {
  const { id, date_created, date_modified, difficulty, dice_size, num_dice, num_desperation_dice, result, comment, trait_ids, user_id, character_id, campaign_id, company_id } = row
  return { id, date_created, date_modified, difficulty, dice_size, num_dice, num_desperation_dice, result, comment, trait_ids, user_id, character_id, campaign_id, company_id }
}

/** The filters have no underscores; others are ignored. */
function list(call: Call): object {
  const { query, world, company } = call
  const [user, character, campaign] = [query.uuid('userid'), query.uuid('characterid'), query.uuid('campaignid')]
  const type = query.oneOf('character_type', CHARACTER_TYPES)
  const matches = (row: DiceRow): boolean =>
    row.company_id === company.id && (user === undefined || row.user_id === user) && (character === undefined || row.character_id === character) &&
    (campaign === undefined || row.campaign_id === campaign) && (type === undefined || world.characters.any(row.character_id)?.type === type)
  return call.page(() => world.dice.where(matches).toReversed(), view)
}

const unknown = (what: string, field: string, id: string): Refusal => new Refusal(400, `${what} not found`, { complaints: [{ field, message: `${what} ${id} not found` }] })

function create(call: Call): object {
  const { world, company, user } = call
  const body = call.body(createFields)
  const { difficulty = null, dice_size = 10, num_dice = 1, num_desperation_dice = 0, comment = null, trait_ids = [], campaign_id = null, character_id = null } = body
  const missing = trait_ids.find((id) => world.catalog.traits.get(id) === undefined)
  if (missing !== undefined) throw unknown('Trait', 'trait_ids', missing)
  if (character_id !== null && world.characters.get(character_id) === undefined) throw unknown('Character', 'character_id', character_id)
  if (campaign_id !== null && world.campaigns.get(campaign_id) === undefined) throw unknown('Campaign', 'campaign_id', campaign_id)
  const result = roll(world.generator, { sides: dice_size, dice: num_dice, desperationDice: num_desperation_dice, difficulty })
  return view(world.dice.add({
    ...world.fresh(), difficulty, dice_size, num_dice, num_desperation_dice, result, comment, trait_ids: [...new Set(trait_ids)], user_id: user.id, character_id, campaign_id,
    company_id: company.id,
  }))
}

/** The pool is the sum of the character's values; traits that the character lacks count nothing. */
function createFromQuickroll(call: Call): object {
  const { world, company, user } = call
  const body = call.body(quickFields)
  const { difficulty = 6, num_desperation_dice = 0 } = body
  const quickroll = world.quickrolls.get(body.quickroll_id)
  if (quickroll === undefined || world.users.any(quickroll.user_id)?.company_id !== company.id) throw unknown('Quick roll', 'quickroll_id', body.quickroll_id ?? '')
  const character: CharacterRow | undefined = world.characters.get(body.character_id)
  if (character?.company_id !== company.id) throw unknown('Character', 'character_id', body.character_id ?? '')
  const values = world.characterTraits.where((row) => row.character_id === character.id && quickroll.trait_ids.includes(row.trait_id)).map(({ value }) => value)
  if (values.length === 0) throw ruleBroken('This character does not have the traits required to roll this quick roll')
  const num_dice = values.reduce((sum, value) => sum + value, 0)
  const result = roll(world.generator, { sides: 10, dice: num_dice, desperationDice: num_desperation_dice, difficulty })
  return view(world.dice.add({
    ...world.fresh(), difficulty, dice_size: 10, num_dice, num_desperation_dice, result, comment: body.comment ?? `Quick roll: ${quickroll.name}`,
    trait_ids: quickroll.trait_ids, user_id: user.id, character_id: character.id, campaign_id: character.campaign_id, company_id: company.id,
  }))
}
