import type { Alert } from '../../alerts/types.ts'
import type { Campaign } from '../../campaigns/types.ts'
import type { ChatbotFlow } from '../../chatbots/flows/types.ts'
import type { ChatbotNode } from '../../chatbots/nodes/types.ts'
import type { Chatbot } from '../../chatbots/types.ts'
import type { Tag } from '../../contacts/tags/types.ts'
import type { Contact } from '../../contacts/types.ts'
import type { Conversation, Message } from '../../conversations/types.ts'
import type { FlowAutomation } from '../../flow-automations/types.ts'
import type { MessageTemplate } from '../../whatsapp/templates/types.ts'
import type { WhatsAppNumber } from '../../whatsapp/types.ts'
import { aMoment, anOrganizationId, nextId, owned } from './base.ts'

export const makeContact = (given: Partial<Contact> = {}): Contact => ({
  ...owned(), whatsapp_id: '5511999990001', name: 'Maria Souza', email: null, phone_number: null, avatar_url: null, company: null, job_title: null, notes: null, whatsapp_name: null,
  whatsapp_profile_pic: null, address_street: null, address_city: null, address_state: null, address_country: null, address_postal_code: null, source: null, lifecycle_stage: null,
  opt_in: true, opt_in_date: null, opt_out_date: null, is_blocked: false, blocked_at: null, blocked_reason: null, is_vip: false, last_message_at: null, last_message_received_at: null,
  last_message_sent_at: null, total_messages_sent: 0, total_messages_received: 0, total_conversations: 0, assigned_agent_id: null, assigned_department_id: null, tags: [], ...given,
})

export const makeTag = (given: Partial<Tag> = {}): Tag => ({ id: nextId(), organization_id: anOrganizationId, created_at: aMoment, name: 'vip', color: '#3B82F6', ...given })

export const makeConversation = (given: Partial<Conversation> = {}): Conversation => ({
  ...owned(), contact_id: nextId(), whatsapp_number_id: nextId(), status: 'open', assigned_agent_id: null, assigned_department_id: null, priority: null, last_message_at: null,
  last_inbound_at: null, last_outbound_at: null, first_response_at: null, resolved_at: null, closed_at: null, total_messages: 0, unread_count: 0, response_time_seconds: null,
  resolution_time_seconds: null, channel: 'whatsapp', extra_data: {}, tags: [], ...given,
})

export const makeMessage = (given: Partial<Message> = {}): Message => ({
  id: nextId(), conversation_id: nextId(), direction: 'inbound', sender_type: 'contact', message_type: 'text', content: { text: 'Oi' }, status: 'received', whatsapp_message_id: null,
  created_at: aMoment, sent_at: null, delivered_at: null, read_at: null, failed_at: null, error_code: null, error_message: null, ...given,
})

export const makeWhatsAppNumber = (given: Partial<WhatsAppNumber> = {}): WhatsAppNumber => ({
  ...owned(), phone_number: '+5511940000001', display_name: 'Acme', connection_type: 'official', whatsapp_business_account_id: null, phone_number_id: null, access_token: null,
  webhook_verify_token: null, verified: false, quality_rating: null, messaging_limit: null, evolution_instance_name: null, evolution_api_url: null, evolution_api_key: null,
  status: 'connected', connected_at: null, last_seen_at: null, is_active: true, auto_reply_enabled: false, away_message: null, business_hours: {}, default_department_id: null,
  default_chatbot_id: null, webhook_url: null, webhook_token: nextId(), available_node_types: ['start', 'message', 'end'], node_metadata: null, ...given,
})

export const makeMessageTemplate = (given: Partial<MessageTemplate> = {}): MessageTemplate => ({
  ...owned(), whatsapp_number_id: nextId(), meta_template_id: null, name: 'boas_vindas', language: 'pt_BR', category: 'MARKETING', suggested_category: null, status: 'APPROVED',
  rejected_reason: null, header_type: null, header_text: null, header_variables_count: 0, body_text: 'Olá!', body_variables_count: 0, footer_text: null, buttons: [], sent_count: 0,
  delivered_count: 0, read_count: 0, failed_count: 0, is_system_template: false, is_enabled: true, approved_at: aMoment, rejected_at: null, ai_analysis_score: null,
  ai_suggested_category: null, ai_analyzed_at: null, ...given,
})

