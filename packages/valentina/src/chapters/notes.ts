import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text, textOrNone } from '../fields.ts'
import { book_id, campaign_id, chapter_id, company_id, defaults, limit, note_id, offset, optional_on_behalf_of, wire } from '../inputs.ts'
import { NoteSchema } from '../models/shared/schemas.ts'
import type { Note } from '../models/shared/types.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import type { CreateChapterNoteInput, DeleteChapterNoteInput, GetChapterNoteInput, ListChapterNotesInput, UpdateChapterNoteInput } from './types.ts'

/**
 * Lists the notes on a chapter. They have no order, so that pages may overlap: walking over them leaves repeated ones
 * out.
 *
 * Wire: `GET /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes`, acting
 * user optional.
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @see Valentina Noir server 0.27.0, `listChapterNotes`
 */
export const listNotes = /* @__PURE__ */ listOperation<ListChapterNotesInput, Note>({
  id: 'chapters.listNotes', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of: optional_on_behalf_of }, query: { limit, offset } },
  item: NoteSchema,
})

/**
 * Fetches a note on a chapter.
 *
 * Wire: `GET
 * /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes/{note_id}`, acting
 * user optional.
 * @throws {NotFoundError} there is no such campaign, book, chapter or note
 * @see Valentina Noir server 0.27.0, `getChapterNote`
 */
export const getNote = /* @__PURE__ */ operation<GetChapterNoteInput, Note>({
  id: 'chapters.getNote', method: 'GET', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, chapter_id, note_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: NoteSchema,
})

/**
 * Puts a note on a chapter. The server checks no role.
 *
 * Wire: `POST /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes`, JSON
 * of the given fields, acting user optional.
 * @throws {NotFoundError} there is no such campaign, book or chapter
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `createChapterNote`
 */
export const createNote = /* @__PURE__ */ operation<CreateChapterNoteInput, Note>({
  id: 'chapters.createNote', method: 'POST', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, chapter_id }, header: { on_behalf_of: optional_on_behalf_of },
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
 * Changes a note on a chapter: the given fields only. The server checks no role.
 *
 * Wire: `PATCH
 * /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes/{note_id}`, JSON of
 * the given fields, acting user optional.
 * @throws {NotFoundError} there is no such campaign, book, chapter or note
 * @throws {ValidationError} a value is refused
 * @see Valentina Noir server 0.27.0, `updateChapterNote`
 */
export const updateNote = /* @__PURE__ */ operation<UpdateChapterNoteInput, Note>({
  id: 'chapters.updateNote', method: 'PATCH', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes/{note_id}',
  defaults, wire,
  params: {
    path: { company_id, campaign_id, book_id, chapter_id, note_id }, header: { on_behalf_of: optional_on_behalf_of },
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
 * Deletes a note on a chapter. The server checks no role.
 *
 * Wire: `DELETE
 * /api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes/{note_id}`, acting
 * user optional.
 * @throws {NotFoundError} there is no such campaign, book, chapter or note
 * @see Valentina Noir server 0.27.0, `deleteChapterNote`
 */
export const deleteNote = /* @__PURE__ */ operation<DeleteChapterNoteInput, void>({
  id: 'chapters.deleteNote', method: 'DELETE', path: '/api/v1/companies/{company_id}/campaigns/{campaign_id}/books/{book_id}/chapters/{chapter_id}/notes/{note_id}',
  defaults, wire,
  params: { path: { company_id, campaign_id, book_id, chapter_id, note_id }, header: { on_behalf_of: optional_on_behalf_of } },
  result: 'empty', recover: deleted,
})
