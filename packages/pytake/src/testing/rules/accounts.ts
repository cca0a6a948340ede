import type { OrganizationRow, UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

/** A name for URLs: letters with accents are dropped, not replaced. */
export const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9\s-]/g, '').trim().replaceAll(/[\s-]+/g, '-')

const TRIAL_MS = 14 * 86_400_000

/** Stores an organization on trial. A slug that is taken gets a number. */
export function newOrganization(world: World, name: string, id?: string): OrganizationRow {
  const slug = slugOf(name)
  const taken = world.organizations.count((row) => row.slug === slug || row.slug?.replace(/-\d+$/, '') === slug)
  return world.organizations.add({
    ...world.fresh(id), name, slug: taken === 0 ? slug : `${slug}-${taken}`, description: null, website: null, logo_url: null, is_active: true, plan_type: 'free',
    plan_limits: null, plan_usage: null, trial_ends_at: world.generator.stamp(TRIAL_MS), subscription_starts_at: null, subscription_ends_at: null, settings: {},
  })
}

type NewUser = Pick<UserRow, 'email' | 'password' | 'full_name' | 'role'> & Partial<Pick<UserRow, 'id' | 'phone_number' | 'avatar_url' | 'bio' | 'department_ids'>>

/** Stores a user who can log in. */
export function newUser(world: World, organizationId: string, given: NewUser): UserRow {
  const { email, password, full_name, role, id, phone_number = null, avatar_url = null, bio = null, department_ids = [] } = given
  return world.users.add({
    ...world.fresh(id), organization_id: organizationId, email, full_name, phone_number, avatar_url, bio, role, email_verified: false, is_active: true, is_online: false,
    last_seen_at: null, last_login_at: null, agent_status: null, agent_greeting_message: null, department_ids, permissions: [], password, failed_logins: 0, locked_until: 0,
  })
}
