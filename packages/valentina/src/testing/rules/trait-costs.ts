import type { TraitRow } from '../catalog/models.ts'
import type { Call } from '../http/call.ts'
import { Refusal, ruleBroken } from '../world/refusal.ts'
import type { CharacterRow, ExperienceRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { requireFreeChanges } from './characters.ts'
import { experienceOf } from './experience.ts'

/** The points that all values from 1 up to a value cost: the first one has a price of its own, each further one that of its height. */
export function priceOf({ initial_cost: initial, upgrade_cost: upgrade }: TraitRow, value: number): number {
  let price = 0
  for (let dot = 1; dot <= value; dot += 1) price += dot === 1 ? initial : upgrade * dot
  return price
}

/** What a change of a trait's value costs; less than zero when points come back. Flaws work the other way round. */
export function changeCost(world: World, trait: TraitRow, from: number, to: number): number {
  const cost = priceOf(trait, to) - priceOf(trait, from)
  return world.catalog.inCategory('Flaws')(trait) ? -cost : cost
}

/** The experience that pays for a character: its player's. */
export const purseOf = (world: World, { user_player_id: playerId, campaign_id: campaignId }: CharacterRow): ExperienceRow | undefined =>
  playerId === null ? undefined : experienceOf(world, playerId, campaignId)

/** Takes what a change costs, or gives points back. */
export function pay(call: Call, character: CharacterRow, cost: number, currency: string, refusal: string): void {
  if (character.type !== 'PLAYER' && currency !== 'NO_COST') throw ruleBroken('NPC and STORYTELLER characters only support NO_COST trait changes')
  if (currency === 'NO_COST') return requireFreeChanges(call, character)
  if (currency === 'STARTING_POINTS') {
    if (cost > character.starting_points) throw ruleBroken(refusal)
    character.starting_points -= cost
    return undefined
  }
  const purse = purseOf(call.world, character)
  if (purse === undefined || cost > purse.xp_current) throw new Refusal(400, 'User does not have enough XP to complete the action.')
  purse.xp_current -= cost
  return undefined
}
