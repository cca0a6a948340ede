import * as v from 'valibot'
import { moment, text } from '../../fields.ts'
import { campaignStanding } from '../usual.ts'

/** A campaign: one message to many contacts. */
export const CampaignTypeSchema = v.object({
  /** Id of the campaign. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Name of the campaign. */
  name: v.string(),
  /** What the campaign is for. */
  description: v.nullable(v.string()),
  /** Text of the message. */
  messageTemplate: v.string(),
  /** Where it stands. */
  status: campaignStanding,
  /** When it starts by itself, ISO 8601. */
  scheduledAt: v.nullable(v.string()),
  /** When it began, ISO 8601. */
  startedAt: v.nullable(v.string()),
  /** When it was completed, ISO 8601. */
  completedAt: v.nullable(v.string()),
  /** Contacts it goes to. */
  targetCount: v.number(),
  /** Messages sent. */
  sentCount: v.number(),
  /** Messages that arrived. */
  deliveredCount: v.number(),
  /** Messages that failed. */
  failedCount: v.number(),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A new campaign. */
export const CampaignCreateInputSchema = v.strictObject({
  /** Name of the campaign. */
  name: text,
  /** What the campaign is for. */
  description: v.nullish(v.string()),
  /** Text of the message. */
  messageTemplate: text,
  /** When it starts by itself. */
  scheduledAt: v.nullish(moment),
})

/** Changes to a campaign; what is absent stays. */
export const CampaignUpdateInputSchema = v.strictObject({
  /** Name of the campaign. */
  name: v.nullish(v.string()),
  /** What the campaign is for. */
  description: v.nullish(v.string()),
  /** Text of the message. */
  messageTemplate: v.nullish(v.string()),
  /** When it starts by itself. */
  scheduledAt: v.nullish(moment),
  /** Where it stands. */
  status: v.nullish(campaignStanding),
})
