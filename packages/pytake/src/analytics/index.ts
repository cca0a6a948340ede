export {
  agents, campaigns, chatbots, contacts, conversations, conversationsHourly, fullReport, messages, messagesTimeSeries, overview,
} from './operations.ts'
export type {
  AgentMetrics, AgentPerformance, AnalyticsResource, CampaignMetrics, ChatbotMetrics, ContactMetrics, ConversationMetrics, FullReport,
  GetAgentMetricsInput, GetCampaignMetricsInput, GetChatbotMetricsInput, GetContactMetricsInput, GetConversationMetricsInput, GetFullReportInput,
  GetHourlyConversationsInput, GetMessageMetricsInput, GetMessagesTimeSeriesInput, GetOverviewInput, MessageMetrics, OverviewMetrics, ReportPeriod,
  TimeSeries, TimeSeriesPoint,
} from './types.ts'
