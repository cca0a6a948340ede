import { required, text } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { audited, operation, type Acting, type Operation } from '../http/operation.ts'
import { noteView } from '../views/users.ts'
import { notFound } from '../world/refusal.ts'
import type { NoteRow, ParentKind } from '../world/rows.ts'
import { findParent } from './parents.ts'

const title = text({ min: 3, max: 50 })
const content = text({ min: 3, allowsEmpty: true })

/** The operations of the notes of one kind of object. */
export function noteOperations(kind: ParentKind, path: string, acting: Acting): Operation[] {
  const find = findParent[kind]
  const word = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  const one = `${path}/notes/{note_id}`
  return [
    operation('GET', `${path}/notes`, (call) => call.page(() => notesOf(call, kind), noteView), { acting }),
    operation('GET', one, (call) => noteView(noteOf(call, kind)), { acting }),
    operation('POST', `${path}/notes`, (call) => {
      const { title: given = '', content: body = '' } = call.body({ title: required(title), content })
      const { id } = find(call)
      call.describe(`Create ${kind} note '${given}'`)
      const row = { ...call.world.fresh(), company_id: call.company.id, parent: kind, parent_id: id, title: given, content: body }
      return noteView(call.world.notes.add(row))
    }, { acting, audit: audited('NOTE', `create${word}Note`, `Create ${kind} note`) }),
    operation('PATCH', one, (call) => {
      const given = call.body({ title, content })
      const note = noteOf(call, kind)
      call.patch(note, given, () => `Update ${kind} note '${note.title}'`)
      call.world.touch(note)
      return noteView(note)
    }, { acting, audit: audited('NOTE', `update${word}Note`, `Update ${kind} note`) }),
    operation('DELETE', one, (call) => {
      const note = noteOf(call, kind)
      note.archived = true
      call.describe(`Delete ${kind} note '${note.title}'`)
    }, { acting, audit: audited('NOTE', `delete${word}Note`, `Delete ${kind} note`) }),
  ]
}

function notesOf(call: Call, kind: ParentKind): NoteRow[] {
  const { id } = findParent[kind](call)
  return call.world.notes.where(({ parent, parent_id }) => parent === kind && parent_id === id)
}

function noteOf(call: Call, kind: ParentKind): NoteRow {
  const id = call.id('note_id')
  const parent = findParent[kind](call)
  const found = call.world.notes.get(id)
  if (found === undefined || found.parent !== kind || found.parent_id !== parent.id) throw notFound('Note')
  return found
}
