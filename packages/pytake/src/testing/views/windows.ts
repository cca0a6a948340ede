import type { ConversationWindow } from '../../conversation-windows/types.ts'
import { isOpen, statusOf, timeLeft } from '../rules/windows.ts'
import type { WindowRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

/** A window with what is left of it. */
export function windowView(world: World, row: WindowRow): ConversationWindow {
  const { id, organization_id, conversation_id, started_at, ends_at, close_reason, notes, created_at, updated_at } = row
  const isWithin = isOpen(world, row)
  return {
    id, organization_id, conversation_id, started_at, ends_at, is_active: isWithin, status: statusOf(world, row), close_reason, notes, created_at, updated_at,
    is_within_window: isWithin, ...timeLeft(world, row),
  }
}
