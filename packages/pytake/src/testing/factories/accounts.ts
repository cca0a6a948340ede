import type { AuthResult, Token } from '../../auth/types.ts'
import type { AvailableAgent, Department } from '../../departments/types.ts'
import type { NotificationLog, NotificationPreference } from '../../notifications/types.ts'
import type { Organization } from '../../organizations/types.ts'
import type { Permission } from '../../permissions/types.ts'
import type { Queue } from '../../queues/types.ts'
import type { Role } from '../../roles/types.ts'
import type { Secret } from '../../secrets/types.ts'
import type { AgentSkill, User } from '../../users/types.ts'
import { aMoment, anOrganizationId, nextId, owned } from './base.ts'

export const makeOrganization = (given: Partial<Organization> = {}): Organization => ({
  id: anOrganizationId, created_at: aMoment, updated_at: aMoment, name: 'Acme Ltda', slug: 'acme-ltda', description: null, website: null, logo_url: null, is_active: true, plan_type: 'free',
  plan_limits: null, plan_usage: null, trial_ends_at: null, subscription_starts_at: null, subscription_ends_at: null, settings: {}, ...given,
})

export const makeUser = (given: Partial<User> = {}): User => ({
  ...owned(), email: 'ana@acme.example', full_name: 'Ana Admin', phone_number: null, avatar_url: null, bio: null, role: 'org_admin', email_verified: false, is_active: true, is_online: false,
  last_seen_at: null, last_login_at: null, agent_status: null, agent_greeting_message: null, department_ids: [], permissions: [], ...given,
})

export const makeAgentSkill = (given: Partial<AgentSkill> = {}): AgentSkill =>
  ({ id: nextId(), organization_id: anOrganizationId, user_id: nextId(), skill_name: 'sales', proficiency_level: 3, ...given })

export const makeToken = (given: Partial<Token> = {}): Token => ({ access_token: 'access-token', refresh_token: 'refresh-token', token_type: 'bearer', expires_in: 900, ...given })

export const makeAuthResult = (given: Partial<AuthResult> = {}): AuthResult => ({ user: makeUser(), token: makeToken(), message: 'Login successful', ...given })

export const makeDepartment = (given: Partial<Department> = {}): Department => ({
  ...owned(), name: 'Vendas', slug: 'vendas', description: null, color: '#3B82F6', icon: null, is_active: true, business_hours: {}, offline_message: null, routing_mode: 'round_robin',
  auto_assign_conversations: true, max_conversations_per_agent: 10, agent_ids: [], total_agents: 0, total_conversations: 0, active_conversations: 0, queued_conversations: 0,
  average_response_time_seconds: null, average_resolution_time_seconds: null, customer_satisfaction_score: null, settings: {}, deleted_at: null, ...given,
})

export const makeAvailableAgent = (given: Partial<AvailableAgent> = {}): AvailableAgent => ({
  id: nextId(), full_name: 'Bruno Agente', email: 'bruno@acme.example', department_id: nextId(), agent_status: 'available', active_conversations_count: 0, capacity_remaining: 10, ...given,
})

export const makeQueue = (given: Partial<Queue> = {}): Queue => ({
  ...owned(), department_id: nextId(), name: 'Fila Geral', slug: 'geral', description: null, color: '#10B981', icon: null, is_active: true, priority: 50, sla_minutes: null,
  routing_mode: 'round_robin', auto_assign_conversations: true, max_conversations_per_agent: 10, max_queue_size: null, overflow_queue_id: null, settings: {}, total_conversations: 0,
  active_conversations: 0, queued_conversations: 0, completed_conversations: 0, average_wait_time_seconds: null, average_response_time_seconds: null,
  average_resolution_time_seconds: null, customer_satisfaction_score: null, deleted_at: null, ...given,
})

export const makeSecret = (given: Partial<Secret> = {}): Secret => ({
  ...owned(), name: 'openai_key', display_name: 'OpenAI', description: null, scope: 'organization', secret_metadata: null, chatbot_id: null, encryption_provider: 'fernet',
  encryption_key_id: null, encryption_metadata: null, is_active: true, last_used_at: null, usage_count: 0, ...given,
})

export const makePermission = (given: Partial<Permission> = {}): Permission => ({ ...owned(), name: 'contacts:read', description: null, category: 'contacts', is_active: true, ...given })

export const makeRole = (given: Partial<Role> = {}): Role =>
  ({ ...owned(), name: 'leitor', description: null, is_system: false, is_custom: true, is_active: true, permissions: [], ...given })

export const makeNotificationLog = (given: Partial<NotificationLog> = {}): NotificationLog => ({
  ...owned(), id: 1, user_id: nextId(), notification_type: 'custom', channel: 'in_app', subject: null, message: 'Olá', recipient: 'ana@acme.example', status: 'sent', error_message: null,
  sent_at: aMoment, notification_metadata: null, retry_count: 0, ...given,
})

export const makeNotificationPreference = (given: Partial<NotificationPreference> = {}): NotificationPreference => ({
  ...owned(), id: 1, user_id: nextId(), email_enabled: true, sms_enabled: false, whatsapp_enabled: false, websocket_enabled: true, in_app_enabled: true, quiet_hours_start: null,
  quiet_hours_end: null, quiet_hours_enabled: false, max_emails_per_hour: 10, max_sms_per_hour: 5, ...given,
})
