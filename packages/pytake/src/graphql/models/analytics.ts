import * as v from 'valibot'
import { counts } from '../../fields.ts'

/** Headline numbers. */
export const OverviewMetricsTypeSchema = v.object({
  /** Contacts. */
  totalContacts: v.number(),
  /** Contacts that are new today. */
  newContactsToday: v.number(),
  /** Contacts that are new this week. */
  newContactsThisWeek: v.number(),
  /** Contacts that are new this month. */
  newContactsThisMonth: v.number(),
  /** Conversations so far. */
  totalConversations: v.number(),
  /** Conversations that are under way. */
  activeConversations: v.number(),
  /** Conversations that are new today. */
  newConversationsToday: v.number(),
  /** Mean time to a reply in seconds. */
  avgResponseTimeSeconds: v.nullable(v.number()),
  /** Messages sent. */
  totalMessagesSent: v.number(),
  /** Messages received. */
  totalMessagesReceived: v.number(),
  /** Messages sent today. */
  messagesSentToday: v.number(),
  /** Messages received today. */
  messagesReceivedToday: v.number(),
  /** Campaigns. */
  totalCampaigns: v.number(),
  /** Campaigns that are running. */
  activeCampaigns: v.number(),
  /** Campaigns that wait for their time. */
  scheduledCampaigns: v.number(),
  /** Chatbots. */
  totalChatbots: v.number(),
  /** Chatbots that answer. */
  activeChatbots: v.number(),
  /** Agents. */
  totalAgents: v.number(),
  /** Agents who are connected. */
  agentsOnline: v.number(),
})

/** Conversations in numbers. */
export const ConversationMetricsTypeSchema = v.object({
  /** Conversations so far. */
  totalConversations: v.number(),
  /** Conversations that are under way. */
  activeConversations: v.number(),
  /** Conversations that were closed. */
  closedConversations: v.number(),
  /** Mean length of a conversation in seconds. */
  avgConversationDurationSeconds: v.nullable(v.number()),
  /** Mean number of messages in a conversation. */
  avgMessagesPerConversation: v.nullable(v.number()),
  /** Mean time to a reply in seconds. */
  avgResponseTimeSeconds: v.nullable(v.number()),
  /** Mean time to the first reply in seconds. */
  firstResponseTimeSeconds: v.nullable(v.number()),
  /** Share of the conversations that were resolved, in percent. */
  resolutionRate: v.nullable(v.number()),
  /** Conversations by status. */
  conversationsByStatus: counts,
  /** Conversations by channel. */
  conversationsByChannel: counts,
  /** Hours of the day with most conversations, 0 to 23. */
  peakHours: v.array(v.number()),
})

/** Numbers of an agent. */
export const AgentPerformanceTypeSchema = v.object({
  /** Id of the agent. */
  agentId: v.string(),
  /** Name of the agent. */
  agentName: v.string(),
  /** Conversations so far. */
  totalConversations: v.number(),
  /** Conversations that are under way. */
  activeConversations: v.number(),
  /** Conversations that were closed. */
  closedConversations: v.number(),
  /** Mean time to a reply in seconds. */
  avgResponseTimeSeconds: v.nullable(v.number()),
  /** Mean time to the end in seconds. */
  avgResolutionTimeSeconds: v.nullable(v.number()),
  /** Mean satisfaction of contacts. */
  satisfactionScore: v.nullable(v.number()),
  /** Messages sent. */
  messagesSent: v.number(),
  /** Hours connected. */
  onlineTimeHours: v.nullable(v.number()),
})

/** Agents in numbers. */
export const AgentMetricsTypeSchema = v.object({
  /** Agents. */
  totalAgents: v.number(),
  /** Agents who are connected. */
  agentsOnline: v.number(),
  /** Agents who are away. */
  agentsAway: v.number(),
  /** Agents who are not connected. */
  agentsOffline: v.number(),
  /** The agents with most conversations. */
  topPerformers: v.array(AgentPerformanceTypeSchema),
  /** Mean number of conversations of an agent. */
  avgConversationsPerAgent: v.nullable(v.number()),
  /** Mean time to a reply in seconds. */
  avgResponseTimeSeconds: v.nullable(v.number()),
})

