import type { NotificationLogsArguments, UpdateNotificationPreferencesArguments } from '../../../graphql/types.ts'
import type { Source } from '../call.ts'
import { given, user } from '../field.ts'

/** What the develop build answers for a flag that was not given: nothing, where the schema wants something. */
const UNSET: Source = { email_enabled: null, sms_enabled: null, whatsapp_enabled: null, websocket_enabled: null, in_app_enabled: null, quiet_hours_enabled: null }

export const notificationFields = {
  notificationPreferences: user((call) => call.rest('notifications.getPreferences')),
  notificationLogs: user((call, args: NotificationLogsArguments) => call.rest('notifications.list', { query: given(args) })),
  updateNotificationPreferences: user((call, { input }: UpdateNotificationPreferencesArguments) => {
    const changes = given(input)
    const stored = call.rest('notifications.updatePreferences', { body: changes })
    return call.world.isObserved ? { ...stored, ...UNSET, ...changes } : stored
  }),
}
