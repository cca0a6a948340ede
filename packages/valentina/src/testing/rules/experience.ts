import { Refusal } from '../world/refusal.ts'
import type { ExperienceRow, UserRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

/** A user's experience in a campaign; made with zeros when it is asked for first. */
export function experienceOf(world: World, userId: string, campaignId: string): ExperienceRow {
  const found = world.experience.where(({ user_id, campaign_id }) => user_id === userId && campaign_id === campaignId)[0]
  return found ?? world.experience.add({ id: world.generator.id(), archived: false, user_id: userId, campaign_id: campaignId, xp_current: 0, xp_total: 0, cool_points: 0 })
}

interface Change {
  /** What the current points change by. */
  readonly xp: number
  /** What the totals change by. */
  readonly total: number
  readonly coolPoints?: number
}

/** Gives or takes points. Nobody's current points fall below zero. */
export function changeExperience(world: World, user: UserRow, campaignId: string, { xp, total, coolPoints = 0 }: Change): ExperienceRow {
  const row = experienceOf(world, user.id, campaignId)
  if (xp < 0 && row.xp_current + xp < 0) throw new Refusal(400, 'User does not have enough XP to complete the action.')
  row.xp_current += xp
  row.xp_total += total
  row.cool_points += coolPoints
  user.lifetime_xp += total
  user.lifetime_cool_points += coolPoints
  return row
}
