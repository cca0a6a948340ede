import { email, int, nullable, objectOf, oneOf, required, text, uuid, type Body } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { COMPANY_PERMISSIONS, SETTING_VALUES } from '../http/enums.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { archiveCompany } from '../rules/archive.ts'
import { newCompany, storeCompany } from '../rules/new-company.ts'
import { companyView } from '../views/companies.ts'
import { Crash, malformed, Refusal, ruleBroken } from '../world/refusal.ts'
import type { CompanyRow, CompanySettings, Json, PermissionRow } from '../world/rows.ts'
import { auditPage } from './audit-logs.ts'
import { statistics } from './statistics.ts'

const range = (min: number, max: number): Parameters<typeof int>[0] => ({
  min, max, outOfRange: (name, value) => `${name}: ${name} must be between ${min} and ${max}, got ${value}`,
})

const settings = {
  character_autogen_xp_cost: int(range(0, 100)), character_autogen_num_choices: int(range(1, 10)), character_autogen_starting_points: int(range(0, 100)),
  permission_manage_campaign: text(), permission_manage_npc: text(), permission_grant_xp: text(), permission_free_trait_changes: text(),
  permission_recoup_xp: text(),
}

const fields = { name: text({ min: 3, max: 50 }), description: nullable(text({ min: 3 })), email: email(), settings: nullable(objectOf(settings)) }
const createFields = { ...fields, name: required(fields.name) }

/** Companies, who may use them, what happened in them. */
export const companyOperations: readonly Operation[] = [
  operation('GET', '/companies', (call) => call.page(() => companiesOf(call), (row) => companyView(call.world, row)), { access: 'developer' }),
  operation('POST', '/companies', create, { access: 'developer', audit: audited('COMPANY', 'createCompany', 'Create company') }),
  operation('GET', '/companies/{company_id}', (call) => companyView(call.world, call.company)),
  operation('PATCH', '/companies/{company_id}', update, { access: 'companyAdmin', audit: audited('COMPANY', 'updateCompany', 'Update company') }),
  operation('DELETE', '/companies/{company_id}', (call) => {
    archiveCompany(call.world, call.company)
    call.describe(`Delete company '${call.company.name}'`)
  }, { access: 'companyOwner', audit: audited('COMPANY', 'deleteCompany', 'Delete company') }),
  operation('POST', '/companies/{company_id}/access', grant, { access: 'companyOwner', audit: audited('COMPANY', 'addDeveloperToCompany', 'Grant developer access') }),
  operation('GET', '/companies/{company_id}/statistics', (call) => statistics(call, () => true), { acting: 'optional', cache: uncached }),
  operation('GET', '/companies/{company_id}/audit-logs', (call) => {
    const { id } = call.company
    return auditPage(call, (row) => row.entry['company_id'] === id)
  }),
]

function companiesOf({ world, developer }: Call): CompanyRow[] {
  const own = new Set(world.permissions.where(({ developer_id }) => developer_id === developer.id).map(({ company_id }) => company_id))
  const found = world.companies.where(({ id }) => developer.is_global_admin || own.has(id))
  if (found.some(({ broken }) => broken)) throw new Crash('a company has no settings')
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

type Given = Body<typeof settings> | null | undefined

/** Permissions that do not exist are found when they are stored: too late, on the real server. */
function checkSettings({ world }: Call, given: Given): Partial<CompanySettings> {
  for (const [name, values] of Object.entries(SETTING_VALUES)) {
    const value = given?.[name as keyof typeof SETTING_VALUES]
    if (value === undefined || (values as readonly string[]).includes(value)) continue
    if (world.isObserved) throw new Crash(`${name} is not known`)
    throw malformed(name, `Invalid enum value '${value}'`)
  }
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined)) as Partial<CompanySettings>
}

function create(call: Call): object {
  const { world, developer } = call
  let body: Body<typeof createFields>
  let chosen: Partial<CompanySettings>
  try {
    body = call.body(createFields)
    chosen = checkSettings(call, body.settings)
  } catch (error) {
    leaveHalf(call, error)
    throw error
  }
  const { name = '', description = null, email: address = '' } = body
  const { company, user } = newCompany(world, developer, { name, description, email: address, settings: chosen })
  call.describe(`Create company '${company.name}'`)
  const { id, date_created, date_modified, username, email: userEmail, role, company_id } = user
  return { company: companyView(world, company), admin_user: { id, date_created, date_modified, username, email: userEmail, role, company_id } }
}

/** Settings that are refused come after the company itself was stored. */
function leaveHalf(call: Call, error: unknown): void {
  const isLate = error instanceof Crash || (error instanceof Refusal && error.message.startsWith('character_autogen_'))
  if (!call.world.isObserved || !isLate) return
  const { name } = call.json() as { name: string }
  storeCompany(call.world, { name, description: null, email: '', settings: {} }).broken = true
}

function update(call: Call): object {
  const { world, company } = call
  const { settings: given, ...rest } = call.body(fields)
  const chosen = checkSettings(call, given)
  const before = { ...company.settings }
  Object.assign(company.settings, chosen)
  const changes: Record<string, Json> = {}
  for (const [name, value] of Object.entries(chosen)) {
    const old = before[name as keyof CompanySettings]
    if (old !== value) changes[`settings.${name}`] = { new: value, old }
  }
  call.entry = { changes }
  call.patch(company, rest, () => `Update company '${company.name}'`)
  world.touch(company)
  return companyView(world, company)
}

function grant(call: Call): object {
  const { world, company } = call
  const { developer_id: id = '', permission = 'USER' } = call.body({ developer_id: required(uuid()), permission: required(oneOf(COMPANY_PERMISSIONS)) })
  const developer = world.developers.get(id)
  if (developer === undefined) throw ruleBroken(`Developer ${id} not found`)
  const rows = world.permissions.where(({ company_id }) => company_id === company.id)
  const row = rows.find(({ developer_id }) => developer_id === id)
  const owners = rows.filter((other) => other.permission === 'OWNER')
  if (row !== undefined && permission !== 'OWNER' && owners.length === 1 && owners[0] === row) throw ruleBroken('Every company must have at least one owner.')
  setPermission(call, id, permission, row)
  call.describe(`Grant ${permission} permission to developer ${id} for company '${company.name}'`)
  return { company_id: company.id, name: company.name, permission }
}

function setPermission({ world, company }: Call, developerId: string, permission: PermissionRow['permission'], row: PermissionRow | undefined): void {
  if (permission === 'REVOKE') {
    if (row !== undefined) world.permissions.remove(row.id)
  } else if (row === undefined) {
    world.permissions.add({ id: world.generator.id(), archived: false, developer_id: developerId, company_id: company.id, permission })
  } else row.permission = permission
}
