import { describe, expect, it } from 'vitest'
import { ConflictError, PyTakeError, RequestValidationError, type Contact, type Conversation, type Message } from '../src/index.ts'
import { clientOf, withToken } from './support/client.ts'
import { failure } from './support/failure.ts'
import { serve, type TestServer } from './support/server.ts'

const contact: Contact = {
  id: 'c-1', organization_id: 'o-1', name: 'Maria Santos', email: null, phone_number: '+55 11 88888-8888', avatar_url: null, company: null, job_title: null, notes: null,
  whatsapp_id: '5511888888888', whatsapp_name: null, whatsapp_profile_pic: null, address_street: null, address_city: null, address_state: null, address_country: null,
  address_postal_code: null, source: null, lifecycle_stage: null, opt_in: true, opt_in_date: null, opt_out_date: null, is_blocked: false, blocked_at: null, blocked_reason: null,
  is_vip: false, last_message_at: null, last_message_received_at: null, last_message_sent_at: null, total_messages_sent: 0, total_messages_received: 0, total_conversations: 0,
  assigned_agent_id: null, assigned_department_id: null, created_at: '2026-11-21T07:18:34.406733Z', updated_at: '2026-11-21T07:18:34.406733Z', tags: [],
}

const conversation: Conversation = {
  id: 'v-1', organization_id: 'o-1', contact_id: 'c-1', whatsapp_number_id: 'n-1', status: 'open', assigned_agent_id: null, assigned_department_id: null, priority: null,
  last_message_at: null, last_inbound_at: null, last_outbound_at: null, first_response_at: null, resolved_at: null, closed_at: null, total_messages: 0, unread_count: 0,
  response_time_seconds: null, resolution_time_seconds: null, channel: 'whatsapp', extra_data: null, tags: null, created_at: '2026-11-21T07:23:11.010180Z',
  updated_at: '2026-11-21T07:23:11.010180Z',
}

const message: Message = {
  id: 'm-1', conversation_id: 'v-1', direction: 'outbound', sender_type: 'agent', message_type: 'text', content: { text: 'Oi' }, status: 'sent', whatsapp_message_id: 'wamid.1',
  created_at: '2026-11-21T07:23:32.642460Z', sent_at: null, delivered_at: null, read_at: null, failed_at: null, error_code: null, error_message: null,
}

/** What was sent: method, path and body. */
const sent = ({ requests }: TestServer): unknown[] => requests.map((request) => [request.method, request.target, request.text === '' ? undefined : request.json()])

describe('contacts.create', () => {
  it('makes the WhatsApp id of the phone number, and gives the tags in a second request', async () => {
    const server = await serve(({ method }) => (method === 'POST' ? { status: 201, json: contact } : { json: { ...contact, tags: ['lead', 'novo'] } }))
    const created = await withToken(server).contacts.create({ name: 'Maria Santos', phone_number: '+55 11 88888-8888', tags: ['lead', 'novo'] })
    expect(created.tags).toEqual(['lead', 'novo'])
    expect(sent(server)).toEqual([
      ['POST', '/api/v1/contacts/', { name: 'Maria Santos', phone_number: '+55 11 88888-8888', whatsapp_id: '5511888888888' }],
      ['PUT', '/api/v1/contacts/c-1/tags', ['lead', 'novo']],
    ])
  })

  it('is one request without tags', async () => {
    const server = await serve(() => ({ status: 201, json: contact }))
    expect(await withToken(server).contacts.create({ whatsapp_id: '5511888888888', tags: [] })).toEqual(contact)
    expect(sent(server)).toEqual([['POST', '/api/v1/contacts/', { whatsapp_id: '5511888888888' }]])
  })

  it('that fails at the tags says which contact there is', async () => {
    const server = await serve(({ method }) => (method === 'POST' ? { status: 201, json: contact } : { status: 409, json: { error: { code: 409, message: 'no', type: 'http_error' } } }))
    const error = await failure(withToken(server).contacts.create({ whatsapp_id: '5511888888888', tags: ['vip'] }), ConflictError)
    expect([error.operation, error.completed]).toEqual(['contacts.create', { 'contacts.createUntagged': contact }])
  })

  it.each([[{ name: 'x' }], [{ phone_number: 'none' }], [{ phone_number: null }]])('without an id and without digits is refused: %j', async (input) => {
    const server = await serve(() => undefined)
    const error = await failure(withToken(server).contacts.create(input), RequestValidationError)
    expect(error.issues[0]?.path).toBe('whatsapp_id')
    expect(error).toBeInstanceOf(PyTakeError)
    expect(server.requests).toHaveLength(0)
  })
})

