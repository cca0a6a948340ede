import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PyTakeClient } from '../../src/index.ts'
import { createFakePyTake, type FakePyTake } from '../../src/testing/index.ts'
import { lines, type Line } from '../graphql/lines.ts'
import { openConversation } from './phone.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ana = { id: '8ab03443-9342-49d2-ac06-be46befaccb8', email: 'ana@acme.example', password: 'Secret123' }
const bruno = { id: 'b77cc2b5-7862-4041-9ed0-972121902112', email: 'bruno@acme.example', password: 'Secret123', role: 'agent', full_name: 'Bruno A. Silva' }

/** Ids of the recordings, and what stands for them here. */
const ids = new Map<string, string>()
const tokens = new Map<string, string>()
let fake: FakePyTake
let client: PyTakeClient
let refreshToken = ''

/** What the recorded requests are about, made over REST. */
async function prepare(): Promise<void> {
  const support = await client.departments.create({ name: 'Suporte Técnico', color: '#FF5733' })
  const people = await client.departments.create({ name: 'Pessoas' })
  const queue = await client.queues.create({ department_id: support.id, name: 'Fila Geral', slug: 'geral' })
  const spare = await client.queues.create({ department_id: support.id, name: 'Sobra', slug: 'sobra' })
  const conversation = await openConversation(client, fake.baseUrl())
  const other = await client.contacts.create({ whatsapp_id: '5511970000099' })
  const { items: numbers } = await client.whatsapp.list()
  const second = await client.whatsapp.create({ phone_number: '+5511940000002', connection_type: 'qrcode' })
  const chatbot = await client.chatbots.create({ name: 'Bot' })
  const flow = await client.chatbots.flows.create({ chatbot_id: chatbot.id, name: 'Segundo' })
  const campaign = await client.campaigns.create({ name: 'Verão', campaign_type: 'broadcast', message_content: { text: 'Oi' }, audience_type: 'custom_list', target_contact_ids: [conversation.contact_id], whatsapp_number_id: numbers[0]?.id ?? '' })
  const automation = await client.flowAutomations.create({ name: 'Boas-vindas', chatbot_id: chatbot.id, flow_id: flow.id, whatsapp_number_id: numbers[0]?.id ?? '', execution_window_start: '09:00:00', execution_window_end: '18:00:00' })
  const secret = await client.secrets.create({ name: 'openai_key', display_name: 'Chave', scope: 'organization', value: 'fake-secret-456' })
  await client.aiAssistant.settings.update({ enabled: true, default_provider: 'anthropic', anthropic_api_key: 'sk-ant-0123456789', model: 'claude-3-5-sonnet-20241022' })
  const made: Record<string, string | undefined> = {
    'dca449cd-8d1c-4519-a912-c348b1e04e51': support.id, '9a28313b-685e-4ca7-be96-9837cac81cc1': people.id, 'b8641751-2928-4229-9aa1-470778c9ffe8': queue.id,
    '58483529-1455-4019-b207-b0bb97aef536': spare.id, '501eed47-5574-4459-8309-1bce32df96a8': conversation.contact_id, '5ddf1c70-c7a1-4913-967a-d4cfcc854d9e': other.id,
    '76c2fde7-37e7-4c27-adc0-0c532c5fd583': conversation.id, '1d290ed3-ae58-4e4c-94ba-89e19449cb65': flow.id, 'f32bb32c-9bc7-4ffa-8496-9cc56733d899': numbers[0]?.id,
    '70609c49-13a8-4caf-a02c-d947af1fc313': second.id, 'cc30bb63-0694-41fa-948f-6ba5496833c9': chatbot.id, '89f6fede-3f4e-4596-90a6-0c47d558fccf': campaign.id,
    '0ba41187-2b14-4a06-a7b8-6319bcc03172': automation.id, '65ba29b3-36b9-48ab-9cee-c600bef13378': secret.id,
  }
  for (const [recorded, here] of Object.entries(made)) ids.set(recorded, here ?? '')
}

