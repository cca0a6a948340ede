import { io } from 'socket.io-client'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { PyTakeClient, type AuthenticationError, type PyTakeOptions } from '../../src/index.ts'
import { createRealtime, watchCampaign, type Realtime, type RealtimeOptions } from '../../src/realtime/index.ts'
import { createFakePyTake, type FakePyTake, type FakePyTakeOptions } from '../../src/testing/index.ts'
import { until, next } from '../realtime/support.ts'
import { failure } from '../support/failure.ts'
import { advance, newNumber, openConversation, write } from './phone.ts'

vi.setConfig({ testTimeout: 60_000 })

const CONVERSATION = '76c2fde7-37e7-4c27-adc0-0c532c5fd583'
const bruno = { email: 'bruno@acme.example', password: 'Secret123' }

async function listening(options: FakePyTakeOptions = {}): Promise<FakePyTake> {
  const fake = createFakePyTake({ users: [{ email: 'ana@acme.example', password: 'Secret123' }, { ...bruno, full_name: 'Bruno Silva', role: 'agent' }], ...options })
  onTestFinished(() => fake.stop())
  await fake.listen()
  return fake
}

function clientOf(fake: FakePyTake, options: PyTakeOptions = fake.credentials): PyTakeClient {
  const client = new PyTakeClient({ baseUrl: fake.baseUrl(), validate: 'strict', retryDelayMs: 1, logger: null, ...options })
  onTestFinished(() => client.close())
  return client
}

function liveOf(client: PyTakeClient, options: RealtimeOptions = {}): Realtime {
  const realtime = createRealtime(client, { retryDelayMs: 1, maxRetryDelayMs: 20, ...options })
  onTestFinished(() => realtime.close())
  return realtime
}

describe('a connection', () => {
  test('is greeted before it is accepted, and others of the organization are told', async () => {
    const fake = await listening()
    const ana = liveOf(clientOf(fake))
    const greeted = ana.events('connected')
    const seen = ana.events('user:status')
    await ana.connect()
    expect(await next(greeted)).toEqual({ message: 'Connected to PyTake WebSocket', user_id: fake.userId })
    const other = clientOf(fake, bruno)
    const live = liveOf(other)
    await live.connect()
    const { id } = await other.auth.me()
    expect(await next(seen)).toEqual({ user_id: id, status: 'online' })
    await live.close()
    expect(await next(seen)).toEqual({ user_id: id, status: 'offline' })
  })

  test('is tried again with a new token when the old one has ended', async () => {
    const fake = await listening()
    const client = clientOf(fake)
    await client.login()
    fake.clock.advance(901_000)
    const live = liveOf(client)
    await live.connect()
    expect(live.state.status).toBe('connected')
    expect(fake.calls.map(({ path }) => path)).toEqual(['/api/v1/auth/login', '/api/v1/auth/refresh'])
  })

  test('is refused for a wrong token', async () => {
    const fake = await listening()
    const live = liveOf(clientOf(fake, { tokens: { accessToken: 'garbage' } }))
    expect((await failure<AuthenticationError>(live.connect())).message).toBe('Connection rejected by server')
  })

  test('goes over polling, too', async () => {
    const fake = await listening()
    const live = liveOf(clientOf(fake), { transports: ['polling'] })
    await live.connect()
    expect(await live.ping()).toBeGreaterThanOrEqual(0)
  })

  test('comes back after a restart, with a new token where the old one has ended, and joins again', async () => {
    const fake = await listening()
    const client = clientOf(fake)
    const live = liveOf(client)
    const joined = live.events('joined_conversation')
    await live.joinConversation({ conversation_id: CONVERSATION })
    await next(joined)
    await fake.stop()
    await until(live, 'reconnecting')
    fake.clock.advance(901_000)
    await fake.listen()
    await until(live, 'connected')
    expect(await next(joined)).toEqual({ conversation_id: CONVERSATION, message: `Joined conversation ${CONVERSATION}` })
    expect(fake.calls.map(({ path }) => path)).toEqual(['/api/v1/auth/login', '/api/v1/auth/refresh'])
  })

  test('with a refresh token belongs to no organization', async () => {
    const fake = await listening()
    const { tokens } = await clientOf(fake).login()
    const live = liveOf(clientOf(fake, { tokens: { accessToken: tokens.refreshToken ?? '' } }))
    await live.connect()
    expect(await failure(live.joinConversation({ conversation_id: CONVERSATION }))).toMatchObject({ message: 'Not authenticated' })
  })
})

