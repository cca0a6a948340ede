import * as v from 'valibot'
import { anything, clock, freeForm, id, integer, text } from '../../fields.ts'
import { audience, automationStanding, runStanding, start, trigger } from '../usual.ts'

/** An automation: a flow that is started with many contacts. */
export const FlowAutomationTypeSchema = v.object({
  /** Id of the automation. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Name of the automation. */
  name: v.string(),
  /** What the automation does. */
  description: v.nullable(v.string()),
  /** Id of the chatbot whose flow it starts. */
  chatbotId: v.string(),
  /** Id of the flow it starts. */
  flowId: v.string(),
  /** Id of the WhatsApp number it writes from. */
  whatsappNumberId: v.string(),
  /** What starts it. */
  triggerType: trigger,
  /** Settings of the trigger, by name. */
  triggerConfig: anything,
  /** Whom it writes to. */
  audienceType: audience,
  /** Settings of the audience, e.g. `{ contact_ids }` for `custom`. */
  audienceConfig: anything,
  /** Values of the flow's variables, by name; `{{contact.name}}` stands for a field of the contact. */
  variableMapping: anything,
  /** Where it stands. */
  status: automationStanding,
  /** Whether it is in use. */
  isActive: v.boolean(),
  /** Conversations it has at a time at most. */
  maxConcurrentExecutions: v.number(),
  /** Messages it sends in an hour at most. */
  rateLimitPerHour: v.number(),
  /** Whether failed messages are tried again. */
  retryFailed: v.boolean(),
  /** Tries for each message. */
  maxRetries: v.number(),
  /** Time of day, `HH:MM:SS`, from which it may write. */
  executionWindowStart: v.nullable(v.string()),
  /** Time of day, `HH:MM:SS`, until which it may write. */
  executionWindowEnd: v.nullable(v.string()),
  /** Time zone of the times of day. */
  executionTimezone: v.string(),
  /** How often it ran. */
  totalExecutions: v.number(),
  /** Messages sent. */
  totalSent: v.number(),
  /** Messages that arrived. */
  totalDelivered: v.number(),
  /** Messages that were read. */
  totalRead: v.number(),
  /** Messages that were replied to. */
  totalReplied: v.number(),
  /** Conversations that came to the flow's end. */
  totalCompleted: v.number(),
  /** Messages that failed. */
  totalFailed: v.number(),
  /** When it last ran, ISO 8601. */
  lastExecutedAt: v.nullable(v.string()),
  /** When it runs next, ISO 8601. */
  nextScheduledAt: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A run of an automation. */
export const FlowAutomationExecutionTypeSchema = v.object({
  /** Id of the run. */
  id: v.string(),
  /** Id of the automation. */
  automationId: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** What started it. */
  executionType: start,
  /** Id of the user who started it. */
  triggeredByUserId: v.nullable(v.string()),
  /** Event that started it. */
  triggeredByEvent: v.nullable(v.string()),
  /** Where it stands. */
  status: runStanding,
  /** Contacts it goes to. */
  totalRecipients: v.number(),
  /** Messages sent. */
  messagesSent: v.number(),
  /** Messages that arrived. */
  messagesDelivered: v.number(),
  /** Messages that were read. */
  messagesRead: v.number(),
  /** Messages that were replied to. */
  messagesReplied: v.number(),
  /** Conversations that came to the flow's end. */
  messagesCompleted: v.number(),
  /** Messages that failed. */
  messagesFailed: v.number(),
  /** When it began, ISO 8601. */
  startedAt: v.nullable(v.string()),
  /** When it was completed, ISO 8601. */
  completedAt: v.nullable(v.string()),
  /** When it was paused, ISO 8601. */
  pausedAt: v.nullable(v.string()),
  /** When it was cancelled, ISO 8601. */
  cancelledAt: v.nullable(v.string()),
  /** What went wrong. */
  errorMessage: v.nullable(v.string()),
  /** The errors, in the server's own form. */
  errors: v.array(anything),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** An automation in numbers. */
export const FlowAutomationStatsTypeSchema = v.object({
  /** How often it ran. */
  totalExecutions: v.number(),
  /** Messages sent. */
  totalSent: v.number(),
  /** Messages that arrived. */
  totalDelivered: v.number(),
  /** Messages that were read. */
  totalRead: v.number(),
  /** Messages that were replied to. */
  totalReplied: v.number(),
  /** Conversations that came to the flow's end. */
  totalCompleted: v.number(),
  /** Messages that failed. */
  totalFailed: v.number(),
  /** Share of the sent messages that arrived, in percent. */
  deliveryRate: v.nullable(v.number()),
  /** Share of the arrived messages that were read, in percent. */
  readRate: v.nullable(v.number()),
  /** Share of the arrived messages that were replied to, in percent. */
  replyRate: v.nullable(v.number()),
  /** Share that came to the flow's end, in percent. */
  completionRate: v.nullable(v.number()),
  /** Id of the last run. */
  lastExecutionId: v.nullable(v.string()),
  /** How the last run stands. */
  lastExecutionStatus: v.nullable(v.string()),
  /** When it last ran, ISO 8601. */
  lastExecutedAt: v.nullable(v.string()),
  /** When it runs next, ISO 8601. */
  nextScheduledAt: v.nullable(v.string()),
})

/** A new automation. */
export const FlowAutomationCreateInputSchema = v.strictObject({
  /** Name of the automation. */
  name: text,
  /** What the automation does. */
  description: v.nullish(v.string()),
  /** Id of the chatbot whose flow it starts. */
  chatbotId: id,
  /** Id of the flow it starts. */
  flowId: id,
  /** Id of the WhatsApp number it writes from. */
  whatsappNumberId: id,
  /** What starts it. Default `manual`. */
  triggerType: v.optional(trigger),
  /** Settings of the trigger, by name. Default empty. */
  triggerConfig: v.optional(freeForm),
  /** Whom it writes to. Default `custom`. */
  audienceType: v.optional(audience),
  /** Settings of the audience, e.g. `{ contact_ids }` for `custom`. Default empty. */
  audienceConfig: v.optional(freeForm),
  /** Values of the flow's variables, by name; `{{contact.name}}` stands for a field of the contact. Default empty. */
  variableMapping: v.optional(freeForm),
  /** Conversations it has at a time at most. Default `50`. */
  maxConcurrentExecutions: v.optional(integer),
  /** Messages it sends in an hour at most. Default `100`. */
  rateLimitPerHour: v.optional(integer),
  /** Whether failed messages are tried again. Default `true`. */
  retryFailed: v.optional(v.boolean()),
  /** Tries for each message. Default `3`. */
  maxRetries: v.optional(integer),
  /** Time of day, `HH:MM:SS`, from which it may write. */
  executionWindowStart: v.nullish(clock),
  /** Time of day, `HH:MM:SS`, until which it may write. */
  executionWindowEnd: v.nullish(clock),
  /** Time zone of the times of day. Default `America/Sao_Paulo`. */
  executionTimezone: v.optional(v.string()),
})

/** Changes to an automation; what is absent stays. */
export const FlowAutomationUpdateInputSchema = v.strictObject({
  /** Name of the automation. */
  name: v.nullish(v.string()),
  /** What the automation does. */
  description: v.nullish(v.string()),
  /** Id of the chatbot whose flow it starts. */
  chatbotId: v.nullish(id),
  /** Id of the flow it starts. */
  flowId: v.nullish(id),
  /** Id of the WhatsApp number it writes from. */
  whatsappNumberId: v.nullish(id),
  /** What starts it. */
  triggerType: v.nullish(trigger),
  /** Settings of the trigger, by name. */
  triggerConfig: v.nullish(freeForm),
  /** Whom it writes to. */
  audienceType: v.nullish(audience),
  /** Settings of the audience, e.g. `{ contact_ids }` for `custom`. */
  audienceConfig: v.nullish(freeForm),
  /** Values of the flow's variables, by name; `{{contact.name}}` stands for a field of the contact. */
  variableMapping: v.nullish(freeForm),
  /** Where it stands. */
  status: v.nullish(automationStanding),
  /** Whether it is in use. */
  isActive: v.nullish(v.boolean()),
  /** Conversations it has at a time at most. */
  maxConcurrentExecutions: v.nullish(integer),
  /** Messages it sends in an hour at most. */
  rateLimitPerHour: v.nullish(integer),
  /** Whether failed messages are tried again. */
  retryFailed: v.nullish(v.boolean()),
  /** Tries for each message. */
  maxRetries: v.nullish(integer),
  /** Time of day, `HH:MM:SS`, from which it may write. */
  executionWindowStart: v.nullish(clock),
  /** Time of day, `HH:MM:SS`, until which it may write. */
  executionWindowEnd: v.nullish(clock),
  /** Time zone of the times of day. */
  executionTimezone: v.nullish(v.string()),
})

/** How an automation is started. */
export const FlowAutomationStartInputSchema = v.strictObject({
  /** Whether only the test contacts are written to. Default `false`. */
  testMode: v.optional(v.boolean()),
  /** Ids of the test contacts. */
  testContactIds: v.nullish(v.array(id)),
})
