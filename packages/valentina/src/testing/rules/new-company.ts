import type { CompanyRow, CompanySettings, DeveloperRow, UserRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { slug } from './texts.ts'

interface NewCompany {
  readonly name: string
  readonly description: string | null
  readonly email: string
  readonly settings: Partial<CompanySettings>
}

/** Stores a company; its creator becomes the owner, and an admin user is made of the creator's name and address. */
export function newCompany(world: World, creator: DeveloperRow, given: NewCompany): { company: CompanyRow; user: UserRow } {
  const company = storeCompany(world, given)
  world.permissions.add({ id: world.generator.id(), archived: false, developer_id: creator.id, company_id: company.id, permission: 'OWNER' })
  return { company, user: newUser(world, company.id, { username: creator.username, email: creator.email, role: 'ADMIN' }) }
}

/** Stores a company that nobody owns. */
export function storeCompany(world: World, { name, description, email, settings }: NewCompany): CompanyRow {
  const { generator } = world
  return world.companies.add({
    ...world.fresh(), name, description, email, resources_modified_at: generator.stamp(), broken: false,
    settings: {
      id: generator.id(), character_autogen_xp_cost: 10, character_autogen_num_choices: 3, character_autogen_starting_points: 0,
      permission_manage_campaign: 'UNRESTRICTED', permission_manage_npc: 'UNRESTRICTED', permission_grant_xp: 'UNRESTRICTED',
      permission_free_trait_changes: 'UNRESTRICTED', permission_recoup_xp: 'DENIED', ...settings,
    },
  })
}

type NewUser = Pick<UserRow, 'username' | 'email' | 'role'> & Partial<Pick<UserRow, 'name_first' | 'name_last' | 'profiles'>>

/** Stores a user. */
export function newUser(world: World, companyId: string, given: NewUser): UserRow {
  return world.users.add({
    ...world.fresh(), company_id: companyId, lifetime_xp: 0, lifetime_cool_points: 0, avatar_asset_id: null,
    username: slug(given.username), email: given.email, role: given.role, name_first: given.name_first ?? null, name_last: given.name_last ?? null,
    profiles: given.profiles ?? {}, hidden_along: [],
  })
}
