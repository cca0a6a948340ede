import * as v from 'valibot'
import { counts } from '../fields.ts'

/** Headline numbers of the organization. */
export const OverviewMetricsSchema = v.object({
  /** Contacts. */
  total_contacts: v.number(),
  /** Contacts that are new today. */
  new_contacts_today: v.number(),
  /** Contacts that are new this week. */
  new_contacts_this_week: v.number(),
  /** Contacts that are new this month. */
  new_contacts_this_month: v.number(),
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Conversations that are under way. */
  active_conversations: v.number(),
  /** Conversations that are new today. */
  new_conversations_today: v.number(),
  /** Mean time to a reply in seconds. */
  avg_response_time_seconds: v.nullable(v.number()),
  /** Messages sent. */
  total_messages_sent: v.number(),
  /** Messages received. */
  total_messages_received: v.number(),
  /** Messages sent today. */
  messages_sent_today: v.number(),
  /** Messages received today. */
  messages_received_today: v.number(),
  /** Campaigns. */
  total_campaigns: v.number(),
  /** Campaigns that are running. */
  active_campaigns: v.number(),
  /** Campaigns that wait for their time. */
  scheduled_campaigns: v.number(),
  /** Chatbots. */
  total_chatbots: v.number(),
  /** Chatbots that answer. */
  active_chatbots: v.number(),
  /** Agents. */
  total_agents: v.number(),
  /** Agents who are connected. */
  agents_online: v.number(),
})

/** Conversations in numbers. */
export const ConversationMetricsSchema = v.object({
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Conversations that are under way. */
  active_conversations: v.number(),
  /** Conversations that were closed. */
  closed_conversations: v.number(),
  /** Mean length of a conversation in seconds. */
  avg_conversation_duration_seconds: v.nullable(v.number()),
  /** Mean number of messages in a conversation. */
  avg_messages_per_conversation: v.nullable(v.number()),
  /** Mean time to a reply in seconds. */
  avg_response_time_seconds: v.nullable(v.number()),
  /** Mean time to the first reply in seconds. */
  first_response_time_seconds: v.nullable(v.number()),
  /** Share of the conversations that were resolved, in percent. */
  resolution_rate: v.nullable(v.number()),
  /** Conversations by status. */
  conversations_by_status: counts,
  /** Conversations by channel. */
  conversations_by_channel: counts,
  /** Hours of the day with most conversations, 0 to 23. */
  peak_hours: v.array(v.number()),
})

/** Numbers of an agent. */
export const AgentPerformanceSchema = v.object({
  /** Id of the agent. */
  agent_id: v.string(),
  /** Name of the agent. */
  agent_name: v.string(),
  /** Conversations so far. */
  total_conversations: v.number(),
  /** Conversations that are under way. */
  active_conversations: v.number(),
  /** Conversations that were closed. */
  closed_conversations: v.number(),
  /** Mean time to a reply in seconds. */
  avg_response_time_seconds: v.nullable(v.number()),
  /** Mean time to the end in seconds. */
  avg_resolution_time_seconds: v.nullable(v.number()),
  /** Mean satisfaction of contacts. */
  satisfaction_score: v.nullable(v.number()),
  /** Messages sent. */
  messages_sent: v.number(),
  /** Hours connected. */
  online_time_hours: v.nullable(v.number()),
})

/** Agents in numbers. */
export const AgentMetricsSchema = v.object({
  /** Agents. */
  total_agents: v.number(),
  /** Agents who are connected. */
  agents_online: v.number(),
  /** Agents who are away. */
  agents_away: v.number(),
  /** Agents who are not connected. */
  agents_offline: v.number(),
  /** The agents with most conversations. */
  top_performers: v.array(AgentPerformanceSchema),
  /** Mean number of conversations of an agent. */
  avg_conversations_per_agent: v.nullable(v.number()),
  /** Mean time to a reply in seconds. */
  avg_response_time_seconds: v.nullable(v.number()),
})

/** Campaigns in numbers. */
export const CampaignMetricsSchema = v.object({
  /** Campaigns. */
  total_campaigns: v.number(),
  /** Campaigns that are running. */
  active_campaigns: v.number(),
  /** Campaigns that are completed. */
  completed_campaigns: v.number(),
  /** Messages sent. */
  total_messages_sent: v.number(),
  /** Messages that arrived. */
  total_messages_delivered: v.number(),
  /** Messages that were read. */
  total_messages_read: v.number(),
  /** Messages that failed. */
  total_messages_failed: v.number(),
  /** Mean share of the sent messages that arrived, in percent. */
  avg_delivery_rate: v.nullable(v.number()),
  /** Mean share of the arrived messages that were read, in percent. */
  avg_read_rate: v.nullable(v.number()),
  /** Mean share of the arrived messages that were replied to, in percent. */
  avg_reply_rate: v.nullable(v.number()),
  /** What all campaigns have cost. */
  total_cost: v.nullable(v.number()),
  /** Return on what was spent. */
  roi: v.nullable(v.number()),
})

