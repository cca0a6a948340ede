import { expect, test, vi } from 'vitest'
import { generate, vendorOf } from './vendor.ts'

// Each test starts processes; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const operations = `
import { operation, pagedOperation, offsetPaging, type OffsetPage } from '@sdk/core'
import * as v from 'valibot'
import { NoteSchema } from './schemas.ts'
import type { GetNoteInput, ListNotesInput, Note } from './types.ts'

/** Fields of the answer. */
const select = Object.assign(v.optional(v.array(v.string())), { selects: './select.ts' })

/** Fetches a note. */
export const get = operation<GetNoteInput, Note | null>({
  id: 'notes.get', method: 'GET', path: '/notes/{id}', result: v.nullable(NoteSchema),
  params: {
    path: {
      /** Id of the note. */
      id: v.string(),
    },
    local: { select },
  },
})

/** Lists all notes. */
export const list = pagedOperation<ListNotesInput, Note, OffsetPage<Note>>({
  id: 'notes.list', method: 'GET', path: '/notes', result: v.array(NoteSchema), params: { local: { select } },
  paging: offsetPaging({ defaultLimit: 10, read: (items) => ({ items }) }),
})
`

const schemas = `
import * as v from 'valibot'

/** A note. */
export const NoteSchema = v.object({
  /** Its text. */
  text: v.string(),
})
`

test('a field that selects becomes a type parameter of the method', () => {
  const vendor = vendorOf({ 'package.json': '{"type":"module"}', 'src/notes/schemas.ts': schemas, 'src/notes/operations.ts': operations })
  expect(generate(vendor.folder).problems).toEqual([])
  const text = vendor.read('src/notes/types.ts') ?? ''
  expect(text).toContain("import type { Field, Select, Selected } from '../select.ts'")
  expect(text).toContain('export interface ListNotesInput {}')
  expect(text.slice(text.indexOf('export interface GetNoteInput'))).toMatch(/^export interface GetNoteInput \{\n {2}\/\*\* Id of the note\. \*\/\n {2}id: string\n\}/)
  const face = text.slice(text.indexOf('export interface NotesResource')).replaceAll(/\s+/g, ' ')
  expect(face).toContain('get<S extends Field<Note | null> = never>( input: GetNoteInput & Select<S>, options?: CallOptions, ): Call<Selected<Note | null, S>>')
  expect(face).toContain('list<S extends Field<Note> = never>( input?: ListNotesInput & Select<S>, options?: CallOptions, ): PagePromise<Selected<Note, S>, OffsetPage<Selected<Note, S>>>')
})