/** Campaigns in numbers. */
export const CampaignMetricsTypeSchema = v.object({
  /** Campaigns. */
  totalCampaigns: v.number(),
  /** Campaigns that are running. */
  activeCampaigns: v.number(),
  /** Campaigns that are completed. */
  completedCampaigns: v.number(),
  /** Messages sent. */
  totalMessagesSent: v.number(),
  /** Messages that arrived. */
  totalMessagesDelivered: v.number(),
  /** Messages that were read. */
  totalMessagesRead: v.number(),
  /** Messages that failed. */
  totalMessagesFailed: v.number(),
  /** Mean share of the sent messages that arrived, in percent. */
  avgDeliveryRate: v.nullable(v.number()),
  /** Mean share of the arrived messages that were read, in percent. */
  avgReadRate: v.nullable(v.number()),
  /** Mean share of the arrived messages that were replied to, in percent. */
  avgReplyRate: v.nullable(v.number()),
  /** What all campaigns have cost. */
  totalCost: v.nullable(v.number()),
  /** Return on what was spent. */
  roi: v.nullable(v.number()),
})

/** Contacts in numbers. */
export const ContactMetricsTypeSchema = v.object({
  /** Contacts. */
  totalContacts: v.number(),
  /** Contacts that are new today. */
  newContactsToday: v.number(),
  /** Contacts that are new this week. */
  newContactsThisWeek: v.number(),
  /** Contacts that are new this month. */
  newContactsThisMonth: v.number(),
  /** Contacts with a conversation. */
  activeContacts: v.number(),
  /** Contacts that are blocked. */
  blockedContacts: v.number(),
  /** Contacts that have opted out. */
  optedOutContacts: v.number(),
  /** Contacts by where they came from. */
  contactsBySource: counts,
  /** Contacts by lifecycle stage. */
  contactsByLifecycleStage: counts,
  /** Mean engagement. */
  avgEngagementScore: v.nullable(v.number()),
  /** The tags with most contacts: name to number. */
  topTags: v.array(counts),
})

/** Chatbots in numbers. */
export const ChatbotMetricsTypeSchema = v.object({
  /** Chatbots. */
  totalChatbots: v.number(),
  /** Chatbots that answer. */
  activeChatbots: v.number(),
  /** Conversations that chatbots had. */
  totalBotConversations: v.number(),
  /** Messages that chatbots sent. */
  totalBotMessages: v.number(),
  /** Mean share of the flows that came to their end, in percent. */
  avgCompletionRate: v.nullable(v.number()),
  /** Share of the conversations that were handed to agents, in percent. */
  handoffRate: v.nullable(v.number()),
  /** The most frequent intents: name to number. */
  topIntents: v.array(counts),
  /** Mean number of steps of a conversation. */
  avgConversationSteps: v.nullable(v.number()),
})

/** Messages in numbers. */
export const MessageMetricsTypeSchema = v.object({
  /** Messages sent. */
  totalMessagesSent: v.number(),
  /** Messages received. */
  totalMessagesReceived: v.number(),
  /** Messages by kind. */
  messagesByType: counts,
  /** Mean number of messages a day. */
  avgMessagesPerDay: v.nullable(v.number()),
  /** Hours of the day with most messages, 0 to 23. */
  peakMessagingHours: v.array(v.number()),
  /** Share of the sent messages that arrived, in percent. */
  messageDeliveryRate: v.nullable(v.number()),
  /** Share of the arrived messages that were read, in percent. */
  messageReadRate: v.nullable(v.number()),
})

/** A point of a series. */
export const TimeSeriesDataPointTypeSchema = v.object({
  /** Beginning of the interval, ISO 8601. */
  timestamp: v.string(),
  /** The count. */
  value: v.number(),
  /** Name of the interval. */
  label: v.nullable(v.string()),
})

/** A count over time. */
export const TimeSeriesDataTypeSchema = v.object({
  /** What is counted. */
  metricName: v.string(),
  /** The points, in order of time. */
  dataPoints: v.array(TimeSeriesDataPointTypeSchema),
  /** Sum of the points. */
  total: v.nullable(v.number()),
  /** Mean of the points. */
  average: v.nullable(v.number()),
})

/** The time that a report is about. */
export const ReportPeriodTypeSchema = v.object({
  /** Its beginning, ISO 8601. */
  startDate: v.string(),
  /** Its end, ISO 8601. */
  endDate: v.string(),
  /** Kind, e.g. `custom`. */
  periodType: v.string(),
})

/** Everything in numbers. */
export const FullReportTypeSchema = v.object({
  /** What the report is about. */
  period: ReportPeriodTypeSchema,
  /** Headline numbers. */
  overview: OverviewMetricsTypeSchema,
  /** Conversations. */
  conversations: ConversationMetricsTypeSchema,
  /** Agents. */
  agents: AgentMetricsTypeSchema,
  /** Campaigns. */
  campaigns: CampaignMetricsTypeSchema,
  /** Contacts. */
  contacts: ContactMetricsTypeSchema,
  /** Chatbots. */
  chatbots: ChatbotMetricsTypeSchema,
  /** Messages. */
  messages: MessageMetricsTypeSchema,
  /** When it was made, ISO 8601. */
  generatedAt: v.string(),
})
