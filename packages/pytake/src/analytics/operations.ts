import { openEnum, operation } from '@sdk/core'
import * as v from 'valibot'
import { moment } from '../fields.ts'
import { AgentMetricsSchema, CampaignMetricsSchema, ChatbotMetricsSchema, ContactMetricsSchema, ConversationMetricsSchema, FullReportSchema, MessageMetricsSchema, OverviewMetricsSchema, TimeSeriesSchema } from './schemas.ts'
import type {
  AgentMetrics, CampaignMetrics, ChatbotMetrics, ContactMetrics, ConversationMetrics, FullReport, GetAgentMetricsInput,
  GetCampaignMetricsInput, GetChatbotMetricsInput, GetContactMetricsInput, GetConversationMetricsInput, GetFullReportInput,
  GetHourlyConversationsInput, GetMessageMetricsInput, GetMessagesTimeSeriesInput, GetOverviewInput, MessageMetrics, OverviewMetrics,
  TimeSeries,
} from './types.ts'

/**
 * Fetches the headline numbers of the organization.
 *
 * Wire: `GET /api/v1/analytics/overview`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const overview = /* @__PURE__ */ operation<GetOverviewInput, OverviewMetrics>({
  id: 'analytics.overview', method: 'GET', path: '/api/v1/analytics/overview', result: OverviewMetricsSchema,
})

/**
 * Fetches conversations in numbers. Default: those of the last 30 days.
 *
 * Wire: `GET /api/v1/analytics/conversations`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const conversations = /* @__PURE__ */ operation<GetConversationMetricsInput, ConversationMetrics>({
  id: 'analytics.conversations', method: 'GET', path: '/api/v1/analytics/conversations', result: ConversationMetricsSchema,
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})

/**
 * Fetches the number of conversations over time. Default: of the last 24 hours.
 *
 * Wire: `GET /api/v1/analytics/conversations/hourly`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const conversationsHourly = /* @__PURE__ */ operation<GetHourlyConversationsInput, TimeSeries>({
  id: 'analytics.conversationsHourly', method: 'GET', path: '/api/v1/analytics/conversations/hourly', result: TimeSeriesSchema,
  params: {
    query: {
      /** Length of an interval: `hour` or `day`; anything else gives no points. Default `hour`. */
      granularity: v.optional(openEnum(['hour', 'day'])),
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})

/**
 * Fetches agents in numbers.
 *
 * Wire: `GET /api/v1/analytics/agents`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const agents = /* @__PURE__ */ operation<GetAgentMetricsInput, AgentMetrics>({
  id: 'analytics.agents', method: 'GET', path: '/api/v1/analytics/agents', result: AgentMetricsSchema,
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})

/**
 * Fetches campaigns in numbers.
 *
 * Wire: `GET /api/v1/analytics/campaigns`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const campaigns = /* @__PURE__ */ operation<GetCampaignMetricsInput, CampaignMetrics>({
  id: 'analytics.campaigns', method: 'GET', path: '/api/v1/analytics/campaigns', result: CampaignMetricsSchema,
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})

/**
 * Fetches contacts in numbers.
 *
 * Wire: `GET /api/v1/analytics/contacts`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const contacts = /* @__PURE__ */ operation<GetContactMetricsInput, ContactMetrics>({
  id: 'analytics.contacts', method: 'GET', path: '/api/v1/analytics/contacts', result: ContactMetricsSchema,
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})

/**
 * Fetches chatbots in numbers.
 *
 * Wire: `GET /api/v1/analytics/chatbots`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const chatbots = /* @__PURE__ */ operation<GetChatbotMetricsInput, ChatbotMetrics>({
  id: 'analytics.chatbots', method: 'GET', path: '/api/v1/analytics/chatbots', result: ChatbotMetricsSchema,
})

/**
 * Fetches messages in numbers.
 *
 * Wire: `GET /api/v1/analytics/messages`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const messages = /* @__PURE__ */ operation<GetMessageMetricsInput, MessageMetrics>({
  id: 'analytics.messages', method: 'GET', path: '/api/v1/analytics/messages', result: MessageMetricsSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails; servers of the main branch answer' },
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})

/**
 * Fetches the number of messages over time.
 *
 * Wire: `GET /api/v1/analytics/time-series/messages`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const messagesTimeSeries = /* @__PURE__ */ operation<GetMessagesTimeSeriesInput, TimeSeries>({
  id: 'analytics.messagesTimeSeries', method: 'GET', path: '/api/v1/analytics/time-series/messages', result: TimeSeriesSchema,
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: moment,
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: moment,
      /** Length of an interval: `hour` or `day`; anything else gives no points. Default `day`. */
      granularity: v.optional(openEnum(['hour', 'day'])),
    },
  },
})

/**
 * Fetches everything in numbers.
 *
 * Wire: `GET /api/v1/analytics/reports/full`. For every signed-in user.
 * @see PyTake develop build 7841172, `analytics`
 */
export const fullReport = /* @__PURE__ */ operation<GetFullReportInput, FullReport>({
  id: 'analytics.fullReport', method: 'GET', path: '/api/v1/analytics/reports/full', result: FullReportSchema,
  knownBroken: { build: '7841172', status: 500, reason: 'every call fails; servers of the main branch answer' },
  params: {
    query: {
      /** Beginning of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      start_date: v.optional(moment),
      /** End of the time. A `Date`, or ISO 8601 text; without zone, UTC. */
      end_date: v.optional(moment),
    },
  },
})
