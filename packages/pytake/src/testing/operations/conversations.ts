import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, float, listOf, oneOfPattern, optional, paging, record, shape, text, uuid, withDefault, type ValueOf } from '../http/fields.ts'
import { fails, route, shadowedBy, type FakeRoute } from '../http/route.ts'
import { changesOf } from '../rules/changes.ts'
import { close, requireAgent, requireDepartment, setStatus, transfer } from '../rules/conversations.ts'
import { deliver, faultOfNumber, openConversation, send } from '../rules/messages.ts'
import { isOpen, windowOf } from '../rules/windows.ts'
import { availableAgents } from '../views/agents.ts'
import { conversationTotals, slaAlerts } from '../views/conversation-numbers.ts'
import { conversationView, messagesOf, messageView } from '../views/conversations.ts'
import { windowView } from '../views/windows.ts'
import { badRequest } from '../world/refusal.ts'
import type { ConversationRow } from '../world/rows/work.ts'

const PERMISSIONS = "type object 'InstrumentedAttribute' has no attribute 'permissions'"
const ZONES = "can't compare offset-naive and offset-aware datetimes"
const STATUSES = ['open', 'pending', 'resolved', 'closed'] as const

const firstMessage = shape({ content: text({ min: 1 }), media_url: optional(text()), media_type: optional(oneOfPattern('image', 'video', 'audio', 'document')), media_caption: optional(text()) })
const updateBody = shape({
  status: optional(oneOfPattern(...STATUSES)), assigned_agent_id: optional(uuid()), assigned_department_id: optional(uuid()),
  priority: optional(oneOfPattern('low', 'medium', 'high', 'urgent')), tags: optional(listOf(text())),
})
const note = optional(text({ max: 500 }))
const all = '/conversations/'
const one = '/conversations/{conversation_id}'

