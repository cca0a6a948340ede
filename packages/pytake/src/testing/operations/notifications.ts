import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, optional, paging, shape, text, timeOfDay } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { notFound } from '../world/refusal.ts'
import type { NotificationRow, PreferenceRow } from '../world/rows/accounts.ts'

const update = shape({
  email_enabled: optional(flag()), sms_enabled: optional(flag()), whatsapp_enabled: optional(flag()), websocket_enabled: optional(flag()), in_app_enabled: optional(flag()),
  quiet_hours_start: optional(timeOfDay()), quiet_hours_end: optional(timeOfDay()), quiet_hours_enabled: optional(flag()),
  max_emails_per_hour: optional(int({ min: 1, max: 100 })), max_sms_per_hour: optional(int({ min: 1, max: 50 })),
})
const NOT_NULL = [
  'email_enabled', 'sms_enabled', 'whatsapp_enabled', 'websocket_enabled', 'in_app_enabled', 'quiet_hours_enabled', 'max_emails_per_hour', 'max_sms_per_hour',
] as const
const texts = { notification_id: int() }
const mainOnly = true

/** Notifications of the signed-in user, which only the main build has. */
export const notificationRoutes: readonly FakeRoute[] = [
  route('notifications.getPreferences', 'GET', '/notifications/preferences', { mainOnly, run: preferencesOf }),
  route('notifications.updatePreferences', 'PUT', '/notifications/preferences', {
    mainOnly, body: update,
    run(call) {
      const { quiet_hours_start: start, quiet_hours_end: end, ...rest } = changesOf(call.body, ...NOT_NULL)
      return patch(call.world, preferencesOf(call), { ...rest, quiet_hours_start: start && start.slice(0, 5), quiet_hours_end: end && end.slice(0, 5) })
    },
  }),
  route('notifications.list', 'GET', '/notifications', {
    mainOnly, query: { ...paging(100, 50), status: optional(text()), channel: optional(text()) },
    run(call) {
      const { status, channel } = call.query
      return pageOf(own(call).filter((row) => (status ?? row.status) === row.status && (channel ?? row.channel) === row.channel), call.query)
    },
  }),
  route('notifications.unreadCount', 'GET', '/notifications/unread-count', { mainOnly, run: (call) => ({ unread_count: unread(call).length }) }),
  route('notifications.get', 'GET', '/notifications/{notification_id}', { mainOnly, texts, run: notificationOf }),
  route('notifications.markRead', 'POST', '/notifications/{notification_id}/read', { mainOnly, texts, run: (call) => patch(call.world, notificationOf(call), { status: 'read' }) }),
  route('notifications.markAllRead', 'POST', '/notifications/read-all', {
    mainOnly,
    run(call) {
      const rows = unread(call)
      for (const row of rows) patch(call.world, row, { status: 'read' })
      return { marked_as_read: rows.length }
    },
  }),
  route('notifications.delete', 'DELETE', '/notifications/{notification_id}', {
    mainOnly, texts,
    run(call) {
      call.world.notifications.remove(notificationOf(call).id)
      return { deleted: true }
    },
  }),
]

/** The record of a user is made when it is asked for. */
function preferencesOf({ world, user }: Call): PreferenceRow {
  const known = world.preferences.find(({ user_id: owner }) => owner === user.id)
  if (known !== undefined) return known
  const { created_at, updated_at } = world.fresh()
  return world.preferences.add({
    id: world.preferences.where().length + 1, user_id: user.id, organization_id: user.organization_id, email_enabled: true, sms_enabled: false, whatsapp_enabled: false,
    websocket_enabled: true, in_app_enabled: true, quiet_hours_start: null, quiet_hours_end: null, quiet_hours_enabled: false, max_emails_per_hour: 10, max_sms_per_hour: 5,
    created_at, updated_at,
  })
}

const own = ({ world, user }: Call): NotificationRow[] => world.notifications.newest(({ user_id: owner }) => owner === user.id)

const unread = (call: Call): NotificationRow[] => own(call).filter(({ status }) => status !== 'read')

function notificationOf(call: Call<'notification_id'>): NotificationRow {
  const id = Number(call.path.notification_id)
  const found = own(call).find((row) => row.id === id)
  if (found === undefined) throw notFound('Notification')
  return found
}
