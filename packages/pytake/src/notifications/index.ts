export { delete, get, getPreferences, list, markAllRead, markRead, unreadCount, updatePreferences } from './operations.ts'
export type {
  CountUnreadInput, DeleteNotificationInput, GetNotificationInput, GetNotificationPreferencesInput, ListNotificationsInput, MarkAllReadInput,
  MarkedCount, MarkNotificationReadInput, NotificationChannel, NotificationDeletion, NotificationLog, NotificationPreference, NotificationsResource,
  NotificationStatus, NotificationType, UnreadCount, UpdateNotificationPreferencesInput,
} from './types.ts'
