import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { company_id, defaults, limit, note_id, offset, optional_on_behalf_of, user_id, wire } from '../inputs.ts'
import { NoteSchema } from '../models/shared/schemas.ts'
import type { Note } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import type { CreateUserNoteInput, DeleteUserNoteInput, GetUserNoteInput, ListUserNotesInput, UpdateUserNoteInput } from './types.ts'

/**
 * Lists the notes on a user. They have no order, so that pages may overlap: walking over them leaves repeated ones out.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/notes`, acting user optional.
 * @throws {NotFoundError} there is no such user
 * @see Valentina Noir server 0.27.0, `listUserNotes`
 */
export const listNotes = /* @__PURE__ */ listOperation<ListUserNotesInput, Note>({
  id: 'users.listNotes', path: '/api/v1/companies/{company_id}/users/{user_id}/notes',
  defaults, wire,
  params: { path: { company_id, user_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: NoteSchema,
})

/**
 * Fetches a note on a user.
 *
 * Wire: `GET /api/v1/companies/{company_id}/users/{user_id}/notes/{note_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user or note
 * @see Valentina Noir server 0.27.0, `getUserNote`
 */
export const getNote = /* @__PURE__ */ operation<GetUserNoteInput, Note>({
  id: 'users.getNote', method: 'GET', path: '/api/v1/companies/{company_id}/users/{user_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, user_id, note_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: NoteSchema,
})

/**
 * Puts a note on a user. The server checks no role.
 *
 * Wire: `POST /api/v1/companies/{company_id}/users/{user_id}/notes`, JSON of the given fields, acting user optional.
 * @throws {NotFoundError} there is no such user
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createUserNote`
 */
export const createNote = /* @__PURE__ */ operation<CreateUserNoteInput, Note>({
  id: 'users.createNote', method: 'POST', path: '/api/v1/companies/{company_id}/users/{user_id}/notes',
  defaults, wire,
  params: {
    path: { company_id, user_id }, header: { on_behalf_of: optional_on_behalf_of },
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
 * Changes a note on a user: the given fields only. The server checks no role.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/users/{user_id}/notes/{note_id}`, JSON of the given fields, acting user
 * optional.
 * @throws {NotFoundError} there is no such user or note
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateUserNote`
 */
export const updateNote = /* @__PURE__ */ operation<UpdateUserNoteInput, Note>({
  id: 'users.updateNote', method: 'PATCH', path: '/api/v1/companies/{company_id}/users/{user_id}/notes/{note_id}',
  defaults, wire,
  params: {
    path: { company_id, user_id, note_id }, header: { on_behalf_of: optional_on_behalf_of },
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
 * Deletes a note on a user. The server checks no role.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/users/{user_id}/notes/{note_id}`, acting user optional.
 * @throws {NotFoundError} there is no such user or note
 * @see Valentina Noir server 0.27.0, `deleteUserNote`
 */
export const deleteNote = /* @__PURE__ */ operation<DeleteUserNoteInput, void>({
  id: 'users.deleteNote', method: 'DELETE', path: '/api/v1/companies/{company_id}/users/{user_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, user_id, note_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: 'empty', recover: deleted,
})
