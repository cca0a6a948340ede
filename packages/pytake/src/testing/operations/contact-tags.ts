import type { Call } from '../http/call.ts'
import { optional, shape, text } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { newTag, removeTag, tagNamed } from '../rules/contacts.ts'
import { conflict } from '../world/refusal.ts'
import type { TagRow } from '../world/rows/work.ts'

const name = text({ min: 1, max: 50 })
const color = optional(text({ pattern: /^#[0-9A-Fa-f]{6}$/ }))
const one = '/contacts/tags/{tag_id}'

/** Tags of contacts. */
export const contactTagRoutes: readonly FakeRoute[] = [
  route('contacts.tags.list', 'GET', '/contacts/tags/', {
    run: (call) => call.mine(call.world.tags).toSorted((left, right) => left.name.localeCompare(right.name)),
  }),
  route('contacts.tags.create', 'POST', '/contacts/tags/', {
    status: 201, body: shape({ name, color }),
    run: (call) => {
      const { world, body, organizationId } = call
      requireFree(call, body.name)
      return newTag(world, organizationId, body.name, body.color ?? undefined)
    },
  }),
  route('contacts.tags.get', 'GET', one, { run: tagOf }),
  route('contacts.tags.update', 'PUT', one, {
    body: shape({ name: optional(name), color }),
    run: (call) => {
      const row = tagOf(call)
      const given = changesOf(call.body, 'name')
      if (given.name !== undefined && given.name !== row.name) requireFree(call, given.name)
      return Object.assign(row, given)
    },
  }),
  route('contacts.tags.delete', 'DELETE', one, { status: 204, run: (call) => removeTag(call.world, tagOf(call)) }),
]

function tagOf(call: Call<'tag_id'>): TagRow {
  return call.own(call.world.tags, call.path.tag_id, 'Tag')
}

function requireFree({ world, organizationId }: Call, wanted: string): void {
  if (tagNamed(world, organizationId, wanted) !== undefined) throw conflict(`Tag '${wanted}' already exists`)
}
