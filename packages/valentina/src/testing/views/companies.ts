import type { CompanyRow, DeveloperRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

/** How many live, permanent characters of each type there are. */
export function characterCounts(world: World, of: { readonly company_id?: string; readonly campaign_id?: string }): {
  num_player_characters: number
  num_storyteller_characters: number
  num_npc_characters: number
} {
  const count = (type: string): number =>
    world.characters.count((row) =>
      row.type === type && !row.is_temporary && row.company_id === (of.company_id ?? row.company_id) && row.campaign_id === (of.campaign_id ?? row.campaign_id),
    )
  return { num_player_characters: count('PLAYER'), num_storyteller_characters: count('STORYTELLER'), num_npc_characters: count('NPC') }
}

export function companyView(world: World, row: CompanyRow): object {
  const { id, date_created, date_modified, name, description, email, resources_modified_at, settings } = row
  return {
    id, date_created, date_modified, name, description, email, resources_modified_at,
    num_campaigns: world.campaigns.count(({ company_id }) => company_id === id),
    ...characterCounts(world, { company_id: id }),
    num_users: world.users.count(({ company_id }) => company_id === id),
    settings: { ...settings },
  }
}

/** The permissions of a developer, those for archived companies included. */
export function grantsOf(world: World, developer: DeveloperRow): { company_id: string; name: string; permission: string }[] {
  return world.permissions
    .where(({ developer_id }) => developer_id === developer.id)
    .map(({ company_id, permission }) => ({ company_id, name: world.companies.any(company_id)?.name ?? '', permission }))
}

export function meView(world: World, row: DeveloperRow): object {
  const { id, date_created, date_modified, username, email, key_generated, provider_audiences } = row
  return { id, date_created, date_modified, username, email, key_generated, provider_audiences, companies: grantsOf(world, row) }
}

export function developerView(world: World, row: DeveloperRow): object {
  const { id, date_created, date_modified, username, email, is_global_admin, key_generated, provider_audiences } = row
  return { id, date_created, date_modified, username, email, is_global_admin, key_generated, provider_audiences, companies: grantsOf(world, row) }
}
