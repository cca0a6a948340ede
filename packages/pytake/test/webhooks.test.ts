import { describe, expect, it } from 'vitest'
import { RequestValidationError } from '../src/index.ts'
import { eventsOf, parseWebhook } from '../src/webhooks/index.ts'

describe('a webhook', () => {
  const metadata = { display_phone_number: '5511940000001', phone_number_id: '100000000000001' }
  const inbound = { from: '5511999990001', id: 'wamid.IN0001', timestamp: '1795245790', type: 'text', text: { body: 'Oi' } }
  const status = { id: 'wamid.OUT1', status: 'read', timestamp: '1795245320', recipient_id: '5511999990001' }
  const payload = {
    object: 'whatsapp_business_account',
    entry: [{
      id: '200000000000001',
      changes: [
        { field: 'messages', value: { messaging_product: 'whatsapp', metadata, contacts: [{ profile: { name: 'João' }, wa_id: '5511999990001' }], messages: [inbound] } },
        { field: 'messages', value: { messaging_product: 'whatsapp', metadata, statuses: [status] } },
        { field: 'message_template_status_update', value: { event: 'APPROVED' } },
        { field: 'messages', value: { metadata: {} } },
        { field: 'messages', value: { messaging_product: 'whatsapp', metadata, errors: [{ code: 131_000, title: 'Something went wrong' }] } },
      ],
    }],
  }

  it('is read as events', () => {
    const parsed = parseWebhook(JSON.stringify(payload))
    expect(parsed).toEqual(payload)
    expect(eventsOf(parsed)).toEqual([
      { type: 'message', accountId: '200000000000001', number: metadata, contact: { profile: { name: 'João' }, wa_id: '5511999990001' }, message: inbound },
      { type: 'status', accountId: '200000000000001', number: metadata, status },
      { type: 'change', accountId: '200000000000001', field: 'message_template_status_update', value: { event: 'APPROVED' } },
      { type: 'change', accountId: '200000000000001', field: 'messages', value: { metadata: {} } },
      { type: 'change', accountId: '200000000000001', field: 'messages', value: { messaging_product: 'whatsapp', metadata, errors: [{ code: 131_000, title: 'Something went wrong' }] } },
    ])
    expect(eventsOf(parsed).flatMap((event) => (event.type === 'message' ? [event.message.text?.body] : []))).toEqual(['Oi'])
  })

  it('may be bytes', () => {
    expect(parseWebhook(new TextEncoder().encode(JSON.stringify(payload)))).toEqual(payload)
  })

  it('has no keys __proto__, which would change whatever it is copied to', () => {
    const parsed = parseWebhook('{"object":"whatsapp_business_account","entry":[],"__proto__":{"polluted":1}}')
    expect(Object.hasOwn(parsed, '__proto__')).toBe(false)
    expect((Object.assign({}, parsed) as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it.each(['', '{', '[]', 'null', '{"object":"page"}', '{"object":"page","entry":[{"id":7,"changes":[]}]}'])('%s is none', (text) => {
    expect(() => parseWebhook(text)).toThrow(RequestValidationError)
  })
})
