import { Crash } from '../world/refusal.ts'
import type { FieldName } from './fields/index.ts'

/** How a field fails in the develop build. */
interface Failure {
  /** `before` it does anything; `after` it, while the answer is built, so that a change is stored. */
  readonly at: 'before' | 'after'
  readonly message: string
}

const before = (message: string): Failure => ({ at: 'before', message })
const building = (model: string, attribute: string): Failure => ({ at: 'after', message: `'${model}' object has no attribute '${attribute}'` })

const USER = building('User', 'name')
const CONTACT = building('Contact', 'phone')
const CONVERSATION = building('Conversation', 'assigned_agent_id')
const CHATBOT = building('Chatbot', 'greeting_message')
const CAMPAIGN = building('Campaign', 'message_template')
const CREATE = before('BaseRepository.create() takes 2 positional arguments but 3 were given')
const UPDATE = before('BaseRepository.update() takes 3 positional arguments but 4 were given')
const DELETE = before('BaseRepository.delete() takes 2 positional arguments but 3 were given')
const SECRETS = before("BaseRepository.__init__() missing 1 required positional argument: 'db'")
const SAVE = before("'WhatsAppNumberRepository' object has no attribute 'save'")
const MESSAGES = before("name 'Message' is not defined")
const ORGANIZATION = building('Organization', 'plan_tier')

/** The fields that fail, whatever they are asked. Where no message was seen, it is the one of the neighbours. */
const FAILURES: Readonly<Partial<Record<FieldName, Failure>>> = {
  register: before('app.models.organization.Organization() argument after ** must be a mapping, not OrganizationCreate'),
  myOrganization: ORGANIZATION, updateOrganization: before('Unconsumed column names: website'), updateOrganizationSettings: before('Unconsumed column names: plan_tier'),
  user: USER, users: USER, userStats: before("'ConversationRepository' object has no attribute 'get_by_agent'"), createUser: CREATE, updateUser: UPDATE, deleteUser: DELETE,
  activateUser: USER, deactivateUser: USER,
  departmentStats: before("'User' object has no attribute 'department_id'"), createDepartment: CREATE, updateDepartment: UPDATE, deleteDepartment: DELETE,
  createQueue: before('QueueRepository.create() takes 2 positional arguments but 3 were given'),
  updateQueue: before('QueueRepository.update() takes 3 positional arguments but 4 were given'),
  contact: CONTACT, contacts: CONTACT, createContact: before('1 validation error for ContactCreate\nwhatsapp_id\n  Field required'), updateContact: UPDATE, blockContact: CONTACT,
  unblockContact: CONTACT, deleteContact: DELETE,
  conversation: CONVERSATION, conversations: CONVERSATION, conversationMessages: before("'MessageRepository' object has no attribute 'get_by_conversation'"),
  sendMessage: before('app.models.conversation.Message() argument after ** must be a mapping, not MessageCreate'), closeConversation: CONVERSATION,
  reopenConversation: CONVERSATION, activateFlowInConversation: CONVERSATION, deactivateFlowInConversation: CONVERSATION, executeJumpToFlow: CONVERSATION,
  createWhatsappNumber: CREATE, updateWhatsappNumber: UPDATE, deleteWhatsappNumber: DELETE, linkFlowToWhatsapp: SAVE, unlinkFlowFromWhatsapp: SAVE,
  chatbot: CHATBOT, chatbots: CHATBOT, createChatbot: CREATE, updateChatbot: UPDATE, deleteChatbot: DELETE, activateChatbot: CHATBOT, deactivateChatbot: CHATBOT,
  campaign: CAMPAIGN, campaigns: CAMPAIGN, createCampaign: CREATE, updateCampaign: UPDATE, deleteCampaign: DELETE, startCampaign: CAMPAIGN, cancelCampaign: CAMPAIGN,
  messageMetrics: MESSAGES, fullReport: MESSAGES,
  secret: SECRETS, secrets: SECRETS, deleteSecret: SECRETS, deactivateSecret: SECRETS,
  createSecret: before("SecretService.create_secret() missing 2 required positional arguments: 'display_name' and 'value'"),
  updateSecret: before("(sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.DataError'>: invalid input for query argument $1"),
}

/** Fails like the develop build before a field does anything. */
export function failBefore(name: FieldName, args: Readonly<Record<string, unknown>>): void {
  if (name === 'queues' && typeof args['departmentId'] === 'string') throw new Crash("'QueueRepository' object has no attribute 'get_by_department'")
  const failure = FAILURES[name]
  if (failure?.at === 'before') throw new Crash(failure.message)
}

/** Fails like the develop build while the answer of a field is built. Nothing is built of an empty list. */
export function failAfter(name: FieldName, value: unknown): void {
  const failure = FAILURES[name]
  if (failure?.at === 'after' && !isEmpty(value)) throw new Crash(failure.message)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return Object.values(value as object).some((part) => Array.isArray(part) && part.length === 0) && 'skip' in (value as object)
}
