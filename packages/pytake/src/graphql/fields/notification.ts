import * as v from 'valibot'
import { count, whole } from '../../fields.ts'
import { NotificationLogTypeSchema, NotificationPreferenceTypeSchema, NotificationPreferenceUpdateInputSchema } from '../models/notification.ts'
import { listOperation, mutationOperation, queryOperation } from '../operation.ts'
import type {
  NotificationLogsArguments, NotificationLogType, NotificationPreferencesArguments, NotificationPreferenceType,
  UpdateNotificationPreferencesArguments,
} from '../types.ts'
import { noticeChannel, noticeOutcome } from '../usual.ts'

/**
 * Fetches how the signed-in user wants to be notified; `null` when there is no record.
 *
 * Wire: `POST /graphql`, query `notificationPreferences`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `notificationPreferences`
 */
export const notificationPreferences = /* @__PURE__ */ queryOperation<NotificationPreferencesArguments, NotificationPreferenceType | null>({
  id: 'graphql.notificationPreferences', field: 'notificationPreferences', result: v.nullable(NotificationPreferenceTypeSchema),
})

/**
 * Lists the notifications of the organization.
 *
 * The answer tells no total: the last page is shorter than the others, or empty.
 *
 * Wire: `POST /graphql`, query `notificationLogs(skip, limit, status, channel)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `notificationLogs`
 */
export const notificationLogs = /* @__PURE__ */ listOperation<NotificationLogsArguments, NotificationLogType>({
  id: 'graphql.notificationLogs', field: 'notificationLogs', result: v.array(NotificationLogTypeSchema), pageSize: 50,
  signature: '$skip: Int! = 0, $limit: Int! = 50, $status: String, $channel: String',
  variables: {
    /** Number of the first item, counted from 0. Default 0. */
    skip: v.optional(count),
    /** Items of a page. Default 50. */
    limit: v.optional(whole(1)),
    /** Only notifications of which this became. */
    status: v.nullish(noticeOutcome),
    /** Only notifications sent this way. */
    channel: v.nullish(noticeChannel),
  },
})

/**
 * Changes how the signed-in user wants to be notified; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateNotificationPreferences(input)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `updateNotificationPreferences`
 */
export const updateNotificationPreferences = /* @__PURE__ */ mutationOperation<UpdateNotificationPreferencesArguments, NotificationPreferenceType>({
  id: 'graphql.updateNotificationPreferences', field: 'updateNotificationPreferences', result: NotificationPreferenceTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: Cannot return null for non-nullable field NotificationPreferenceType.smsEnabled.' },
  signature: '$input: NotificationPreferenceUpdateInput!',
  variables: {
    /** What is to be changed. */
    input: NotificationPreferenceUpdateInputSchema,
  },
})
