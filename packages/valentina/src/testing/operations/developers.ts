import { anything, email, flag, nullable, required, text } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { audited, operation, type Operation } from '../http/operation.ts'
import { readAudiences, requireUnique, rotateKey } from '../rules/developers.ts'
import { slug } from '../rules/texts.ts'
import { developerView, grantsOf, meView } from '../views/companies.ts'
import { notFound } from '../world/refusal.ts'
import type { DeveloperRow } from '../world/rows.ts'
import { auditPage } from './audit-logs.ts'

const username = text({ max: 50 })
const patchFields = { username, email: email(), provider_audiences: nullable(anything()) }

const admin = { access: 'globalAdmin' } as const
const own = { access: 'developer' } as const
const one = '/admin/developers/{developer_id}'

/** The developer of the key, and the developers of the service. */
export const developerOperations: readonly Operation[] = [
  operation('GET', '/developers/me', (call) => meView(call.world, call.developer), own),
  operation('PATCH', '/developers/me', (call) => {
    update(call, call.developer, call.body(patchFields))
    return meView(call.world, call.developer)
  }, { ...own, audit: audited('DEVELOPER', 'updateDeveloperMe', 'Update current developer') }),
  operation('POST', '/developers/me/new-key', ({ world, developer }) => {
    const api_key = rotateKey(world, developer)
    const { id, username: name, email: address, key_generated } = developer
    return { id, username: name, email: address, api_key, key_generated }
  }, { ...own, limit: 'developer_key_rotation', audit: audited('DEVELOPER', 'regenerateDeveloperMeApiKey', 'Regenerate API key') }),
  operation('GET', '/admin/developers', (call) => {
    const isAdmin = call.query.flag('is_global_admin')
    const rows = (): DeveloperRow[] =>
      call.world.developers.where(({ is_global_admin }) => isAdmin === undefined || is_global_admin === isAdmin).toSorted((a, b) => (a.username < b.username ? -1 : 1))
    return call.page(rows, (row) => developerView(call.world, row))
  }, admin),
  operation('POST', '/admin/developers', create, { ...admin, audit: audited('DEVELOPER', 'globalAdminCreateDeveloper', 'Create developer') }),
  operation('GET', one, (call) => developerView(call.world, developerOf(call)), admin),
  operation('PATCH', one, (call) => {
    const given = call.body({ ...patchFields, is_global_admin: flag() })
    const developer = developerOf(call)
    update(call, developer, given)
    return developerView(call.world, developer)
  }, { ...admin, audit: audited('DEVELOPER', 'globalAdminUpdateDeveloper', 'Update developer') }),
  operation('DELETE', one, (call) => {
    const developer = developerOf(call)
    developer.archived = true
    call.describe(`Delete developer '${developer.username}'`)
  }, { ...admin, audit: audited('DEVELOPER', 'globalAdminDeleteDeveloper', 'Delete developer') }),
  operation('POST', `${one}/new-key`, newKey, { ...admin, audit: audited('DEVELOPER', 'globalAdminCreateDeveloperApiKey', 'Create API key') }),
  operation('GET', `${one}/audit-logs`, (call) => {
    const { id } = developerOf(call)
    return auditPage(call, ({ developer_id }) => developer_id === id)
  }, admin),
]

function developerOf(call: Call): DeveloperRow {
  const found = call.world.developers.get(call.id('developer_id'))
  if (found === undefined) throw notFound('Developer')
  return found
}

interface Given {
  readonly username?: string
  readonly email?: string
  readonly is_global_admin?: boolean
  readonly provider_audiences?: unknown
}

function update(call: Call, developer: DeveloperRow, { provider_audiences, username: name, ...rest }: Given): void {
  const audiences = readAudiences(provider_audiences)
  const given = { ...rest, ...(name !== undefined && { username: slug(name) }) }
  requireUnique(call.world, given, developer)
  call.patch(developer, { ...given, ...(audiences !== undefined && { provider_audiences: audiences }) }, () => `Update developer '${developer.username}'`)
  call.world.touch(developer)
}

function create(call: Call): object {
  const { username: name = '', email: address = '', is_global_admin = false } = call.body({ username: required(username), email: required(email()), is_global_admin: flag() })
  const unique = { username: slug(name), email: address }
  requireUnique(call.world, unique)
  call.describe(`Create developer '${unique.username}'`)
  const row = { ...call.world.fresh(), ...unique, is_global_admin, api_key: null, former_keys: [], key_generated: null, provider_audiences: null }
  return developerView(call.world, call.world.developers.add(row))
}

/** The odd form of this answer: the flag is a text, dates have no fraction, companies have another name. */
function newKey(call: Call): object {
  const developer = developerOf(call)
  const api_key = rotateKey(call.world, developer)
  const { id, username: name, email: address, date_created, date_modified, is_global_admin, key_generated } = developer
  return {
    id, username: name, email: address, date_created: whole(date_created), date_modified: whole(date_modified), api_key,
    is_global_admin: is_global_admin ? 'True' : 'False', key_generated,
    companies: grantsOf(call.world, developer).map(({ company_id, name: company_name, permission }) => ({ company_id, company_name, permission })),
  }
}

const whole = (date: string): string => date.replace(/\.\d+/, '')
