import type { FakeRoute } from '../http/route.ts'
import { aiAssistantRoutes } from './ai-assistant.ts'
import { alertDashboardRoutes } from './alert-dashboard.ts'
import { alertSearchRoutes } from './alert-search.ts'
import { alertRoutes } from './alerts.ts'
import { analyticsRoutes } from './analytics.ts'
import { authRoutes } from './auth.ts'
import { campaignRoutes } from './campaigns.ts'
import { chatbotFlowRoutes } from './chatbot-flows.ts'
import { chatbotNodeRoutes } from './chatbot-nodes.ts'
import { chatbotRoutes } from './chatbots.ts'
import { contactTagRoutes } from './contact-tags.ts'
import { contactRoutes } from './contacts.ts'
import { conversationWindowRoutes } from './conversation-windows.ts'
import { conversationRoutes } from './conversations.ts'
import { databaseRoutes } from './database.ts'
import { departmentRoutes } from './departments.ts'
import { diagnosticRoutes } from './diagnostics.ts'
import { expenseRoutes } from './expenses.ts'
import { flowAutomationScheduleRoutes } from './flow-automation-schedules.ts'
import { flowAutomationRoutes } from './flow-automations.ts'
import { flowTemplateRoutes } from './flow-templates.ts'
import { flowRoutes } from './flows.ts'
import { mfaRoutes } from './mfa.ts'
import { notificationRoutes } from './notifications.ts'
import { organizationRoutes } from './organizations.ts'
import { passkeyRoutes } from './passkeys.ts'
import { waitingRoutes } from './queue.ts'
import { queueRoutes } from './queues.ts'
import { permissionRoutes, roleRoutes } from './roles.ts'
import { secretRoutes } from './secrets.ts'
import { oidcRoutes, samlRoutes } from './single-sign-on.ts'
import { skillRoutes } from './skills.ts'
import { socialRoutes } from './social.ts'
import { systemRoutes } from './system.ts'
import { templateAnalyticsRoutes } from './template-analytics.ts'
import { templateRoutes } from './templates.ts'
import { userRoutes } from './users.ts'
import { webhookRoutes } from './webhooks.ts'
import { whatsappAnalyticsRoutes } from './whatsapp-analytics.ts'
import { whatsappRoutes } from './whatsapp.ts'

/**
 * Every operation of the REST interface, area by area. To add an area: write `operations/<area>.ts` with one `route()` per
 * operation, under the operation's id; keep its objects in a table of the world (`world/world.ts`, row types in
 * `world/rows/`), tell of what happens through `world.events`, and add the rows here.
 */
export const routes: readonly FakeRoute[] = [
  aiAssistantRoutes, alertDashboardRoutes, alertRoutes, alertSearchRoutes, analyticsRoutes, authRoutes, campaignRoutes, chatbotFlowRoutes,
  chatbotNodeRoutes, chatbotRoutes, contactRoutes, contactTagRoutes, conversationRoutes, conversationWindowRoutes, databaseRoutes, departmentRoutes,
  diagnosticRoutes, expenseRoutes, flowAutomationRoutes, flowAutomationScheduleRoutes, flowRoutes, flowTemplateRoutes, mfaRoutes, notificationRoutes,
  oidcRoutes, organizationRoutes, passkeyRoutes, permissionRoutes, queueRoutes, roleRoutes, samlRoutes, secretRoutes, skillRoutes, socialRoutes,
  systemRoutes, templateAnalyticsRoutes, templateRoutes, userRoutes, waitingRoutes, webhookRoutes, whatsappAnalyticsRoutes, whatsappRoutes,
].flat()
