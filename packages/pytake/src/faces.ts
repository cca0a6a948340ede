import type { ModelsResource } from './ai-assistant/models/types.ts'
import type { SettingsResource } from './ai-assistant/settings/types.ts'
import type { TemplatesResource as FlowTemplatesResource } from './ai-assistant/templates/types.ts'
import type { AiAssistantResource } from './ai-assistant/types.ts'
import type { FlowsResource as ChatbotFlowsResource } from './chatbots/flows/types.ts'
import type { NodesResource } from './chatbots/nodes/types.ts'
import type { ChatbotsResource } from './chatbots/types.ts'
import type { TagsResource } from './contacts/tags/types.ts'
import type { ContactsResource } from './contacts/types.ts'
import type { ScheduleResource } from './flow-automations/schedule/types.ts'
import type { FlowAutomationsResource } from './flow-automations/types.ts'
import type { MetaResource } from './webhooks/meta/types.ts'
import type { TemplatesResource as MessageTemplatesResource } from './whatsapp/templates/types.ts'
import type { WhatsappResource } from './whatsapp/types.ts'
import type { WebhookResource } from './whatsapp/webhook/types.ts'

/** Contacts: whom the organization writes to. */
export interface Contacts extends ContactsResource {
  /** Tags of contacts. */
  readonly tags: TagsResource
}

/** WhatsApp numbers of the organization. */
export interface WhatsApp extends WhatsappResource {
  /** Templates: messages that Meta has to approve. */
  readonly templates: MessageTemplatesResource
  /** The webhook that Meta calls. */
  readonly webhook: WebhookResource
}

/** Webhooks of the whole server. */
export interface Webhooks {
  /** The webhook that Meta calls for all numbers. */
  readonly meta: MetaResource
}

/** Chatbots. */
export interface Chatbots extends ChatbotsResource {
  /** Flows of chatbots, with variables and settings. */
  readonly flows: ChatbotFlowsResource
  /** Nodes of flows, as rows of their own. */
  readonly nodes: NodesResource
}

/** Automations: flows that are started with many contacts. */
export interface FlowAutomations extends FlowAutomationsResource {
  /** When automations run. */
  readonly schedule: ScheduleResource
}

/** The AI assistant, which makes flows. */
export interface AiAssistant extends AiAssistantResource {
  /** Models that the assistant can ask. */
  readonly models: ModelsResource
  /** Settings of the assistant. */
  readonly settings: SettingsResource
  /** Flows to start from. */
  readonly templates: FlowTemplatesResource
}
