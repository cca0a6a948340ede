import type {
  AgentMetrics, AgentPerformance, CampaignMetrics, ChatbotMetrics, ContactMetrics, ConversationMetrics, MessageMetrics, OverviewMetrics, TimeSeries,
} from '../../analytics/types.ts'
import type { UserRow } from '../world/rows/accounts.ts'
import type { ConversationRow, MessageRow } from '../world/rows/work.ts'
import { isWithinDays, millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { campaignView } from './campaigns.ts'
import { responseSecondsOf } from './conversations.ts'
import { average, countBy, percent, secondsBetween, sum } from './numbers.ts'

const DAY = 86_400_000
const UNDER_WAY = new Set(['open', 'active', 'pending', 'queued'])
const AGENTS = new Set(['agent', 'org_admin', 'super_admin'])

/** What is measured: an organization, and a time. */
export interface Scope {
  readonly world: World
  readonly organizationId: string
  readonly from: number
  readonly to: number
}

interface Owned {
  readonly organization_id: string | null
  readonly created_at: string
}

const isIn = ({ organizationId, from, to }: Scope, { organization_id: owner, created_at: at }: Owned): boolean =>
  owner === organizationId && millisOf(at) >= from && millisOf(at) <= to

const messagesIn = (scope: Scope): MessageRow[] => scope.world.messages.where((row) => isIn(scope, row))
const conversationsIn = (scope: Scope): ConversationRow[] => scope.world.conversations.where((row) => isIn(scope, row))
const isSent = ({ direction, status }: MessageRow): boolean => direction === 'outbound' && status !== 'failed'
const isReceived = ({ direction }: MessageRow): boolean => direction === 'inbound'

/** The hours of the day with the most of something, three at most. */
function peakHours(rows: readonly Owned[]): number[] {
  const counts = Object.entries(countBy(rows, ({ created_at: at }) => String(new Date(millisOf(at)).getUTCHours())))
  return counts.toSorted(([, left], [, right]) => right - left).slice(0, 3).map(([hour]) => Number(hour))
}

/** How many are of today, of the last week and of the last month. */
function newcomers({ world }: Scope, rows: readonly Owned[]): Pick<ContactMetrics, 'new_contacts_today' | 'new_contacts_this_week' | 'new_contacts_this_month'> {
  const within = (days: number): number => rows.filter(({ created_at: at }) => isWithinDays(at, days, world.clock.now())).length
  return { new_contacts_today: rows.filter((row) => isToday(world, row)).length, new_contacts_this_week: within(7), new_contacts_this_month: within(30) }
}

const isToday = (world: World, { created_at: at }: { readonly created_at: string }): boolean => at.slice(0, 10) === new Date(world.clock.now()).toISOString().slice(0, 10)

const agentsOf = ({ world, organizationId }: Scope): UserRow[] => world.users.where((user) => user.organization_id === organizationId && user.is_active && AGENTS.has(user.role))

/** Headline numbers. The develop build counts no messages and no replies. */
export function overviewMetrics(scope: Scope): OverviewMetrics {
  const { world, organizationId } = scope
  const own = ({ organization_id: owner }: { readonly organization_id: string | null }): boolean => owner === organizationId
  const contacts = world.contacts.where(own)
  const conversations = world.conversations.where(own)
  const messages = world.isObserved ? [] : world.messages.where(own)
  const campaigns = world.campaigns.where((row) => own(row) && row.deleted_at === null)
  const chatbots = world.chatbots.where((row) => own(row) && row.deleted_at === null)
  const agents = agentsOf(scope)
  const [sent, received] = [messages.filter(isSent), messages.filter(isReceived)]
  const today = (rows: readonly { readonly created_at: string }[]): number => rows.filter((row) => isToday(world, row)).length
  return {
    total_contacts: contacts.length, ...newcomers(scope, contacts), total_conversations: conversations.length,
    active_conversations: conversations.filter(({ status }) => UNDER_WAY.has(status)).length, new_conversations_today: today(conversations),
    avg_response_time_seconds: meanResponse(scope, conversations), total_messages_sent: sent.length, total_messages_received: received.length, messages_sent_today: today(sent),
    messages_received_today: today(received), total_campaigns: campaigns.length, active_campaigns: campaigns.filter(({ status }) => status === 'running').length,
    scheduled_campaigns: campaigns.filter(({ status }) => status === 'scheduled').length, total_chatbots: chatbots.length,
    active_chatbots: chatbots.filter(({ is_active: is }) => is).length, total_agents: agents.length, agents_online: agents.filter(({ is_online: is }) => is).length,
  }
}

const meanResponse = ({ world }: Scope, rows: readonly ConversationRow[]): number | null => (world.isObserved ? null : average(rows.flatMap((row) => responseSecondsOf(world, row) ?? [])))

/** What ended. */
const endOf = ({ resolved_at: resolved, closed_at: closed }: ConversationRow): string | null => resolved ?? closed

/** Conversations. The develop build leaves out what needs messages, channels and hours. */
export function conversationMetrics(scope: Scope): ConversationMetrics {
  const { world } = scope
  const rows = conversationsIn(scope)
  const closed = rows.filter(({ status }) => ['closed', 'resolved'].includes(status))
  const counts = {
    total_conversations: rows.length, active_conversations: rows.filter(({ status }) => UNDER_WAY.has(status)).length, closed_conversations: closed.length,
    conversations_by_status: countBy(rows, ({ status }) => status),
  }
  if (world.isObserved) {
    return {
      ...counts, avg_conversation_duration_seconds: null, avg_messages_per_conversation: null, avg_response_time_seconds: null, first_response_time_seconds: null, resolution_rate: null,
      conversations_by_channel: {}, peak_hours: [],
    }
  }
  const response = meanResponse(scope, rows)
  const messages = rows.map(({ id }) => world.messages.count(({ conversation_id: conversation }) => conversation === id))
  const durations = rows.flatMap((row) => {
    const end = endOf(row)
    return end === null ? [] : [secondsBetween(row.created_at, end)]
  })
  return {
    ...counts, avg_conversation_duration_seconds: average(durations), avg_messages_per_conversation: average(messages), avg_response_time_seconds: response,
    first_response_time_seconds: response, resolution_rate: rows.length === 0 ? null : percent(closed.length, rows.length),
    conversations_by_channel: countBy(rows, ({ channel }) => channel), peak_hours: peakHours(rows),
  }
}

/** How an agent does. */
function performance(scope: Scope, { id, full_name }: UserRow): AgentPerformance {
  const { world } = scope
  const rows = conversationsIn(scope).filter(({ assigned_agent_id: agent }) => agent === id)
  const closed = rows.filter((row) => endOf(row) !== null)
  const shown = world.isObserved ? [] : rows
  return {
    agent_id: id, agent_name: full_name, total_conversations: rows.length, active_conversations: shown.filter(({ status }) => UNDER_WAY.has(status)).length,
    closed_conversations: shown.filter((row) => endOf(row) !== null).length, avg_response_time_seconds: meanResponse(scope, rows),
    avg_resolution_time_seconds: world.isObserved ? null : average(closed.map((row) => secondsBetween(row.created_at, endOf(row) ?? row.created_at))), satisfaction_score: null,
    messages_sent: world.isObserved ? 0 : messagesIn(scope).filter((row) => row.sender_id === id && isSent(row)).length, online_time_hours: null,
  }
}

export function agentMetrics(scope: Scope): AgentMetrics {
  const agents = agentsOf(scope)
  const online = agents.filter(({ is_online: is }) => is)
  const away = online.filter(({ agent_status: status }) => status === 'away').length
  const performances = agents.map((agent) => performance(scope, agent)).toSorted((left, right) => right.total_conversations - left.total_conversations)
  const { isObserved } = scope.world
  return {
    total_agents: agents.length, agents_online: online.length - away, agents_away: away, agents_offline: agents.length - online.length, top_performers: performances.slice(0, 10),
    avg_conversations_per_agent: isObserved ? null : average(performances.map(({ total_conversations: total }) => total)),
    avg_response_time_seconds: meanResponse(scope, conversationsIn(scope)),
  }
}

export function campaignMetrics(scope: Scope): CampaignMetrics {
  const rows = scope.world.campaigns.where((row) => isIn(scope, row) && row.deleted_at === null).map((row) => campaignView(scope.world, row))
  const count = (status: string): number => rows.filter((row) => row.status === status).length
  const rates = (name: 'delivery_rate' | 'read_rate' | 'reply_rate'): number | null => average(rows.flatMap((row) => row[name] ?? []))
  return {
    total_campaigns: rows.length, active_campaigns: count('running'), completed_campaigns: count('completed'), total_messages_sent: sum(rows.map((row) => row.messages_sent)),
    total_messages_delivered: sum(rows.map((row) => row.messages_delivered)), total_messages_read: sum(rows.map((row) => row.messages_read)),
    total_messages_failed: sum(rows.map((row) => row.messages_failed)), avg_delivery_rate: rates('delivery_rate'), avg_read_rate: rates('read_rate'),
    avg_reply_rate: rates('reply_rate'), total_cost: null, roi: null,
  }
}

/** Contacts. The develop build leaves out stages, tags and who is active. */
export function contactMetrics(scope: Scope): ContactMetrics {
  const { world, organizationId } = scope
  const rows = world.contacts.where(({ organization_id: owner }) => owner === organizationId)
  const active = new Set(messagesIn(scope).map(({ contact_id: id }) => id))
  const tags = countBy(rows.flatMap(({ tag_ids: ids }) => ids), (id) => world.tags.get(id)?.name ?? null)
  const { isObserved } = world
  return {
    total_contacts: rows.length, ...newcomers(scope, rows), active_contacts: isObserved ? 0 : active.size, blocked_contacts: rows.filter(({ is_blocked: is }) => is).length,
    opted_out_contacts: rows.filter(({ opt_in: is }) => !is).length, contacts_by_source: isObserved ? {} : countBy(rows, ({ source }) => source),
    contacts_by_lifecycle_stage: isObserved ? {} : countBy(rows, ({ lifecycle_stage: stage }) => stage), avg_engagement_score: null,
    top_tags: isObserved ? [] : Object.entries(tags).toSorted(([, left], [, right]) => right - left).slice(0, 10).map(([name, count]) => ({ [name]: count })),
  }
}

export function chatbotMetrics({ world, organizationId }: Scope): ChatbotMetrics {
  const rows = world.chatbots.where(({ organization_id: owner, deleted_at: at }) => owner === organizationId && at === null)
  const steps = world.flowSteps.where(({ organization_id: owner }) => owner === organizationId)
  const walks = new Set(steps.map(({ conversation_id: id }) => id))
  const ended = new Set(steps.filter(({ is_end: is }) => is).map(({ conversation_id: id }) => id))
  const queued = world.conversations.count(({ id, queued_at: at }) => at !== null && walks.has(id))
  return {
    total_chatbots: rows.length, active_chatbots: rows.filter(({ is_active: is }) => is).length, total_bot_conversations: walks.size,
    total_bot_messages: steps.filter(({ bot_response: text }) => text !== null).length, avg_completion_rate: walks.size === 0 ? null : percent(ended.size, walks.size),
    handoff_rate: walks.size === 0 ? null : percent(queued, walks.size), top_intents: [], avg_conversation_steps: walks.size === 0 ? null : steps.length / walks.size,
  }
}

export function messageMetrics(scope: Scope): MessageMetrics {
  const rows = messagesIn(scope)
  const sent = rows.filter(isSent)
  const share = (part: readonly MessageRow[]): number | null => (sent.length === 0 ? null : percent(part.length, sent.length))
  const days = Math.max(Math.ceil((scope.to - scope.from) / DAY), 1)
  return {
    total_messages_sent: sent.length, total_messages_received: rows.filter(isReceived).length, messages_by_type: countBy(rows, ({ message_type: type }) => type),
    avg_messages_per_day: rows.length === 0 ? null : rows.length / days, peak_messaging_hours: peakHours(rows),
    message_delivery_rate: share(sent.filter(({ delivered_at: at }) => at !== null)), message_read_rate: share(sent.filter(({ read_at: at }) => at !== null)),
  }
}

const LENGTHS: Readonly<Record<string, number>> = { hour: 13, day: 10 }

/** How often something happened in each hour or day; other steps give nothing, as does the develop build. */
function timeSeries({ world }: Scope, metric_name: string, rows: readonly Owned[], granularity: string): TimeSeries {
  const length = world.isObserved ? undefined : LENGTHS[granularity]
  const counts = length === undefined ? {} : countBy(rows, ({ created_at: at }) => at.slice(0, length))
  const points = Object.entries(counts).toSorted(([left], [right]) => left.localeCompare(right))
  const data_points = points.map(([key, value]) => ({ timestamp: `${key}${length === 13 ? ':00:00Z' : 'T00:00:00Z'}`, value, label: null }))
  return { metric_name, data_points, total: sum(points.map(([, value]) => value)), average: average(points.map(([, value]) => value)) ?? 0 }
}

export const conversationSeries = (scope: Scope, granularity: string): TimeSeries => timeSeries(scope, 'conversations', conversationsIn(scope), granularity)

export const messageSeries = (scope: Scope, granularity: string): TimeSeries => timeSeries(scope, 'messages_sent', messagesIn(scope).filter(isSent), granularity)
