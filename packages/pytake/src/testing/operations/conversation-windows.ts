import { pageOf, type Call } from '../http/call.ts'
import { flag, int, optional, shape, uuid, withDefault } from '../http/fields.ts'
import { fails, route, type FakeRoute } from '../http/route.ts'
import { extendWindow, isOpen, timeLeft, windowOf } from '../rules/windows.ts'
import { windowView } from '../views/windows.ts'
import { forbidden, notFound } from '../world/refusal.ts'
import type { WindowRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'
import { conversationOf } from './conversations.ts'

const ZONES = fails("can't compare offset-naive and offset-aware datetimes")
const HOUR = 3_600_000
const one = '/api/v1/conversations/{conversation_id}/window'
const all = '/api/v1/conversations/organization/{org_id}/windows'

/** The 24 hours after a message of a contact. */
export const conversationWindowRoutes: readonly FakeRoute[] = [
  route('conversationWindows.get', 'GET', one, { broken: ZONES, run: (call) => windowView(call.world, requireWindow(call)) }),
  route('conversationWindows.status', 'GET', `${one}/status`, {
    broken: ZONES,
    run: (call) => {
      const { world } = call
      const row = windowOf(world, conversationOf(call).id)
      const isWithin = isOpen(world, row)
      return {
        window_status: row === undefined ? 'unknown' : isWithin ? 'active' : 'expired', is_within_window: isWithin, started_at: row?.started_at ?? null, ends_at: row?.ends_at ?? null,
        ...timeLeft(world, row), window_id: row?.id ?? null, error: null,
      }
    },
  }),
  route('conversationWindows.extend', 'POST', `${one}/extend`, {
    body: shape({ hours: withDefault(int({ min: 1, max: 168 }), 24) }), broken: fails("'ConversationWindowRepository' object has no attribute 'get_by_id'"),
    run: (call) => windowView(call.world, extendWindow(call.world, requireWindow(call), call.body.hours)),
  }),
  route('conversationWindows.listActive', 'GET', `${all}/active`, {
    query: { skip: withDefault(int(), 0), limit: withDefault(int(), 100) },
    run: (call) => {
      const rows = openWindows(call)
      const { skip, limit } = call.query
      return { windows: pageOf(rows, call.query).map((row) => windowView(call.world, row)), total: rows.length, skip, limit }
    },
  }),
  route('conversationWindows.listExpiring', 'GET', `${all}/expiring-soon`, {
    query: { hours_threshold: withDefault(int(), 2) },
    run: (call) => {
      const until = call.world.clock.now() + call.query.hours_threshold * HOUR
      return openWindows(call).filter(({ ends_at: end }) => millisOf(end) <= until).map((row) => windowView(call.world, row))
    },
  }),
  route('conversationWindows.validateMessage', 'POST', '/api/v1/conversations/validate-message', {
    body: shape({ conversation_id: uuid(), is_template_message: withDefault(flag(), false), template_id: optional(uuid()) }), broken: ZONES,
    run: (call) => {
      const { world, body } = call
      const row = windowOf(world, call.own(world.conversations, body.conversation_id, 'Conversation').id)
      const isWithin = isOpen(world, row)
      const reasons = isWithin ? 'Within the 24-hour window' : body.is_template_message ? 'Template messages need no window' : '24-hour window expired. You must use a template message to re-engage.'
      return {
        is_valid: isWithin || body.is_template_message, reason: reasons, window_status: row === undefined ? 'unknown' : isWithin ? 'active' : 'expired',
        hours_remaining: timeLeft(world, row).hours_remaining, template_required: !isWithin,
      }
    },
  }),
]

function requireWindow(call: Call<'conversation_id'>): WindowRow {
  const row = windowOf(call.world, conversationOf(call).id)
  if (row === undefined) throw notFound('Conversation window')
  return row
}

/** Windows that are open, the next to end first. */
function openWindows(call: Call<'org_id'>): WindowRow[] {
  if (call.path.org_id !== call.organizationId) throw forbidden('Access denied')
  call.breaks("can't compare offset-naive and offset-aware datetimes")
  return call.mine(call.world.windows, (row) => isOpen(call.world, row)).toSorted((left, right) => millisOf(left.ends_at) - millisOf(right.ends_at))
}
