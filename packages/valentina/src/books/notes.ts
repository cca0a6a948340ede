import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { book_id, campaign_id, company_id, defaults, limit, note_id, offset, optional_on_behalf_of, wire } from '../inputs.ts'
import { NoteSchema } from '../models/shared/schemas.ts'
import type { Note } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import type { CreateBookNoteInput, DeleteBookNoteInput, GetBookNoteInput, ListBookNotesInput, UpdateBookNoteInput } from './types.ts'

/**
 * Lists the notes on a book. They have no order, so that pages may overlap: walking over them leaves repeated ones out.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes`, acting user optional.
 * @throws {NotFoundError} there is no such campaign or book
 * @see Valentina Noir server 0.27.0, `listBookNotes`
 */
export const listNotes = /* @__PURE__ */ listOperation<ListBookNotesInput, Note>({
  id: 'books.listNotes', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: NoteSchema,
})

/**
 * Fetches a note on a book.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes/{note_id}`, acting user
 * optional.
 * @throws {NotFoundError} there is no such campaign, book or note
 * @see Valentina Noir server 0.27.0, `getBookNote`
 */
export const getNote = /* @__PURE__ */ operation<GetBookNoteInput, Note>({
  id: 'books.getNote', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, note_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: NoteSchema,
})

/**
 * Puts a note on a book. The server checks no role.
 *
 * Wire: `POST /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes`, JSON of the given fields,
 * acting user optional.
 * @throws {NotFoundError} there is no such campaign or book
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createBookNote`
 */
export const createNote = /* @__PURE__ */ operation<CreateBookNoteInput, Note>({
  id: 'books.createNote', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id }, header: { on_behalf_of: optional_on_behalf_of },
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
 * Changes a note on a book: the given fields only. The server checks no role.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes/{note_id}`, JSON of the
 * given fields, acting user optional.
 * @throws {NotFoundError} there is no such campaign, book or note
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateBookNote`
 */
export const updateNote = /* @__PURE__ */ operation<UpdateBookNoteInput, Note>({
  id: 'books.updateNote', method: 'PATCH', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes/{note_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, note_id }, header: { on_behalf_of: optional_on_behalf_of },
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
 * Deletes a note on a book. The server checks no role.
 *
 * Wire: `DELETE /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes/{note_id}`, acting user
 * optional.
 * @throws {NotFoundError} there is no such campaign, book or note
 * @see Valentina Noir server 0.27.0, `deleteBookNote`
 */
export const deleteNote = /* @__PURE__ */ operation<DeleteBookNoteInput, void>({
  id: 'books.deleteNote', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, note_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: 'empty', recover: deleted,
})
