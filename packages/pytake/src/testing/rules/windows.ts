import type { TimeLeft } from '../../conversation-windows/types.ts'
import { millisOf } from '../world/times.ts'
import type { ConversationRow, WindowRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

const HOUR = 3_600_000

/** How long any message may be sent after one of the contact. */
const WINDOW_HOURS = 24

/** The latest window of a conversation. */
export const windowOf = (world: World, conversationId: string): WindowRow | undefined => world.windows.newest(({ conversation_id: id }) => id === conversationId)[0]

export const isOpen = (world: World, row: WindowRow | undefined): boolean => row !== undefined && row.status !== 'closed' && millisOf(row.ends_at) > world.clock.now()

/** Opens the window of a conversation, or lets it begin anew. */
export function openWindow(world: World, { id, organization_id }: Pick<ConversationRow, 'id' | 'organization_id'>): WindowRow {
  const given = { started_at: world.generator.stamp(), ends_at: world.generator.stamp(WINDOW_HOURS * HOUR), status: 'active' }
  const found = windowOf(world, id)
  if (isOpen(world, found) && found !== undefined) return world.touch(Object.assign(found, given))
  return world.windows.add({ ...world.fresh(), organization_id, conversation_id: id, ...given, close_reason: null, notes: null })
}

/** Lets a window end later; one that has ended, so many hours from now. */
export function extendWindow(world: World, row: WindowRow, hours: number): WindowRow {
  const base = Math.max(millisOf(row.ends_at), world.clock.now())
  row.ends_at = world.generator.stamp(base - world.clock.now() + hours * HOUR)
  row.status = 'manually_extended'
  return world.touch(row)
}

/** The status of a window as it is now: one that has ended is `expired`. */
export const statusOf = (world: World, row: WindowRow): WindowRow['status'] => (isOpen(world, row) || row.status === 'closed' ? row.status : 'expired')

/** What is left of a window. */
export function timeLeft(world: World, row: WindowRow | undefined): { readonly hours_remaining: number; readonly minutes_remaining: number; readonly time_until_expiry: TimeLeft } {
  const total = row === undefined || !isOpen(world, row) ? 0 : Math.floor((millisOf(row.ends_at) - world.clock.now()) / 1000)
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60]
  return {
    hours_remaining: Math.round((total / 3600) * 100) / 100, minutes_remaining: Math.floor(total / 60),
    time_until_expiry: { expired: total === 0, hours, minutes, seconds, total_seconds: total },
  }
}
