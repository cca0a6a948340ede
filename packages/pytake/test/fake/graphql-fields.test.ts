import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { GraphQL } from '../../src/graphql/index.ts'
import { PyTakeClient } from '../../src/index.ts'
import { createFakePyTake, type FakePyTake } from '../../src/testing/index.ts'
import { operations } from '../graphql/documents.ts'
import { newNumber, openConversation } from './phone.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The fields that have succeeded. */
const proven = new Set<string>()

interface Started {
  readonly fake: FakePyTake
  readonly client: PyTakeClient
  /** GraphQL of the client, which notes what succeeds. */
  readonly graphql: GraphQL
}

async function start(): Promise<Started> {
  const fake = createFakePyTake()
  const baseUrl = await fake.listen()
  const client = new PyTakeClient({ baseUrl, validate: 'strict', maxRetries: 0, ...fake.credentials })
  onTestFinished(async () => {
    await client.close()
    await fake.stop()
  })
  const graphql = new Proxy(client.graphql, {
    get: (target, name: keyof GraphQL) => async (...given: unknown[]) => {
      const result = await (target[name] as (...rest: unknown[]) => unknown)(...given)
      proven.add(name)
      return result
    },
  })
  return { fake, client, graphql }
}

const success = (message: string): object => ({ success: true, message })

