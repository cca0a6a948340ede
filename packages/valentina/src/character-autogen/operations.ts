import { operation } from '@sdk/core'
import * as v from 'valibot'
import { CharacterSchema } from '../characters/schemas.ts'
import type { Character } from '../characters/types.ts'
import { company_id, defaults, on_behalf_of, optional_on_behalf_of, wire } from '../inputs.ts'
import { AbilityFocusSchema, AutoGenExperienceLevelSchema, CharacterClassSchema, CharacterTypeSchema } from '../models/enums/schemas.ts'
import { ChargenSessionSchema } from './schemas.ts'
import type {
  ChargenSession, FinalizeChargenSessionInput, GenerateCharacterInput, GetChargenSessionInput, ListChargenSessionsInput, StartChargenSessionInput,
} from './types.ts'

/**
 * Makes a character at random, within what is given. Storytellers and admins only.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/autogenerate`, JSON of the given fields, acting user required.
 * @throws {AuthorizationError} the acting user is neither storyteller nor admin
 * @throws {NotFoundError} there is no such campaign
 * @throws {ValidationError} concept, clan, tribe or auspice does not exist
 * @see Valentina Noir server 0.27.0, `autogenerateCharacter`
 */
export const generateCharacter = /* @__PURE__ */ operation<GenerateCharacterInput, Character>({
  id: 'characterAutogen.generateCharacter', method: 'POST', path: '/api/v1/companies/{company_id}/characters/autogenerate',
  defaults, wire, scopable: ['campaign_id'],
  params: {
    path: { company_id }, header: { on_behalf_of },
    query: {
      /** Id of the campaign. */
      campaign_id: v.string(),
    },
    body: {
      /** Who plays the character. */
      character_type: CharacterTypeSchema,
      /** What the character is. Default: at random. */
      character_class: v.nullish(CharacterClassSchema),
      /** How experienced the character is. Default: at random. */
      experience_level: v.nullish(AutoGenExperienceLevelSchema),
      /** How points are spread over abilities. Default: at random. */
      skill_focus: v.nullish(AbilityFocusSchema),
      /** Id of the concept. Default: at random. */
      concept_id: v.nullish(v.string()),
      /** Id of the clan of a vampire. Default: at random. */
      vampire_clan_id: v.nullish(v.string()),
      /** Id of the tribe of a werewolf. Default: at random. */
      werewolf_tribe_id: v.nullish(v.string()),
      /** Id of the auspice of a werewolf. Default: at random. */
      werewolf_auspice_id: v.nullish(v.string()),
    },
  },
  result: CharacterSchema,
})

/**
 * Makes some characters at random for the acting user to choose one from, within 24 hours. How many, and how much
 * experience it takes, say the company's settings. Until one is chosen they are temporary: lists of characters leave
 * them out.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/chargen/start`, acting user required.
 * @throws {ValidationError} the acting user has too little experience in the campaign
 * @throws {NotFoundError} there is no such campaign
 * @see Valentina Noir server 0.27.0, `startChargenSession`
 */
export const startChargenSession = /* @__PURE__ */ operation<StartChargenSessionInput, ChargenSession>({
  id: 'characterAutogen.startChargenSession', method: 'POST', path: '/api/v1/companies/{company_id}/characters/chargen/start',
  defaults, wire, scopable: ['campaign_id'],
  params: {
    path: { company_id }, header: { on_behalf_of },
    query: {
      /** Id of the campaign. */
      campaign_id: v.string(),
    },
  },
  result: ChargenSessionSchema,
})

/**
 * Chooses a character of a session, who becomes real; the others are deleted.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/chargen/finalize`, JSON of the given fields, acting user
 * optional.
 * @throws {ValidationError} there is no such session or it is over, or the character is not one of it
 * @see Valentina Noir server 0.27.0, `finalizeChargenSession`
 */
export const finalizeChargenSession = /* @__PURE__ */ operation<FinalizeChargenSessionInput, Character>({
  id: 'characterAutogen.finalizeChargenSession', method: 'POST', path: '/api/v1/companies/{company_id}/characters/chargen/finalize',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    body: {
      /** Id of the session. */
      session_id: v.string(),
      /** Id of the character chosen. */
      selected_character_id: v.string(),
    },
  },
  result: CharacterSchema,
})

/**
 * Lists the open sessions of character generation of the acting user, all at once.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/chargen/sessions`, acting user required.
 * @see Valentina Noir server 0.27.0, `listChargenSessions`
 */
export const listAll = /* @__PURE__ */ operation<ListChargenSessionsInput, ChargenSession[]>({
  id: 'characterAutogen.listAll', method: 'GET', path: '/api/v1/companies/{company_id}/characters/chargen/sessions',
  defaults, wire,
  params: { path: { company_id }, header: { on_behalf_of } },
  result: v.array(ChargenSessionSchema),
})

/**
 * Fetches a session of character generation. An unknown or ended one gives 400, not 404.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/chargen/sessions/{session_id}`, acting user optional.
 * @throws {ValidationError} there is no such session, or it is over
 * @see Valentina Noir server 0.27.0, `getChargenSession`
 */
export const get = /* @__PURE__ */ operation<GetChargenSessionInput, ChargenSession>({
  id: 'characterAutogen.get', method: 'GET', path: '/api/v1/companies/{company_id}/characters/chargen/sessions/{session_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the session. */
      session_id: v.string(),
    },
  },
  result: ChargenSessionSchema,
})
