import { email, nullable, oneOf, required, text } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { PROVIDERS } from '../http/enums.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { providerOf, usernameFor, verifyToken } from '../rules/identities.ts'
import { newUser } from '../rules/new-company.ts'
import { requireSelfOrAdmin } from '../rules/roles.ts'
import { userView } from '../views/users.ts'
import { malformed, Refusal, ruleBroken } from '../world/refusal.ts'
import type { Provider, UserRow } from '../world/rows.ts'
import { userOf } from './parents.ts'

const fields = { provider: required(oneOf(PROVIDERS)), token: required(text()) }
const linkPath = '/companies/{company_id}/users/{user_id}/identities'

/** Users and the accounts at providers that they log in with. */
export const identityOperations: readonly Operation[] = [
  operation('POST', '/companies/{company_id}/auth/identify', identify, {
    acting: 'optional', status: 200, limit: 'user_registration', audit: audited('USER', 'identifyUser', 'Identify user'),
  }),
  operation('POST', linkPath, link, { acting: 400, status: 200, audit: audited('USER', 'linkUserIdentity', 'Link identity') }),
  operation('DELETE', `${linkPath}/{provider}`, unlink, { acting: 400, status: 200, audit: audited('USER', 'unlinkUserIdentity', 'Unlink identity') }),
  operation('GET', '/users/lookup', lookup, { access: 'developer', cache: uncached }),
]

function identify(call: Call): object {
  const { world, company } = call
  const given = call.body({ ...fields, username: nullable(text()), email: nullable(email()) })
  const { provider = 'google', token = '' } = given
  const identity = verifyToken(call, provider, token)
  const { profile, isVerified } = identity
  const answer = (resolution: string, user: UserRow): object => {
    call.describe(`Identify user '${user.username}'`)
    return { resolution, user: userView(world, user) }
  }
  const users = world.users.where(({ company_id }) => company_id === company.id)
  const same = users.find(({ profiles }) => profiles[provider]?.id === profile.id)
  if (same !== undefined) return answer('matched', same)
  const address = isVerified ? profile.email?.toLowerCase() : undefined
  const namesake = address === undefined ? undefined : users.find((row) => row.email.toLowerCase() === address && row.profiles[provider] === undefined)
  if (namesake !== undefined) {
    namesake.profiles = { ...namesake.profiles, [provider]: profile }
    world.touch(namesake)
    return answer('linked', namesake)
  }
  const own = profile.email ?? given.email
  if (own === null || own === undefined) {
    throw new Refusal(422, `${provider} did not supply an email address. Include 'email' in the request body to register this user.`, { code: 'EMAIL_REQUIRED' })
  }
  return answer('created', newUser(world, company.id, { username: usernameFor(identity, given.username), email: own, role: 'UNAPPROVED', profiles: { [provider]: profile } }))
}

const LINKED = 'IDENTITY_ALREADY_LINKED'

function link(call: Call): object {
  const { world, company } = call
  const { provider = 'google', token = '' } = call.body(fields)
  const target = userOf(call)
  requireSelfOrAdmin(call, target)
  const { profile } = verifyToken(call, provider, token)
  const holder = world.users.where(({ company_id }) => company_id === company.id).find(({ profiles }) => profiles[provider]?.id === profile.id)
  if (holder !== undefined && holder !== target) {
    throw new Refusal(409, 'This identity is already linked to another user. Use the merge endpoint to combine accounts.', { code: LINKED })
  }
  const own = target.profiles[provider]
  if (own !== undefined && own.id !== profile.id) throw new Refusal(409, `User already has a different ${provider} identity linked.`, { code: LINKED })
  target.profiles = { ...target.profiles, [provider]: profile }
  world.touch(target)
  return userView(world, target)
}

function unlink(call: Call): object {
  const provider = providerOf(call.raw('provider'))
  if (provider === undefined) throw malformed('provider', `Invalid enum value '${call.raw('provider')}'`)
  const target = userOf(call)
  requireSelfOrAdmin(call, target)
  const { [provider]: removed, ...others } = target.profiles
  if (removed === undefined) throw new Refusal(404, `No ${provider} identity is linked to this user.`, { code: 'IDENTITY_NOT_LINKED' })
  if (Object.keys(others).length === 0) throw new Refusal(409, "Cannot remove the user's only linked identity.", { code: 'LAST_IDENTITY' })
  target.profiles = others
  call.world.touch(target)
  return userView(call.world, target)
}

const LOOKUPS = ['email', 'discord_id', 'google_id', 'github_id', 'apple_id'] as const

function lookup(call: Call): object {
  const { world, developer } = call
  const given = LOOKUPS.flatMap((name) => {
    const value = call.query.text(name)
    return value === undefined ? [] : [{ name, value }]
  })
  const [first, ...others] = given
  if (first === undefined || others.length > 0) throw ruleBroken('Exactly one lookup identifier is required: email, discord_id, google_id, github_id, or apple_id.')
  const { name, value } = first
  const matches = (row: UserRow): boolean => (name === 'email' ? row.email === value : row.profiles[name.slice(0, -3) as Provider]?.id === value)
  const own = new Set(world.permissions.where(({ developer_id }) => developer_id === developer.id).map(({ company_id }) => company_id))
  return world.users.where(matches).flatMap((row) => {
    const company = world.companies.get(row.company_id)
    const isVisible = company !== undefined && (developer.is_global_admin || own.has(company.id))
    return isVisible ? [{ company_id: company.id, company_name: company.name, user_id: row.id, role: row.role }] : []
  })
}
