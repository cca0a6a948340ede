import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { clock, count, whole } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { MarkedCountSchema, NotificationChannelSchema, NotificationDeletionSchema, NotificationLogSchema, NotificationPreferenceSchema, NotificationStatusSchema, UnreadCountSchema } from './schemas.ts'
import type {
  CountUnreadInput, DeleteNotificationInput, GetNotificationInput, GetNotificationPreferencesInput, ListNotificationsInput, MarkAllReadInput,
  MarkNotificationReadInput, MarkedCount, NotificationDeletion, NotificationLog, NotificationPreference, UnreadCount,
  UpdateNotificationPreferencesInput,
} from './types.ts'

/**
 * Fetches how the signed-in user wants to be notified; the first call makes the record.
 *
 * Wire: `GET /api/v1/notifications/preferences`. For every signed-in user.
 * @see PyTake main build 0bb0374, `notifications`
 */
export const getPreferences = /* @__PURE__ */ operation<GetNotificationPreferencesInput, NotificationPreference>({
  id: 'notifications.getPreferences', method: 'GET', path: '/api/v1/notifications/preferences', result: NotificationPreferenceSchema,
  knownBroken: { build: '0bb0374', status: 500, reason: 'every call of a user but the first fails' },
  unproven: 'only servers of the main branch have it; others answer 404',
})

/**
 * Changes how the signed-in user wants to be notified; only what is given.
 *
 * Wire: `PUT /api/v1/notifications/preferences` with `{email_enabled?, sms_enabled?, whatsapp_enabled?,
 * websocket_enabled?, in_app_enabled?, quiet_hours_start?, …}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake main build 0bb0374, `notifications`
 */
export const updatePreferences = /* @__PURE__ */ operation<UpdateNotificationPreferencesInput, NotificationPreference>({
  id: 'notifications.updatePreferences', method: 'PUT', path: '/api/v1/notifications/preferences', result: NotificationPreferenceSchema,
  knownBroken: { build: '0bb0374', status: 500, reason: 'the change is stored, and the answer fails' },
  unproven: 'only servers of the main branch have it; others answer 404',
  params: {
    body: {
      /** Whether e-mails are sent. */
      email_enabled: v.optional(v.boolean()),
      /** Whether SMS are sent. */
      sms_enabled: v.optional(v.boolean()),
      /** Whether WhatsApp messages are sent. */
      whatsapp_enabled: v.optional(v.boolean()),
      /** Whether live events are sent. */
      websocket_enabled: v.optional(v.boolean()),
      /** Whether notices are shown. */
      in_app_enabled: v.optional(v.boolean()),
      /** Time of day, `HH:MM`, from which nothing is sent. */
      quiet_hours_start: v.nullish(clock),
      /** Time of day, `HH:MM`, until which nothing is sent. */
      quiet_hours_end: v.nullish(clock),
      /** Whether there are such hours. */
      quiet_hours_enabled: v.optional(v.boolean()),
      /** E-mails in an hour at most. 1 to 100. */
      max_emails_per_hour: v.optional(whole(1, 100)),
      /** SMS in an hour at most. 1 to 50. */
      max_sms_per_hour: v.optional(whole(1, 50)),
    },
  },
  encode: sendBody,
})

/**
 * Lists the notifications of the signed-in user.
 *
 * Wire: `GET /api/v1/notifications`. For every signed-in user.
 * @see PyTake main build 0bb0374, `notifications`
 */
export const list = /* @__PURE__ */ listOperation<ListNotificationsInput, NotificationLog>({
  id: 'notifications.list', path: '/api/v1/notifications', list: { item: NotificationLogSchema, pageSize: 50 },
  knownBroken: { build: '0bb0374', status: 500, reason: 'every call fails as soon as there is a notification' }, unproven: 'only servers of the main branch have it; others answer 404',
  params: {
    query: {
      /** Number of the first item, counted from 0. Default 0. */
      skip: v.optional(count),
      /** Items of a page. 1 to 100. Default 50. */
      limit: v.optional(whole(1, 100)),
      /** Only notifications with this outcome. */
      status: v.optional(NotificationStatusSchema),
      /** Only notifications sent this way. */
      channel: v.optional(NotificationChannelSchema),
    },
  },
})

/**
 * Fetches how many notifications are unread.
 *
 * Wire: `GET /api/v1/notifications/unread-count`. For every signed-in user.
 * @see PyTake main build 0bb0374, `notifications`
 */
export const unreadCount = /* @__PURE__ */ operation<CountUnreadInput, UnreadCount>({
  id: 'notifications.unreadCount', method: 'GET', path: '/api/v1/notifications/unread-count', result: UnreadCountSchema,
  unproven: 'only servers of the main branch have it; others answer 404',
})

/**
 * Fetches one notification.
 *
 * Wire: `GET /api/v1/notifications/{notification_id}`. For every signed-in user.
 * @throws {NotFoundError} the user has no notification with this id
 * @see PyTake main build 0bb0374, `notifications`
 */
export const get = /* @__PURE__ */ operation<GetNotificationInput, NotificationLog>({
  id: 'notifications.get', method: 'GET', path: '/api/v1/notifications/{notification_id}', result: NotificationLogSchema,
  knownBroken: { build: '0bb0374', status: 500, reason: 'every call for a notification that exists fails' },
  unproven: 'only servers of the main branch have it; others answer 404',
  params: {
    path: {
      /** Id of the notification. */
      notification_id: count,
    },
  },
})

/**
 * Marks a notification as read.
 *
 * Wire: `POST /api/v1/notifications/{notification_id}/read`. For every signed-in user.
 * @throws {NotFoundError} the user has no notification with this id
 * @see PyTake main build 0bb0374, `notifications`
 */
export const markRead = /* @__PURE__ */ operation<MarkNotificationReadInput, NotificationLog>({
  id: 'notifications.markRead', method: 'POST', path: '/api/v1/notifications/{notification_id}/read', result: NotificationLogSchema,
  knownBroken: { build: '0bb0374', status: 500, reason: 'the change is stored, and the answer fails' },
  unproven: 'only servers of the main branch have it; others answer 404',
  params: {
    path: {
      /** Id of the notification. */
      notification_id: count,
    },
  },
})

/**
 * Marks all notifications as read.
 *
 * Wire: `POST /api/v1/notifications/read-all`. For every signed-in user.
 * @see PyTake main build 0bb0374, `notifications`
 */
export const markAllRead = /* @__PURE__ */ operation<MarkAllReadInput, MarkedCount>({
  id: 'notifications.markAllRead', method: 'POST', path: '/api/v1/notifications/read-all', result: MarkedCountSchema,
  unproven: 'only servers of the main branch have it; others answer 404',
})

const remove = /* @__PURE__ */ operation<DeleteNotificationInput, NotificationDeletion>({
  id: 'notifications.delete', method: 'DELETE', path: '/api/v1/notifications/{notification_id}', result: NotificationDeletionSchema,
  unproven: 'only servers of the main branch have it; others answer 404',
  params: {
    path: {
      /** Id of the notification. */
      notification_id: count,
    },
  },
})

export {
  /**
   * Deletes a notification for good.
   *
   * Wire: `DELETE /api/v1/notifications/{notification_id}`. For every signed-in user.
   * @throws {NotFoundError} the user has no notification with this id
   * @see PyTake main build 0bb0374, `notifications`
   */
  remove as delete,
}
