import type {
  ActivateFlowInConversationArguments, AssignConversationArguments, CloseConversationArguments, ConversationArguments, ConversationMessagesArguments,
  ConversationsArguments, DeactivateFlowInConversationArguments, ExecuteJumpToFlowArguments, ReopenConversationArguments, SendMessageArguments,
} from '../../../graphql/types.ts'
import { close, setStatus } from '../../rules/conversations.ts'
import { messagesOf } from '../../views/conversations.ts'
import { badRequest } from '../../world/refusal.ts'
import type { ConversationRow } from '../../world/rows/work.ts'
import type { GraphqlCall, Source } from '../call.ts'
import { pageWithTotal, user } from '../field.ts'

// REST answers most fields of a conversation empty in the develop build; GraphQL reads the rows.
const conversationOf = (call: GraphqlCall, id: string): ConversationRow => call.own(call.world.conversations, id, 'Conversation')

function passes(row: ConversationRow, { status, queueId, assignedAgentId, contactId }: NonNullable<ConversationsArguments['filter']>): boolean {
  return row.status === (status ?? row.status) && row.queue_id === (queueId ?? row.queue_id) && row.contact_id === (contactId ?? row.contact_id)
    && row.assigned_agent_id === (assignedAgentId ?? row.assigned_agent_id)
}

/** A text, or a file with the text as its caption. */
function messageOf({ content, mediaUrl, mediaType }: SendMessageArguments['input']): Source {
  if (mediaUrl == null) return { message_type: 'text', content: { text: content } }
  return { message_type: mediaType ?? 'image', content: { url: mediaUrl, caption: content } }
}

export const conversationFields = {
  conversation: user((call, { id }: ConversationArguments) => conversationOf(call, id)),
  conversations: user((call, { filter, ...page }: ConversationsArguments) =>
    pageWithTotal('conversations', call.mine(call.world.conversations, (row) => passes(row, filter ?? {})), page)),
  conversationMessages: user((call, { conversationId, skip = 0, limit = 50 }: ConversationMessagesArguments) =>
    messagesOf(call.world, conversationOf(call, conversationId)).slice(skip, skip + limit)),
  sendMessage: user((call, { input }: SendMessageArguments) => {
    const { id } = conversationOf(call, input.conversationId)
    const sent = call.rest<{ readonly id: string }>('conversations.sendMessage', { path: { conversation_id: id }, body: messageOf(input) })
    return call.world.messages.get(sent.id)
  }),
  assignConversation: user((call, { input: { conversationId, agentId, queueId } }: AssignConversationArguments) => {
    call.rest('conversations.assign', { path: { conversation_id: conversationId }, body: { agent_id: agentId } })
    const row = conversationOf(call, conversationId)
    if (queueId != null) row.queue_id = call.own(call.world.queues, queueId, 'Queue').id
    return row
  }),
  closeConversation: user((call, { conversationId }: CloseConversationArguments) => close(call.world, conversationOf(call, conversationId), { resolved: false })),
  reopenConversation: user((call, { conversationId }: ReopenConversationArguments) => setStatus(call.world, conversationOf(call, conversationId), 'open')),
  activateFlowInConversation: user((call, { conversationId, flowId }: ActivateFlowInConversationArguments) => {
    const row = conversationOf(call, conversationId)
    const flow = call.own(call.world.flows, flowId, 'Flow')
    return call.world.touch(Object.assign(row, { is_bot_active: true, active_flow_id: flow.id, active_chatbot_id: flow.chatbot_id, current_node_id: null }))
  }),
  deactivateFlowInConversation: user((call, { conversationId }: DeactivateFlowInConversationArguments) =>
    call.world.touch(Object.assign(conversationOf(call, conversationId), { is_bot_active: false, active_flow_id: null, active_chatbot_id: null, current_node_id: null }))),
  executeJumpToFlow: user((call, { conversationId, nodeId }: ExecuteJumpToFlowArguments) => {
    const row = conversationOf(call, conversationId)
    const node = call.world.nodes.get(nodeId)
    if (node?.organization_id !== call.organizationId) throw badRequest('Failed to execute flow transition')
    return call.world.touch(Object.assign(row, { is_bot_active: true, active_flow_id: node.flow_id, current_node_id: node.node_id }))
  }),
}
