import { operation } from '@sdk/core'
import * as v from 'valibot'
import { sendBody } from '../bodies.ts'
import { id, text } from '../fields.ts'
import { listOperation } from '../paging.ts'
import { CompatibleChatbotSchema, ConnectionCheckSchema, DisconnectionSchema, FlowResetSchema, FlowStateSchema, QrCodeSchema, RateLimitResetSchema, RateLimitUsageSchema, WhatsAppConnectionTypeSchema, WhatsAppNumberSchema } from './schemas.ts'
import type {
  CompatibleChatbot, ConnectionCheck, CreateNumberInput, DebugConversationInput, DeleteNumberInput, DisconnectNumberInput, Disconnection,
  FlowReset, FlowState, GenerateQrCodeInput, GetNumberInput, GetQrCodeStatusInput, GetRateLimitUsageInput, ListCompatibleChatbotsInput,
  ListNumbersInput, QrCode, RateLimitReset, RateLimitUsage, ResetConversationFlowInput, ResetRateLimitInput, TestNumberInput,
  UpdateNumberInput, WhatsAppNumber,
} from './types.ts'

const path = {
  /** Id of the WhatsApp number. */
  number_id: id,
}

/**
 * Lists the WhatsApp numbers of the organization, their access tokens and keys in clear.
 *
 * Wire: `GET /api/v1/whatsapp/`. For every signed-in user.
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const list = /* @__PURE__ */ listOperation<ListNumbersInput, WhatsAppNumber>({
  id: 'whatsapp.list', path: '/api/v1/whatsapp/', list: { item: WhatsAppNumberSchema },
})

/**
 * Adds a WhatsApp number.
 *
 * Wire: `POST /api/v1/whatsapp/` with `{phone_number, display_name?, connection_type?, phone_number_id?,
 * whatsapp_business_account_id?, access_token?, …}`. For administrators.
 * @throws {ConflictError} the phone number is taken
 * @throws {AuthorizationError} the user is no administrator
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const create = /* @__PURE__ */ operation<CreateNumberInput, WhatsAppNumber>({
  id: 'whatsapp.create', method: 'POST', path: '/api/v1/whatsapp/', result: WhatsAppNumberSchema,
  params: {
    body: {
      /** Phone number with country code: 10 to 20 characters, unique. */
      phone_number: text,
      /** Name that contacts see. At most 255 characters. */
      display_name: v.nullish(v.string()),
      /** How it is connected: `official` is Meta's API, `qrcode` a phone paired through Evolution. Default `official`. */
      connection_type: v.optional(WhatsAppConnectionTypeSchema),
      /** Id of the number at Meta. */
      phone_number_id: v.nullish(v.string()),
      /** Id of the WhatsApp business account at Meta. */
      whatsapp_business_account_id: v.nullish(v.string()),
      /** Access token for Meta's API. A secret. */
      access_token: v.nullish(v.string()),
      /** Secret of the app at Meta, which signs webhooks. Can be set and not read. */
      app_secret: v.nullish(v.string()),
      /** URL to which its events are forwarded. */
      webhook_url: v.nullish(v.string()),
      /** Token that Meta repeats when it asks whether the webhook is yours, and key of the webhooks of this number. A secret. */
      webhook_verify_token: v.nullish(v.string()),
      /** Name of the instance at Evolution. */
      evolution_instance_name: v.nullish(v.string()),
      /** URL of the Evolution server. */
      evolution_api_url: v.nullish(v.string()),
      /** Key for the Evolution server. A secret. */
      evolution_api_key: v.nullish(v.string()),
    },
  },
})

/**
 * Fetches one number, its access token and key in clear.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const get = /* @__PURE__ */ operation<GetNumberInput, WhatsAppNumber>({
  id: 'whatsapp.get', method: 'GET', path: '/api/v1/whatsapp/{number_id}', result: WhatsAppNumberSchema,
  params: { path },
})

/**
 * Changes a number; only what is given.
 *
 * Wire: `PUT /api/v1/whatsapp/{number_id}` with `{display_name?, webhook_url?, app_secret?, is_active?, away_message?,
 * default_chatbot_id?}`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no number of the organization has this id
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const update = /* @__PURE__ */ operation<UpdateNumberInput, WhatsAppNumber>({
  id: 'whatsapp.update', method: 'PUT', path: '/api/v1/whatsapp/{number_id}', result: WhatsAppNumberSchema,
  params: {
    path,
    body: {
      /** Name that contacts see. At most 255 characters. */
      display_name: v.nullish(v.string()),
      /** URL to which its events are forwarded. */
      webhook_url: v.nullish(v.string()),
      /** Secret of the app at Meta, which signs webhooks. Can be set and not read. */
      app_secret: v.nullish(v.string()),
      /** Whether it is in use. */
      is_active: v.nullish(v.boolean()),
      /** What contacts are told when nobody is there. */
      away_message: v.nullish(v.string()),
      /** Id of the chatbot that answers first. */
      default_chatbot_id: v.nullish(id),
    },
  },
  encode: sendBody,
})

