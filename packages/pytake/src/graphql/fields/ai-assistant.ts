import * as v from 'valibot'
import {
  AIAssistantSettingsTypeSchema, AIAssistantSettingsUpdateInputSchema, AIModelTypeSchema, AIProviderEnumSchema, GenerateFlowInputSchema,
  GenerateFlowResponseTypeSchema,
} from '../models/ai-assistant.ts'
import { mutationOperation, queryOperation } from '../operation.ts'
import type {
  AIAssistantSettingsType, AiModelsArguments, AIModelType, AiSettingsArguments, GenerateFlowArguments, GenerateFlowResponseType,
  UpdateAiSettingsArguments,
} from '../types.ts'

/**
 * Fetches the settings of the AI assistant; `null` when there are none.
 *
 * Wire: `POST /graphql`, query `aiSettings`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `aiSettings`
 */
export const aiSettings = /* @__PURE__ */ queryOperation<AiSettingsArguments, AIAssistantSettingsType | null>({
  id: 'graphql.aiSettings', field: 'aiSettings', result: v.nullable(AIAssistantSettingsTypeSchema),
})

/**
 * Lists the models that the AI assistant can ask, all at once.
 *
 * Wire: `POST /graphql`, query `aiModels(provider)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `aiModels`
 */
export const aiModels = /* @__PURE__ */ queryOperation<AiModelsArguments, AIModelType[]>({
  id: 'graphql.aiModels', field: 'aiModels', result: v.array(AIModelTypeSchema),
  signature: '$provider: AIProviderEnum',
  variables: {
    /** Only models of this provider. */
    provider: v.nullish(AIProviderEnumSchema),
  },
})

/**
 * Changes the settings of the AI assistant; only what is given.
 *
 * Wire: `POST /graphql`, mutation `updateAiSettings(input)`. For administrators (`org_admin`); super administrators are
 * refused, too.
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, GraphQL `updateAiSettings`
 */
export const updateAiSettings = /* @__PURE__ */ mutationOperation<UpdateAiSettingsArguments, AIAssistantSettingsType>({
  id: 'graphql.updateAiSettings', field: 'updateAiSettings', result: AIAssistantSettingsTypeSchema,
  sensitive: ['openaiApiKey', 'anthropicApiKey', 'geminiApiKey'],
  signature: '$input: AIAssistantSettingsUpdateInput!',
  variables: {
    /** What is to be changed. */
    input: AIAssistantSettingsUpdateInputSchema,
  },
})

/**
 * Has the AI assistant make a flow.
 *
 * Nothing is stored. When the assistant needs to know more, `status` is `needs_clarification`; the REST operation
 * `aiAssistant.generateFlow` gives its questions, too.
 *
 * Wire: `POST /graphql`, mutation `generateFlow(input)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `generateFlow`
 */
export const generateFlow = /* @__PURE__ */ mutationOperation<GenerateFlowArguments, GenerateFlowResponseType>({
  id: 'graphql.generateFlow', field: 'generateFlow', result: GenerateFlowResponseTypeSchema,
  signature: '$input: GenerateFlowInput!',
  variables: {
    /** What is wanted. */
    input: GenerateFlowInputSchema,
  },
})
