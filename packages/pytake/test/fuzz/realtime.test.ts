import { damaged, hostileValue } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SdkError } from '../../src/index.ts'
import { SERVER_EVENTS } from '../../src/realtime/events.ts'
import { Inbox } from '../../src/realtime/inbox.ts'
import { createPyTakeSession } from '../../src/session/index.ts'
import { eventsOf, parseWebhook } from '../../src/webhooks/index.ts'
import { serveRealtime } from '../realtime/server.ts'
import { message, next, realtimeOf } from '../realtime/support.ts'

const samples = [message('hello'), { message: 'x', user_id: 'u' }, { conversation_id: 'c', user_id: 'u', is_typing: true }, { message: 'Failed' }]
const name = fc.oneof(fc.constantFrom(...SERVER_EVENTS), fc.constantFrom('__proto__', 'constructor', 'toString', '', 'unknown'), fc.string({ maxLength: 5 }))
const payload = fc.oneof(damaged(samples), hostileValue, fc.anything({ withNullPrototype: true, withTypedArray: true, withMap: true }), fc.uint8Array())

const hasPrototypeKey = (value: unknown, depth = 0): boolean => typeof value === 'object' && value !== null && depth < 60 && (Object.hasOwn(value, '__proto__') || Object.values(value).some((item) => hasPrototypeKey(item, depth + 1)))

describe('live events', () => {
  test('of any name and content are told, or are a typed error', () => {
    const session = createPyTakeSession({ baseUrl: 'https://example.com', tokens: { accessToken: 't' }, logger: null })
    fc.assert(fc.property(name, fc.array(payload, { maxLength: 3 }), fc.constantFrom('report', 'strict', 'off'), (event, args, validate) => {
      const told: unknown[] = []
      const inbox = new Inbox(session, validate, {
        unreadable: (error) => expect(error).toBeInstanceOf(SdkError),
        listenerFailed: (_, error) => { throw error },
      })
      for (const known of SERVER_EVENTS) inbox.on(known as never, (given) => told.push(given))
      inbox.onUnknown((_, given) => told.push(given))
      inbox.receive(event, args)
      for (const given of told) {
        expect(hasPrototypeKey(given)).toBe(false)
        expect(typeof given).toBe('object')
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }))
  })

  test('of any content over a real socket leave the connection usable', async () => {
    const server = await serveRealtime()
    const realtime = realtimeOf(server, { validate: 'strict' })
    realtime.onFailure((error) => expect(error).toBeInstanceOf(SdkError))
    await realtime.connect()
    await fc.assert(fc.asyncProperty(fc.constantFrom(...SERVER_EVENTS.filter((event) => event !== 'user:status' && event !== 'agent:status'), 'unknown', '__proto__x'), fc.oneof(damaged(samples), hostileValue), async (event, given) => {
      const stream = realtime.events('user:status')
      server.emit(event, given)
      server.emit('user:status', { user_id: 'u', status: 'online' })
      expect(await next(stream)).toEqual({ user_id: 'u', status: 'online' })
      await stream.return()
    }))
    expect(realtime.connected).toBe(true)
    expect(server.handshakes).toHaveLength(1)
  })
})

describe('webhooks', () => {
  test('of any content are events, or refused', () => {
    const value = { metadata: { phone_number_id: '1' }, contacts: [{ wa_id: '1' }], messages: [{ id: 'm', from: '1', timestamp: '1', type: 'text' }], statuses: [{ id: 's', status: 'read', timestamp: '1', recipient_id: '1' }] }
    const sample = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
    fc.assert(fc.property(fc.oneof(damaged([sample]).map((given) => JSON.stringify(given) ?? ''), fc.uint8Array({ maxLength: 30 })), (body) => {
      try {
        const parsed = parseWebhook(body)
        expect(hasPrototypeKey(parsed)).toBe(false)
        for (const event of eventsOf(parsed)) expect(['message', 'status', 'change']).toContain(event.type)
      } catch (error) {
        expect(error).toBeInstanceOf(SdkError)
      }
    }))
  })
})
