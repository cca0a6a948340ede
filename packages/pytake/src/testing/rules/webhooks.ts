import { eventsOf, parseWebhook, type MessageEvent, type WebhookEvent } from '../../webhooks/events.ts'
import type { OutboundStatus } from '../../webhooks/payload.ts'
import type { ContactRow, NumberRow, TemplateRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { answer } from './bot.ts'
import { textOf } from './canvas.ts'
import { contactByWhatsapp, newContact } from './contacts.ts'
import { conversationUnderWay, openConversation, receive } from './messages.ts'
import { qualityEvent, statusEvent } from './templates.ts'
import { openWindow } from './windows.ts'

/** Takes in what Meta tells. What is not about numbers and templates of this server is dropped, as is what is no event of Meta. */
export function takeIn(world: World, rawBody: string): void {
  for (const event of readEvents(rawBody)) {
    if (event.type === 'change') changed(world, event)
    else if (event.type === 'message') received(world, event)
    else advanced(world, event.status)
  }
}

function readEvents(rawBody: string): WebhookEvent[] {
  try {
    return eventsOf(parseWebhook(rawBody))
  } catch {
    return []
  }
}

export const numberByMetaId = (world: World, id: string | undefined): NumberRow | undefined =>
  id === undefined ? undefined : world.numbers.find(({ phone_number_id: own }) => own === id)

function received(world: World, { number: { phone_number_id: id }, contact: who, message }: MessageEvent): void {
  const number = numberByMetaId(world, id)
  if (number === undefined) return
  number.last_seen_at = world.generator.stamp()
  const contact = contactOf(world, number, message.from, who?.profile?.name)
  const conversation = conversationUnderWay(world, contact, number) ?? openConversation(world, contact, number)
  const { type } = message
  const content = type === 'text' ? { text: message.text?.body ?? '' } : { ...(message as unknown as Readonly<Record<string, object | undefined>>)[type] }
  receive(world, conversation, { message_type: type === 'contacts' ? 'contact' : type, content }, message.id)
  openWindow(world, conversation)
  answer(world, number, conversation, message.text?.body ?? message.button?.text ?? message.interactive?.button_reply?.title ?? message.interactive?.list_reply?.title ?? '')
}

/** Who wrote; somebody unknown becomes a contact. */
function contactOf(world: World, { organization_id }: NumberRow, whatsapp_id: string, name: string | undefined): ContactRow {
  const known = contactByWhatsapp(world, organization_id, whatsapp_id)
  if (known === undefined) return newContact(world, organization_id, { whatsapp_id, phone_number: `+${whatsapp_id}`, name: name ?? null, whatsapp_name: name ?? null, source: 'whatsapp' })
  if (name !== undefined && !world.isObserved) known.whatsapp_name = name
  return known
}

const TIMES: Readonly<Record<string, 'sent_at' | 'delivered_at' | 'read_at' | 'failed_at'>> = { sent: 'sent_at', delivered: 'delivered_at', read: 'read_at', failed: 'failed_at' }
const ORDER = ['pending', 'sent', 'delivered', 'read', 'failed']

/** A message has come further. What is older than what is known changes nothing but its own time. */
function advanced(world: World, { id, status, timestamp, errors }: OutboundStatus): void {
  const row = world.messages.find(({ whatsapp_message_id: own, direction }) => own === id && direction === 'outbound')
  const column = TIMES[status]
  if (row === undefined || column === undefined || !/^\d{1,11}$/.test(timestamp)) return
  const at = `${new Date(Number(timestamp) * 1000).toISOString().slice(0, 19)}Z`
  row[column] = at
  if (ORDER.indexOf(status) <= ORDER.indexOf(row.status)) return
  row.status = status
  const [error] = errors ?? []
  if (error !== undefined) Object.assign(row, { error_code: String(error.code), error_message: error.message ?? error.title ?? null })
  world.events.emit('message:status', row.organization_id, row.conversation_id, { message_id: row.id, status, timestamp: world.generator.stamp() })
}

function changed(world: World, { accountId, field, value }: Extract<WebhookEvent, { type: 'change' }>): void {
  const row = templateOf(world, accountId, value)
  if (row === undefined) return
  const { event, reason, new_quality_score: quality, new_category: category } = value
  if (field === 'message_template_status_update' && typeof event === 'string') statusEvent(world, row, event, textOf(reason) ?? null)
  if (field === 'message_template_quality_update' && typeof quality === 'string') qualityEvent(world, row, quality)
  if (field === 'template_category_update' && typeof category === 'string') row.category = category
}

/** The template that Meta names, of a number of the account. */
function templateOf(world: World, accountId: string, { message_template_name: name, message_template_language: language }: Readonly<Record<string, unknown>>): TemplateRow | undefined {
  return world.templates.find((row) =>
    row.deleted_at === null && row.name === name && (language === undefined || row.language === language) &&
    world.numbers.get(row.whatsapp_number_id)?.whatsapp_business_account_id === accountId)
}
