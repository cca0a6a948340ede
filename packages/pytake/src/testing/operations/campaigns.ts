import { STAFF } from '../http/access.ts'
import { pageOf, patch, type Call } from '../http/call.ts'
import { flag, int, listOf, moment, optional, orNull, paging, record, shape, text, uuid, withDefault } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import { halt, recipientsOf, run, start } from '../rules/campaigns.ts'
import { changesOf } from '../rules/changes.ts'
import { campaignProgressView, campaignStatsView, campaignView, retryStatsView } from '../views/campaigns.ts'
import { badRequest, notFound } from '../world/refusal.ts'
import type { CampaignRow } from '../world/rows/work.ts'
import { hasZone, inUtc, millisOf } from '../world/times.ts'

const name = text({ min: 1, max: 255 })
const perHour = int({ min: 1, max: 1000 })
const delay = int({ min: 0, max: 60 })
const attempts = int({ min: 1, max: 10 })
const baseDelay = int({ min: 10, max: 600 })
const maxDelay = int({ min: 60, max: 7200 })

const createBody = shape({
  name, description: orNull(text()), campaign_type: withDefault(text(), 'broadcast'), whatsapp_number_id: orNull(uuid()), template_id: orNull(uuid()),
  message_type: withDefault(text(), 'text'), message_content: withDefault(record(), {}), template_variables: withDefault(record(), {}), audience_type: withDefault(text(), 'all_contacts'),
  target_tag_ids: withDefault(listOf(uuid()), []), target_contact_ids: withDefault(listOf(uuid()), []), segment_filters: withDefault(record(), {}),
  messages_per_hour: withDefault(perHour, 100), delay_between_messages_seconds: withDefault(delay, 2), respect_opt_out: withDefault(flag(), true),
  skip_active_conversations: withDefault(flag(), false), scheduled_at: orNull(moment()), settings: withDefault(record(), {}), retry_max_attempts: withDefault(attempts, 3),
  retry_base_delay: withDefault(baseDelay, 60), retry_max_delay: withDefault(maxDelay, 3600),
})
const updateBody = shape({
  name: optional(name), description: optional(text()), campaign_type: optional(text()), whatsapp_number_id: optional(uuid()), template_id: optional(uuid()), message_type: optional(text()),
  message_content: optional(record()), template_variables: optional(record()), audience_type: optional(text()), target_tag_ids: optional(listOf(uuid())),
  target_contact_ids: optional(listOf(uuid())), segment_filters: optional(record()), messages_per_hour: optional(perHour), delay_between_messages_seconds: optional(delay),
  respect_opt_out: optional(flag()), skip_active_conversations: optional(flag()), scheduled_at: optional(moment()), settings: optional(record()), retry_max_attempts: optional(attempts),
  retry_base_delay: optional(baseDelay), retry_max_delay: optional(maxDelay),
})
const NOT_NULL = [
  'name', 'campaign_type', 'message_type', 'message_content', 'template_variables', 'audience_type', 'target_tag_ids', 'target_contact_ids', 'segment_filters', 'messages_per_hour',
  'delay_between_messages_seconds', 'respect_opt_out', 'skip_active_conversations', 'settings', 'retry_max_attempts', 'retry_base_delay', 'retry_max_delay',
] as const
const one = '/campaigns/{campaign_id}'
const SAMPLE = 10

