import * as v from 'valibot'
import { id } from '../../fields.ts'
import { ChatbotCreateInputSchema, ChatbotTypeSchema, ChatbotUpdateInputSchema } from '../models/chatbot.ts'
import { SuccessResponseSchema } from '../models/shared.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  ActivateChatbotArguments, ChatbotArguments, ChatbotsArguments, ChatbotType, CreateChatbotArguments, DeactivateChatbotArguments,
  DeleteChatbotArguments, SuccessResponse, UpdateChatbotArguments,
} from '../types.ts'

/**
 * Fetches one chatbot.
 *
 * Wire: `POST /graphql`, query `chatbot(id)`. For every signed-in user.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @see PyTake develop build 7841172, GraphQL `chatbot`
 */
export const chatbot = /* @__PURE__ */ queryOperation<ChatbotArguments, ChatbotType>({
  id: 'graphql.chatbot', field: 'chatbot', result: ChatbotTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Chatbot' object has no attribute 'greeting_message'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the chatbot. */
    id,
  },
})

/**
 * Lists the chatbots of the organization, all at once.
 *
 * Wire: `POST /graphql`, query `chatbots(isActive)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `chatbots`
 */
export const chatbots = /* @__PURE__ */ queryOperation<ChatbotsArguments, ChatbotType[]>({
  id: 'graphql.chatbots', field: 'chatbots', result: v.array(ChatbotTypeSchema),
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Chatbot' object has no attribute 'greeting_message'" },
  signature: '$isActive: Boolean',
  variables: {
    /** Only chatbots that answer, or do not. */
    isActive: v.nullish(v.boolean()),
  },
})

/**
 * Adds a chatbot.
 *
 * Wire: `POST /graphql`, mutation `createChatbot(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `createChatbot`
 */
export const createChatbot = /* @__PURE__ */ mutationOperation<CreateChatbotArguments, ChatbotType>({
  id: 'graphql.createChatbot', field: 'createChatbot', result: ChatbotTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.create() takes 2 positional arguments but 3 were given' },
  signature: '$input: ChatbotCreateInput!',
  variables: {
    /** What is to be added. */
    input: ChatbotCreateInputSchema,
  },
})

/**
 * Changes a chatbot; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateChatbot(id, input)`. For administrators (`org_admin`); super administrators
 * are refused, too.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateChatbot`
 */
export const updateChatbot = /* @__PURE__ */ mutationOperation<UpdateChatbotArguments, ChatbotType>({
  id: 'graphql.updateChatbot', field: 'updateChatbot', result: ChatbotTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.update() takes 3 positional arguments but 4 were given' },
  signature: '$id: ID!, $input: ChatbotUpdateInput!',
  variables: {
    /** Id of the chatbot. */
    id,
    /** What is to be changed. */
    input: ChatbotUpdateInputSchema,
  },
})

/**
 * Deletes a chatbot; the server keeps its record.
 *
 * Wire: `POST /graphql`, mutation `deleteChatbot(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deleteChatbot`
 */
export const deleteChatbot = /* @__PURE__ */ mutationOperation<DeleteChatbotArguments, SuccessResponse>({
  id: 'graphql.deleteChatbot', field: 'deleteChatbot', result: SuccessResponseSchema,
  knownBroken: { build: '7841172', status: 200, reason: 'the server fails with: BaseRepository.delete() takes 2 positional arguments but 3 were given' },
  signature: '$id: ID!',
  variables: {
    /** Id of the chatbot. */
    id,
  },
})

/**
 * Lets a chatbot answer.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `activateChatbot(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `activateChatbot`
 */
export const activateChatbot = /* @__PURE__ */ mutationOperation<ActivateChatbotArguments, ChatbotType>({
  id: 'graphql.activateChatbot', field: 'activateChatbot', result: ChatbotTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Chatbot' object has no attribute 'greeting_message'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the chatbot. */
    id,
  },
})

/**
 * Keeps a chatbot from answering.
 *
 * The change may be stored although the answer is an error.
 *
 * Wire: `POST /graphql`, mutation `deactivateChatbot(id)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {NotFoundError} no chatbot of the organization has this id
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `deactivateChatbot`
 */
export const deactivateChatbot = /* @__PURE__ */ mutationOperation<DeactivateChatbotArguments, ChatbotType>({
  id: 'graphql.deactivateChatbot', field: 'deactivateChatbot', result: ChatbotTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: 'Chatbot' object has no attribute 'greeting_message'" },
  signature: '$id: ID!',
  variables: {
    /** Id of the chatbot. */
    id,
  },
})