/** Connects, and gives the events up to the end of the attempt, in order. */
async function attempt(fake: FakePyTake, namespace: string, auth: Record<string, unknown> | undefined): Promise<unknown[]> {
  const seen: unknown[] = []
  const socket = io(`${fake.baseUrl()}${namespace}`, { transports: ['websocket'], reconnection: false, forceNew: true, ...(auth !== undefined && { auth }) })
  onTestFinished(() => {
    socket.disconnect()
  })
  socket.onAny((event: string) => seen.push(event))
  await new Promise<void>((resolve) => {
    socket.on('connect', () => {
      seen.push('connect')
      resolve()
    })
    socket.on('connect_error', (error) => {
      seen.push(error.message)
      resolve()
    })
  })
  return seen
}

describe('a plain client of Socket.IO', () => {
  test('is greeted first, then accepted; without token and in other namespaces it is refused', async () => {
    const fake = await listening()
    const { token } = await clientOf(fake).auth.login(fake.credentials)
    const auth = { token: token.access_token }
    expect(await attempt(fake, '/', auth)).toEqual(['connected', 'connect'])
    expect(await attempt(fake, '/', undefined)).toEqual(['Connection rejected by server'])
    expect(await attempt(fake, '/', { token: 'garbage' })).toEqual(['Connection rejected by server'])
    expect(await attempt(fake, '/alerts', auth)).toEqual(['Unable to connect'])
  })

  test('needs the protocol, the slash and the path', async () => {
    const fake = await listening()
    const statusOf = async (path: string): Promise<number> => (await fetch(`${fake.baseUrl()}${path}`, { redirect: 'manual' })).status
    expect([await statusOf('/socket.io/?EIO=3&transport=polling'), await statusOf('/socket.io?EIO=4&transport=polling'), await statusOf('/socket.io/?EIO=4&transport=polling')]).toEqual([400, 307, 200])
    const elsewhere = new WebSocket(`${fake.baseUrl().replace('http', 'ws')}/elsewhere`)
    const seen: string[] = []
    elsewhere.addEventListener('open', () => seen.push('open'))
    await new Promise((resolve) => {
      elsewhere.addEventListener('error', resolve)
    })
    expect(seen).toEqual([])
  })
})

describe('conversations', () => {
  test('typing is told to the others who joined', async () => {
    const fake = await listening()
    const [ana, other] = [liveOf(clientOf(fake)), liveOf(clientOf(fake, bruno))]
    await ana.joinConversation({ conversation_id: CONVERSATION })
    await other.joinConversation({ conversation_id: CONVERSATION })
    const seen = ana.events('user_typing')
    await other.emit('typing_start', { conversation_id: CONVERSATION })
    await other.emit('typing_stop', { conversation_id: CONVERSATION })
    const user_id = (await clientOf(fake, bruno).auth.me()).id
    expect([await next(seen), await next(seen)]).toEqual([true, false].map((typing) => ({ conversation_id: CONVERSATION, user_id, typing })))
    expect(await other.leaveConversation({ conversation_id: CONVERSATION })).toEqual({ conversation_id: CONVERSATION })
  })

  test('what is no id is refused, events that are unknown and pings with an argument go unanswered', async () => {
    const fake = await listening()
    const live = liveOf(clientOf(fake))
    await live.connect()
    const errors = live.events('error')
    await live.send('join_conversation', [{}])
    await live.send('join_conversation', [{ conversation_id: 'x' }])
    expect([await next(errors), await next(errors)]).toEqual([{ message: 'conversation_id is required' }, { message: 'Invalid conversation_id format' }])
    const pongs = live.events('pong')
    await live.send('ping', [{}])
    expect(await live.send('ping', [], { acknowledge: true })).toBeNull()
    expect(await next(pongs)).toEqual({ timestamp: 'now' })
    await failure(live.send('no_such_event', [{ x: 1 }], { acknowledge: true, timeoutMs: 30 }))
  })
})

