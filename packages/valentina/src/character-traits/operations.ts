import { operation } from '@sdk/core'
import * as v from 'valibot'
import { int32, text, whole } from '../fields.ts'
import { character_id, character_trait_id, company_id, defaults, limit, offset, on_behalf_of, wire } from '../inputs.ts'
import { TraitModifyCurrencySchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { BulkAssignResultSchema, CharacterTraitSchema, TraitAssignmentSchema, TraitValueOptionsSchema } from './schemas.ts'
import type {
  AssignTraitInput, BulkAssignResult, BulkAssignTraitsInput, ChangeTraitValueInput, CharacterTrait, CreateCustomTraitInput,
  DeleteCharacterTraitInput, GetCharacterTraitInput, GetValueOptionsInput, ListCharacterTraitsInput, TraitValueOptions,
} from './types.ts'

/**
 * Lists the traits of a character, by category; within one they have no order, so that pages may overlap: walking over
 * them leaves repeated ones out.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/traits`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @see Valentina Noir server 0.27.0, `listCharacterTraits`
 */
export const list = /* @__PURE__ */ listOperation<ListCharacterTraitsInput, CharacterTrait>({
  id: 'characterTraits.list', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    query: {
      limit, offset,
      /** Only traits of this category. */
      category_id: v.optional(v.string()),
      /** `true` for traits that dice are rolled for only, `false` for the others. */
      is_rollable: v.optional(v.boolean()),
    },
  },
  item: CharacterTraitSchema,
})

/**
 * Fetches a trait of a character.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}`, acting user
 * required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or trait of the character
 * @see Valentina Noir server 0.27.0, `getCharacterTrait`
 */
export const get = /* @__PURE__ */ operation<GetCharacterTraitInput, CharacterTrait>({
  id: 'characterTraits.get', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}',
  defaults, wire,
  params: { path: { company_id, character_id, character_trait_id }, header: { on_behalf_of } },
  result: CharacterTraitSchema,
})

/**
 * Gives a character a trait of the catalog. The character's player, storytellers and admins may; for NPCs the company's
 * `permission_manage_npc` decides.
 *
 * `NO_COST` is for players where the company's `permission_free_trait_changes` lets them; `XP` spends the experience of
 * the player in the campaign, `STARTING_POINTS` those of the character. NPCs and characters of storytellers know
 * `NO_COST` only. With flaws it is the other way round: adding gives, removing costs.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/{character_id}/traits/assign`, JSON of the given fields, acting
 * user required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} the value is outside of the limits, there is too little to pay with, the currency is not for
 * this character, or a gift needs more renown
 * @throws {ConflictError} the character has the trait
 * @see Valentina Noir server 0.27.0, `assignTraitToCharacter`
 */
export const assign = /* @__PURE__ */ operation<AssignTraitInput, CharacterTrait>({
  id: 'characterTraits.assign', method: 'POST', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/assign',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    body: {
      /** Id of the trait in the catalog. */
      trait_id: v.string(),
      /** Dots, within the limits of the trait. Default 0. */
      value: v.optional(int32),
      /** What pays for it. Default: the one the server takes. */
      currency: v.optional(TraitModifyCurrencySchema),
    },
  },
  result: CharacterTraitSchema,
})

/**
 * Gives a character up to 200 traits of the catalog, as `assign` does. Each stands for itself: what became of it says
 * the result. The character's player, storytellers and admins may; for NPCs the company's `permission_manage_npc`
 * decides.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/{character_id}/traits/bulk-assign`, the body is the JSON array,
 * acting user required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} an entry is refused
 * @see Valentina Noir server 0.27.0, `bulkAssignTraitsToCharacter`
 */
export const bulkAssign = /* @__PURE__ */ operation<BulkAssignTraitsInput, BulkAssignResult>({
  id: 'characterTraits.bulkAssign', method: 'POST', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/bulk-assign',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    payload: {
      /** The traits, at most 200. */
      traits: v.pipe(v.array(TraitAssignmentSchema), v.maxLength(200, 'must have at most 200 entries')),
    },
  },
  result: BulkAssignResultSchema,
})

/**
 * Makes a trait of a character's own and gives it to the character, with one dot. The server writes its name in title
 * case. The character's player, storytellers and admins may; for NPCs the company's `permission_manage_npc` decides.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/{character_id}/traits/create`, JSON of the given fields, acting
 * user required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} there is no such category, or there is too little to pay with
 * @throws {ConflictError} there is a trait of this name
 * @see Valentina Noir server 0.27.0, `createCustomTrait`
 */