/** Campaigns. */
export const campaignRoutes: readonly FakeRoute[] = [
  route('campaigns.create', 'POST', '/campaigns/', {
    access: STAFF, status: 201, body: createBody,
    run: (call) => {
      const { world, body, organizationId, user } = call
      requireParts(call, body)
      if (body.audience_type === 'tags') call.breaks('operator does not exist: uuid = uuid[]')
      const row = world.campaigns.add({
        ...world.fresh(), ...body, scheduled_at: body.scheduled_at === null ? null : inUtc(body.scheduled_at), organization_id: organizationId, created_by_user_id: user.id,
        status: 'draft', started_at: null, completed_at: null, paused_at: null, cancelled_at: null, total_recipients: 0, estimated_cost: null, actual_cost: null, deleted_at: null,
        waiting: [], next_at: null,
      })
      row.total_recipients = recipientsOf(world, row).length
      return campaignView(world, row)
    },
  }),
  route('campaigns.list', 'GET', '/campaigns/', {
    query: { ...paging(500), status: optional(text()) },
    run: (call) => {
      const { status } = call.query
      const rows = call.mine(call.world.campaigns, (row) => row.deleted_at === null && (status === undefined || row.status === status))
      return { total: rows.length, items: pageOf(rows, call.query).map((row) => campaignView(call.world, row)) }
    },
  }),
  route('campaigns.get', 'GET', one, { run: (call) => campaignView(call.world, campaignOf(call)) }),
  route('campaigns.update', 'PATCH', one, {
    access: STAFF, body: updateBody,
    run: (call) => {
      const { world, body } = call
      const row = campaignOf(call)
      if (!['draft', 'scheduled'].includes(row.status)) throw badRequest(`Cannot edit campaign with status '${row.status}'`)
      requireParts(call, body)
      const { scheduled_at: at, ...given } = changesOf(body, ...NOT_NULL)
      patch(world, row, { ...given, ...(at !== undefined && { scheduled_at: at === null ? null : inUtc(at) }) })
      row.total_recipients = recipientsOf(world, row).length
      return campaignView(world, row)
    },
  }),
  route('campaigns.delete', 'DELETE', one, {
    access: 'admin', status: 204,
    run: (call) => {
      const row = campaignOf(call)
      if (row.status === 'running') throw badRequest('Cannot delete running campaign. Pause or cancel it first.')
      patch(call.world, row, { deleted_at: call.world.generator.stamp() })
    },
  }),
  route('campaigns.stats', 'GET', `${one}/stats`, { run: (call) => campaignStatsView(call.world, campaignOf(call)) }),
  route('campaigns.progress', 'GET', `${one}/progress`, { run: (call) => campaignProgressView(call.world, campaignOf(call)) }),
  route('campaigns.retryStats', 'GET', `${one}/retry-stats`, { run: (call) => retryStatsView(call.world, campaignOf(call)) }),
  route('campaigns.previewAudience', 'GET', `${one}/audience/preview`, {
    run: (call) => {
      const row = campaignOf(call)
      const contacts = recipientsOf(call.world, row)
      const { audience_type, target_tag_ids, segment_filters } = row
      return {
        total_contacts: contacts.length, sample_contacts: contacts.slice(0, SAMPLE).map(({ id, name: own, whatsapp_id, email }) => ({ id, name: own, whatsapp_id, email })),
        filters_applied: { audience_type, target_tag_ids, segment_filters },
      }
    },
  }),
  route('campaigns.schedule', 'POST', `${one}/schedule`, {
    access: STAFF, body: shape({ scheduled_at: moment() }),
    run: (call) => {
      const { world, body } = call
      const row = campaignOf(call)
      if (!['draft', 'scheduled'].includes(row.status)) throw badRequest(`Cannot schedule campaign with status '${row.status}'`)
      if (hasZone(body.scheduled_at)) call.breaks("can't compare offset-naive and offset-aware datetimes")
      if (millisOf(body.scheduled_at) <= world.clock.now()) throw badRequest('Scheduled time must be in the future')
      patch(world, row, { status: 'scheduled', scheduled_at: inUtc(body.scheduled_at), total_recipients: recipientsOf(world, row).length })
      const { id: campaign_id, total_recipients, estimated_cost } = row
      return { campaign_id, scheduled_at: body.scheduled_at, total_recipients, estimated_cost, message: `Campaign scheduled for ${body.scheduled_at}` }
    },
  }),
  route('campaigns.start', 'POST', `${one}/start`, {
    access: STAFF,
    run: (call) => {
      const { id: campaign_id, status, started_at, total_recipients } = start(call.world, campaignOf(call))
      return { campaign_id, status, started_at, total_recipients, message: `Campaign started successfully. Task ID: ${call.world.generator.id()}` }
    },
  }),
  route('campaigns.pause', 'POST', `${one}/pause`, {
    access: STAFF,
    run: (call) => {
      const { world } = call
      const row = campaignOf(call)
      if (row.status !== 'running') throw badRequest('Can only pause running campaigns')
      return campaignView(world, halt(world, row, { status: 'paused', paused_at: world.generator.stamp() }))
    },
  }),
  route('campaigns.resume', 'POST', `${one}/resume`, {
    access: STAFF,
    run: (call) => {
      const row = campaignOf(call)
      if (row.status !== 'paused') throw badRequest('Can only resume paused campaigns')
      return campaignView(call.world, run(call.world, row))
    },
  }),
  route('campaigns.cancel', 'POST', `${one}/cancel`, {
    access: 'admin',
    run: (call) => {
      const { world } = call
      const row = campaignOf(call)
      if (['completed', 'cancelled'].includes(row.status)) throw badRequest(`Cannot cancel campaign with status '${row.status}'`)
      return campaignView(world, halt(world, row, { status: 'cancelled', cancelled_at: world.generator.stamp() }))
    },
  }),
]

/** A campaign of the organization that is not deleted; else a 404. */
function campaignOf({ world, path, organizationId }: Call<'campaign_id'>): CampaignRow {
  const row = world.campaigns.get(path.campaign_id)
  if (row?.organization_id !== organizationId || row.deleted_at !== null) throw notFound('Campaign')
  return row
}

interface Parts {
  readonly whatsapp_number_id?: string | null | undefined
  readonly template_id?: string | null | undefined
}

/** The number and the template that a campaign names have to be there. */
function requireParts(call: Call, { whatsapp_number_id: number, template_id: template }: Parts): void {
  if (number) call.own(call.world.numbers, number, 'WhatsApp number')
  if (template) call.own(call.world.templates, template, 'Template')
}
