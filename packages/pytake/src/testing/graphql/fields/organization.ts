import type { UpdateOrganizationArguments, UpdateOrganizationSettingsArguments } from '../../../graphql/types.ts'
import { millisOf } from '../../world/times.ts'
import type { GraphqlCall } from '../call.ts'
import { keepExtras } from '../extras.ts'
import { admin, done, given, user } from '../field.ts'

export const organizationFields = {
  myOrganization: user((call) => call.organization),
  organizationStats: user((call) => {
    const totals = call.rest('organizations.stats', { path: { org_id: call.organizationId } })
    return {
      ...totals, active_users: call.mine(call.world.users, ({ is_active: isActive }) => isActive).length,
      conversations_this_month: call.mine(call.world.conversations, ({ created_at: at }) => millisOf(at) >= startOfMonth(call)).length,
    }
  }),
  updateOrganization: admin((call, { input }: UpdateOrganizationArguments) => {
    const { name, website, logo_url: logo, ...rest } = given(input)
    keepExtras(call.organization, rest)
    call.rest('organizations.updateMe', { body: { ...(name !== undefined && { name }), ...(website !== undefined && { website }), ...(logo !== undefined && { logo_url: logo }) } })
    return call.organization
  }),
  updateOrganizationSettings: admin((call, { input }: UpdateOrganizationSettingsArguments) => {
    const { plan_tier: plan, ...limits } = given(input)
    keepExtras(call.organization, limits)
    if (typeof plan === 'string') call.organization.plan_type = plan
    return call.world.touch(call.organization)
  }),
  // It says that it deactivates, and deletes.
  deactivateOrganization: admin((call) => {
    call.world.removeOrganization(call.organizationId)
    return done('Organization deactivated successfully')
  }),
}

function startOfMonth({ world }: GraphqlCall): number {
  const now = new Date(world.clock.now())
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)
}
