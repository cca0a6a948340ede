import { day, invalidInput, operation } from '@sdk/core'
import * as v from 'valibot'
import { int32, text, textOrNone } from '../fields.ts'
import { character_id, company_id, defaults, limit, num_top_traits, offset, on_behalf_of, wire } from '../inputs.ts'
import {
  CharacterClassSchema, CharacterIncludeSchema, CharacterStatusSchema, CharacterTypeSchema, GameVersionSchema,
} from '../models/enums/schemas.ts'
import { RollStatisticsSchema } from '../models/shared/schemas.ts'
import type { RollStatistics } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import {
  CharacterDetailSchema, CharacterSchema, CharacterTraitCreateSchema, HunterAttributesInputSchema, MageAttributesInputSchema,
  VampireAttributesCreateSchema, VampireAttributesPatchSchema, WerewolfAttributesCreateSchema, WerewolfAttributesPatchSchema,
} from './schemas.ts'
import type {
  Character, CharacterDetail, CreateCharacterInput, DeleteCharacterInput, GetCharacterInput, GetCharacterStatisticsInput, ListCharactersInput,
  UpdateCharacterInput,
} from './types.ts'

/**
 * Lists the characters of a company, by first and last name. Players do not see those of storytellers. Characters to
 * choose from in sessions of character generation are left out unless `is_temporary` is `true`; then there are no
 * others.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters`, acting user required.
 * @see Valentina Noir server 0.27.0, `listCharacters`
 */
export const list = /* @__PURE__ */ listOperation<ListCharactersInput, Character>({
  id: 'characters.list', path: '/api/v1/companies/{company_id}/characters',
  defaults, wire, scopable: ['campaign_id'],
  params: {
    path: { company_id }, header: { on_behalf_of },
    query: {
      limit, offset,
      /** Only characters of this campaign. */
      campaign_id: v.optional(v.string()),
      /** Only characters that this user plays. */
      user_player_id: v.optional(v.string()),
      /** Only characters that this user made. */
      user_creator_id: v.optional(v.string()),
      /** Only characters of this class. */
      character_class: v.optional(CharacterClassSchema),
      /** Only characters of this type. */
      character_type: v.optional(CharacterTypeSchema),
      /** Only the living, or the dead. */
      status: v.optional(CharacterStatusSchema),
      /** Whether to list characters to choose from instead of the real ones. Default `false`. */
      is_temporary: v.optional(v.boolean()),
    },
  },
  item: CharacterSchema,
})

/**
 * Fetches a character. The server fails on `include: ['traits']` for werewolves with gifts of a tribe or auspice:
 * `characterTraits.list` works for them, too.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @throws {ServerError} `traits` were asked for and one is a gift of a tribe or auspice
 * @see Valentina Noir server 0.27.0, `getCharacter`
 */
export const get = /* @__PURE__ */ operation<GetCharacterInput, CharacterDetail>({
  id: 'characters.get', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    query: {
      /** What to fetch besides: `traits`, `inventory`, `notes`, `assets`. Default: nothing. */
      include: v.optional(v.array(CharacterIncludeSchema)),
    },
  },
  result: CharacterDetailSchema,
})

/**
 * Makes a character. Without `type` it is a player's; without `user_player_id` that player is the acting user. NPCs and
 * characters of storytellers have no player. First and last name together must be unique in the company.
 *
 * The server does this in steps: a refused request can leave a character behind, which then stands in the way of the
 * name. After a `ValidationError`, look for it by name and delete it. What can be checked is checked here, before
 * anything is sent.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters`, JSON of the given fields, acting user required.
 * @throws {ValidationError} the name is taken, a player is missing or one too many, a trait does not exist, or a value
 * is refused
 * @throws {AuthorizationError} the acting user may not make characters of this type
 * @throws {ConflictError} campaign, concept or user does not exist
 * @throws {RequestValidationError} a vampire has no clan; nothing is sent
 * @see Valentina Noir server 0.27.0, `createCharacter`
 */
export const create = /* @__PURE__ */ operation<CreateCharacterInput, Character>({
  id: 'characters.create', method: 'POST', path: '/api/v1/companies/{company_id}/characters',
  defaults, wire, scopable: ['campaign_id'],
  params: {
    path: { company_id }, header: { on_behalf_of },
    body: {
      /** First name: 3 to 50 characters. */
      name_first: /* @__PURE__ */ text(3, 50),
      /** Last name: 3 to 50 characters. */
      name_last: /* @__PURE__ */ text(3, 50),
      /** What the character is. It cannot be changed later. */
      character_class: CharacterClassSchema,
      /** Edition of the rules. It cannot be changed later. */
      game_version: GameVersionSchema,
      /** Id of the campaign. It cannot be changed later. */
      campaign_id: v.string(),
      /** Nickname: 3 to 50 characters, `null` for none. */
      name_nick: v.nullish(/* @__PURE__ */ textOrNone(3, 50)),
      /** Who plays the character. Default `PLAYER`. */
      type: v.optional(CharacterTypeSchema),
      /** Age in years. */
      age: v.nullish(int32),
      /** Date of birth: a `Date`, whose day in UTC counts, or `YYYY-MM-DD`; `null` for none. */
      date_of_birth: v.nullish(/* @__PURE__ */ day()),
      /** Biography: at least 3 characters, `null` for none. */
      biography: v.nullish(/* @__PURE__ */ textOrNone(3, Infinity)),
      /** Demeanor: 3 to 50 characters; an empty one counts as none, as `null` does. */
      demeanor: v.nullish(/* @__PURE__ */ textOrNone(3, 50)),
      /** Nature: 3 to 50 characters; an empty one counts as none, as `null` does. */
      nature: v.nullish(/* @__PURE__ */ textOrNone(3, 50)),
      /** Id of the concept, which brings the specialties. */
      concept_id: v.nullish(v.string()),
      /** What makes a vampire. Vampires need a clan. */
      vampire_attributes: v.nullish(VampireAttributesCreateSchema),
      /** What makes a werewolf. */
      werewolf_attributes: v.nullish(WerewolfAttributesCreateSchema),
      /** What makes a mage. */
      mage_attributes: v.nullish(MageAttributesInputSchema),
      /** What makes a hunter. */
      hunter_attributes: v.nullish(HunterAttributesInputSchema),
      /** Traits to begin with. */
      traits: v.optional(v.array(CharacterTraitCreateSchema)),
      /** Id of the user who plays the character. Default: the acting user. */
      user_player_id: v.nullish(v.string()),
    },
  },
  encode(_parts, { character_class, vampire_attributes }) {
    if (character_class !== 'VAMPIRE' || vampire_attributes?.clan_id !== undefined) return
    throw invalidInput('vampire_attributes', 'must name the clan of a vampire', { vendor: 'valentina', operation: 'characters.create' })
  },
  result: CharacterSchema,
})