beforeAll(async () => {
  fake = createFakePyTake({ behaviour: 'observed', users: [ana, bruno], organization: { id: '27705e87-47f8-410d-afa9-687aa52b4594' } })
  const baseUrl = await fake.listen()
  client = new PyTakeClient({ baseUrl, maxRetries: 0, ...fake.credentials, logger: null })
  for (const { id, email, password } of [ana, bruno]) tokens.set(id, (await client.auth.login({ email, password })).token.access_token)
  refreshToken = (await client.auth.login({ email: ana.email, password: ana.password })).token.refresh_token
  const stranger = await client.auth.register({ email: 'n@neu.example', password: 'Secret123', full_name: 'Nina', organization_name: 'Neu' })
  tokens.set('df6d5bb5-d386-4cbb-835f-21d8ebd04bbf', stranger.token.access_token)
  await prepare()
})

afterAll(async () => {
  await client.close()
  await fake.stop()
})

const here = (text: string): string => [...ids].reduce((replaced, [recorded, made]) => replaced.replaceAll(recorded, made), text)

/** The token of the user whom a recorded token belongs to. A token that is no good goes as it is. */
function authorizationOf(header: string | undefined): Record<string, string> {
  if (header === undefined) return {}
  const claims = header.split('.')[1]
  if (claims === undefined) return { authorization: header }
  const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { readonly sub: string }
  return { authorization: `Bearer ${tokens.get(sub) ?? ''}` }
}

async function send({ request: { headers, body } }: Line): Promise<{ readonly status: number; readonly body: Line['response']['body'] }> {
  const { query, variables, operationName } = body
  const own = JSON.stringify({ query, variables, operationName }).replaceAll(/("refreshToken":)"eyJ[^"]*"/g, `$1"${refreshToken}"`)
  const response = await fetch(`${fake.baseUrl()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorizationOf(headers['authorization']) }, body: here(own) })
  return { status: response.status, body: (await response.json()) as Line['response']['body'] }
}

/** Objects whose names are data: `{open: 2}`. */
const MAPS = new Set(['conversationsByStatus', 'conversationsByChannel', 'contactsBySource', 'contactsByLifecycleStage', 'messagesByType', 'triggerConfig', 'audienceConfig', 'variableMapping'])

/** Where two answers are not of the same form. Lists are compared by their first items; `null` stands for any value. */
function differences(recorded: unknown, got: unknown, path = ''): string[] {
  if (recorded === null || got === null) return path === '.data' && recorded !== got ? [`${path}: ${String(recorded)} and ${String(got)}`] : []
  if (Array.isArray(recorded) && Array.isArray(got)) return recorded.length === 0 || got.length === 0 ? [] : differences(recorded[0], got[0], `${path}[]`)
  if (typeof recorded !== 'object' || typeof got !== 'object' || Array.isArray(recorded) !== Array.isArray(got)) return typeof recorded === typeof got ? [] : [`${path}: ${typeof recorded} and ${typeof got}`]
  if (MAPS.has(path.split('.').at(-1) ?? '')) return []
  const [left, right] = [recorded as Record<string, unknown>, got as Record<string, unknown>]
  const names = Object.keys(left)
  if (names.join(' ') !== Object.keys(right).join(' ')) return [`${path}: ${names.join(' ')} and ${Object.keys(right).join(' ')}`]
  return names.flatMap((name) => differences(left[name], right[name], `${path}.${name}`))
}

/** Messages that show values or the inside of the server: only their beginnings are the same. */
const SHORTENED = new Set(['gql.contact.create', 'gql.contact.bulk', 'gql.sec.update'])

const messagesOf = ({ errors = [], error }: Line['response']['body'], name: string): string[] =>
  [...errors.map(({ message }) => message), ...(error === undefined ? [] : [error.message])].map((message) => (SHORTENED.has(name) ? message.slice(0, 40) : message))

// In the order in which they were recorded: later ones are about what earlier ones have changed.
it.each(lines.map((line): [string, Line] => [line.case, line]))('%s: the fake answers in the recorded form', async (name, line) => {
  const { status, body } = await send(line)
  expect(differences(line.response.body, body)).toEqual([])
  expect([status, ...messagesOf(body, name)]).toEqual([line.response.status, ...messagesOf(line.response.body, name).map(here)])
  for (const [field, value] of Object.entries(line.response.body.data ?? {})) {
    const [recorded, made] = [value, body.data?.[field]].map((one) => (one as { readonly id?: unknown } | null)?.id)
    if (typeof recorded === 'string' && typeof made === 'string' && !ids.has(recorded)) ids.set(recorded, made)
  }
})
