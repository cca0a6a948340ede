import type { GraphqlResource } from '../../../graphql/types.ts'
import type { FakeField } from '../field.ts'
import { aiAssistantFields } from './ai-assistant.ts'
import { analyticsFields } from './analytics.ts'
import { authFields } from './auth.ts'
import { campaignFields } from './campaign.ts'
import { chatbotFields } from './chatbot.ts'
import { contactFields } from './contact.ts'
import { conversationFields } from './conversation.ts'
import { departmentFields } from './department.ts'
import { flowAutomationFields } from './flow-automation.ts'
import { notificationFields } from './notification.ts'
import { organizationFields } from './organization.ts'
import { queueFields } from './queue.ts'
import { secretFields } from './secret.ts'
import { userFields } from './user.ts'
import { whatsappFields } from './whatsapp.ts'

/** Name of a root field. */
export type FieldName = keyof GraphqlResource

/** Every root field of the schema. */
export const fields: Readonly<Record<FieldName, FakeField>> = {
  ...authFields, ...organizationFields, ...userFields, ...departmentFields, ...queueFields, ...contactFields, ...conversationFields, ...whatsappFields,
  ...chatbotFields, ...campaignFields, ...analyticsFields, ...flowAutomationFields, ...secretFields, ...aiAssistantFields, ...notificationFields,
}