describe('what the guide shows and the server has otherwise', () => {
  it('a first message may be its text', async () => {
    const server = await serve(() => ({ status: 201, json: conversation }))
    const { conversations } = withToken(server)
    await conversations.create({ contact_id: 'c-1', whatsapp_number_id: 'n-1', initial_message: 'Olá!' })
    await conversations.create({ contact_id: 'c-1', whatsapp_number_id: 'n-1', initial_message: { content: 'Foto', media_url: 'https://acme.example/a.png', media_type: 'image' } })
    expect(server.requests.map((request) => (request.json() as { initial_message: unknown }).initial_message)).toEqual([
      { content: 'Olá!' }, { content: 'Foto', media_url: 'https://acme.example/a.png', media_type: 'image' },
    ])
  })

  it('the content of a text may be the text', async () => {
    const server = await serve(() => ({ status: 201, json: message }))
    const { conversations } = withToken(server)
    await conversations.sendMessage({ conversation_id: 'v-1', content: 'Oi' })
    await conversations.sendMessage({ conversation_id: 'v-1', message_type: 'text', content: 'Oi' })
    await conversations.sendMessage({ conversation_id: 'v-1', message_type: 'image', content: { url: 'https://acme.example/a.png', caption: 'A' } })
    expect(server.requests.map((request) => request.json())).toEqual([
      { message_type: 'text', content: { text: 'Oi' } }, { message_type: 'text', content: { text: 'Oi' } },
      { message_type: 'image', content: { url: 'https://acme.example/a.png', caption: 'A' } },
    ])
  })

  it('the content of any other kind is not the text', async () => {
    const server = await serve(() => undefined)
    const error = await failure(withToken(server).conversations.sendMessage({ conversation_id: 'v-1', message_type: 'image', content: 'https://acme.example/a.png' }), RequestValidationError)
    expect(error.message).toBe("Invalid input of conversations.sendMessage: 'content' must be an object that fits message_type: a text alone is enough for 'text'")
    expect(server.requests).toHaveLength(0)
  })

  it('contacts are searched by `search` as by `query`, not by both', async () => {
    const server = await serve(() => ({ json: [] }))
    const { contacts } = withToken(server)
    await contacts.list({ search: 'João' })
    await contacts.list({ query: 'João' })
    expect(server.requests.map(({ target }) => target)).toEqual(['/api/v1/contacts/?query=Jo%C3%A3o', '/api/v1/contacts/?query=Jo%C3%A3o'])
    expect((await failure(contacts.list({ search: 'a', query: 'b' }), RequestValidationError)).message).toContain("'search' means the same as 'query'")
  })

  it('own conversations are those assigned to `me`', async () => {
    const server = await serve(() => ({ json: [] }))
    const { conversations } = withToken(server)
    await conversations.list({ skip: 0, limit: 25, status: 'open', assigned_to: 'me' })
    expect(server.requests[0]?.target).toBe('/api/v1/conversations/?skip=0&limit=25&status=open&assigned_to_me=true')
    await failure(conversations.list({ assigned_to: 'ana' as 'me' }), RequestValidationError)
    await conversations.list({ assigned_to_me: false })
    expect(server.requests[1]?.target).toBe('/api/v1/conversations/?assigned_to_me=false')
    expect((await failure(conversations.list({ assigned_to: 'me', assigned_to_me: false }), RequestValidationError)).message).toContain("'assigned_to' means the same as 'assigned_to_me'")
  })

  it('an order cannot be asked for: the refusal says what can', async () => {
    const server = await serve(() => undefined)
    const client = withToken(server)
    const list = await failure(client.contacts.list({ sort: 'created_at:desc' } as never), RequestValidationError)
    expect(list.message).toBe("Invalid input of contacts.list: 'sort' is not read by this route, which would ignore it; it takes 'skip', 'limit', 'query', 'assigned_agent_id', 'is_blocked', 'search'")
    const alerts = await failure(client.alertsSearch.advanced({ organization_id: 'o', sort: 'title' } as never), RequestValidationError)
    expect(alerts.message).toContain("'sort_by', 'sort_order'")
    const tags = await failure(client.contacts.tags.list({ search: 'vip' } as never), RequestValidationError)
    expect(tags.message).toContain('it takes no fields')
    expect(server.requests).toHaveLength(0)
  })

  it('fields of lists that are read elsewhere are refused, too', async () => {
    const server = await serve(() => undefined)
    expect((await failure(withToken(server).users.list({ search: 'ana' } as never), RequestValidationError)).message).toContain("it takes 'skip', 'limit', 'role', 'is_active'")
    expect((await failure(withToken(server).conversations.create({ contact_id: 'c', whatsapp_number_id: 'n', queue_id: 'q' } as never), RequestValidationError)).message).toContain("'queue_id' unknown field")
  })
})

