import type { Call } from '../http/call.ts'
import { moment, optional, text, withDefault } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import {
  agentMetrics, campaignMetrics, chatbotMetrics, contactMetrics, conversationMetrics, conversationSeries, messageMetrics, messageSeries, overviewMetrics, type Scope,
} from '../views/analytics.ts'
import { millisOf, naive } from '../world/times.ts'

const DAY = 86_400_000
const range = { start_date: optional(moment()), end_date: optional(moment()) }
const NO_MESSAGE = fails("name 'Message' is not defined")

/** Numbers of an organization over a time. */
export const analyticsRoutes: readonly FakeRoute[] = [
  route('analytics.overview', 'GET', '/analytics/overview', { run: (call) => overviewMetrics(scopeOf(call, {})) }),
  route('dashboard.summary', 'GET', '/dashboard/summary', { run: (call) => overviewMetrics(scopeOf(call, {})) }),
  metric('analytics.conversations', '/analytics/conversations', conversationMetrics),
  route('analytics.conversationsHourly', 'GET', '/analytics/conversations/hourly', {
    query: { ...range, granularity: withDefault(text(), 'hour') }, run: (call) => conversationSeries(scopeOf(call, call.query, 1), call.query.granularity),
  }),
  metric('analytics.agents', '/analytics/agents', agentMetrics),
  metric('analytics.campaigns', '/analytics/campaigns', campaignMetrics),
  metric('analytics.contacts', '/analytics/contacts', contactMetrics),
  route('analytics.chatbots', 'GET', '/analytics/chatbots', { run: (call) => chatbotMetrics(scopeOf(call, {})) }),
  route('analytics.messages', 'GET', '/analytics/messages', { query: range, broken: NO_MESSAGE, run: (call) => messageMetrics(scopeOf(call, call.query)) }),
  route('analytics.messagesTimeSeries', 'GET', '/analytics/time-series/messages', {
    query: { start_date: moment(), end_date: moment(), granularity: withDefault(text(), 'day') }, run: (call) => messageSeries(scopeOf(call, call.query), call.query.granularity),
  }),
  route('analytics.fullReport', 'GET', '/analytics/reports/full', {
    query: range, broken: NO_MESSAGE,
    run: (call) => {
      const scope = scopeOf(call, call.query)
      const [start_date, end_date] = [scope.from, scope.to].map((time) => naive(new Date(time).toISOString()))
      return {
        period: { start_date, end_date, period_type: 'custom' }, overview: overviewMetrics(scope), conversations: conversationMetrics(scope), agents: agentMetrics(scope),
        campaigns: campaignMetrics(scope), contacts: contactMetrics(scope), chatbots: chatbotMetrics(scope), messages: messageMetrics(scope),
        generated_at: naive(call.world.generator.stamp()),
      }
    },
  }),
]

function metric(id: string, path: string, view: (scope: Scope) => object): FakeRoute {
  return route(id, 'GET', path, { query: range, run: (call) => view(scopeOf(call, call.query)) })
}

interface Range {
  readonly start_date?: string | null | undefined
  readonly end_date?: string | null | undefined
}

/** The organization, and the time that is asked for; else the last days until now. */
function scopeOf({ world, organizationId }: Call, { start_date: start, end_date: end }: Range, days = 30): Scope {
  // Times of what was made just now have further digits.
  const to = end ? millisOf(end) : world.clock.now() + 1
  return { world, organizationId, from: start ? millisOf(start) : to - days * DAY, to }
}
