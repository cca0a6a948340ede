import { Refusal, uniqueConflict } from '../world/refusal.ts'
import type { Audiences, DeveloperRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

const PROVIDERS = ['apple', 'google']

/** How long a replaced key goes on working. */
const GRACE_MS = 60_000

/** Names and addresses of developers are unique over the service. */
export function requireUnique(world: World, given: { readonly username?: string; readonly email?: string }, self?: DeveloperRow): void {
  const others = world.developers.where(({ id }) => id !== self?.id)
  for (const column of ['username', 'email'] as const) {
    const value = given[column]
    if (value !== undefined && others.some((row) => row[column] === value)) throw uniqueConflict('developer', column, value)
  }
}

const refused = (detail: string, field: string, message: string): Refusal => new Refusal(400, detail, { complaints: [{ field, message }] })

/** The audiences of a body, checked. */
export function readAudiences(value: unknown): Audiences | null | undefined {
  if (value === undefined || value === null) return value
  const given = value as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).filter((name) => !PROVIDERS.includes(name))
  if (unknown.length > 0) {
    const list = `[${unknown.map((name) => `'${name}'`).join(', ')}]`
    throw refused(`provider_audiences contains unsupported provider keys: ${list}`, 'provider_audiences', `Keys must be one of: apple, google. Got: ${list}`)
  }
  for (const [name, list] of Object.entries(given)) checkList(name, list)
  const { apple, google } = given as Audiences
  return { ...(apple !== undefined && { apple }), ...(google !== undefined && { google }) }
}

function checkList(name: string, list: unknown): void {
  const field = `provider_audiences.${name}`
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
    throw refused(`provider_audiences['${name}'] must be a list of strings`, field, 'Value must be a list of strings')
  }
  const isFine = list.length <= 20 && list.every((item) => item.trim() !== '' && item.length <= 255)
  if (!isFine) throw refused(`provider_audiences['${name}'] must have at most 20 audiences of 1 to 255 characters`, field, 'At most 20 audiences of 1 to 255 characters')
}

/** Gives a developer a new key. The one before works for a while. */
export function rotateKey(world: World, developer: DeveloperRow): string {
  const { generator } = world
  const now = generator.now()
  const former = developer.former_keys.filter(({ until }) => until > now)
  if (developer.api_key !== null) former.push({ key: developer.api_key, until: now + GRACE_MS })
  const key = generator.letters(32)
  developer.former_keys = former
  developer.api_key = key
  developer.key_generated = generator.seconds()
  world.touch(developer)
  return key
}
