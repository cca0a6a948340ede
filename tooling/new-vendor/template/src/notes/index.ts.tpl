export { create, get } from './operations.ts'
export type { CreateNoteInput, GetNoteInput, Note, NotesResource } from './types.ts'
