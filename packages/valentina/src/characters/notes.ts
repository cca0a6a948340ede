import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { character_id, company_id, defaults, limit, note_id, offset, on_behalf_of, wire } from '../inputs.ts'
import { NoteSchema } from '../models/shared/schemas.ts'
import type { Note } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import type {
  CreateCharacterNoteInput, DeleteCharacterNoteInput, GetCharacterNoteInput, ListCharacterNotesInput, UpdateCharacterNoteInput,
} from './types.ts'

/**
 * Lists the notes on a character. They have no order, so that pages may overlap: walking over them leaves repeated ones
 * out.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/notes`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @see Valentina Noir server 0.27.0, `listCharacterNotes`
 */
export const listNotes = /* @__PURE__ */ listOperation<ListCharacterNotesInput, Note>({
  id: 'characters.listNotes', path: '/api/v1/companies/{company_id}/characters/{character_id}/notes',
  defaults, wire,
  params: { path: { company_id, character_id }, header: { on_behalf_of }, query: { limit, offset } },
  item: NoteSchema,
})

/**
 * Fetches a note on a character.
 *
 * Wire: `GET /api/v1/companies/{company_id}/characters/{character_id}/notes/{note_id}`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or note
 * @see Valentina Noir server 0.27.0, `getCharacterNote`
 */
export const getNote = /* @__PURE__ */ operation<GetCharacterNoteInput, Note>({
  id: 'characters.getNote', method: 'GET', path: '/api/v1/companies/{company_id}/characters/{character_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, character_id, note_id }, header: { on_behalf_of } },
  result: NoteSchema,
})

/**
 * Puts a note on a character.
 *
 * Wire: `POST /api/v1/companies/{company_id}/characters/{character_id}/notes`, JSON of the given fields, acting user
 * required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createCharacterNote`
 */
export const createNote = /* @__PURE__ */ operation<CreateCharacterNoteInput, Note>({
  id: 'characters.createNote', method: 'POST', path: '/api/v1/companies/{company_id}/characters/{character_id}/notes',
  defaults, wire,
  params: {
    path: { company_id, character_id }, header: { on_behalf_of },
    body: {
      /** Title: 3 to 50 characters. */
      title: /* @__PURE__ */ text(3, 50),
      /** Text: at least 3 characters. Default: empty. */
      content: v.optional(/* @__PURE__ */ textOrNone(3, Infinity)),
    },
  },
  result: NoteSchema,
})

/**
 * Changes a note on a character: the given fields only.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/characters/{character_id}/notes/{note_id}`, JSON of the given fields,
 * acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or note
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateCharacterNote`
 */
export const updateNote = /* @__PURE__ */ operation<UpdateCharacterNoteInput, Note>({
  id: 'characters.updateNote', method: 'PATCH', path: '/api/v1/companies/{company_id}/characters/{character_id}/notes/{note_id}',
  defaults, wire,
  params: {
    path: { company_id, character_id, note_id }, header: { on_behalf_of },
    body: {
      /** Title: 3 to 50 characters. */
      title: v.optional(/* @__PURE__ */ text(3, 50)),
      /** Text: at least 3 characters. */
      content: v.optional(/* @__PURE__ */ textOrNone(3, Infinity)),
    },
  },
  result: NoteSchema,
})

/**
 * Deletes a note on a character.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/characters/{character_id}/notes/{note_id}`, acting user required.
 * @throws {AuthorizationError} the character is one of the storytellers', and the acting user is a player
 * @throws {NotFoundError} there is no such character or note
 * @see Valentina Noir server 0.27.0, `deleteCharacterNote`
 */
export const deleteNote = /* @__PURE__ */ operation<DeleteCharacterNoteInput, void>({
  id: 'characters.deleteNote', method: 'DELETE', path: '/api/v1/companies/{company_id}/characters/{character_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, character_id, note_id }, header: { on_behalf_of } },
  result: 'empty', recover: deleted,
})
