export { me, login, register, refreshToken, logout } from './fields/auth.ts'
export { myOrganization, organizationStats, updateOrganization, updateOrganizationSettings, deactivateOrganization } from './fields/organization.ts'
export { user, users, userStats, createUser, updateUser, deleteUser, activateUser, deactivateUser } from './fields/user.ts'
export { department, departments, departmentStats, createDepartment, updateDepartment, deleteDepartment } from './fields/department.ts'
export { queue, queues, queueStats, createQueue, updateQueue, deleteQueue } from './fields/queue.ts'
export { contact, contacts, createContact, updateContact, blockContact, unblockContact, deleteContact } from './fields/contact.ts'
export {
  conversation, conversations, conversationMessages, sendMessage, assignConversation, closeConversation, reopenConversation,
  activateFlowInConversation, deactivateFlowInConversation, executeJumpToFlow,
} from './fields/conversation.ts'
export {
  whatsappNumber, whatsappNumbers, createWhatsappNumber, updateWhatsappNumber, deleteWhatsappNumber, linkFlowToWhatsapp, unlinkFlowFromWhatsapp,
} from './fields/whatsapp.ts'
export { chatbot, chatbots, createChatbot, updateChatbot, deleteChatbot, activateChatbot, deactivateChatbot } from './fields/chatbot.ts'
export { campaign, campaigns, createCampaign, updateCampaign, startCampaign, cancelCampaign, deleteCampaign } from './fields/campaign.ts'
export {
  overviewMetrics, conversationMetrics, agentMetrics, campaignMetrics, contactMetrics, chatbotMetrics, messageMetrics, messagesTimeSeries,
  fullReport,
} from './fields/analytics.ts'
export {
  flowAutomation, flowAutomations, flowAutomationStats, createFlowAutomation, updateFlowAutomation, deleteFlowAutomation, startFlowAutomation,
  activateFlowAutomation, deactivateFlowAutomation,
} from './fields/flow-automation.ts'
export { secret, secrets, secretWithValue, createSecret, updateSecret, deleteSecret, deactivateSecret } from './fields/secret.ts'
export { aiSettings, aiModels, updateAiSettings, generateFlow } from './fields/ai-assistant.ts'
export { notificationPreferences, notificationLogs, updateNotificationPreferences } from './fields/notification.ts'