it.each<[Date | string, string]>([
  [new Date('2027-01-15T10:00:00Z'), '2027-01-15T10:00:00'], ['2027-01-15T07:00:00-03:00', '2027-01-15T10:00:00'], ['2027-01-15 07:00:00.5-0300', '2027-01-15T10:00:00.500'],
  ['2027-01-15T10:00', '2027-01-15T10:00'], ['2027-01-15T10:00:00Z', '2027-01-15T10:00:00'],
])('a campaign is scheduled without zone: %s', async (scheduled_at, expected) => {
  const server = await serve(() => ({ json: { campaign_id: 'c', scheduled_at: '2027-01-15T10:00:00Z', total_recipients: 1, estimated_cost: null, message: 'ok' } }))
  await withToken(server).campaigns.schedule({ campaign_id: 'c', scheduled_at })
  expect(server.requests[0]?.json()).toEqual({ scheduled_at: expected })
})

it.each(['kurz1A', 'alllower1', 'ALLUPPER1', 'NoDigits', 'Aa1'.repeat(34)])('the password %s cannot be registered', async (password) => {
  const server = await serve(() => undefined)
  const error = await failure(clientOf(server, {}).auth.register({ email: 'a@b.example', password, full_name: 'Ana', organization_name: 'Acme' }), RequestValidationError)
  expect(error.issues[0]?.path).toBe('password')
  expect(JSON.stringify(error)).not.toContain(password)
  expect(server.requests).toHaveLength(0)
})

describe('event for the server', () => {
  const receipt = { json: { status: 'ok' } }

  it('goes out as it is when it is a text, with its signature', async () => {
    const server = await serve(() => receipt)
    await clientOf(server, {}).whatsapp.webhook.receive({ event: '{"object":  "page"}', signature: 'sha256=00' })
    const [request] = server.requests
    expect([request?.text, request?.headers['content-type'], request?.headers['x-hub-signature-256']]).toEqual(['{"object":  "page"}', 'application/json', 'sha256=00'])
  })

  it('is written as JSON when it is an object', async () => {
    const server = await serve(() => receipt)
    await clientOf(server, {}).webhooks.meta.test({ event: { object: 'page' } })
    expect(server.requests[0]?.text).toBe('{"object":"page"}')
  })
})
