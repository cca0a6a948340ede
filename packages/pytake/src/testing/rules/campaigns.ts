import { campaignUpdateView } from '../views/campaigns.ts'
import { badRequest } from '../world/refusal.ts'
import type { CampaignRow, ContactRow, ConversationRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { contactsOf, type Audience } from './audience.ts'
import { conversationUnderWay, deliver, faultOfNumber, keepFailed, openConversation } from './messages.ts'

const KINDS: Readonly<Record<string, Audience['kind']>> = { all_contacts: 'all', tags: 'tags', segment: 'segment' }

/** The contacts that a campaign is for. */
export function recipientsOf(world: World, row: CampaignRow): ContactRow[] {
  const contacts = contactsOf(world, row.organization_id, {
    kind: KINDS[row.audience_type] ?? 'list', tagIds: row.target_tag_ids, contactIds: row.target_contact_ids, filters: row.segment_filters,
  })
  const number = row.whatsapp_number_id
  return contacts.filter((contact) =>
    (contact.opt_in || !row.respect_opt_out) && !(row.skip_active_conversations && number !== null && conversationUnderWay(world, contact, { id: number }) !== undefined))
}

/** Milliseconds between two messages of a campaign. */
const pace = ({ messages_per_hour: perHour, delay_between_messages_seconds: delay }: CampaignRow): number => Math.max(3_600_000 / perHour, delay * 1000)

/** Starts a campaign, or lets it go on where it was paused. */
export function start(world: World, row: CampaignRow): CampaignRow {
  if (!['draft', 'scheduled', 'paused'].includes(row.status)) throw badRequest(`Cannot start campaign with status '${row.status}'`)
  if (row.status !== 'paused') row.waiting = recipientsOf(world, row).map(({ id }) => id)
  if (row.status !== 'paused') row.total_recipients = row.waiting.length
  if (row.total_recipients === 0) throw badRequest('Campaign has no recipients')
  return run(world, row)
}

/** Lets a campaign send from now on. */
export function run(world: World, row: CampaignRow): CampaignRow {
  Object.assign(row, { status: 'running', started_at: row.started_at ?? world.generator.stamp(), paused_at: null, next_at: world.clock.now() + pace(row) })
  return told(world, row)
}

/** Ends or halts the sending. */
export function halt(world: World, row: CampaignRow, state: { readonly status: string; readonly paused_at?: string; readonly cancelled_at?: string; readonly completed_at?: string }): CampaignRow {
  Object.assign(row, { paused_at: null, next_at: null }, state)
  return told(world, row)
}

function told(world: World, row: CampaignRow): CampaignRow {
  world.touch(row)
  world.events.emit('campaign:progress', row.organization_id, campaignUpdateView(world, row))
  return row
}

/** Lets all campaigns do what is due by the clock: begin when they are scheduled, and send at their pace. */
export function settleCampaigns(world: World): void {
  const now = world.clock.now()
  for (const row of world.campaigns.where(({ deleted_at: at }) => at === null)) {
    if (row.status === 'scheduled' && row.scheduled_at !== null && millisOf(row.scheduled_at) <= now) begin(world, row)
    if (row.status === 'running') advance(world, row, now)
  }
}

/** Begins a scheduled campaign; without recipients it has failed. */
function begin(world: World, row: CampaignRow): void {
  if (recipientsOf(world, row).length === 0) {
    halt(world, row, { status: 'failed' })
    return
  }
  start(world, row)
  row.next_at = millisOf(row.scheduled_at ?? row.created_at) + pace(row)
}

function advance(world: World, row: CampaignRow, now: number): void {
  let isMoved = false
  while (row.next_at !== null && row.next_at <= now) {
    const contact = world.contacts.get(row.waiting.shift())
    if (contact !== undefined) sendTo(world, row, contact)
    row.next_at = row.waiting.length === 0 ? null : row.next_at + pace(row)
    isMoved = true
  }
  if (!isMoved) return
  if (row.waiting.length === 0) halt(world, row, { status: 'completed', completed_at: world.generator.stamp() })
  else told(world, row)
}

/** Sends the campaign's message to a contact; without a number that sends, it has failed. */
function sendTo(world: World, row: CampaignRow, contact: ContactRow): void {
  const number = world.numbers.get(row.whatsapp_number_id)
  if (number === undefined) return
  const conversation: ConversationRow = conversationUnderWay(world, contact, number) ?? openConversation(world, contact, number)
  const template = world.templates.get(row.template_id)
  const message = template === undefined
    ? { message_type: row.message_type, content: { ...row.message_content } }
    : { message_type: 'template', content: { name: template.name, language: template.language } }
  const sender = { sender_type: 'system', campaign_id: row.id }
  const fault = faultOfNumber(number)
  if (fault === undefined) deliver(world, conversation, message, sender)
  else keepFailed(world, conversation, message, sender, fault)
}
