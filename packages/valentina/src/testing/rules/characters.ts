import type { Call } from '../http/call.ts'
import { forbidden, notFound } from '../world/refusal.ts'
import type { CharacterRow, CompanyRow, UserRow } from '../world/rows.ts'
import { uuidOf } from '../world/uuid.ts'
import { isStoryteller } from './roles.ts'

/** The character of the path, if the acting user may see it. Malformed ids are unknown ones. */
export function requireCharacterReader(call: Call): CharacterRow {
  const raw = call.raw('character_id')
  const found = call.world.characters.get(uuidOf(raw))
  if (found === undefined || found.company_id !== call.company.id) throw notFound(`Character '${raw}'`)
  if (found.type === 'STORYTELLER' && !isStoryteller(call.user)) throw forbidden()
  return found
}

/** Whether a user may write characters of a type, and those that have a player only if it is the user. */
export function mayWriteCharacter(company: CompanyRow, user: UserRow, type: string, playerId: string | null): boolean {
  if (isStoryteller(user)) return true
  if (type === 'NPC') return company.settings.permission_manage_npc === 'UNRESTRICTED'
  return type === 'PLAYER' && playerId === user.id
}

/** The character of the path, if the acting user may write it. */
export function requireCharacterWriter(call: Call, refusal?: string): CharacterRow {
  const character = requireCharacterReader(call)
  if (!mayWriteCharacter(call.company, call.user, character.type, character.user_player_id)) throw forbidden(refusal)
  return character
}

/** A player must be able to do something without cost only where the company's settings allow it. */
export function requireFreeChanges(call: Call, character: CharacterRow): void {
  const { permission_free_trait_changes: setting } = call.company.settings
  const isNew = call.world.clock.now() - character.created_ms < 24 * 3_600_000
  if (isStoryteller(call.user) || character.type !== 'PLAYER' || setting === 'UNRESTRICTED' || (setting === 'WITHIN_24_HOURS' && isNew)) return
  throw forbidden()
}
