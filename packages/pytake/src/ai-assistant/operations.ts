import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { GeneratedFlowSchema, ProviderTestSchema, SuggestedImprovementsSchema } from './schemas.ts'
import type { GenerateFlowInput, GeneratedFlow, ProviderTest, SuggestImprovementsInput, SuggestedImprovements, TestProviderInput } from './types.ts'

/**
 * Asks the provider something, to try its key. A 401 here is about that key and renews no tokens.
 *
 * Wire: `POST /api/v1/ai-assistant/test`. For administrators.
 * @throws {BadRequestError} there are no settings yet
 * @throws {AuthenticationError} the provider refuses the key
 * @throws {ApiError} 402: the provider's quota is used up
 * @throws {RateLimitError} the provider asks to wait
 * @throws {AuthorizationError} the user is no administrator
 * @see PyTake develop build 7841172, `ai-assistant`
 */
export const test = /* @__PURE__ */ operation<TestProviderInput, ProviderTest>({
  id: 'aiAssistant.test', method: 'POST', path: '/api/v1/ai-assistant/test', result: ProviderTestSchema, vendorTraits: { provider401: true },
})

/**
 * Makes a flow from a description. Read `status`: the assistant may have questions. A 401 about the provider's key
 * renews no tokens.
 *
 * The provider may take long: give a `timeoutMs` above the default of 30 s.
 *
 * Wire: `POST /api/v1/ai-assistant/generate-flow` with `{description, industry?, language?, chatbot_id?,
 * save_to_database?, flow_name?}`. For every signed-in user.
 * @throws {BadRequestError} there are no settings yet
 * @throws {AuthenticationError} the provider refuses the key
 * @throws {RateLimitError} the provider asks to wait
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `ai-assistant`
 */
export const generateFlow = /* @__PURE__ */ operation<GenerateFlowInput, GeneratedFlow>({
  id: 'aiAssistant.generateFlow', method: 'POST', path: '/api/v1/ai-assistant/generate-flow', result: GeneratedFlowSchema, vendorTraits: { provider401: true },
  params: {
    body: {
      /** What the flow shall do, in plain words: 10 to 2000 characters. */
      description: text,
      /** Line of business. At most 100 characters. */
      industry: v.nullish(v.string()),
      /** Language of the flow. Default `pt-BR`. */
      language: v.optional(v.string()),
      /** Id of the chatbot that gets the flow. */
      chatbot_id: v.nullish(v.string()),
      /** Whether the flow is stored; needs `chatbot_id`. Default `false`. */
      save_to_database: v.optional(v.boolean()),
      /** Name of the flow. At most 200 characters. */
      flow_name: v.nullish(v.string()),
    },
  },
})

/**
 * Asks what could be better in a flow.
 *
 * Wire: `POST /api/v1/ai-assistant/suggest-improvements` with `{flow_id, focus_areas?}`. For every signed-in user.
 * @throws {ServerError} there is no such flow; the message holds `404: Flow not found`
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `ai-assistant`
 */
export const suggestImprovements = /* @__PURE__ */ operation<SuggestImprovementsInput, SuggestedImprovements>({
  id: 'aiAssistant.suggestImprovements', method: 'POST', path: '/api/v1/ai-assistant/suggest-improvements', result: SuggestedImprovementsSchema,
  params: {
    body: {
      /** Id of the flow. */
      flow_id: v.string(),
      /** What to look at, e.g. `ux`. */
      focus_areas: v.nullish(v.array(v.string())),
    },
  },
})
