import type { Campaign, CampaignProgress, CampaignRetryStats, CampaignStats } from '../../campaigns/types.ts'
import type { CampaignUpdate } from '../../realtime/types.ts'
import type { CampaignCounters, CampaignRow, MessageRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'
import { countBy, percent, roundedPercent } from './numbers.ts'

const sentBy = (world: World, { id }: CampaignRow): MessageRow[] => world.messages.where(({ campaign_id: campaign }) => campaign === id)

/** Messages of contacts after the campaign wrote to them. */
function repliesTo(world: World, messages: readonly MessageRow[]): MessageRow[] {
  const since = new Map(messages.map(({ conversation_id: id, created_at: at }) => [id, at]))
  return world.messages.where(({ direction, conversation_id: id, created_at: at }) => direction === 'inbound' && at > (since.get(id) ?? '~'))
}

/** What is counted of a campaign's messages. */
function countersOf(world: World, row: CampaignRow): Pick<Campaign, CampaignCounters> {
  const messages = sentBy(world, row)
  const failed = messages.filter(({ status }) => status === 'failed')
  const [sent, delivered, read] = [messages.length - failed.length, messages.filter(({ delivered_at: at }) => at !== null).length, messages.filter(({ read_at: at }) => at !== null).length]
  const replies = repliesTo(world, messages)
  const repliers = new Set(replies.map(({ contact_id: contact }) => contact)).size
  const rate = (part: number): number | null => (sent === 0 ? null : roundedPercent(part, sent))
  return {
    messages_sent: sent, messages_delivered: delivered, messages_read: read, messages_failed: failed.length, messages_pending: Math.max(row.total_recipients - messages.length, 0),
    replies_count: replies.length, unique_replies_count: repliers, opt_outs_count: messages.filter(({ contact_id: id }) => world.contacts.get(id)?.opt_in === false).length,
    delivery_rate: rate(delivered), read_rate: rate(read), reply_rate: rate(repliers), error_count: failed.length, last_error_message: failed.at(-1)?.error_message ?? null,
    errors: failed.map(({ contact_id, error_message, failed_at }) => ({ contact_id, error: error_message, timestamp: failed_at })),
    message_statuses: Object.fromEntries(messages.map(({ contact_id, status, sent_at }) => [contact_id, { status, attempts: 1, sent_at }])),
  }
}

/** A campaign with its counters. */
export function campaignView(world: World, row: CampaignRow): Campaign {
  const { waiting: _waiting, next_at: _next, ...rest } = row
  return { ...rest, ...countersOf(world, row) }
}

export function campaignStatsView(world: World, row: CampaignRow): CampaignStats {
  const counters = countersOf(world, row)
  const { messages_sent, messages_delivered, messages_read, messages_failed, messages_pending, replies_count, unique_replies_count, opt_outs_count } = counters
  const { total_recipients } = row
  return {
    total_recipients, messages_sent, messages_delivered, messages_read, messages_failed, messages_pending, replies_count, unique_replies_count, opt_outs_count,
    delivery_rate: counters.delivery_rate ?? 0, read_rate: counters.read_rate ?? 0, reply_rate: counters.reply_rate ?? 0,
    progress_percentage: roundedPercent(messages_sent + messages_failed, total_recipients), success_rate: roundedPercent(messages_sent, messages_sent + messages_failed),
  }
}

export function campaignProgressView(world: World, row: CampaignRow): CampaignProgress {
  const { total_recipients, messages_sent, messages_pending, messages_failed, progress_percentage } = campaignStatsView(world, row)
  const { status, next_at: next, messages_per_hour: perHour, delay_between_messages_seconds: delay } = row
  const end = next === null ? null : new Date(next + Math.max(messages_pending - 1, 0) * Math.max(3_600_000 / perHour, delay * 1000)).toISOString()
  return { status, total_recipients, messages_sent, messages_pending, messages_failed, progress_percentage, estimated_completion_time: end }
}

/** Numbers of tries. The fake's WhatsApp needs one try for each message. */
export function retryStatsView(world: World, row: CampaignRow): CampaignRetryStats {
  const messages = sentBy(world, row)
  const counts = countBy(messages, ({ status }) => status)
  const count = (status: string): number => counts[status] ?? 0
  const { retry_max_attempts, retry_base_delay, retry_max_delay } = row
  return {
    total_contacts: messages.length,
    statuses: { pending: count('pending'), sent: count('sent'), delivered: count('delivered'), read: count('read'), retrying: 0, failed: count('failed') },
    total_attempts: messages.length, avg_attempts_per_contact: messages.length === 0 ? 0 : 1, successful_on_first_attempt: messages.length - count('failed'), required_retries: 0,
    retry_rate: 0, configuration: { retry_max_attempts, retry_base_delay, retry_max_delay }, recent_errors: countersOf(world, row).errors.slice(-10),
  }
}

/** How far a campaign has come, as live events tell it. */
export function campaignUpdateView(world: World, row: CampaignRow): CampaignUpdate {
  const { total_recipients, messages_sent, messages_delivered, messages_read, messages_failed, messages_pending, progress_percentage } = campaignStatsView(world, row)
  return {
    campaign_id: row.id, campaign_name: row.name, status: row.status, progress: progress_percentage,
    stats: {
      total_recipients, messages_sent, messages_delivered, messages_read, messages_failed, messages_pending, delivery_rate: percent(messages_delivered, messages_sent),
      read_rate: percent(messages_read, messages_delivered),
    },
    timestamp: new Date(world.clock.now()).toISOString(),
  }
}
