import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, listOf, optional, orNull, paging, shape, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { contactByWhatsapp, newContact, newTag, removeContact, tagNamed } from '../rules/contacts.ts'
import { contactStatsView, contactView } from '../views/contacts.ts'
import { conflict } from '../world/refusal.ts'
import type { ContactRow } from '../world/rows/work.ts'
import { isWithinDays } from '../world/times.ts'

const name = text({ max: 255 })
const phone = text({ max: 20 })
const createBody = shape({
  name: orNull(name), email: orNull(name), phone_number: orNull(phone), avatar_url: orNull(text()), company: orNull(name), job_title: orNull(name), notes: orNull(text()),
  whatsapp_id: text(),
})
const updateBody = shape({
  name: optional(name), email: optional(name), phone_number: optional(phone), avatar_url: optional(text()), company: optional(name), job_title: optional(name), notes: optional(text()),
  lifecycle_stage: optional(text({ max: 50 })), opt_in: optional(flag()), is_blocked: optional(flag()), blocked_reason: optional(text()), is_vip: optional(flag()),
  assigned_agent_id: optional(uuid()), assigned_department_id: optional(uuid()),
})
const one = '/contacts/{contact_id}'
const RECENT_DAYS = 7

/** Contacts, and what marks them. */
export const contactRoutes: readonly FakeRoute[] = [
  route('contacts.orgStats', 'GET', '/contacts/stats', {
    run: (call) => {
      const rows = call.mine(call.world.contacts)
      return {
        total_contacts: rows.length, contacts_with_tags: rows.filter(({ tag_ids: ids }) => ids.length > 0).length, blocked_contacts: rows.filter(({ is_blocked: is }) => is).length,
        recent_contacts: rows.filter(({ created_at: at }) => isWithinDays(at, RECENT_DAYS, call.world.clock.now())).length,
      }
    },
  }),
  route('contacts.list', 'GET', '/contacts/', {
    query: { ...paging(), query: withDefault(text(), ''), assigned_agent_id: optional(uuid()), is_blocked: optional(flag()) },
    run: (call) => {
      const { query, assigned_agent_id: agent, is_blocked: isBlocked } = call.query
      const rows = call.mine(call.world.contacts, (row) =>
        holds(row, query) && (agent === undefined || row.assigned_agent_id === agent) && (isBlocked === undefined || row.is_blocked === isBlocked))
      return pageOf(rows, call.query).map((row) => contactView(call.world, row))
    },
  }),
  route('contacts.createUntagged', 'POST', '/contacts/', {
    status: 201, body: createBody,
    run: ({ world, body, organizationId }) => {
      if (contactByWhatsapp(world, organizationId, body.whatsapp_id) !== undefined) throw conflict(`Contact with WhatsApp ID ${body.whatsapp_id} already exists`)
      return contactView(world, newContact(world, organizationId, body))
    },
  }),
  route('contacts.get', 'GET', one, { run: (call) => contactView(call.world, contactOf(call)) }),
  route('contacts.update', 'PUT', one, {
    body: updateBody,
    run: (call) => {
      const { is_blocked: isBlocked, ...given } = changesOf(call.body, 'opt_in', 'is_blocked', 'is_vip')
      const row = contactOf(call)
      if (isBlocked !== undefined) block(call, row, isBlocked)
      return contactView(call.world, patch(call.world, row, given))
    },
  }),
  route('contacts.delete', 'DELETE', one, { status: 204, run: (call) => removeContact(call.world, contactOf(call)) }),
  route('contacts.stats', 'GET', `${one}/stats`, { run: (call) => contactStatsView(call.world, contactOf(call)) }),
  route('contacts.block', 'POST', `${one}/block`, {
    query: { reason: optional(text()) },
    run: (call) => {
      const row = contactOf(call)
      block(call, row, true)
      return contactView(call.world, patch(call.world, row, { blocked_reason: call.query.reason ?? null }))
    },
  }),
  route('contacts.unblock', 'POST', `${one}/unblock`, {
    run: (call) => {
      const row = contactOf(call)
      block(call, row, false)
      return contactView(call.world, call.world.touch(row))
    },
  }),
  route('contacts.markVip', 'POST', `${one}/vip`, { run: (call) => contactView(call.world, patch(call.world, contactOf(call), { is_vip: true })) }),
  route('contacts.unmarkVip', 'DELETE', `${one}/vip`, { run: (call) => contactView(call.world, patch(call.world, contactOf(call), { is_vip: false })) }),
  route('contacts.replaceTags', 'PUT', `${one}/tags`, {
    body: listOf(text()),
    run: (call) => {
      const { world, body, organizationId } = call
      const row = contactOf(call)
      row.tag_ids = [...new Set(body)].map((given) => (tagNamed(world, organizationId, given) ?? newTag(world, organizationId, given)).id)
      return contactView(world, world.touch(row))
    },
  }),
  route('contacts.addTags', 'POST', `${one}/tags`, {
    body: listOf(uuid()),
    run: (call) => {
      const row = contactOf(call)
      const known = call.body.filter((id) => call.world.tags.get(id)?.organization_id === call.organizationId)
      row.tag_ids = [...new Set([...row.tag_ids, ...known])]
      return contactView(call.world, call.world.touch(row))
    },
  }),
  route('contacts.removeTags', 'DELETE', `${one}/tags`, {
    body: listOf(uuid()),
    run: (call) => {
      const row = contactOf(call)
      row.tag_ids = row.tag_ids.filter((id) => !call.body.includes(id))
      return contactView(call.world, call.world.touch(row))
    },
  }),
]

const contactOf = (call: Call<'contact_id'>): ContactRow => call.own(call.world.contacts, call.path.contact_id, 'Contact')

/** Whether a text stands in one of the fields that are searched. */
function holds(row: ContactRow, query: string): boolean {
  const wanted = query.toLowerCase()
  return [row.name, row.email, row.whatsapp_id, row.company].some((value) => value?.toLowerCase().includes(wanted))
}

function block({ world }: Call, row: ContactRow, isBlocked: boolean): void {
  row.is_blocked = isBlocked
  row.blocked_at = isBlocked ? world.generator.stamp() : null
  if (!isBlocked) row.blocked_reason = null
}
