import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { ChatbotSchema } from '../chatbots/schemas.ts'
import { anything } from '../fields.ts'

/** How a number is connected: Meta's API, or a phone paired by QR code. */
export const WhatsAppConnectionTypeSchema = openEnum(['official', 'qrcode'])

/** Whether a number is connected. */
export const WhatsAppNumberStatusSchema = openEnum(['connected', 'disconnected', 'error', 'connecting'])

/** How the try of a connection went. */
export const ConnectionStateSchema = openEnum(['connected', 'disconnected', 'error'])

/** Whether a type of flow node works over a number. */
export const NodeAvailabilitySchema = v.object({
  /** Whether it can be used. */
  available: v.boolean(),
  /** How well it works. */
  status: openEnum(['available', 'experimental', 'unavailable']),
  /** What to know about it, for people. */
  warning: v.nullable(v.string()),
  /** How the number is connected. */
  connection_type: WhatsAppConnectionTypeSchema,
})

/** A WhatsApp number of the organization. Holds secrets in clear. */
export const WhatsAppNumberSchema = v.object({
  /** Phone number with country code. */
  phone_number: v.string(),
  /** Name that contacts see. */
  display_name: v.nullable(v.string()),
  /** Id of the number. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organization_id: v.string(),
  /** How it is connected: `official` is Meta's API, `qrcode` a phone paired through Evolution. */
  connection_type: WhatsAppConnectionTypeSchema,
  /** Id of the WhatsApp business account at Meta. */
  whatsapp_business_account_id: v.nullable(v.string()),
  /** Id of the number at Meta. */
  phone_number_id: v.nullable(v.string()),
  /** Access token for Meta's API. A secret. */
  access_token: v.nullable(v.string()),
  /** Token that Meta repeats when it asks whether the webhook is yours, and key of the webhooks of this number. A secret. */
  webhook_verify_token: v.nullable(v.string()),
  /** Whether Meta has verified it. */
  verified: v.boolean(),
  /** Meta's rating of it. */
  quality_rating: v.nullable(v.string()),
  /** Meta's limit of conversations a day, as Meta writes it. */
  messaging_limit: v.nullable(v.string()),
  /** Name of the instance at Evolution. */
  evolution_instance_name: v.nullable(v.string()),
  /** URL of the Evolution server. */
  evolution_api_url: v.nullable(v.string()),
  /** Key for the Evolution server. A secret. */
  evolution_api_key: v.nullable(v.string()),
  /** Whether it is connected. */
  status: WhatsAppNumberStatusSchema,
  /** When it was connected, ISO 8601. */
  connected_at: v.nullable(v.string()),
  /** When it was last heard of, ISO 8601. */
  last_seen_at: v.nullable(v.string()),
  /** Whether it is in use. */
  is_active: v.boolean(),
  /** Whether `away_message` is sent by itself. */
  auto_reply_enabled: v.boolean(),
  /** What contacts are told when nobody is there. */
  away_message: v.nullable(v.string()),
  /** Opening hours, in a form of your own. */
  business_hours: v.nullable(anything),
  /** Id of the department that gets its conversations. */
  default_department_id: v.nullable(v.string()),
  /** Id of the chatbot that answers first. */
  default_chatbot_id: v.nullable(v.string()),
  /** URL to which its events are forwarded. */
  webhook_url: v.nullable(v.string()),
  /** Last part of the path of its own webhook, a UUID. */
  webhook_token: v.string(),
  /** When it was created, ISO 8601. */
  created_at: v.string(),
  /** When it was last changed, ISO 8601. */
  updated_at: v.string(),
  /** Types of flow nodes that work over it: 20 for `official` numbers, 19 for others. */
  available_node_types: v.array(v.string()),
  /** For each type of node, whether and why it works. */
  node_metadata: v.nullable(v.record(v.string(), NodeAvailabilitySchema)),
})

