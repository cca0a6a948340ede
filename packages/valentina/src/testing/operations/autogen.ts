import { nullable, oneOf, required, uuid } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { ABILITY_FOCUSES, CHARACTER_CLASSES, CHARACTER_TYPES, EXPERIENCE_LEVELS } from '../http/enums.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { generateCharacter } from '../rules/autogen.ts'
import { experienceOf } from '../rules/experience.ts'
import { isStoryteller } from '../rules/roles.ts'
import { characterView } from '../views/characters.ts'
import { fieldsRefused, forbidden, notFound, Refusal, ruleBroken } from '../world/refusal.ts'
import type { CampaignRow, ChargenRow } from '../world/rows.ts'

const characters = '/companies/{company_id}/characters'
const DAY_MS = 24 * 3_600_000

const wishFields = {
  character_type: required(oneOf(CHARACTER_TYPES)), character_class: nullable(oneOf(CHARACTER_CLASSES)), experience_level: nullable(oneOf(EXPERIENCE_LEVELS)),
  skill_focus: nullable(oneOf(ABILITY_FOCUSES)), concept_id: nullable(uuid()), vampire_clan_id: nullable(uuid()), werewolf_tribe_id: nullable(uuid()),
  werewolf_auspice_id: nullable(uuid()),
}

/** Characters that the server makes up, one at once or several to choose from. */
export const autogenOperations: readonly Operation[] = [
  operation('POST', `${characters}/autogenerate`, generate, {
    acting: 403, guard: requireStoryteller, audit: audited('CHARACTER', 'autogenerateCharacter', 'Autogenerate character'),
  }),
  operation('POST', `${characters}/chargen/start`, start, { acting: 400, audit: audited('CHARGEN_SESSION', 'startChargenSession', 'Start player character generation') }),
  operation('POST', `${characters}/chargen/finalize`, finalize, { acting: 'optional', audit: audited('CHARGEN_SESSION', 'finalizeChargenSession', 'Finalize character selection') }),
  operation('GET', `${characters}/chargen/sessions`, (call) => openSessions(call).filter(({ user_id }) => user_id === call.user.id).map((row) => sessionView(call, row)), {
    acting: 400, cache: uncached,
  }),
  operation('GET', `${characters}/chargen/sessions/{session_id}`, (call) => sessionView(call, sessionOf(call, call.id('session_id'))), { acting: 'optional', cache: uncached }),
]

function requireStoryteller({ user }: Call): void {
  if (!isStoryteller(user)) throw forbidden('User must be a storyteller or admin')
}

/** The campaign of the query. */
function campaignOf({ query, request, world, company }: Call): CampaignRow {
  const id = query.uuid('campaign_id')
  if (id === undefined) throw ruleBroken(`Missing required query parameter 'campaign_id' for path ${request.path}`)
  const found = world.campaigns.get(id)
  if (found?.company_id !== company.id) throw notFound('Campaign')
  return found
}

function generate(call: Call): object {
  const { character_type: type = 'NPC', ...wishes } = call.body(wishFields)
  const campaign = campaignOf(call)
  const row = generateCharacter(call, campaign.id, { ...wishes, type, isTemporary: false })
  call.describe(`Autogenerate character '${row.name_first} ${row.name_last}'`)
  return characterView(call.world, row)
}

function start(call: Call): object {
  const { world, user, company } = call
  const campaign = campaignOf(call)
  const { character_autogen_xp_cost: cost, character_autogen_num_choices: count } = company.settings
  const purse = experienceOf(world, user.id, campaign.id)
  if (purse.xp_current < cost) throw new Refusal(400, 'User does not have enough XP to complete the action.')
  purse.xp_current -= cost
  const choices = Array.from({ length: count }, () => generateCharacter(call, campaign.id, { type: 'PLAYER', isTemporary: true }))
  const row = world.chargen.add({
    ...world.fresh(), company_id: company.id, user_id: user.id, campaign_id: campaign.id, character_ids: choices.map(({ id }) => id),
    expires_at: world.generator.seconds(DAY_MS), expires_ms: world.clock.now() + DAY_MS,
  })
  call.describe(`Start character generation for user '${user.username}'`)
  return sessionView(call, row)
}

const openSessions = ({ world, company }: Call): ChargenRow[] => world.chargen.where((row) => row.company_id === company.id && row.expires_ms > world.clock.now())

function sessionOf(call: Call, id: string): ChargenRow {
  const found = openSessions(call).find((row) => row.id === id)
  if (found === undefined) throw fieldsRefused({ field: 'session_id', message: 'Session not found or expired' })
  return found
}

function sessionView({ world }: Call, row: ChargenRow): object {
  const { id, user_id, campaign_id, expires_at, character_ids, date_created, date_modified } = row
  const choices = character_ids.flatMap((characterId) => {
    const character = world.characters.get(characterId)
    return character === undefined ? [] : [characterView(world, character)]
  })
  return { id, user_id, campaign_id, expires_at, requires_selection: choices.length > 1, characters: choices, date_created, date_modified }
}

function finalize(call: Call): object {
  const { world } = call
  const { session_id: sessionId = '', selected_character_id: selectedId = '' } = call.body({ session_id: required(uuid()), selected_character_id: required(uuid()) })
  const session = sessionOf(call, sessionId)
  const chosen = session.character_ids.includes(selectedId) ? world.characters.get(selectedId) : undefined
  if (chosen === undefined) throw fieldsRefused({ field: 'selected_character_id', message: 'Character not in session' })
  for (const id of session.character_ids) if (id !== selectedId) world.characters.remove(id)
  chosen.is_temporary = false
  world.touch(chosen)
  world.chargen.remove(session.id)
  call.describe(`Finalize character '${chosen.name_first} ${chosen.name_last}'`)
  return characterView(world, chosen)
}