const remove = /* @__PURE__ */ operation<DeleteNumberInput, void>({
  id: 'whatsapp.delete', method: 'DELETE', path: '/api/v1/whatsapp/{number_id}', result: 'empty',
  params: { path },
})

export {
  /**
   * Deletes a number for good.
   *
   * Wire: `DELETE /api/v1/whatsapp/{number_id}`. For administrators.
   * @throws {AuthorizationError} the user is no administrator
   * @throws {NotFoundError} no number of the organization has this id
   * @see PyTake develop build 7841172, `whatsapp`
   */
  remove as delete,
}

/**
 * Lists the chatbots that can be used with a number.
 *
 * Today's servers answer 500 as soon as the organization has a chatbot.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/compatible-chatbots`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const compatibleChatbots = /* @__PURE__ */ listOperation<ListCompatibleChatbotsInput, CompatibleChatbot>({
  id: 'whatsapp.compatibleChatbots', path: '/api/v1/whatsapp/{number_id}/compatible-chatbots', list: { item: CompatibleChatbotSchema, in: 'items' },
  params: { path },
})

/**
 * Tries whether the provider of a number can be reached. A failure is an answer, too: read `status`.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/test`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const testConnection = /* @__PURE__ */ operation<TestNumberInput, ConnectionCheck>({
  id: 'whatsapp.testConnection', method: 'POST', path: '/api/v1/whatsapp/{number_id}/test', result: ConnectionCheckSchema,
  params: { path },
})

/**
 * Starts to pair a phone: the answer has the code to scan.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/qrcode`. For administrators.
 * @throws {BadRequestError} the number is one of Meta's API
 * @throws {ServerError} the Evolution server cannot be reached
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const generateQrCode = /* @__PURE__ */ operation<GenerateQrCodeInput, QrCode>({
  id: 'whatsapp.generateQrCode', method: 'POST', path: '/api/v1/whatsapp/{number_id}/qrcode', result: QrCodeSchema,
  params: { path },
})

/**
 * Fetches where pairing stands. A failure of the provider is an answer, too: `status` is `error`.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/qrcode/status`. For every signed-in user.
 * @throws {BadRequestError} the number is one of Meta's API
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const qrCodeStatus = /* @__PURE__ */ operation<GetQrCodeStatusInput, QrCode>({
  id: 'whatsapp.qrCodeStatus', method: 'GET', path: '/api/v1/whatsapp/{number_id}/qrcode/status', result: QrCodeSchema,
  params: { path },
})

/**
 * Ends the session of a number at its provider.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/disconnect`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const disconnect = /* @__PURE__ */ operation<DisconnectNumberInput, Disconnection>({
  id: 'whatsapp.disconnect', method: 'POST', path: '/api/v1/whatsapp/{number_id}/disconnect', result: DisconnectionSchema,
  params: { path },
})

/**
 * Fetches what a number has sent of what it may send.
 *
 * Wire: `GET /api/v1/whatsapp/{number_id}/rate-limit/usage`. For every signed-in user.
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const rateLimitUsage = /* @__PURE__ */ operation<GetRateLimitUsageInput, RateLimitUsage>({
  id: 'whatsapp.rateLimitUsage', method: 'GET', path: '/api/v1/whatsapp/{number_id}/rate-limit/usage', result: RateLimitUsageSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

/**
 * Counts the messages of a number from 0 again.
 *
 * Wire: `POST /api/v1/whatsapp/{number_id}/rate-limit/reset`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no number of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const resetRateLimit = /* @__PURE__ */ operation<ResetRateLimitInput, RateLimitReset>({
  id: 'whatsapp.resetRateLimit', method: 'POST', path: '/api/v1/whatsapp/{number_id}/rate-limit/reset', result: RateLimitResetSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails' },
  params: { path },
})

/**
 * Fetches where the flow of a conversation stands.
 *
 * Wire: `GET /api/v1/whatsapp/debug/conversation/{conversation_id}`. For every signed-in user.
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const debugConversation = /* @__PURE__ */ operation<DebugConversationInput, FlowState>({
  id: 'whatsapp.debugConversation', method: 'GET', path: '/api/v1/whatsapp/debug/conversation/{conversation_id}', result: FlowStateSchema,
  params: {
    path: {
      /** Id of the conversation. */
      conversation_id: id,
    },
  },
})

/**
 * Lets the flow of a conversation start anew with the next message.
 *
 * Wire: `POST /api/v1/whatsapp/debug/conversation/{conversation_id}/reset-flow`. For administrators.
 * @throws {AuthorizationError} the user is no administrator
 * @throws {NotFoundError} no conversation of the organization has this id
 * @see PyTake develop build 7841172, `whatsapp`
 */
export const resetConversationFlow = /* @__PURE__ */ operation<ResetConversationFlowInput, FlowReset>({
  id: 'whatsapp.resetConversationFlow', method: 'POST', path: '/api/v1/whatsapp/debug/conversation/{conversation_id}/reset-flow', result: FlowResetSchema,
  params: {
    path: {
      /** Id of the conversation. */
      conversation_id: id,
    },
  },
})