export const create = /* @__PURE__ */ operation<CreateCustomTraitInput, CharacterTrait>({
  id: 'characterTraits.create', method: 'POST', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/create',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    body: {
      /** Name: 3 to 50 characters, unique among the catalog and the traits of the character. */
      name: /* @__PURE__ */ text(3, 50),
      /** Id of the category. */
      category_id: v.string(),
      /** What pays for it; see `assign`. */
      currency: TraitModifyCurrencySchema,
      /** Description. */
      description: v.nullish(v.string()),
      /** Most dots, 0 to 100. Default 5. */
      max_value: v.optional(/* @__PURE__ */ whole(0, 100)),
      /** Fewest dots, 0 to 100. Default 0. */
      min_value: v.optional(/* @__PURE__ */ whole(0, 100)),
      /** Whether a sheet shows it at 0. Default `true`. */
      show_when_zero: v.optional(v.boolean()),
      /** Whether dice are rolled for it. Default `true`. */
      is_rollable: v.optional(v.boolean()),
      /** Cost of the first dot, 0 to 100. Default: that of the category. */
      initial_cost: v.nullish(/* @__PURE__ */ whole(0, 100)),
      /** Cost of each further dot, 0 to 100, times the new value. Default: that of the category. */
      upgrade_cost: v.nullish(/* @__PURE__ */ whole(0, 100)),
    },
  },
  result: CharacterTraitSchema,
})

/**
 * Tells which values a trait of a character could have and what each would cost or give back, in either currency.
 * Removing it is under `DELETE`.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}/value-options`, acting
 * user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or trait of the character
 * @see Valentina Noir server 0.27.0, `getTraitValueOptions`
 */
export const getValueOptions = /* @__PURE__ */ operation<GetValueOptionsInput, TraitValueOptions>({
  id: 'characterTraits.getValueOptions', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}/value-options',
  defaults, wire,
  params: { path: { company_id, character_id, character_trait_id }, header: { on_behalf_of } },
  result: TraitValueOptionsSchema,
})

/**
 * Sets the dots of a trait of a character; the same value again changes nothing. Lowering one for experience follows the
 * company's `permission_recoup_xp`. The character's player, storytellers and admins may; for NPCs the company's
 * `permission_manage_npc` decides. What pays is explained at `assign`.
 *
 * Wire: `PUT /api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}/value`, JSON of the
 * given fields, acting user required.
 * @throws {AuthorizationError} the acting user may not write this character, or experience cannot be got back
 * @throws {NotFoundError} there is no such character or trait of the character
 * @throws {ValidationError} the value is outside of the limits, or there is too little to pay with
 * @see Valentina Noir server 0.27.0, `modifyTraitValue`
 */
export const changeValue = /* @__PURE__ */ operation<ChangeTraitValueInput, CharacterTrait>({
  id: 'characterTraits.changeValue', method: 'PUT', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}/value',
  defaults, wire,
  params: {
    path: { company_id, character_id, character_trait_id }, header: { on_behalf_of },
    body: {
      /** Dots wanted, within the limits of the trait. */
      target_value: int32,
      /** What pays for it, or gets points back. */
      currency: TraitModifyCurrencySchema,
    },
  },
  result: CharacterTraitSchema,
})

const remove = /* @__PURE__ */ operation<DeleteCharacterTraitInput, void>({
  id: 'characterTraits.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}',
  defaults, wire,
  params: {
    path: { company_id, character_id, character_trait_id }, header: { on_behalf_of },
    query: {
      /** What gets the points back. Default: nothing. */
      currency: v.optional(TraitModifyCurrencySchema),
    },
  },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Takes a trait from a character; one of the character's own is gone for good. The character's player, storytellers and
   * admins may; for NPCs the company's `permission_manage_npc` decides.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/characters/{character_id}/traits/{character_trait_id}`, acting user
   * required.
   * @throws {AuthorizationError} the acting user may not write this character
   * @throws {NotFoundError} there is no such character or trait of the character
   * @throws {ValidationError} the currency is not for this character
   * @see Valentina Noir server 0.27.0, `deleteCharacterTrait`
   */
  remove as delete,
}
