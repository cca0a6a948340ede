import type { MessagesTimeSeriesArguments } from '../../../graphql/types.ts'
import { given, user } from '../field.ts'

/** A period; what is left out, REST chooses. */
const over = (operation: string): ReturnType<typeof user> => user((call, period: object) => call.rest(operation, { query: given(period) }))

export const analyticsFields = {
  overviewMetrics: over('analytics.overview'),
  conversationMetrics: over('analytics.conversations'),
  agentMetrics: over('analytics.agents'),
  campaignMetrics: over('analytics.campaigns'),
  contactMetrics: over('analytics.contacts'),
  chatbotMetrics: over('analytics.chatbots'),
  messageMetrics: over('analytics.messages'),
  messagesTimeSeries: user((call, args: MessagesTimeSeriesArguments) => call.rest('analytics.messagesTimeSeries', { query: given(args) })),
  fullReport: over('analytics.fullReport'),
}
