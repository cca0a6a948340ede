import { operation } from '@sdk/core'
import * as v from 'valibot'
import { int32 } from '../fields.ts'
import { company_id, defaults, limit, offset, on_behalf_of, wire } from '../inputs.ts'
import { CharacterTypeSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { DiceRollSchema } from './schemas.ts'
import type { CreateDiceRollInput, CreateFromQuickrollInput, DiceRoll, GetDiceRollInput, ListDiceRollsInput } from './types.ts'

/**
 * Lists the dice rolls of a company, newest first. The names of the filters have no underscore.
 *
 * Wire: `GET /api/v1/companies/{company_id}/dicerolls`, acting user required.
 * @see Valentina Noir server 0.27.0, `listDiceRolls`
 */
export const list = /* @__PURE__ */ listOperation<ListDiceRollsInput, DiceRoll>({
  id: 'diceRolls.list', path: '/api/v1/companies/{company_id}/dicerolls',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of },
    query: {
      limit, offset,
      /** Only rolls of this user. */
      userid: v.optional(v.string()),
      /** Only rolls of this character. */
      characterid: v.optional(v.string()),
      /** Only rolls of this campaign. */
      campaignid: v.optional(v.string()),
      /** Only rolls of characters of this type. */
      character_type: v.optional(CharacterTypeSchema),
    },
  },
  item: DiceRollSchema,
})

/**
 * Fetches a dice roll.
 *
 * Wire: `GET /api/v1/companies/{company_id}/dicerolls/{diceroll_id}`, acting user required.
 * @throws {NotFoundError} there is no such roll
 * @see Valentina Noir server 0.27.0, `getDiceRoll`
 */
export const get = /* @__PURE__ */ operation<GetDiceRollInput, DiceRoll>({
  id: 'diceRolls.get', method: 'GET', path: '/api/v1/companies/{company_id}/dicerolls/{diceroll_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of },
    path: {
      company_id,
      /** Id of the roll. */
      diceroll_id: v.string(),
    },
  },
  result: DiceRollSchema,
})

/**
 * Rolls dice. Desperation dice are rolled besides the pool and count with it. Without difficulty nothing is decided. The
 * server takes any number of dice and any difficulty of 32 bits, and was seen to accept an acting user of another
 * company.
 *
 * With ten-sided dice, tens and ones cancel out; each ten left counts 2, each one left -1, every other die that reaches
 * the difficulty 1. More than there are dice is critical, 0 a failure, less a botch.
 *
 * Wire: `POST /api/v1/companies/{company_id}/dicerolls`, JSON of the given fields, acting user required.
 * @throws {ValidationError} a trait, character or campaign does not exist, or the dice have another number of sides
 * @see Valentina Noir server 0.27.0, `createDiceRoll`
 */
export const create = /* @__PURE__ */ operation<CreateDiceRollInput, DiceRoll>({
  id: 'diceRolls.create', method: 'POST', path: '/api/v1/companies/{company_id}/dicerolls',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of },
    body: {
      /** What a die must show. Default: nothing is to be reached. */
      difficulty: v.nullish(int32),
      /** Sides of a die: 4, 6, 8, 10, 20 or 100. Default 10. */
      dice_size: v.optional(int32),
      /** Dice of the pool. Default 1. */
      num_dice: v.optional(int32),
      /** Desperation dice. Default 0. */
      num_desperation_dice: v.optional(int32),
      /** Comment. */
      comment: v.nullish(v.string()),
      /** Ids of the traits that the pool comes from. */
      trait_ids: v.optional(v.array(v.string())),
      /** Id of the campaign. */
      campaign_id: v.nullish(v.string()),
      /** Id of the character who rolls. */
      character_id: v.nullish(v.string()),
    },
  },
  result: DiceRollSchema,
})

/**
 * Rolls a quick roll for a character: as many dice as the values of its traits add up to. Traits that the character does
 * not have are left out; without any it is refused. Without comment it is named after the quick roll.
 *
 * Wire: `POST /api/v1/companies/{company_id}/dicerolls/quickroll`, JSON of the given fields, acting user required.
 * @throws {ValidationError} the character has none of the traits, or one of the ids is unknown
 * @see Valentina Noir server 0.27.0, `createQuickRoll`
 */
export const createFromQuickroll = /* @__PURE__ */ operation<CreateFromQuickrollInput, DiceRoll>({
  id: 'diceRolls.createFromQuickroll', method: 'POST', path: '/api/v1/companies/{company_id}/dicerolls/quickroll',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of },
    body: {
      /** Id of the quick roll. */
      quickroll_id: v.string(),
      /** Id of the character. */
      character_id: v.string(),
      /** Comment. */
      comment: v.nullish(v.string()),
      /** What a die must show. Default 6. */
      difficulty: v.optional(int32),
      /** Desperation dice. Default 0. */
      num_desperation_dice: v.optional(int32),
    },
  },
  result: DiceRollSchema,
})
