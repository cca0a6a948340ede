import type { FakeNotification } from '../options.ts'
import type { NotificationRow, UserRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

/** Notifies a user. */
export function notify(world: World, user: UserRow, given: FakeNotification): NotificationRow {
  const { created_at, updated_at } = world.fresh()
  const { notification_type = 'custom', channel = 'in_app', subject = null, message } = given
  world.lastNotification += 1
  return world.notifications.add({
    id: world.lastNotification, organization_id: user.organization_id, user_id: user.id, notification_type, channel, subject, message, recipient: user.email, status: 'sent',
    error_message: null, sent_at: created_at, created_at, updated_at, notification_metadata: null, retry_count: 0,
  })
}
