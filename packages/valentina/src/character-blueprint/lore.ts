import { operation } from '@sdk/core'
import * as v from 'valibot'
import { company_id, defaults, limit1000, offset, optional_on_behalf_of, wire } from '../inputs.ts'
import { GameVersionSchema } from '../models/enums/schemas.ts'
import { listOperation } from '../paging.ts'
import { CharacterConceptSchema, VampireClanSchema, WerewolfAuspiceSchema, WerewolfTribeSchema } from './schemas.ts'
import type {
  CharacterConcept, GetConceptInput, GetVampireClanInput, GetWerewolfAuspiceInput, GetWerewolfTribeInput, ListConceptsInput, ListVampireClansInput,
  ListWerewolfAuspicesInput, ListWerewolfTribesInput, VampireClan, WerewolfAuspice, WerewolfTribe,
} from './types.ts'

/**
 * Lists the concepts.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/concepts`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintConcepts`
 */
export const listConcepts = /* @__PURE__ */ listOperation<ListConceptsInput, CharacterConcept>({
  id: 'characterBlueprint.listConcepts', path: '/api/v1/companies/{company_id}/characterblueprint/concepts',
  defaults, wire,
  params: { path: { company_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit: limit1000, offset } },
  item: CharacterConceptSchema,
})

/**
 * Fetches a concept.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/concepts/{concept_id}`.
 * @throws {NotFoundError} there is no such concept
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintConcept`
 */
export const getConcept = /* @__PURE__ */ operation<GetConceptInput, CharacterConcept>({
  id: 'characterBlueprint.getConcept', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/concepts/{concept_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the concept. */
      concept_id: v.string(),
    },
  },
  result: CharacterConceptSchema,
})

/**
 * Lists the clans of vampires.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/vampire-clans`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintVampireClans`
 */
export const listVampireClans = /* @__PURE__ */ listOperation<ListVampireClansInput, VampireClan>({
  id: 'characterBlueprint.listVampireClans', path: '/api/v1/companies/{company_id}/characterblueprint/vampire-clans',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
    },
  },
  item: VampireClanSchema,
})

/**
 * Fetches a clan of vampires.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/vampire-clans/{vampire_clan_id}`.
 * @throws {NotFoundError} there is no such clan
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintVampireClan`
 */
export const getVampireClan = /* @__PURE__ */ operation<GetVampireClanInput, VampireClan>({
  id: 'characterBlueprint.getVampireClan', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/vampire-clans/{vampire_clan_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the clan. */
      vampire_clan_id: v.string(),
    },
  },
  result: VampireClanSchema,
})

/**
 * Lists the tribes of werewolves.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/werewolf-tribes`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintWerewolfTribes`
 */
export const listWerewolfTribes = /* @__PURE__ */ listOperation<ListWerewolfTribesInput, WerewolfTribe>({
  id: 'characterBlueprint.listWerewolfTribes', path: '/api/v1/companies/{company_id}/characterblueprint/werewolf-tribes',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
    },
  },
  item: WerewolfTribeSchema,
})

/**
 * Fetches a tribe of werewolves.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/werewolf-tribes/{werewolf_tribe_id}`.
 * @throws {NotFoundError} there is no such tribe
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintWerewolfTribe`
 */
export const getWerewolfTribe = /* @__PURE__ */ operation<GetWerewolfTribeInput, WerewolfTribe>({
  id: 'characterBlueprint.getWerewolfTribe', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/werewolf-tribes/{werewolf_tribe_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the tribe. */
      werewolf_tribe_id: v.string(),
    },
  },
  result: WerewolfTribeSchema,
})

/**
 * Lists the auspices of werewolves.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/werewolf-auspices`.
 * @see Valentina Noir server 0.27.0, `listCharacterBlueprintWerewolfAuspices`
 */
export const listWerewolfAuspices = /* @__PURE__ */ listOperation<ListWerewolfAuspicesInput, WerewolfAuspice>({
  id: 'characterBlueprint.listWerewolfAuspices', path: '/api/v1/companies/{company_id}/characterblueprint/werewolf-auspices',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only those of this edition. */
      game_version: v.optional(GameVersionSchema),
    },
  },
  item: WerewolfAuspiceSchema,
})

/**
 * Fetches an auspice of werewolves.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characterblueprint/werewolf-auspices/{werewolf_auspice_id}`.
 * @throws {NotFoundError} there is no such auspice
 * @see Valentina Noir server 0.27.0, `getCharacterBlueprintWerewolfAuspice`
 */
export const getWerewolfAuspice = /* @__PURE__ */ operation<GetWerewolfAuspiceInput, WerewolfAuspice>({
  id: 'characterBlueprint.getWerewolfAuspice', method: 'GET', path: '/api/v1/companies/{company_id}/characterblueprint/werewolf-auspices/{werewolf_auspice_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the auspice. */
      werewolf_auspice_id: v.string(),
    },
  },
  result: WerewolfAuspiceSchema,
})