describe('what happens over REST', () => {
  test('messages and how far they come are told to everybody who joined', async () => {
    const fake = await listening()
    const client = clientOf(fake)
    const conversation = await openConversation(client, fake.baseUrl())
    const [ana, other] = [liveOf(client), liveOf(clientOf(fake, bruno))]
    for (const live of [ana, other]) await live.joinConversation({ conversation_id: conversation.id })
    const told = [ana, other].map((live) => live.events('message:new'))
    const changed = ana.events('message:status')
    const sent = await client.conversations.sendMessage({ conversation_id: conversation.id, message_type: 'text', content: 'Mensagem via REST' })
    const expected = {
      id: sent.id, conversation_id: conversation.id, direction: 'outbound', sender_type: 'agent', message_type: 'text', content: { text: 'Mensagem via REST' }, status: 'sent',
      whatsapp_message_id: sent.whatsapp_message_id, created_at: sent.created_at.replace('Z', '+00:00'), sent_at: sent.sent_at?.replace('Z', '+00:00'),
    }
    for (const events of told) expect(await next(events)).toEqual(expected)
    await advance(fake.baseUrl(), sent.whatsapp_message_id, 'delivered')
    expect(await next(changed)).toEqual({ message_id: sent.id, status: 'delivered', timestamp: expect.stringMatching(/^2026-01-01T00:00:00\.\d{6}\+00:00$/) as string })
  })

  test('messages of contacts are told as the main build does, and not at all by the develop build', async () => {
    for (const behaviour of ['declared', 'observed'] as const) {
      const fake = await listening({ behaviour })
      const client = clientOf(fake)
      const { id } = await openConversation(client, fake.baseUrl())
      const live = liveOf(client)
      await live.joinConversation({ conversation_id: id })
      const told = live.events('message:new')
      await write(fake.baseUrl(), 'Ainda aí?')
      await client.conversations.sendMessage({ conversation_id: id, message_type: 'text', content: 'Sim' })
      const first = await next(told)
      expect([first.direction, Object.hasOwn(first, 'sent_at')]).toEqual(behaviour === 'declared' ? ['inbound', false] : ['outbound', true])
    }
  })

  test('messages over GraphQL are told, too', async () => {
    const fake = await listening()
    const client = clientOf(fake)
    const { id } = await openConversation(client, fake.baseUrl())
    const live = liveOf(client)
    await live.joinConversation({ conversation_id: id })
    const told = live.events('message:new')
    await client.graphql.sendMessage({ input: { conversationId: id, content: 'Olá' } })
    expect(await next(told)).toMatchObject({ content: { text: 'Olá' }, direction: 'outbound' })
  })

  test('one login serves REST, GraphQL and live events, and a token that ends in the middle disturbs none', async () => {
    const fake = await listening()
    const client = clientOf(fake)
    const { id } = await openConversation(client, fake.baseUrl())
    const live = liveOf(client)
    await live.joinConversation({ conversation_id: id })
    const told = live.events('message:new')
    fake.clock.advance(901_000)
    const sent = await client.conversations.sendMessage({ conversation_id: id, message_type: 'text', content: 'Ainda aqui' })
    expect(await next(told)).toMatchObject({ id: sent.id })
    expect((await client.graphql.conversationMessages({ conversationId: id })).items).toMatchObject([{ content: 'Oi' }, { id: sent.id, content: 'Ainda aqui' }])
    expect(fake.calls.filter(({ path }) => path.startsWith('/api/v1/auth/')).map(({ path }) => path)).toEqual(['/api/v1/auth/login', '/api/v1/auth/refresh'])
  })
})

