import type { World } from '../world/world.ts'
import type { Source } from './call.ts'
import { extrasOf } from './extras.ts'
import { snake } from './field.ts'

/** Reads a field of an object that is no field of the same name in REST. */
type Reader = (source: Source, world: World, name: string) => unknown

const from = (name: string): Reader => (source) => source[name]

/** A field that GraphQL stores with the row. */
const extra = (rowOf: (source: Source, world: World) => object | undefined): Reader => (source, world, name) => extrasOf(rowOf(source, world) ?? {})[snake(name)]

const idOf = ({ id }: Source): string => String(id)

const ofOrganization = extra((source, world) => world.organizations.get(idOf(source)))
const ofChatbot = extra((source, world) => world.chatbots.get(idOf(source)))
const ofNumber = extra((source, world) => world.numbers.get(idOf(source)))

const contentOf = ({ content }: Source): Source => content as Source

const READERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  UserType: { name: from('full_name'), phone: from('phone_number') },
  UserStats: {
    activeConversations: from('conversations_active'), completedConversations: from('conversations_resolved'),
    averageResponseTimeSeconds: ({ avg_response_time_minutes: minutes }) => (typeof minutes === 'number' ? Math.round(minutes * 60) : null),
  },
  OrganizationType: {
    planTier: from('plan_type'), maxUsers: ofOrganization, maxContacts: ofOrganization, maxConversationsPerMonth: ofOrganization, maxWhatsappNumbers: ofOrganization,
    featuresEnabled: ofOrganization, phone: ofOrganization, address: ofOrganization, city: ofOrganization, state: ofOrganization, country: ofOrganization,
    postalCode: ofOrganization,
  },
  ContactType: { phone: ({ phone_number: phone, whatsapp_id: id }) => phone ?? id, lastContactAt: from('last_message_at') },
  MessageType: {
    content: (source) => contentOf(source)['text'] ?? contentOf(source)['caption'] ?? JSON.stringify(source['content']), mediaUrl: (source) => contentOf(source)['url'],
    mediaType: (source) => (contentOf(source)['url'] === undefined ? null : source['message_type']), isRead: ({ read_at: at }) => at !== null,
  },
  WhatsAppNumberType: { defaultFlowId: ofNumber },
  ChatbotType: { greetingMessage: ofChatbot, fallbackMessage: ofChatbot },
  CampaignType: {
    messageTemplate: ({ message_content: content }) => (content as Source)['text'] ?? '', targetCount: from('total_recipients'), sentCount: from('messages_sent'),
    deliveredCount: from('messages_delivered'), failedCount: from('messages_failed'),
  },
}

/** The value of a field of an object. */
export function readField(world: World, type: string, name: string, source: Source): unknown {
  const reader = READERS[type]?.[name]
  return (reader === undefined ? source[snake(name)] : reader(source, world, name)) ?? null
}
