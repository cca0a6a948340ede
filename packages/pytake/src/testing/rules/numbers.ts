import type { NumberUsage } from '../../whatsapp/types.ts'
import type { NumberRow } from '../world/rows/work.ts'
import { millisOf } from '../world/times.ts'
import type { World } from '../world/world.ts'
import { removeConversations } from './contacts.ts'

/** What is known of a number when it is added. */
export type NewNumber = Pick<NumberRow, 'phone_number' | 'connection_type'> & Partial<Pick<
  NumberRow,
  | 'display_name' | 'phone_number_id' | 'whatsapp_business_account_id' | 'access_token' | 'app_secret' | 'webhook_url' | 'webhook_verify_token' | 'evolution_instance_name'
  | 'evolution_api_url' | 'evolution_api_key'
>>

/** Stores a number. */
export function newNumber(world: World, organization_id: string, given: NewNumber): NumberRow {
  return world.numbers.add({
    ...world.fresh(), organization_id, display_name: null, phone_number_id: null, whatsapp_business_account_id: null, access_token: null, app_secret: null, webhook_url: null,
    webhook_verify_token: null, evolution_instance_name: null, evolution_api_url: null, evolution_api_key: null, verified: false, quality_rating: null, messaging_limit: null,
    status: 'disconnected', connected_at: null, last_seen_at: null, is_active: true, auto_reply_enabled: false, away_message: null, business_hours: {},
    default_department_id: null, default_chatbot_id: null, webhook_token: world.generator.id(), rates_from: null, pairing_since: null, ...given,
  })
}

/** Removes a number for good, with its templates and conversations. */
export function removeNumber(world: World, { id }: NumberRow): void {
  world.numbers.remove(id)
  removeConversations(world, ({ whatsapp_number_id: number }) => number === id)
  world.templates.removeWhere(({ whatsapp_number_id: number }) => number === id)
  world.remoteTemplates.removeWhere(({ whatsapp_number_id: number }) => number === id)
}

/** How long after its code was shown a phone has been paired. */
const PAIRING_MS = 10_000

/** Lets a phone whose code was shown some time ago be paired. */
export function settlePairing(world: World, row: NumberRow): NumberRow {
  if (row.pairing_since === null || world.clock.now() - millisOf(row.pairing_since) < PAIRING_MS) return row
  Object.assign(row, { status: 'connected', connected_at: world.generator.stamp(), pairing_since: null })
  return world.touch(row)
}

const MINUTE = 60_000
const LIMITS = { official: { daily: 1000, hourly: 250, minute: 20 }, qrcode: { hourly: 60, minDelaySeconds: 3 } }

function used(world: World, { id, rates_from: from }: NumberRow, ms: number): number {
  const since = Math.max(world.clock.now() - ms, from === null ? 0 : millisOf(from))
  return world.messages.count(({ whatsapp_number_id: number, sent_at: at }) => number === id && at !== null && millisOf(at) > since)
}

function budget(sent: number, limit: number): { used: number; limit: number; remaining: number } {
  return { used: sent, limit, remaining: Math.max(limit - sent, 0) }
}

/** What a number has sent of what it may send. */
export function usageOf(world: World, row: NumberRow): NumberUsage {
  const hour = used(world, row, 60 * MINUTE)
  if (row.connection_type !== 'official') return { connection_type: 'qr_code', hourly: budget(hour, LIMITS.qrcode.hourly), min_delay_seconds: LIMITS.qrcode.minDelaySeconds }
  const { daily, hourly, minute } = LIMITS.official
  const day = used(world, row, 24 * 60 * MINUTE)
  return { connection_type: 'official', daily: { ...budget(day, daily), percentage: (day / daily) * 100 }, hourly: budget(hour, hourly), minute: budget(used(world, row, MINUTE), minute) }
}

/** The period whose messages are used up; `undefined` when there is none. */
export const exhausted = (usage: NumberUsage): string | undefined => (['daily', 'hourly', 'minute'] as const).find((name) => usage[name]?.remaining === 0)
