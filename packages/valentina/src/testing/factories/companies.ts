import type { Company, CompanySettings, NewCompany, NewCompanyAdminUser } from '../../companies/types.ts'
import type { MeDeveloper, MeNewKey } from '../../developer/types.ts'
import type { Developer, DeveloperNewKey, NewKeyCompany, ServerLogEntry } from '../../global-admin/types.ts'
import type { AuditLog, AuditLogDetail, CompanyPermissionGrant, RollStatistics, TopTrait } from '../../models/shared/types.ts'
import type { SystemHealth } from '../../system/types.ts'
import { aMoment, aSecond, dated, nextId } from './base.ts'

export const makeSystemHealth = (given: Partial<SystemHealth> = {}): SystemHealth => ({
  database_status: 'online', cache_status: 'online', database_latency_ms: 1.5, cache_latency_ms: 0.5, uptime: '0d 0h 0m 1s', version: '0.27.0', ...given,
})

export const makeCompanySettings = (given: Partial<CompanySettings> = {}): CompanySettings => ({
  id: nextId(), character_autogen_xp_cost: 10, character_autogen_num_choices: 3, character_autogen_starting_points: 0, permission_manage_campaign: 'UNRESTRICTED',
  permission_manage_npc: 'UNRESTRICTED', permission_grant_xp: 'UNRESTRICTED', permission_free_trait_changes: 'UNRESTRICTED', permission_recoup_xp: 'DENIED', ...given,
})

export const makeCompany = (given: Partial<Company> = {}): Company => ({
  ...dated(), name: 'Night Owls', description: null, email: 'owls@example.com', resources_modified_at: aMoment, num_campaigns: 0, num_player_characters: 0,
  num_storyteller_characters: 0, num_npc_characters: 0, num_users: 1, settings: makeCompanySettings(), ...given,
})

export const makeNewCompanyAdminUser = (given: Partial<NewCompanyAdminUser> = {}): NewCompanyAdminUser => ({
  ...dated(), username: 'admin', email: 'admin@example.com', role: 'ADMIN', company_id: nextId(), ...given,
})

/** The admin user belongs to the company. */
export function makeNewCompany(given: Partial<NewCompany> = {}): NewCompany {
  const { company = makeCompany() } = given
  return { company, admin_user: makeNewCompanyAdminUser({ company_id: company.id }), ...given }
}

export const makeCompanyPermissionGrant = (given: Partial<CompanyPermissionGrant> = {}): CompanyPermissionGrant => ({
  company_id: nextId(), name: 'Night Owls', permission: 'OWNER', ...given,
})

export const makeTopTrait = (given: Partial<TopTrait> = {}): TopTrait => ({ name: 'Strength', usage_count: 1, trait_id: nextId(), ...given })

export const makeRollStatistics = (given: Partial<RollStatistics> = {}): RollStatistics => ({
  botches: 0, successes: 0, failures: 0, criticals: 0, total_rolls: 0, average_difficulty: null, average_pool: null, top_traits: [], criticals_percentage: 0,
  success_percentage: 0, failure_percentage: 0, botch_percentage: 0, ...given,
})

export const makeAuditLog = (given: Partial<AuditLog> = {}): AuditLog => ({
  id: nextId(), date_created: aMoment, entity_type: 'CAMPAIGN', operation: 'UPDATE', target_entity_id: nextId(), description: "Update campaign 'Dark Metropolis'", changes: {},
  company_id: nextId(), acting_user_id: nextId(), user_id: null, campaign_id: null, book_id: null, chapter_id: null, character_id: null, request_id: 'req_0000000000000000000001',
  summary: 'Update campaign', ...given,
})

export const makeAuditLogDetail = (given: Partial<AuditLogDetail> = {}): AuditLogDetail => ({
  ...makeAuditLog(), method: 'PATCH', url: 'http://localhost/api/v1/companies', request_json: {}, request_body: '{}', path_params: {}, query_params: {},
  operation_id: 'updateCampaign', handler_name: 'update_campaign', ...given,
})

export const makeMeDeveloper = (given: Partial<MeDeveloper> = {}): MeDeveloper => ({
  ...dated(), username: 'developer', email: 'developer@example.com', key_generated: aSecond, provider_audiences: null, companies: [], ...given,
})

export const makeMeNewKey = (given: Partial<MeNewKey> = {}): MeNewKey => ({
  id: nextId(), username: 'developer', email: 'developer@example.com', api_key: 'FakeValentinaApiKey0000000000002', key_generated: aSecond, ...given,
})

export const makeDeveloper = (given: Partial<Developer> = {}): Developer => ({
  ...dated(), username: 'developer', email: 'developer@example.com', is_global_admin: false, key_generated: null, provider_audiences: null, companies: [], ...given,
})

export const makeNewKeyCompany = (given: Partial<NewKeyCompany> = {}): NewKeyCompany => ({ company_id: nextId(), company_name: 'Night Owls', permission: 'OWNER', ...given })

export const makeDeveloperNewKey = (given: Partial<DeveloperNewKey> = {}): DeveloperNewKey => ({
  id: nextId(), username: 'developer', email: 'developer@example.com', date_created: aSecond, date_modified: aSecond, api_key: 'FakeValentinaApiKey0000000000002',
  is_global_admin: 'False', key_generated: aSecond, companies: [], ...given,
})

export const makeServerLogEntry = (given: Partial<ServerLogEntry> = {}): ServerLogEntry => ({
  timestamp: aSecond, level: 'INFO', name: 'litestar', message: 'HTTP Request', exception: null, extra: {}, raw: null, ...given,
})