/**
 * Changes a character: the given fields only. Class, edition and campaign stay as they are; `date_killed` follows
 * `status`. A character that becomes an NPC or a storyteller's loses its player. The character's player, storytellers
 * and admins may; for NPCs the company's `permission_manage_npc` decides.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/characters/{character_id}`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the acting user may not write this character
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} the name is taken, a player is missing, or a value is refused
 * @see Valentina Noir server 0.27.0, `updateCharacter`
 */
export const update = /* @__PURE__ */ operation<UpdateCharacterInput, Character>({
  id: 'characters.update', method: 'PATCH', path: '/api/v1/companies/{company_id}/characters/{character_id}',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    body: {
      /** First name: 3 to 50 characters. */
      name_first: v.optional(/* @__PURE__ */ text(3, 50)),
      /** Last name: 3 to 50 characters. */
      name_last: v.optional(/* @__PURE__ */ text(3, 50)),
      /** Nickname: 3 to 50 characters, `null` for none. */
      name_nick: v.nullish(/* @__PURE__ */ textOrNone(3, 50)),
      /** Who plays the character. */
      type: v.optional(CharacterTypeSchema),
      /** Whether the character lives. */
      status: v.optional(CharacterStatusSchema),
      /** Age in years. */
      age: v.nullish(int32),
      /** Date of birth: a `Date`, whose day in UTC counts, or `YYYY-MM-DD`; `null` for none. */
      date_of_birth: v.nullish(/* @__PURE__ */ day()),
      /** Biography: at least 3 characters, `null` for none. */
      biography: v.nullish(/* @__PURE__ */ textOrNone(3, Infinity)),
      /** Demeanor: 3 to 50 characters; an empty one counts as none, as `null` does. */
      demeanor: v.nullish(/* @__PURE__ */ textOrNone(3, 50)),
      /** Nature: 3 to 50 characters; an empty one counts as none, as `null` does. */
      nature: v.nullish(/* @__PURE__ */ textOrNone(3, 50)),
      /** Id of the concept, which brings the specialties. */
      concept_id: v.nullish(v.string()),
      /** Whether the character is one to choose from in a session of character generation. */
      is_temporary: v.optional(v.boolean()),
      /** Id of the user who plays the character. */
      user_player_id: v.nullish(v.string()),
      /** What to change about a vampire. */
      vampire_attributes: v.optional(VampireAttributesPatchSchema),
      /** What to change about a werewolf. */
      werewolf_attributes: v.optional(WerewolfAttributesPatchSchema),
      /** What to change about a mage. */
      mage_attributes: v.optional(MageAttributesInputSchema),
      /** What to change about a hunter. */
      hunter_attributes: v.optional(HunterAttributesInputSchema),
    },
  },
  result: CharacterSchema,
})

const remove = /* @__PURE__ */ operation<DeleteCharacterInput, void>({
  id: 'characters.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/characters/{character_id}',
  defaults, wire,
  params: { path: { company_id, character_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a character. The character's player, storytellers and admins may; for NPCs the company's
   * `permission_manage_npc` decides.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/characters/{character_id}`, acting user required.
   * @throws {AuthorizationError} the acting user may not write this character
   * @throws {NotFoundError} there is no such character
   * @see Valentina Noir server 0.27.0, `deleteCharacter`
   */
  remove as delete,
}

/**
 * Tells how the dice rolls of a character went.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/statistics`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @see Valentina Noir server 0.27.0, `getCharacterStatistics`
 */
export const getStatistics = /* @__PURE__ */ operation<GetCharacterStatisticsInput, RollStatistics>({
  id: 'characters.getStatistics', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/statistics',
  defaults, wire,
  params: { path: { company_id, character_id }, header: { on_behalf_of }, query: { num_top_traits } },
  result: RollStatisticsSchema,
})

export { getFullSheet, getFullSheetCategory } from './sheet.ts'
export { listInventory, getInventoryItem, createInventoryItem, updateInventoryItem, deleteInventoryItem } from './inventory.ts'
export { listNotes, getNote, createNote, updateNote, deleteNote } from './notes.ts'
export { listAssets, getAsset, uploadAsset, deleteAsset } from './assets.ts'
