import { openEnum } from '@sdk/core'

// The schema has plain strings here; these are the values that the server uses.

/** What a user may do. */
export const role = /* @__PURE__ */ openEnum(['super_admin', 'org_admin', 'agent', 'viewer'])

/** How a queue gives conversations to agents. */
export const queueRouting = /* @__PURE__ */ openEnum(['round_robin', 'load_balance', 'manual', 'skills_based'])

/** Where a conversation stands. */
export const conversationStanding = /* @__PURE__ */ openEnum(['open', 'active', 'queued', 'pending', 'resolved', 'closed', 'archived'])

/** Who has sent a message. */
export const sender = /* @__PURE__ */ openEnum(['contact', 'agent', 'bot', 'system', 'api'])

/** Whether a number is connected. */
export const numberStanding = /* @__PURE__ */ openEnum(['connected', 'disconnected', 'error', 'connecting'])

/** Where a campaign stands. */
export const campaignStanding = /* @__PURE__ */ openEnum(['draft', 'scheduled', 'running', 'paused', 'completed', 'failed', 'cancelled'])

/** What starts an automation. */
export const trigger = /* @__PURE__ */ openEnum(['manual', 'scheduled', 'cron', 'webhook', 'event'])

/** Whom an automation writes to. */
export const audience = /* @__PURE__ */ openEnum(['all', 'segment', 'tags', 'custom', 'uploaded'])

/** Where an automation stands. */
export const automationStanding = /* @__PURE__ */ openEnum(['draft', 'active', 'paused', 'completed', 'archived'])

/** What started a run. */
export const start = /* @__PURE__ */ openEnum(['manual', 'scheduled', 'trigger'])

/** Where a run stands. */
export const runStanding = /* @__PURE__ */ openEnum(['queued', 'running', 'paused', 'completed', 'failed', 'cancelled'])

/** How the making of a flow went. */
export const generationOutcome = /* @__PURE__ */ openEnum(['success', 'needs_clarification', 'error'])

/** What a notification is about. */
export const noticeKind = /* @__PURE__ */ openEnum(['conversation_assigned', 'sla_warning', 'campaign_failed', 'new_contact', 'conversation_closed', 'agent_offline', 'custom'])

/** Way of a notification. */
export const noticeChannel = /* @__PURE__ */ openEnum(['email', 'sms', 'whatsapp', 'websocket', 'in_app'])

/** What became of a notification. */
export const noticeOutcome = /* @__PURE__ */ openEnum(['sent', 'read', 'failed'])