/** Where the pairing of a number stands. */
export const QrCodeSchema = v.object({
  /** The code to scan, a data URL of a PNG; `null` when there is none. */
  qr_code: v.nullable(v.string()),
  /** Where pairing stands, e.g. `pending`, `connecting`, `connected`; `error` when the provider failed. */
  status: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** Whether the provider of a number can be reached. */
export const ConnectionCheckSchema = v.object({
  /** How it went. */
  status: ConnectionStateSchema,
  /** What the server says, for people. */
  message: v.string(),
  /** How the number is connected. */
  connection_type: WhatsAppConnectionTypeSchema,
  /** Phone number. */
  phone_number: v.string(),
  /** Name that contacts see. */
  display_name: v.nullish(v.string()),
})

/** That the session of a number was ended. */
export const DisconnectionSchema = v.object({
  /** `success`. */
  status: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** A limit and what is used of it. */
export const UsedLimitSchema = v.object({
  /** Messages sent. */
  used: v.number(),
  /** Messages allowed. */
  limit: v.number(),
  /** Messages left. */
  remaining: v.number(),
  /** How much is used, in percent. */
  percentage: v.optional(v.number()),
})

/** What a number has sent of what it may send. */
export const NumberUsageSchema = v.object({
  /** How the number is connected: `official` or `qr_code`. */
  connection_type: v.string(),
  /** In a day. */
  daily: v.optional(UsedLimitSchema),
  /** In an hour. */
  hourly: v.optional(UsedLimitSchema),
  /** In a minute. */
  minute: v.optional(UsedLimitSchema),
  /** Seconds between two messages. */
  min_delay_seconds: v.optional(v.number()),
})

/** Whether a number may send. */
export const RateLimitUsageSchema = v.object({
  /** Id of the number. */
  whatsapp_number_id: v.string(),
  /** Phone number. */
  phone_number: v.string(),
  /** How the number is connected. */
  connection_type: WhatsAppConnectionTypeSchema,
  /** What it has sent of what it may send. */
  usage: NumberUsageSchema,
  /** Whether it may send now. */
  can_send_now: v.boolean(),
  /** Why not. */
  rate_limit_reason: v.nullable(v.string()),
})

/** That the counters of a number were reset. */
export const RateLimitResetSchema = v.object({
  /** What the server says, for people. */
  message: v.string(),
  /** Id of the number. */
  whatsapp_number_id: v.string(),
})

/** Where the flow of a conversation stands. */
export const FlowStateSchema = v.object({
  /** Id of the conversation. */
  conversation_id: v.string(),
  /** Where the conversation stands. */
  status: v.nullable(v.string()),
  /** Whether the chatbot answers. */
  is_bot_active: v.nullable(v.boolean()),
  /** Id of the flow. */
  active_flow_id: v.nullable(v.string()),
  /** Name of the flow. */
  active_flow_name: v.nullable(v.string()),
  /** Id of the node row. */
  current_node_id: v.nullable(v.string()),
  /** Id of the node on the canvas. */
  current_node_canvas_id: v.nullable(v.string()),
  /** Type of the node. */
  current_node_type: v.nullable(v.string()),
  /** Caption of the node. */
  current_node_label: v.nullable(v.string()),
  /** Variables, by name. */
  context_variables: anything,
  /** The nodes so far, in the server's own form. */
  execution_path: v.array(v.unknown()),
  /** When a message last went either way, ISO 8601. */
  last_message_at: v.nullable(v.string()),
  /** When the 24-hour window ends, ISO 8601. */
  window_expires_at: v.nullable(v.string()),
})

/** That the flow of a conversation was reset. */
export const FlowResetSchema = v.object({
  /** `reset`. */
  status: v.string(),
  /** What the server says, for people. */
  message: v.string(),
})

/** A chatbot that can be used with a number. */
export const CompatibleChatbotSchema = v.object({
  ...ChatbotSchema.entries,
  /** Always `true`. */
  compatible: v.literal(true),
  /** How the number is connected. */
  whatsapp_connection_type: v.optional(v.string()),
  /** Phone number. */
  whatsapp_phone_number: v.optional(v.string()),
  /** Types of nodes that work over the number. */
  available_node_types: v.optional(v.array(v.string())),
})
