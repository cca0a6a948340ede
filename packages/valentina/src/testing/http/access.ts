import { forbidden, malformed, notFound, Refusal, ruleBroken } from '../world/refusal.ts'
import type { DeveloperRow, Permission } from '../world/rows.ts'
import { uuidOf } from '../world/uuid.ts'
import type { World } from '../world/world.ts'
import type { Call } from './call.ts'
import type { Access, Operation } from './operation.ts'

/** The developer of a key. Throws a 401. */
export function authenticate(world: World, key: string): DeveloperRow {
  if (key === '') throw new Refusal(401, 'API key not provided')
  const now = world.generator.now()
  const found = world.developers.where(({ api_key: own, former_keys: former }) => own === key || former.some((old) => old.key === key && old.until > now))[0]
  if (found === undefined) throw new Refusal(401, 'Unauthorized API key')
  return found
}

/** Checks what the key may do, and finds the company of the path. */
export function authorize(call: Call, access: Access): void {
  const { world, developer } = call
  if (access === 'developer') return
  if (access === 'globalAdmin') {
    if (!developer.is_global_admin) throw forbidden()
    return
  }
  call.company = developer.is_global_admin ? companyForAdmin(call) : companyForKey(world, developer, call.raw('company_id'), access)
}

function companyForAdmin({ world, params }: Call): Call['company'] {
  const id = uuidOf(params['company_id'] ?? '')
  if (id === undefined) throw malformed('company_id', 'Invalid UUID')
  const company = world.companies.get(id)
  if (company === undefined) throw notFound('Company')
  return company
}

const ENOUGH: Readonly<Record<'company' | 'companyAdmin' | 'companyOwner', readonly Permission[]>> = {
  company: ['USER', 'ADMIN', 'OWNER'],
  companyAdmin: ['ADMIN', 'OWNER'],
  companyOwner: ['OWNER'],
}

function companyForKey(world: World, developer: DeveloperRow, raw: string, access: 'company' | 'companyAdmin' | 'companyOwner'): Call['company'] {
  const company = world.companies.get(uuidOf(raw))
  const row = world.permissions.where(({ developer_id: owner, company_id: id }) => owner === developer.id && id === company?.id)[0]
  if (company === undefined || row === undefined || !ENOUGH[access].includes(row.permission)) throw forbidden()
  return company
}

/** Finds the acting user, if the operation looks at it. */
export function findActor(call: Call, { acting, path }: Operation): void {
  if (acting === 'ignored') return
  const header = call.request.headers['on-behalf-of']
  if (header === undefined) {
    if (acting === 400) throw ruleBroken(`Missing required header parameter 'On-Behalf-Of' for path ${call.request.path}`)
    if (acting === 403) throw forbidden('On-Behalf-Of header is required')
    return
  }
  const user = call.world.users.get(uuidOf(header))
  const isForeign = user !== undefined && user.company_id !== call.company.id && !(call.world.isObserved && path.includes('/dicerolls'))
  if (user === undefined || isForeign) throw new Refusal(404, `User '${header}' not found`)
  if (user.role === 'UNAPPROVED') throw forbidden('User has not been approved yet')
  if (user.role === 'DEACTIVATED') throw forbidden('User account is deactivated')
  call.actor = user
}