/** Frames of a plain WebSocket, in order. */
async function plainSocket(fake: FakePyTake): Promise<{ send: (frame: unknown) => void; next: () => Promise<unknown>; closed: Promise<void> }> {
  const socket = new WebSocket(`${fake.baseUrl().replace('http', 'ws')}/api/v1/ws?token=any`)
  const frames: unknown[] = []
  socket.addEventListener('message', ({ data }: { readonly data: unknown }) => frames.push(JSON.parse(String(data))))
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve())
  })
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve)
  })
  onTestFinished(() => socket.close())
  let taken = 0
  const take = async (): Promise<unknown> => {
    while (frames.length <= taken) {
      await new Promise((resolve) => {
        socket.addEventListener('message', resolve, { once: true })
      })
    }
    return frames[taken++]
  }
  return { send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)), next: take, closed }
}

describe('the plain WebSocket', () => {
  test('answers as was recorded', async () => {
    const fake = await listening({ behaviour: 'observed' })
    const socket = await plainSocket(fake)
    expect(await socket.next()).toEqual({ event: 'connected', data: { connection_id: expect.stringMatching(/^authenticated_user_\d+$/) as string, message: 'Connected successfully' } })
    socket.send({ action: 'join_room', room: 'campaign:1' })
    expect(await socket.next()).toEqual({ event: 'room:joined', data: { room: 'campaign:1', status: 'joined' } })
    socket.send({ action: 'get_stats' })
    expect(await socket.next()).toEqual({ event: 'stats', data: { total_connections: 1, total_rooms: 1, rooms: { 'campaign:1': 1 } } })
    expect(await clientOf(fake).websocket.stats()).toEqual({ total_connections: 1, total_rooms: 1, rooms: { 'campaign:1': 1 } })
    socket.send({ action: 'nope' })
    socket.send({ action: 'ping', timestamp: 123 })
    expect(await socket.next()).toEqual({ event: 'pong', data: { timestamp: 123 } })
    socket.send({ action: 'leave_room', room: 'campaign:1' })
    expect(await socket.next()).toEqual({ event: 'room:left', data: { room: 'campaign:1', status: 'left' } })
    socket.send('no json')
    await socket.closed
  })

  test('ends those who join once any connection has ended, as the develop build does', async () => {
    for (const behaviour of ['declared', 'observed'] as const) {
      const fake = await listening({ behaviour })
      const first = await plainSocket(fake)
      first.send('no json')
      await first.closed
      const second = await plainSocket(fake)
      await second.next()
      second.send({ action: 'join_room', room: 'campaign:1' })
      expect(await Promise.race([second.next().then(() => 'joined'), second.closed.then(() => 'closed')])).toBe(behaviour === 'declared' ? 'joined' : 'closed')
    }
  })
})

test('a campaign that is watched tells how far it has come', async () => {
  const fake = await listening()
  const client = clientOf(fake)
  const number = await newNumber(client)
  const contacts = await Promise.all(['5511999990001', '5511999990002'].map((whatsapp_id) => client.contacts.create({ whatsapp_id })))
  const { id } = await client.campaigns.create({
    name: 'Verão', campaign_type: 'broadcast', whatsapp_number_id: number.id, message_content: { text: 'Oi' }, audience_type: 'custom_list',
    target_contact_ids: contacts.map((contact) => contact.id), messages_per_hour: 60,
  })
  const updates = await watchCampaign(client, { campaign_id: id })
  await client.campaigns.start({ campaign_id: id })
  expect(await next(updates)).toMatchObject({ campaign_id: id, campaign_name: 'Verão', status: 'running', stats: { total_recipients: 2, messages_sent: 0 } })
  fake.clock.advance(60_000)
  await client.campaigns.get({ campaign_id: id })
  expect(await next(updates)).toMatchObject({ status: 'running', stats: { messages_sent: 1, messages_pending: 1 } })
  fake.clock.advance(60_000)
  expect(await client.graphql.campaign({ id })).toMatchObject({ status: 'completed', sentCount: 2 })
  expect(await next(updates)).toMatchObject({ status: 'completed', stats: { messages_sent: 2, messages_pending: 0 } })
  await updates.return()
})
