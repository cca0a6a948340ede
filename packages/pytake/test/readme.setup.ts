import { PyTakeClient } from '../src/index.ts'
import { createFakePyTake } from '../src/testing/index.ts'
import { sign } from '../src/webhooks/index.ts'

const APP_SECRET = 'secret-of-the-app'

/** João writes to the organization: he becomes a contact with a conversation in which everything may be answered. */
const event = JSON.stringify({
  object: 'whatsapp_business_account',
  entry: [{ id: '200000000000001', changes: [{ field: 'messages', value: {
    messaging_product: 'whatsapp', metadata: { display_phone_number: '5511940000001', phone_number_id: '100000000000001' },
    contacts: [{ wa_id: '5511999990001', profile: { name: 'João Silva' } }],
    messages: [{ id: 'wamid.readme', from: '5511999990001', timestamp: '1767225600', type: 'text', text: { body: 'Olá!' } }],
  } }] }],
})

/** The server that the README's examples talk to: an organization with a WhatsApp number and an open conversation. */
export async function setup(): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFakePyTake({ rateLimits: true })
  await fake.listen()
  const client = new PyTakeClient({ ...fake.credentials, baseUrl: fake.baseUrl(), validate: 'strict' })
  await client.whatsapp.create({
    phone_number: '+5511940000001', display_name: 'Vendas', connection_type: 'official', phone_number_id: '100000000000001', access_token: 'token-of-meta', app_secret: APP_SECRET,
    webhook_verify_token: 'verify-me',
  })
  await client.whatsapp.webhook.receive({ event, signature: sign(event, APP_SECRET) })
  await client.close()
  return { env: { PYTAKE_BASE_URL: fake.baseUrl(), PYTAKE_EMAIL: fake.credentials.email, PYTAKE_PASSWORD: fake.credentials.password }, close: () => fake.stop() }
}
