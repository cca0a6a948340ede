import * as v from 'valibot'
import { operation } from '@sdk/core'
import { NoteSchema } from './schemas.ts'
import type { CreateNoteInput, GetNoteInput, Note } from './types.ts'

/**
 * Writes a note.
 *
 * Wire: `POST /notes` with `{"text"}`; the answer is the note.
 * @throws {AuthenticationError} the API key is not known
 * @see __Vendor__ API, `createNote`
 */
export const create = /* @__PURE__ */ operation<CreateNoteInput, Note>({
  id: 'notes.create', method: 'POST', path: '/notes', result: NoteSchema,
  params: {
    body: {
      /** What it says, at least one character. */
      text: v.pipe(v.string(), v.minLength(1)),
    },
  },
})

/**
 * Fetches a note.
 *
 * Wire: `GET /notes/{id}`.
 * @throws {NotFoundError} no note has this id
 * @see __Vendor__ API, `getNote`
 */
export const get = /* @__PURE__ */ operation<GetNoteInput, Note>({
  id: 'notes.get', method: 'GET', path: '/notes/{id}', result: NoteSchema,
  params: {
    path: {
      /** Id of the note. */
      id: v.number(),
    },
  },
})
