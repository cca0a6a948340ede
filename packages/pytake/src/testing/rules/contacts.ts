import type { ContactRow, TagRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

/** What is known of a contact when it is added. */
export type NewContact = Pick<ContactRow, 'whatsapp_id'> &
  Partial<Pick<ContactRow, 'name' | 'email' | 'phone_number' | 'avatar_url' | 'company' | 'job_title' | 'notes' | 'whatsapp_name' | 'source'>>

const TAG_COLOR = '#3B82F6'

/** Stores a contact. */
export function newContact(world: World, organization_id: string, given: NewContact): ContactRow {
  return world.contacts.add({
    name: null, email: null, phone_number: null, avatar_url: null, company: null, job_title: null, notes: null, ...world.fresh(), organization_id, whatsapp_name: null,
    whatsapp_profile_pic: null, address_street: null, address_city: null, address_state: null, address_country: null, address_postal_code: null, source: null,
    lifecycle_stage: null, opt_in: true, opt_in_date: null, opt_out_date: null, is_blocked: false, blocked_at: null, blocked_reason: null, is_vip: false,
    assigned_agent_id: null, assigned_department_id: null, tag_ids: [], ...given,
  })
}

export const contactByWhatsapp = (world: World, organizationId: string, whatsappId: string): ContactRow | undefined =>
  world.contacts.find((row) => row.organization_id === organizationId && row.whatsapp_id === whatsappId)

/** Removes a contact for good, and the conversations with it. */
export function removeContact(world: World, { id }: ContactRow): void {
  world.contacts.remove(id)
  removeConversations(world, ({ contact_id: contact }) => contact === id)
}

/** Removes conversations for good, and what is in them. */
export function removeConversations(world: World, test: (row: { readonly contact_id: string; readonly whatsapp_number_id: string }) => boolean): void {
  const ids = new Set(world.conversations.where(test).map(({ id }) => id))
  world.conversations.removeWhere(({ id }) => ids.has(id))
  for (const table of [world.messages, world.windows, world.flowSteps]) table.removeWhere(({ conversation_id: id }) => ids.has(id))
}

export const tagNamed = (world: World, organizationId: string, name: string): TagRow | undefined =>
  world.tags.find((row) => row.organization_id === organizationId && row.name === name)

/** Stores a tag. */
export function newTag(world: World, organization_id: string, name: string, color: string | null = TAG_COLOR): TagRow {
  const { id, created_at } = world.fresh()
  return world.tags.add({ name, color, id, organization_id, created_at })
}

/** Removes a tag for good, from all contacts too. */
export function removeTag(world: World, { id }: TagRow): void {
  world.tags.remove(id)
  for (const contact of world.contacts.where(({ tag_ids: ids }) => ids.includes(id))) contact.tag_ids = contact.tag_ids.filter((other) => other !== id)
}