/** Conversations and their messages. */
export const conversationRoutes: readonly FakeRoute[] = [
  route('conversations.list', 'GET', all, {
    query: {
      ...paging(), active_chatbot_id: optional(uuid()), status: optional(oneOfPattern(...STATUSES)), assigned_to_me: withDefault(flag(), false), department_id: optional(uuid()),
      queue_id: optional(uuid()),
    },
    run: (call) => {
      const { active_chatbot_id: chatbot, status, assigned_to_me: isMine, department_id: department, queue_id: queue } = call.query
      const rows = call.mine(call.world.conversations, (row) =>
        (chatbot === undefined || row.active_chatbot_id === chatbot) && (status === undefined || row.status === status) && (!isMine || row.assigned_agent_id === call.user.id) &&
        (department === undefined || row.assigned_department_id === department) && (queue === undefined || row.queue_id === queue))
      const latestFirst = rows.toSorted((left, right) => (right.last_message_at ?? right.created_at).localeCompare(left.last_message_at ?? left.created_at))
      return pageOf(latestFirst, call.query).map((row) => conversationView(call.world, row))
    },
  }),
  route('conversations.create', 'POST', all, {
    status: 201, body: shape({ contact_id: uuid(), whatsapp_number_id: uuid(), initial_message: optional(firstMessage) }),
    run: (call) => {
      const { world, body, user } = call
      const contact = call.own(world.contacts, body.contact_id, 'Contact')
      const number = call.own(world.numbers, body.whatsapp_number_id, 'WhatsApp number')
      call.breaks("'priority' is an invalid keyword argument for Conversation")
      const row = openConversation(world, contact, number)
      if (body.initial_message) sendFirst(call, row, body.initial_message, user.id)
      return conversationView(world, row)
    },
  }),
  route('conversations.availableAgents', 'GET', '/conversations/available-agents', {
    query: { department_id: uuid() }, broken: fails(PERMISSIONS), run: (call) => availableAgents(call.world, requireDepartment(call, call.query.department_id)),
  }),
  route('conversations.metrics', 'GET', '/conversations/metrics', {
    query: { department_id: optional(text()), queue_id: optional(text()), since: optional(text()) }, run: (call) => conversationTotals(call, call.query),
  }),
  route('conversations.slaAlerts', 'GET', '/conversations/sla-alerts', {
    query: { ...paging(200), department_id: optional(uuid()), queue_id: optional(uuid()), nearing_threshold: withDefault(float({ min: 0.1, max: 1 }), 0.8) },
    broken: shadowedBy('conversation_id', 'sla-alerts'), run: (call) => pageOf(slaAlerts(call, call.query), call.query),
  }),
  route('conversations.get', 'GET', one, { run: (call) => conversationView(call.world, conversationOf(call)) }),
  route('conversations.update', 'PUT', one, {
    body: updateBody,
    run: (call) => {
      const { world, body } = call
      const row = conversationOf(call)
      const { status, ...given } = changesOf(body, 'status', 'tags')
      if (body.assigned_agent_id) requireAgent(call, body.assigned_agent_id)
      if (body.assigned_department_id) requireDepartment(call, body.assigned_department_id)
      const lacking = ['priority', 'assigned_agent_id', 'assigned_department_id'].find((name) => name in given) ?? (status === 'resolved' ? 'resolved_at' : undefined)
      if (lacking !== undefined) call.breaks(`Unconsumed column names: ${lacking}`)
      if (status !== undefined) setStatus(world, row, status)
      return conversationView(world, patch(world, row, given))
    },
  }),
  route('conversations.listMessages', 'GET', `${one}/messages`, {
    query: paging(), run: (call) => pageOf(messagesOf(call.world, conversationOf(call)), call.query).map(messageView),
  }),
  route('conversations.sendMessage', 'POST', `${one}/messages`, {
    status: 201, body: shape({ message_type: oneOfPattern('text', 'image', 'document', 'template', 'audio', 'video'), content: record() }),
    run: ({ world, path, body, user, organizationId }) => {
      const found = world.conversations.get(path.conversation_id)
      const row = found?.organization_id === organizationId ? found : undefined
      return messageView(send(world, row, body, { sender_type: 'agent', sender_id: user.id }))
    },
  }),
  route('conversations.markRead', 'POST', `${one}/read`, {
    broken: fails('Unconsumed column names: unread_count'),
    run: (call) => {
      const { world } = call
      return conversationView(world, patch(world, conversationOf(call), { read_at: world.generator.stamp() }))
    },
  }),
  route('conversations.assign', 'POST', `${one}/assign`, { body: shape({ agent_id: uuid() }), broken: fails(PERMISSIONS), run: toAgent }),
  route('conversations.transfer', 'POST', `${one}/transfer`, {
    body: shape({ department_id: uuid(), note }), broken: fails(PERMISSIONS),
    run: (call) => {
      const row = conversationOf(call)
      return conversationView(call.world, transfer(call.world, row, requireDepartment(call, call.body.department_id), call.body.note))
    },
  }),
  route('conversations.transferToAgent', 'POST', `${one}/transfer-to-agent`, { body: shape({ agent_id: uuid(), note }), broken: fails(PERMISSIONS), run: toAgent }),
  route('conversations.close', 'POST', `${one}/close`, {
    body: shape({ reason: note, resolved: withDefault(flag(), true) }),
    run: (call) => {
      const { world, body } = call
      const row = conversationOf(call)
      if (body.resolved) call.breaks('Unconsumed column names: resolved_at')
      return conversationView(world, close(world, row, body))
    },
  }),
  route('conversations.windowStatus', 'GET', `${one}/window-status`, {
    broken: fails(ZONES),
    run: (call) => {
      const { world } = call
      const found = windowOf(world, conversationOf(call).id)
      return [found === undefined ? 'unknown' : isOpen(world, found) ? 'active' : 'expired', found === undefined ? null : windowView(world, found)]
    },
  }),
]

export const conversationOf = (call: Call<'conversation_id'>): ConversationRow => call.own(call.world.conversations, call.path.conversation_id, 'Conversation')

/** The first message opens a conversation that may have no window: it goes out whatever the window. */
function sendFirst({ world }: Call, row: ConversationRow, first: ValueOf<typeof firstMessage>, sender_id: string): void {
  const fault = faultOfNumber(world.numbers.get(row.whatsapp_number_id))
  if (fault !== undefined) throw badRequest(fault)
  const { content, media_url: url, media_type: type, media_caption: caption } = first
  const message = url ? { message_type: type ?? 'image', content: { url, caption: caption ?? content } } : { message_type: 'text', content: { text: content } }
  deliver(world, row, message, { sender_type: 'agent', sender_id })
}

function toAgent(call: Call<'conversation_id', unknown, { readonly agent_id: string; readonly note?: string | null | undefined }>): object {
  const { world, body } = call
  const row = conversationOf(call)
  const agent = requireAgent(call, body.agent_id)
  if (body.note) row.extra_data = { ...row.extra_data, transfer_note: body.note }
  return conversationView(world, patch(world, row, { assigned_agent_id: agent.id, status: 'active', is_bot_active: false }))
}