export const makeChatbot = (given: Partial<Chatbot> = {}): Chatbot => ({
  ...owned(), name: 'Bot', description: null, avatar_url: null, is_active: true, is_published: false, is_fallback: false, whatsapp_number_ids: [], ab_test_enabled: false,
  ab_test_flows: null, global_variables: {}, settings: {}, total_conversations: 0, total_messages_sent: 0, total_messages_received: 0, version: 1, published_version: null,
  linked_at: null, deleted_at: null, linked_history: null, ...given,
})

export const makeChatbotFlow = (given: Partial<ChatbotFlow> = {}): ChatbotFlow => ({
  ...owned(), chatbot_id: nextId(), name: 'Main Flow', description: null, is_main: true, is_fallback: false, canvas_data: { nodes: [], edges: [] }, variables: {}, is_active: true,
  inactivity_settings: null, window_expiry_settings: null, version: 1, deleted_at: null, ...given,
})

export const makeChatbotNode = (given: Partial<ChatbotNode> = {}): ChatbotNode =>
  ({ ...owned(), flow_id: nextId(), node_id: 'node_1', node_type: 'message', label: null, position_x: 0, position_y: 0, data: {}, order: null, ...given })

export const makeCampaign = (given: Partial<Campaign> = {}): Campaign => ({
  ...owned(), name: 'Promoção', description: null, campaign_type: 'broadcast', whatsapp_number_id: null, template_id: null, message_type: 'text', message_content: { text: 'Oferta!' },
  template_variables: {}, audience_type: 'all_contacts', target_tag_ids: [], target_contact_ids: [], segment_filters: {}, messages_per_hour: 100, delay_between_messages_seconds: 2,
  respect_opt_out: true, skip_active_conversations: false, scheduled_at: null, settings: {}, retry_max_attempts: 3, retry_base_delay: 60, retry_max_delay: 3600,
  created_by_user_id: null, status: 'draft', started_at: null, completed_at: null, paused_at: null, cancelled_at: null, total_recipients: 0, messages_sent: 0, messages_delivered: 0,
  messages_read: 0, messages_failed: 0, messages_pending: 0, replies_count: 0, unique_replies_count: 0, opt_outs_count: 0, delivery_rate: null, read_rate: null, reply_rate: null,
  estimated_cost: null, actual_cost: null, error_count: 0, last_error_message: null, errors: [], message_statuses: {}, deleted_at: null, ...given,
})

export const makeFlowAutomation = (given: Partial<FlowAutomation> = {}): FlowAutomation => ({
  ...owned(), name: 'Boas-vindas', description: null, chatbot_id: nextId(), flow_id: nextId(), whatsapp_number_id: nextId(), trigger_type: 'manual', trigger_config: {},
  audience_type: 'all', audience_config: {}, variable_mapping: {}, max_concurrent_executions: 50, rate_limit_per_hour: 100, retry_failed: true, max_retries: 3,
  execution_window_start: null, execution_window_end: null, execution_timezone: 'America/Sao_Paulo', status: 'draft', is_active: false, total_executions: 0, total_sent: 0,
  total_delivered: 0, total_read: 0, total_replied: 0, total_completed: 0, total_failed: 0, last_executed_at: null, next_scheduled_at: null, deleted_at: null, chatbot_name: 'Bot',
  flow_name: 'Main Flow', whatsapp_number_name: 'Acme', ...given,
})

export const makeAlert = (given: Partial<Alert> = {}): Alert => ({
  ...owned(), alert_type: 'quality_degraded', severity: 'warning', title: 'Qualidade', description: null, whatsapp_template_id: nextId(), status: 'open', escalation_level: 0,
  escalated_to_admin: false, acknowledged_by_user_id: null, acknowledged_at: null, acknowledgment_notes: null, escalated_at: null, auto_resolved: false, auto_resolved_at: null,
  auto_resolved_reason: null, notification_sent: false, notification_sent_at: null, alert_metadata: null, ...given,
})
