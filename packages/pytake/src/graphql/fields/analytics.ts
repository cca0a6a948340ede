import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { moment } from '../../fields.ts'
import {
  AgentMetricsTypeSchema, CampaignMetricsTypeSchema, ChatbotMetricsTypeSchema, ContactMetricsTypeSchema, ConversationMetricsTypeSchema,
  FullReportTypeSchema, MessageMetricsTypeSchema, OverviewMetricsTypeSchema, TimeSeriesDataTypeSchema,
} from '../models/analytics.ts'
import { queryOperation } from '../operation.ts'
import type {
  AgentMetricsArguments, AgentMetricsType, CampaignMetricsArguments, CampaignMetricsType, ChatbotMetricsArguments, ChatbotMetricsType,
  ContactMetricsArguments, ContactMetricsType, ConversationMetricsArguments, ConversationMetricsType, FullReportArguments, FullReportType,
  MessageMetricsArguments, MessageMetricsType, MessagesTimeSeriesArguments, OverviewMetricsArguments, OverviewMetricsType, TimeSeriesDataType,
} from '../types.ts'

/**
 * Fetches the headline numbers of the organization.
 *
 * Wire: `POST /graphql`, query `overviewMetrics`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `overviewMetrics`
 */
export const overviewMetrics = /* @__PURE__ */ queryOperation<OverviewMetricsArguments, OverviewMetricsType>({
  id: 'graphql.overviewMetrics', field: 'overviewMetrics', result: OverviewMetricsTypeSchema,
})

/**
 * Fetches the conversations of a time in numbers.
 *
 * Wire: `POST /graphql`, query `conversationMetrics(startDate, endDate)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `conversationMetrics`
 */
export const conversationMetrics = /* @__PURE__ */ queryOperation<ConversationMetricsArguments, ConversationMetricsType>({
  id: 'graphql.conversationMetrics', field: 'conversationMetrics', result: ConversationMetricsTypeSchema,
  signature: '$startDate: DateTime, $endDate: DateTime',
  variables: {
    /** Beginning of the time. */
    startDate: v.nullish(moment),
    /** End of the time. */
    endDate: v.nullish(moment),
  },
})

/**
 * Fetches the agents in numbers of a time.
 *
 * Wire: `POST /graphql`, query `agentMetrics(startDate, endDate)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `agentMetrics`
 */
export const agentMetrics = /* @__PURE__ */ queryOperation<AgentMetricsArguments, AgentMetricsType>({
  id: 'graphql.agentMetrics', field: 'agentMetrics', result: AgentMetricsTypeSchema,
  signature: '$startDate: DateTime, $endDate: DateTime',
  variables: {
    /** Beginning of the time. */
    startDate: v.nullish(moment),
    /** End of the time. */
    endDate: v.nullish(moment),
  },
})

/**
 * Fetches the campaigns of a time in numbers.
 *
 * Wire: `POST /graphql`, query `campaignMetrics(startDate, endDate)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `campaignMetrics`
 */
export const campaignMetrics = /* @__PURE__ */ queryOperation<CampaignMetricsArguments, CampaignMetricsType>({
  id: 'graphql.campaignMetrics', field: 'campaignMetrics', result: CampaignMetricsTypeSchema,
  signature: '$startDate: DateTime, $endDate: DateTime',
  variables: {
    /** Beginning of the time. */
    startDate: v.nullish(moment),
    /** End of the time. */
    endDate: v.nullish(moment),
  },
})

/**
 * Fetches the contacts of a time in numbers.
 *
 * Wire: `POST /graphql`, query `contactMetrics(startDate, endDate)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `contactMetrics`
 */
export const contactMetrics = /* @__PURE__ */ queryOperation<ContactMetricsArguments, ContactMetricsType>({
  id: 'graphql.contactMetrics', field: 'contactMetrics', result: ContactMetricsTypeSchema,
  signature: '$startDate: DateTime, $endDate: DateTime',
  variables: {
    /** Beginning of the time. */
    startDate: v.nullish(moment),
    /** End of the time. */
    endDate: v.nullish(moment),
  },
})

/**
 * Fetches the chatbots in numbers.
 *
 * Wire: `POST /graphql`, query `chatbotMetrics`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `chatbotMetrics`
 */
export const chatbotMetrics = /* @__PURE__ */ queryOperation<ChatbotMetricsArguments, ChatbotMetricsType>({
  id: 'graphql.chatbotMetrics', field: 'chatbotMetrics', result: ChatbotMetricsTypeSchema,
})

/**
 * Fetches the messages of a time in numbers.
 *
 * Wire: `POST /graphql`, query `messageMetrics(startDate, endDate)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `messageMetrics`
 */
export const messageMetrics = /* @__PURE__ */ queryOperation<MessageMetricsArguments, MessageMetricsType>({
  id: 'graphql.messageMetrics', field: 'messageMetrics', result: MessageMetricsTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: name 'Message' is not defined" },
  signature: '$startDate: DateTime, $endDate: DateTime',
  variables: {
    /** Beginning of the time. */
    startDate: v.nullish(moment),
    /** End of the time. */
    endDate: v.nullish(moment),
  },
})

/**
 * Fetches how many messages were sent over time.
 *
 * Wire: `POST /graphql`, query `messagesTimeSeries(startDate, endDate, granularity)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `messagesTimeSeries`
 */
export const messagesTimeSeries = /* @__PURE__ */ queryOperation<MessagesTimeSeriesArguments, TimeSeriesDataType>({
  id: 'graphql.messagesTimeSeries', field: 'messagesTimeSeries', result: TimeSeriesDataTypeSchema,
  signature: '$startDate: DateTime!, $endDate: DateTime!, $granularity: String! = "day"',
  variables: {
    /** Beginning of the time. */
    startDate: moment,
    /** End of the time. */
    endDate: moment,
    /** Interval of the points: `hour`, `day`, `week` or `month`. Default `day`. */
    granularity: v.optional(openEnum(['hour', 'day', 'week', 'month'])),
  },
})

/**
 * Fetches everything of a time in numbers.
 *
 * Wire: `POST /graphql`, query `fullReport(startDate, endDate)`. For every signed-in user.
 * @see PyTake develop build 7841172, GraphQL `fullReport`
 */
export const fullReport = /* @__PURE__ */ queryOperation<FullReportArguments, FullReportType>({
  id: 'graphql.fullReport', field: 'fullReport', result: FullReportTypeSchema,
  knownBroken: { build: '7841172', status: 200, reason: "the server fails with: name 'Message' is not defined" },
  signature: '$startDate: DateTime, $endDate: DateTime',
  variables: {
    /** Beginning of the time. */
    startDate: v.nullish(moment),
    /** End of the time. */
    endDate: v.nullish(moment),
  },
})
