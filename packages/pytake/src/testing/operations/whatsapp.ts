import { patch, type Call } from '../http/call.ts'
import { flag, oneOf, optional, orNull, shape, text, uuid, withDefault } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { nodesOf, textOf } from '../rules/canvas.ts'
import { changesOf } from '../rules/changes.ts'
import { exhausted, newNumber, removeNumber, settlePairing, usageOf } from '../rules/numbers.ts'
import { windowOf } from '../rules/windows.ts'
import { chatbotView } from '../views/chatbots.ts'
import { nodeTypesOf, numberView } from '../views/whatsapp.ts'
import { badRequest, conflict } from '../world/refusal.ts'
import type { NumberRow } from '../world/rows/work.ts'
import { withOffset } from '../world/times.ts'
import { conversationOf } from './conversations.ts'

const NO_NUMBER = "'WhatsAppService' object has no attribute 'get_number'"
const CODE = 'data:image/png;base64,iVBORw0KGgo='

const createBody = shape({
  phone_number: text({ min: 10, max: 20 }), display_name: orNull(text({ max: 255 })), connection_type: withDefault(oneOf(['official', 'qrcode']), 'official'),
  phone_number_id: orNull(text()), whatsapp_business_account_id: orNull(text()), access_token: orNull(text()), app_secret: orNull(text()), webhook_url: orNull(text()),
  webhook_verify_token: orNull(text()), evolution_instance_name: orNull(text()), evolution_api_url: orNull(text()), evolution_api_key: orNull(text()),
})
const updateBody = shape({
  display_name: optional(text({ max: 255 })), webhook_url: optional(text()), app_secret: optional(text()), is_active: optional(flag()), away_message: optional(text()),
  default_chatbot_id: optional(uuid()),
})
const one = '/whatsapp/{number_id}'
const debug = '/whatsapp/debug/conversation/{conversation_id}'

/** WhatsApp numbers. */
export const whatsappRoutes: readonly FakeRoute[] = [
  route('whatsapp.list', 'GET', '/whatsapp/', {
    run: ({ world, organizationId }) => world.numbers.where((row) => row.organization_id === organizationId).map(numberView),
  }),
  route('whatsapp.create', 'POST', '/whatsapp/', {
    access: 'admin', status: 201, body: createBody,
    run: ({ world, body, organizationId }) => {
      if (world.numbers.find((row) => row.phone_number === body.phone_number) !== undefined) throw conflict(`WhatsApp number ${body.phone_number} already exists`)
      return numberView(newNumber(world, organizationId, body))
    },
  }),
  route('whatsapp.get', 'GET', one, { run: (call) => numberView(numberOf(call)) }),
  route('whatsapp.update', 'PUT', one, {
    access: 'admin', body: updateBody, run: (call) => numberView(patch(call.world, numberOf(call), changesOf(call.body, 'is_active'))),
  }),
  route('whatsapp.delete', 'DELETE', one, { access: 'admin', status: 204, run: (call) => removeNumber(call.world, numberOf(call)) }),
  route('whatsapp.compatibleChatbots', 'GET', `${one}/compatible-chatbots`, {
    run: (call) => {
      const { world } = call
      const number = numberOf(call)
      const bots = call.mine(world.chatbots, ({ deleted_at: at }) => at === null)
      if (bots.length > 0) call.breaks("'Chatbot' object has no attribute 'whatsapp_number_id'")
      const { connection_type, phone_number } = number
      const fit = { compatible: true, whatsapp_connection_type: connection_type, whatsapp_phone_number: phone_number, available_node_types: nodeTypesOf(number) }
      return { total: bots.length, items: bots.map((row) => ({ ...chatbotView(world, row), ...fit })) }
    },
  }),
  route('whatsapp.testConnection', 'POST', `${one}/test`, { run: (call) => testConnection(settlePairing(call.world, numberOf(call))) }),
  route('whatsapp.generateQrCode', 'POST', `${one}/qrcode`, {
    access: 'admin',
    run: (call) => {
      const { world } = call
      patch(world, pairable(numberOf(call)), { status: 'connecting', pairing_since: world.generator.stamp() })
      return { qr_code: CODE, status: 'pending', message: 'Escaneie o QR Code com seu WhatsApp' }
    },
  }),
  route('whatsapp.qrCodeStatus', 'GET', `${one}/qrcode/status`, {
    run: (call) => {
      const { status } = settlePairing(call.world, pairable(numberOf(call)))
      const message = status === 'connected' ? 'Conectado' : status === 'connecting' ? 'Conectando...' : 'Desconectado'
      return { qr_code: null, status, message }
    },
  }),
  route('whatsapp.disconnect', 'POST', `${one}/disconnect`, {
    access: 'admin',
    run: (call) => {
      patch(call.world, numberOf(call), { status: 'disconnected', connected_at: null, pairing_since: null })
      return { status: 'success', message: 'Número desconectado com sucesso' }
    },
  }),
  route('whatsapp.rateLimitUsage', 'GET', `${one}/rate-limit/usage`, {
    broken: fails(NO_NUMBER),
    run: (call) => {
      const number = numberOf(call)
      const usage = usageOf(call.world, number)
      const period = exhausted(usage)
      const { id, phone_number, connection_type } = number
      return {
        whatsapp_number_id: id, phone_number, connection_type, usage, can_send_now: period === undefined,
        rate_limit_reason: period === undefined ? null : `The ${period} limit is reached`,
      }
    },
  }),
  route('whatsapp.resetRateLimit', 'POST', `${one}/rate-limit/reset`, {
    access: 'admin', broken: fails(NO_NUMBER),
    run: (call) => {
      const row = patch(call.world, numberOf(call), { rates_from: call.world.generator.stamp() })
      return { message: 'Rate limit counters reset', whatsapp_number_id: row.id }
    },
  }),
  route('whatsapp.debugConversation', 'GET', debug, { run: flowState }),
  route('whatsapp.resetConversationFlow', 'POST', `${debug}/reset-flow`, {
    access: 'adminString',
    run: (call) => {
      patch(call.world, conversationOf(call), { active_chatbot_id: null, active_flow_id: null, current_node_id: null, context_variables: {}, execution_path: [], is_bot_active: true })
      return { status: 'reset', message: 'Flow state cleared, next message will restart flow' }
    },
  }),
]

