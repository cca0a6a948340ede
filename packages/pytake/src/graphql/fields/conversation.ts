import * as v from 'valibot'
import { count, id, whole } from '../../fields.ts'
import {
  AssignConversationInputSchema, ConversationFilterInputSchema, ConversationListResponseSchema, ConversationTypeSchema, MessageTypeSchema,
  SendMessageInputSchema,
} from '../models/conversation.ts'
import { listOperation, mutationOperation, queryOperation } from '../operation.ts'
import type {
  ActivateFlowInConversationArguments, AssignConversationArguments, CloseConversationArguments, ConversationArguments, ConversationMessagesArguments,
  ConversationsArguments, ConversationType, DeactivateFlowInConversationArguments, ExecuteJumpToFlowArguments, MessageType,
  ReopenConversationArguments, SendMessageArguments,
} from '../types.ts'

/**
 * Fetches one conversation.
 *
 * Wire: `POST /graphql`, query `conversation(id)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `conversation`
 */
export const conversation = /* @__PURE__ */ queryOperation<ConversationArguments, ConversationType>({
  id: 'graphql.conversation', field: 'conversation', result: ConversationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Conversation' object has no attribute 'assigned_agent_id'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the conversation. */
    id,
  },
})

/**
 * Lists the conversations of the organization.
 *
 * Wire: `POST /graphql`, query `conversations(skip, limit, filter)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `conversations`
 */
export const conversations = /* @__PURE__ */ listOperation<ConversationsArguments, ConversationType>({
  id: 'graphql.conversations', field: 'conversations', result: ConversationListResponseSchema, pageSize: 10, list: 'conversations',
  knownBroken: { build: '7841172', status: 200, reason: 'only errors were seen' },
  signature: '$skip: Int! = 0, $limit: Int! = 10, $filter: ConversationFilterInput',
  variables: {
    /** Number of the first item, counted from 0. Default 0. */
    skip: v.optional(count),
    /** Items of a page. Default 10. */
    limit: v.optional(whole(1)),
    /** Which are listed. Default: all. */
    filter: v.nullish(ConversationFilterInputSchema),
  },
})

/**
 * Lists the messages of a conversation.
 *
 * Wire: `POST /graphql`, query `conversationMessages(conversationId, skip, limit)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `conversationMessages`
 */
export const conversationMessages = /* @__PURE__ */ listOperation<ConversationMessagesArguments, MessageType>({
  id: 'graphql.conversationMessages', field: 'conversationMessages', result: v.array(MessageTypeSchema), pageSize: 50,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'MessageRepository' object has no attribute 'get_by_conversation'" },
  signature: '$conversationId: ID!, $skip: Int! = 0, $limit: Int! = 50',
  variables: {
    /** Id of the conversation. */
    conversationId: id,
    /** Number of the first item, counted from 0. Default 0. */
    skip: v.optional(count),
    /** Items of a page. Default 50. */
    limit: v.optional(whole(1)),
  },
})

/**
 * Sends a message to the contact of a conversation.
 *
 * Wire: `POST /graphql`, mutation `sendMessage(input)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `sendMessage`
 */
export const sendMessage = /* @__PURE__ */ mutationOperation<SendMessageArguments, MessageType>({
  id: 'graphql.sendMessage', field: 'sendMessage', result: MessageTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: app.models.conversation.Message() argument after ** must be a mapping, not MessageCreate' },
  signature: '$input: SendMessageInput!',
  variables: {
    /** The message. */
    input: SendMessageInputSchema,
  },
})

/**
 * Gives a conversation to an agent.
 *
 * Wire: `POST /graphql`, mutation `assignConversation(input)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `assignConversation`
 */
export const assignConversation = /* @__PURE__ */ mutationOperation<AssignConversationArguments, ConversationType>({
  id: 'graphql.assignConversation', field: 'assignConversation', result: ConversationTypeSchema,
  signature: '$input: AssignConversationInput!',
  variables: {
    /** The conversation and the agent. */
    input: AssignConversationInputSchema,
  },
})

/**
 * Closes a conversation.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `closeConversation(conversationId)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `closeConversation`
 */
export const closeConversation = /* @__PURE__ */ mutationOperation<CloseConversationArguments, ConversationType>({
  id: 'graphql.closeConversation', field: 'closeConversation', result: ConversationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Conversation' object has no attribute 'assigned_agent_id'" },
  signature: '$conversationId: ID!',
  variables: {
    /** Id of the conversation. */
    conversationId: id,
  },
})

/**
 * Opens a closed conversation again.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `reopenConversation(conversationId)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `reopenConversation`
 */
export const reopenConversation = /* @__PURE__ */ mutationOperation<ReopenConversationArguments, ConversationType>({
  id: 'graphql.reopenConversation', field: 'reopenConversation', result: ConversationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Conversation' object has no attribute 'assigned_agent_id'" },
  signature: '$conversationId: ID!',
  variables: {
    /** Id of the conversation. */
    conversationId: id,
  },
})

/**
 * Starts a flow in a conversation.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `activateFlowInConversation(conversationId, flowId)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `activateFlowInConversation`
 */
export const activateFlowInConversation = /* @__PURE__ */ mutationOperation<ActivateFlowInConversationArguments, ConversationType>({
  id: 'graphql.activateFlowInConversation', field: 'activateFlowInConversation', result: ConversationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Conversation' object has no attribute 'assigned_agent_id'" },
  signature: '$conversationId: ID!, $flowId: ID!',
  variables: {
    /** Id of the conversation. */
    conversationId: id,
    /** Id of the flow. */
    flowId: id,
  },
})

/**
 * Ends the flow of a conversation.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `deactivateFlowInConversation(conversationId)`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `deactivateFlowInConversation`
 */
export const deactivateFlowInConversation = /* @__PURE__ */ mutationOperation<DeactivateFlowInConversationArguments, ConversationType>({
  id: 'graphql.deactivateFlowInConversation', field: 'deactivateFlowInConversation', result: ConversationTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Conversation' object has no attribute 'assigned_agent_id'" },
  signature: '$conversationId: ID!',
  variables: {
    /** Id of the conversation. */
    conversationId: id,
  },
})

/**
 * Makes the flow of a conversation go on at another node.
 *
 * Wire: `POST /graphql`, mutation `executeJumpToFlow(conversationId, nodeId)`. For every signed-in user.
 * @throws {BadRequestError} the flow cannot go on there
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `executeJumpToFlow`
 */
export const executeJumpToFlow = /* @__PURE__ */ mutationOperation<ExecuteJumpToFlowArguments, ConversationType>({
  id: 'graphql.executeJumpToFlow', field: 'executeJumpToFlow', result: ConversationTypeSchema,
  knownBroken: { build: '7841172', status: 400, reason: 'only refusals were seen: Failed to execute flow transition' },
  signature: '$conversationId: ID!, $nodeId: ID!',
  variables: {
    /** Id of the conversation. */
    conversationId: id,
    /** Id of the node. */
    nodeId: id,
  },
})