/** Contacts in numbers. */
export const ContactMetricsSchema = v.object({
  /** Contacts. */
  total_contacts: v.number(),
  /** Contacts that are new today. */
  new_contacts_today: v.number(),
  /** Contacts that are new this week. */
  new_contacts_this_week: v.number(),
  /** Contacts that are new this month. */
  new_contacts_this_month: v.number(),
  /** Contacts with a conversation. */
  active_contacts: v.number(),
  /** Contacts that are blocked. */
  blocked_contacts: v.number(),
  /** Contacts that have opted out. */
  opted_out_contacts: v.number(),
  /** Contacts by where they came from. */
  contacts_by_source: counts,
  /** Contacts by lifecycle stage. */
  contacts_by_lifecycle_stage: counts,
  /** Mean engagement. */
  avg_engagement_score: v.nullable(v.number()),
  /** The tags with most contacts: name to number. */
  top_tags: v.array(counts),
})

/** Chatbots in numbers. */
export const ChatbotMetricsSchema = v.object({
  /** Chatbots. */
  total_chatbots: v.number(),
  /** Chatbots that answer. */
  active_chatbots: v.number(),
  /** Conversations that chatbots had. */
  total_bot_conversations: v.number(),
  /** Messages that chatbots sent. */
  total_bot_messages: v.number(),
  /** Mean share of the flows that came to their end, in percent. */
  avg_completion_rate: v.nullable(v.number()),
  /** Share of the conversations that were handed to agents, in percent. */
  handoff_rate: v.nullable(v.number()),
  /** The most frequent intents: name to number. */
  top_intents: v.array(counts),
  /** Mean number of steps of a conversation. */
  avg_conversation_steps: v.nullable(v.number()),
})

/** Messages in numbers. */
export const MessageMetricsSchema = v.object({
  /** Messages sent. */
  total_messages_sent: v.number(),
  /** Messages received. */
  total_messages_received: v.number(),
  /** Messages by kind. */
  messages_by_type: counts,
  /** Mean number of messages a day. */
  avg_messages_per_day: v.nullable(v.number()),
  /** Hours of the day with most messages, 0 to 23. */
  peak_messaging_hours: v.array(v.number()),
  /** Share of the sent messages that arrived, in percent. */
  message_delivery_rate: v.nullable(v.number()),
  /** Share of the arrived messages that were read, in percent. */
  message_read_rate: v.nullable(v.number()),
})

/** A point of a series. */
export const TimeSeriesPointSchema = v.object({
  /** Beginning of the interval. */
  timestamp: v.string(),
  /** The count. */
  value: v.number(),
  /** Name of the interval. */
  label: v.nullable(v.string()),
})

/** A count over time. */
export const TimeSeriesSchema = v.object({
  /** What is counted. */
  metric_name: v.string(),
  /** The points, in order of time. */
  data_points: v.array(TimeSeriesPointSchema),
  /** Sum of the points. */
  total: v.nullable(v.number()),
  /** Mean of the points. */
  average: v.nullable(v.number()),
})

/** The time that a report is about. */
export const ReportPeriodSchema = v.object({
  /** Its beginning; text of the main branch's servers has no zone and means UTC. */
  start_date: v.string(),
  /** Its end; text of the main branch's servers has no zone and means UTC. */
  end_date: v.string(),
  /** Kind, e.g. `custom`. */
  period_type: v.string(),
})

/** Everything in numbers. */
export const FullReportSchema = v.object({
  /** What the report is about. */
  period: ReportPeriodSchema,
  /** Headline numbers. */
  overview: OverviewMetricsSchema,
  /** Conversations. */
  conversations: ConversationMetricsSchema,
  /** Agents. */
  agents: AgentMetricsSchema,
  /** Campaigns. */
  campaigns: CampaignMetricsSchema,
  /** Contacts. */
  contacts: ContactMetricsSchema,
  /** Chatbots. */
  chatbots: ChatbotMetricsSchema,
  /** Messages. */
  messages: MessageMetricsSchema,
  /** When it was made, ISO 8601. */
  generated_at: v.string(),
})