export const numberOf = (call: Call<'number_id'>): NumberRow => call.own(call.world.numbers, call.path.number_id, 'WhatsApp number')

/** A number whose phone is paired by a code. */
function pairable(row: NumberRow): NumberRow {
  if (row.connection_type !== 'qrcode') throw badRequest('QR Code is only available for qrcode connections')
  return row
}

/** The provider's answer. Numbers of Meta's API need the token and the id that Meta gave them. */
function testConnection({ connection_type, phone_number, display_name, access_token, phone_number_id, status }: NumberRow): object {
  const base = { connection_type, phone_number }
  if (connection_type !== 'official') return { status, message: status === 'connected' ? '✅ QR Code connection active' : '⚠️ QR Code connection not active', ...base }
  if (access_token === null || phone_number_id === null) return { status: 'error', message: '❌ Missing access token or phone number id', ...base }
  return { status: 'connected', message: '✅ Official API connection successful', ...base, display_name }
}

function flowState(call: Call<'conversation_id'>): object {
  const { world } = call
  const row = conversationOf(call)
  const flow = world.flows.get(row.active_flow_id)
  const node = nodesOf(flow).find(({ id }) => id === row.current_node_id)
  const end = windowOf(world, row.id)?.ends_at
  return {
    conversation_id: row.id, status: row.status, is_bot_active: row.is_bot_active, active_flow_id: row.active_flow_id, active_flow_name: flow?.name ?? null,
    current_node_id: node === undefined ? null : (world.nodes.find(({ flow_id: id, node_id: own }) => id === flow?.id && own === node.id)?.id ?? node.id),
    current_node_canvas_id: node?.id ?? null, current_node_type: node?.type ?? null, current_node_label: textOf(node?.data['label']) ?? null, context_variables: row.context_variables,
    execution_path: row.execution_path, last_message_at: row.last_message_at === null ? null : withOffset(row.last_message_at),
    window_expires_at: end === undefined ? null : withOffset(end),
  }
}
