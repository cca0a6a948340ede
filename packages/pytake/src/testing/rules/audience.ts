import type { ContactRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

/** Whom something is sent to: everybody, those with a tag, those whose fields have these values, or a list. */
export interface Audience {
  readonly kind: 'all' | 'tags' | 'segment' | 'list'
  readonly tagIds: readonly string[]
  readonly contactIds: readonly string[]
  readonly filters: Readonly<Record<string, unknown>>
}

/** The contacts of an organization that belong to an audience, oldest first. Blocked ones never do. */
export function contactsOf(world: World, organizationId: string, { kind, tagIds, contactIds, filters }: Audience): ContactRow[] {
  const belongs: Readonly<Record<Audience['kind'], (row: ContactRow) => boolean>> = {
    all: () => true,
    tags: ({ tag_ids: own }) => own.some((id) => tagIds.includes(id)),
    segment: (row) => Object.entries(filters).every(([name, value]) => (row as unknown as Readonly<Record<string, unknown>>)[name] === value),
    list: ({ id }) => contactIds.includes(id),
  }
  return world.contacts.where((row) => row.organization_id === organizationId && !row.is_blocked && belongs[kind](row))
}