describe('each field over HTTP, on the same objects as REST', () => {
  it('logins', async () => {
    const { fake, graphql, client } = await start()
    const given = await graphql.login({ input: fake.credentials })
    expect(given).toMatchObject({ tokenType: 'bearer', expiresIn: 900, user: { id: fake.userId, name: 'Ana Admin' } })
    expect(await graphql.refreshToken({ input: { refreshToken: given.refreshToken } })).toMatchObject({ user: { id: fake.userId } })
    expect(await graphql.me()).toMatchObject({ id: fake.userId, email: fake.credentials.email, organizationId: fake.organizationId })
    expect(await graphql.logout()).toMatchObject(success('Logged out successfully'))
    const made = await graphql.register({ input: { email: 'new@new.example', password: 'Secret123', name: 'Nina New', organizationName: 'New', phone: '+55' } })
    expect(made.user).toMatchObject({ name: 'Nina New', phone: '+55', role: 'org_admin' })
    const other = client.with({})
    await other.login({ email: 'new@new.example', password: 'Secret123' })
    expect(await other.auth.me()).toMatchObject({ id: made.user.id })
  })

  it('organization', async () => {
    const { fake, graphql, client } = await start()
    expect(await graphql.myOrganization()).toMatchObject({ id: fake.organizationId, name: 'Acme Ltda', planTier: 'free', phone: null })
    expect(await graphql.updateOrganization({ input: { name: 'Acme SA', website: 'https://acme.example', city: 'Recife' } })).toMatchObject({ name: 'Acme SA', city: 'Recife' })
    expect(await client.organizations.me()).toMatchObject({ name: 'Acme SA', website: 'https://acme.example' })
    expect(await graphql.updateOrganizationSettings({ input: { planTier: 'starter', maxUsers: 9 } })).toMatchObject({ planTier: 'starter', maxUsers: 9, city: 'Recife' })
    expect(await graphql.organizationStats()).toEqual({ totalUsers: 1, activeUsers: 1, totalContacts: 0, totalConversations: 0, totalWhatsappNumbers: 0, conversationsThisMonth: 0 })
    expect(await graphql.deactivateOrganization({ acknowledgePermanentDeletion: true })).toEqual(success('Organization deactivated successfully'))
    await expect(client.login()).rejects.toThrow('Incorrect email or password')
  })

  it('users', async () => {
    const { graphql, client } = await start()
    const { id } = await graphql.createUser({ input: { email: 'bia@acme.example', password: 'Secret123', name: 'Bia', role: 'agent', phone: '+5511' } })
    expect(await client.users.get({ user_id: id })).toMatchObject({ full_name: 'Bia', phone_number: '+5511' })
    expect(await graphql.updateUser({ userId: id, input: { name: 'Bia Souza' } })).toMatchObject({ name: 'Bia Souza', phone: '+5511' })
    expect(await graphql.user({ id })).toMatchObject({ name: 'Bia Souza' })
    expect(await graphql.users({ filter: { query: 'bia', role: 'agent' } })).toMatchObject({ total: 1, items: [{ id }] })
    expect(await graphql.userStats({ userId: id })).toMatchObject({ totalConversations: 0 })
    expect(await graphql.deactivateUser({ userId: id })).toMatchObject({ isActive: false })
    expect(await graphql.activateUser({ userId: id })).toMatchObject({ isActive: true })
    expect(await graphql.deleteUser({ userId: id })).toEqual(success('User deleted successfully'))
    await expect(client.users.get({ user_id: id })).rejects.toThrow('User not found')
  })

  it('departments and queues', async () => {
    const { graphql, client } = await start()
    const department = await graphql.createDepartment({ input: { name: 'Suporte', slug: 'suporte' } })
    expect(await client.departments.get({ department_id: department.id })).toMatchObject({ slug: 'suporte', color: '#10B981' })
    expect(await graphql.updateDepartment({ id: department.id, input: { description: 'Nível 1' } })).toMatchObject({ description: 'Nível 1' })
    expect(await graphql.department({ id: department.id })).toMatchObject({ description: 'Nível 1' })
    const queue = await graphql.createQueue({ input: { departmentId: department.id, name: 'Geral', slug: 'geral', priority: 70 } })
    expect(await client.queues.get({ queue_id: queue.id })).toMatchObject({ priority: 70, department_id: department.id })
    expect(await graphql.updateQueue({ id: queue.id, input: { priority: 80 } })).toMatchObject({ priority: 80 })
    expect(await graphql.queue({ id: queue.id })).toMatchObject({ priority: 80, routingMode: 'round_robin' })
    expect(await graphql.queues({ departmentId: department.id })).toMatchObject([{ id: queue.id }])
    expect(await graphql.queueStats({ queueId: queue.id })).toMatchObject({ totalConversations: 0, averageWaitTimeSeconds: null })
    expect(await graphql.departmentStats({ departmentId: department.id })).toEqual({ totalAgents: 0, totalQueues: 1, activeConversations: 0, completedConversations: 0 })
    expect(await graphql.deleteQueue({ id: queue.id })).toEqual(success('Queue deleted successfully'))
    expect(await graphql.deleteDepartment({ id: department.id })).toEqual(success('Department deleted successfully'))
    expect(await graphql.departments()).toEqual([])
  })

  it('contacts', async () => {
    const { graphql, client } = await start()
    const { id } = await graphql.createContact({ input: { phone: '+5511999990000', name: 'Maria' } })
    expect(await client.contacts.get({ contact_id: id })).toMatchObject({ whatsapp_id: '5511999990000', phone_number: '+5511999990000', name: 'Maria' })
    expect(await graphql.updateContact({ id, input: { email: 'm@example.com' } })).toMatchObject({ email: 'm@example.com' })
    expect(await graphql.blockContact({ id })).toMatchObject({ isBlocked: true })
    expect(await graphql.contacts({ filter: { isBlocked: true, query: 'MARIA' } })).toMatchObject({ total: 1, items: [{ id }] })
    expect(await graphql.unblockContact({ id })).toMatchObject({ isBlocked: false })
    expect(await graphql.contact({ id })).toMatchObject({ phone: '+5511999990000', isBlocked: false })
    expect(await graphql.deleteContact({ id })).toEqual(success('Contact deleted successfully'))
    expect(await client.contacts.list().all()).toEqual([])
  })

  it('conversations', async () => {
    const { fake, graphql, client } = await start()
    const { id, contact_id: contactId } = await openConversation(client, fake.baseUrl())
    expect(await graphql.conversation({ id })).toMatchObject({ contactId, status: 'open', assignedAgentId: null })
    expect(await graphql.conversations({ filter: { contactId } })).toMatchObject({ total: 1, items: [{ id }] })
    expect(await graphql.sendMessage({ input: { conversationId: id, content: 'Olá' } })).toMatchObject({ conversationId: id, senderType: 'agent', senderId: fake.userId, content: 'Olá' })
    expect((await graphql.conversationMessages({ conversationId: id })).items.map(({ content }) => content)).toEqual(['Oi', 'Olá'])
    expect(await client.conversations.listMessages({ conversation_id: id })).toMatchObject({ items: [{ direction: 'inbound' }, { content: { text: 'Olá' } }] })
    const { id: agentId } = await client.users.create({ email: 'b@acme.example', password: 'Secret123', full_name: 'Bruno', role: 'agent' })
    expect(await graphql.assignConversation({ input: { conversationId: id, agentId } })).toMatchObject({ assignedAgentId: agentId })
    expect(await graphql.closeConversation({ conversationId: id })).toMatchObject({ status: 'closed' })
    expect(await graphql.reopenConversation({ conversationId: id })).toMatchObject({ status: 'open' })
    const chatbot = await client.chatbots.create({ name: 'Bot' })
    const flow = await client.chatbots.flows.create({ chatbot_id: chatbot.id, name: 'Segundo' })
    const node = await client.chatbots.nodes.create({ flow_id: flow.id, node_id: 'n1', node_type: 'message' })
    expect(await graphql.activateFlowInConversation({ conversationId: id, flowId: flow.id })).toMatchObject({ id })
    expect(await graphql.executeJumpToFlow({ conversationId: id, nodeId: node.id })).toMatchObject({ id })
    expect(await client.whatsapp.debugConversation({ conversation_id: id })).toMatchObject({ is_bot_active: true, active_flow_id: flow.id })
    expect(await graphql.deactivateFlowInConversation({ conversationId: id })).toMatchObject({ id })
  })

  it('WhatsApp numbers', async () => {
    const { graphql, client } = await start()
    const { id } = await graphql.createWhatsappNumber({ input: { phoneNumber: '+5511940000002', displayName: 'Dois' } })
    expect(await client.whatsapp.get({ number_id: id })).toMatchObject({ phone_number: '+5511940000002' })
    expect(await graphql.updateWhatsappNumber({ id, input: { displayName: 'Zwei' } })).toMatchObject({ displayName: 'Zwei' })
    const chatbot = await client.chatbots.create({ name: 'Bot' })
    const flow = await client.chatbots.flows.create({ chatbot_id: chatbot.id, name: 'Segundo' })
    expect(await graphql.linkFlowToWhatsapp({ whatsappNumberId: id, flowId: flow.id })).toMatchObject({ defaultFlowId: flow.id })
    expect(await graphql.whatsappNumber({ id })).toMatchObject({ defaultFlowId: flow.id })
    expect(await graphql.unlinkFlowFromWhatsapp({ whatsappNumberId: id })).toMatchObject({ defaultFlowId: null })
    expect(await graphql.whatsappNumbers({ isActive: true })).toMatchObject([{ id }])
    expect(await graphql.deleteWhatsappNumber({ id })).toEqual(success('WhatsApp number deleted successfully'))
  })

  it('chatbots', async () => {
    const { graphql, client } = await start()
    const { id } = await graphql.createChatbot({ input: { name: 'Bot', greetingMessage: 'Oi!' } })
    expect(await client.chatbots.get({ chatbot_id: id })).toMatchObject({ name: 'Bot' })
    expect(await graphql.updateChatbot({ id, input: { description: 'd', fallbackMessage: '?' } })).toMatchObject({ description: 'd', greetingMessage: 'Oi!', fallbackMessage: '?' })
    expect(await graphql.activateChatbot({ id })).toMatchObject({ isActive: true })
    expect(await graphql.chatbots({ isActive: true })).toMatchObject([{ id }])
    expect(await graphql.deactivateChatbot({ id })).toMatchObject({ isActive: false })
    expect(await graphql.chatbot({ id })).toMatchObject({ isActive: false, greetingMessage: 'Oi!' })
    expect(await graphql.deleteChatbot({ id })).toEqual(success('Chatbot deleted successfully'))
  })

  it('campaigns', async () => {
    const { graphql, client } = await start()
    const { id } = await graphql.createCampaign({ input: { name: 'Verão', messageTemplate: 'Oi' } })
    expect(await client.campaigns.get({ campaign_id: id })).toMatchObject({ name: 'Verão', message_content: { text: 'Oi' }, status: 'draft' })
    const number = await newNumber(client)
    const contact = await client.contacts.create({ whatsapp_id: '5511999990001' })
    await client.campaigns.update({ campaign_id: id, whatsapp_number_id: number.id, audience_type: 'custom_list', target_contact_ids: [contact.id] })
    expect(await graphql.updateCampaign({ id, input: { messageTemplate: 'Olá' } })).toMatchObject({ messageTemplate: 'Olá', status: 'draft' })
    expect(await graphql.startCampaign({ id })).toMatchObject({ id, startedAt: expect.any(String) as string })
    expect(await graphql.cancelCampaign({ id })).toMatchObject({ status: 'cancelled' })
    expect(await graphql.campaign({ id })).toMatchObject({ status: 'cancelled' })
    expect(await graphql.campaigns({ status: 'cancelled' })).toMatchObject([{ id }])
    expect(await graphql.deleteCampaign({ id })).toEqual(success('Campaign deleted successfully'))
  })

  it('numbers about it all', async () => {
    const { fake, graphql, client } = await start()
    await openConversation(client, fake.baseUrl())
    const period = { startDate: '2025-12-01T00:00:00+00:00', endDate: '2026-01-31T00:00:00+00:00' }
    expect(await graphql.overviewMetrics()).toMatchObject({ totalContacts: 1, totalConversations: 1 })
    expect(await graphql.conversationMetrics(period)).toMatchObject({ totalConversations: 1, conversationsByStatus: { open: 1 } })
    expect(await graphql.agentMetrics(period)).toMatchObject({ topPerformers: expect.any(Array) as [] })
    expect(await graphql.campaignMetrics(period)).toMatchObject({ totalCampaigns: 0 })
    expect(await graphql.contactMetrics(period)).toMatchObject({ totalContacts: 1 })
    expect(await graphql.chatbotMetrics()).toMatchObject({ totalChatbots: 0 })
    expect(await graphql.messageMetrics(period)).toMatchObject({ totalMessagesReceived: 1 })
    expect(await graphql.messagesTimeSeries({ ...period, granularity: 'day' })).toMatchObject({ metricName: expect.any(String) as string })
    expect(await graphql.fullReport(period)).toMatchObject({ overview: { totalContacts: 1 }, messages: { totalMessagesReceived: 1 } })
  })

  it('automations', async () => {
    const { graphql, client } = await start()
    const number = await newNumber(client)
    const contact = await client.contacts.create({ whatsapp_id: '5511999990001' })
    const chatbot = await client.chatbots.create({ name: 'Bot' })
    const flow = await client.chatbots.flows.create({ chatbot_id: chatbot.id, name: 'Segundo' })
    const { id } = await graphql.createFlowAutomation({ input: { name: 'Boas-vindas', chatbotId: chatbot.id, flowId: flow.id, whatsappNumberId: number.id, executionWindowStart: '09:00:00' } })
    expect(await client.flowAutomations.get({ automation_id: id })).toMatchObject({ name: 'Boas-vindas', execution_window_start: '09:00:00' })
    expect(await graphql.updateFlowAutomation({ id, input: { audienceConfig: { contact_ids: [contact.id] } } })).toMatchObject({ audienceConfig: { contact_ids: [contact.id] } })
    expect(await graphql.activateFlowAutomation({ id })).toMatchObject({ status: 'active', isActive: true })
    expect(await graphql.startFlowAutomation({ id, input: { testMode: true, testContactIds: [contact.id] } })).toMatchObject({ automationId: id, totalRecipients: 1, status: 'queued' })
    expect(await graphql.flowAutomationStats({ id })).toMatchObject({ totalExecutions: 1 })
    expect(await graphql.deactivateFlowAutomation({ id })).toMatchObject({ status: 'paused', isActive: false })
    expect(await graphql.flowAutomation({ id })).toMatchObject({ isActive: false })
    expect(await graphql.flowAutomations({ limit: 5 })).toMatchObject({ items: [{ id }] })
    expect(await graphql.deleteFlowAutomation({ id })).toEqual(success('Flow automation deleted successfully'))
  })

  it('secrets', async () => {
    const { graphql, client } = await start()
    const { id } = await graphql.createSecret({ input: { name: 'key', displayName: 'Key', value: 'v1', scope: 'ORGANIZATION' } })
    expect(await client.secrets.getValue({ secret_id: id })).toMatchObject({ value: 'v1', scope: 'organization' })
    expect(await graphql.updateSecret({ id, input: { value: 'v2' } })).toMatchObject({ scope: 'ORGANIZATION', encryptionProvider: 'FERNET' })
    expect(await graphql.secretWithValue({ id })).toMatchObject({ value: 'v2' })
    expect(await graphql.secrets({ scope: 'ORGANIZATION' })).toMatchObject([{ id }])
    expect(await graphql.deactivateSecret({ id })).toMatchObject({ isActive: false })
    expect(await graphql.secret({ id })).toMatchObject({ isActive: false })
    expect(await graphql.deleteSecret({ id })).toEqual(success('Secret deleted successfully'))
  })

  it('the assistant', async () => {
    const { graphql, client } = await start()
    expect(await graphql.aiSettings()).toBeNull()
    expect(await graphql.updateAiSettings({ input: { defaultProvider: 'OPENAI', openaiApiKey: 'sk-0123456789', enabled: true } })).toMatchObject({ enabled: true, defaultProvider: 'OPENAI' })
    expect(await client.aiAssistant.settings.get()).toMatchObject({ default_provider: 'openai' })
    const models = await graphql.aiModels({ provider: 'OPENAI' })
    expect(models[0]).toMatchObject({ id: 'model_0', provider: 'OPENAI' })
    expect(await graphql.generateFlow({ input: { description: 'Um bot de pizzaria que recebe pedidos' } })).toMatchObject({ status: expect.any(String) as string })
  })

  it('notifications', async () => {
    const { fake, graphql, client } = await start()
    expect(await graphql.notificationPreferences()).toMatchObject({ userId: fake.userId, emailEnabled: true })
    expect(await graphql.updateNotificationPreferences({ input: { emailEnabled: false } })).toMatchObject({ emailEnabled: false, inAppEnabled: true })
    expect(await client.notifications.getPreferences()).toMatchObject({ email_enabled: false })
    expect(await graphql.notificationLogs({ limit: 5 })).toMatchObject({ items: [] })
  })

  it('none is missing', () => {
    expect(Object.keys(operations).filter((name) => !proven.has(name))).toEqual([])
  })
})
