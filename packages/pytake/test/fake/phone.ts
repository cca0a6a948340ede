import type { Conversation, PyTakeClient, WhatsAppNumber } from '../../src/index.ts'
import { sign } from '../../src/webhooks/index.ts'

const SECRET = 'the app secret'
const META_ID = '109876543210'

/** A number of Meta's that the fake takes webhooks for. */
export const newNumber = (client: PyTakeClient): Promise<WhatsAppNumber> =>
  client.whatsapp.create({ phone_number: '+5511940000001', display_name: 'Acme', connection_type: 'official', phone_number_id: META_ID, app_secret: SECRET })

/** Tells the server something as Meta does. */
async function tell(baseUrl: string, value: object): Promise<void> {
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: 'account', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '5511940000001', phone_number_id: META_ID }, ...value } }] }] })
  const response = await fetch(`${baseUrl}/api/v1/whatsapp/webhook`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(body, SECRET) } })
  if (!response.ok) throw new Error(await response.text())
}

/** A contact writes. */
export const write = (baseUrl: string, text: string, from = '5511999990000'): Promise<void> =>
  tell(baseUrl, { contacts: [{ wa_id: from, profile: { name: 'Maria' } }], messages: [{ id: `wamid.IN.${text}`, from, timestamp: '1767225600', type: 'text', text: { body: text } }] })

/** A message that was sent has come further. */
export const advance = (baseUrl: string, id: string | null, status: string): Promise<void> =>
  tell(baseUrl, { statuses: [{ id, status, timestamp: '1767225605', recipient_id: '5511999990000' }] })

/** A conversation that a contact has begun, so that anything may be sent. */
export async function openConversation(client: PyTakeClient, baseUrl: string): Promise<Conversation> {
  await newNumber(client)
  await write(baseUrl, 'Oi')
  const [conversation] = await client.conversations.list()
  if (conversation === undefined) throw new Error('there is no conversation')
  return conversation
}
