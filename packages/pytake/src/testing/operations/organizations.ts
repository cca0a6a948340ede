import type { Call } from '../http/call.ts'
import { pageOf, patch } from '../http/call.ts'
import { flag, int, moment, omittable, oneOf, oneOfPattern, optional, record, shape, text, withDefault, type ValueOf } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { Crash, notFound } from '../world/refusal.ts'
import type { OrganizationRow } from '../world/rows/accounts.ts'
import { inUtc } from '../world/times.ts'
import type { World } from '../world/world.ts'

const update = shape({ name: optional(text({ min: 1, max: 255 })), description: optional(text()), website: optional(text()), logo_url: optional(text()) })

const windowExpiry = shape({
  action: omittable(oneOf(['transfer', 'send_template', 'wait_customer'], 'literal_error')), template_name: optional(text()), send_warning: omittable(flag()),
  warning_at_hours: omittable(int({ min: 1, max: 23 })), warning_template_name: optional(text()),
})
const inactivity = shape({
  enabled: omittable(flag()), timeout_minutes: omittable(int({ min: 1 })), action: omittable(oneOf(['transfer', 'close', 'send_reminder', 'fallback_flow'], 'literal_error')),
  send_warning_at_minutes: optional(int({ min: 1 })), warning_message: optional(text()),
})
const settings = shape({
  window_expiry: optional(windowExpiry), inactivity: optional(inactivity), business_hours: optional(record()), timezone: optional(text()), language: optional(text()),
  currency: optional(text()), notification_settings: optional(record()), security_settings: optional(record()),
})
const plan = shape({ plan_type: oneOfPattern('free', 'starter', 'professional', 'enterprise'), subscription_starts_at: optional(moment()), subscription_ends_at: optional(moment()) })

type ById = Call<'org_id'>

/** Organizations, the own one and all others. */
export const organizationRoutes: readonly FakeRoute[] = [
  route('organizations.me', 'GET', '/organizations/me', { run: ({ organization }) => organization }),
  route('organizations.updateMe', 'PUT', '/organizations/me', { access: 'adminString', body: update, run: ({ world, organization, body }) => change(world, organization, body) }),
  route('organizations.updateMySettings', 'PUT', '/organizations/me/settings', {
    access: 'adminString', body: settings,
    run({ world, organization, body }) {
      organization.settings = { ...organization.settings, ...given(body) }
      return world.touch(organization)
    },
  }),
  route('organizations.list', 'GET', '/organizations/', {
    access: 'super', query: { skip: withDefault(int(), 0), limit: withDefault(int(), 100), active_only: withDefault(flag(), false) },
    run: ({ world, query }) => pageOf(world.organizations.where(({ is_active: isActive }) => isActive || !query.active_only), query),
  }),
  route('organizations.get', 'GET', '/organizations/{org_id}', { access: 'super', run: organizationOf }),
  route('organizations.update', 'PUT', '/organizations/{org_id}', { access: 'super', body: update, run: (call) => change(call.world, organizationOf(call), call.body) }),
  route('organizations.delete', 'DELETE', '/organizations/{org_id}', {
    access: 'super', status: 204, run: (call) => call.world.removeOrganization(organizationOf(call).id),
  }),
  route('organizations.stats', 'GET', '/organizations/{org_id}/stats', { access: 'super', run: (call) => totalsOf(call.world, organizationOf(call).id) }),
  route('organizations.updatePlan', 'PUT', '/organizations/{org_id}/plan', {
    access: 'super', body: plan, broken: fails('Unconsumed column names: plan_limits'),
    run(call) {
      const { plan_type, subscription_starts_at: start, subscription_ends_at: end } = call.body
      return patch(call.world, organizationOf(call), { plan_type, subscription_starts_at: start && inUtc(start), subscription_ends_at: end && inUtc(end) })
    },
  }),
  route('organizations.activate', 'POST', '/organizations/{org_id}/activate', { access: 'super', run: (call) => patch(call.world, organizationOf(call), { is_active: true }) }),
  route('organizations.deactivate', 'POST', '/organizations/{org_id}/deactivate', { access: 'super', run: (call) => patch(call.world, organizationOf(call), { is_active: false }) }),
]

/** The fields that were given, nested objects without those that were not. */
function given(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.map(([name, one]) => [name, typeof one === 'object' && one !== null && !Array.isArray(one) ? given(one as Record<string, unknown>) : one]))
}

function organizationOf({ world, path }: ById): OrganizationRow {
  const found = world.organizations.get(path.org_id)
  if (found === undefined) throw notFound('Organization')
  return found
}

/** The develop build has no column for a website. */
function change(world: World, organization: OrganizationRow, body: ValueOf<typeof update>): OrganizationRow {
  if (body.website !== undefined && world.isObserved) throw new Crash('Unconsumed column names: website')
  return patch(world, organization, changesOf(body, 'name'))
}

function totalsOf(world: World, id: string): object {
  const isOwn = ({ organization_id: owner }: { readonly organization_id: string }): boolean => owner === id
  return {
    total_users: world.users.count(isOwn), total_contacts: world.contacts.count(isOwn), total_conversations: world.conversations.count(isOwn),
    total_whatsapp_numbers: world.numbers.count(isOwn), total_chatbots: world.chatbots.count(isOwn),
  }
}
