import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ConfigurationError, ConnectionError, RequestValidationError, ResponseValidationError, TimeoutError, type CampaignUpdate, type PyTakeOptions } from '../../src/index.ts'
import { watchCampaign } from '../../src/realtime/index.ts'
import { clientOf } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { servePlain } from './plain-server.ts'
import { next } from './support.ts'

interface Line {
  readonly op: string
  readonly direction: string
  readonly payload: { readonly event?: string; readonly action?: string; readonly data?: unknown } | null
}

const lines = readFileSync(join(import.meta.dirname, 'recorded-plain.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line)
const recorded = (name: string): unknown => lines.find(({ payload }) => payload?.event === name || payload?.action === name)?.payload

/** The server as it was recorded. */
const asRecorded = (request: Record<string, unknown> | undefined): unknown => recorded(request === undefined ? 'connected' : 'room:joined')

const update = (progress: number): CampaignUpdate => ({
  campaign_id: '1', campaign_name: 'Spring', status: 'running', progress, timestamp: '2026-11-21T07:34:27.285859+00:00',
  stats: { total_recipients: 4, messages_sent: 2, messages_delivered: 1, messages_read: 1, messages_failed: 0, messages_pending: 2, delivery_rate: 50, read_rate: 100 },
})
const event = (data: unknown): string => JSON.stringify({ event: 'campaign:progress', data })

const quiet: PyTakeOptions = { tokens: { accessToken: 'access-0' }, logger: null }

test('a campaign is watched as was recorded, without a token', async () => {
  const server = await servePlain(asRecorded)
  const updates = await watchCampaign(clientOf(server, quiet), { campaign_id: '1' })
  expect(server.targets).toEqual(['/api/v1/ws'])
  expect(server.received).toEqual([recorded('join_room')])
  server.send(event(update(25)))
  server.send(JSON.stringify({ event: 'stats', data: {} }))
  server.send(event(update(50)))
  expect([await next(updates), await next(updates)]).toEqual([update(25), update(50)])
  await updates.return()
  await vi.waitFor(() => expect(server.open.size).toBe(0))
})

test('the stream fails when the server ends the connection, as today\'s do', async () => {
  const server = await servePlain((request) => (request === undefined ? recorded('connected') : null))
  const error = await failure(watchCampaign(clientOf(server, quiet), { campaign_id: '1' }), ConnectionError)
  expect(error).toMatchObject({ message: 'The server ended the connection', vendor: 'pytake', operation: 'realtime.watchCampaign', retryable: true })
})

test('a server that is not there, or says nothing, is an error', async () => {
  const silent = await servePlain(() => undefined)
  await failure(watchCampaign(clientOf(silent, quiet), { campaign_id: '1' }, { connectTimeoutMs: 30 }), TimeoutError)
  await vi.waitFor(() => expect(silent.open.size).toBe(0))
  await failure(watchCampaign(clientOf({ url: 'http://127.0.0.1:9' }, quiet), { campaign_id: '1' }), ConnectionError)
})

test('what is no event ends the stream', async () => {
  const server = await servePlain(asRecorded)
  const updates = await watchCampaign(clientOf(server, quiet), { campaign_id: '1' })
  server.send('{"event":')
  expect(await failure(updates.next(), ConnectionError)).toMatchObject({ message: 'The server sent what is no event' })
})

test('updates are checked as the client checks results', async () => {
  const server = await servePlain(asRecorded)
  const { progress: _, ...broken } = update(25)
  const strict = await watchCampaign(clientOf(server, quiet), { campaign_id: '1' })
  const lax = await watchCampaign(clientOf(server, { ...quiet, validate: 'report' }), { campaign_id: '1' })
  server.send(event('text'))
  server.send(event(broken))
  expect(await next(lax)).toEqual(broken)
  expect(await failure(strict.next())).toMatchObject({ code: 'EVENT_NOT_READABLE' })
  const again = await watchCampaign(clientOf(server, quiet), { campaign_id: '1' })
  server.send(event(broken))
  expect(await failure(again.next(), ResponseValidationError)).toMatchObject({ issues: [{ path: 'progress' }] })
})

test('signals and the closing of the session end it', async () => {
  const server = await servePlain(asRecorded)
  const client = clientOf(server, quiet)
  const controller = new AbortController()
  const one = await watchCampaign(client, { campaign_id: '1' }, { signal: controller.signal })
  const two = await watchCampaign(client, { campaign_id: '2' })
  controller.abort()
  expect(await failure(one.next())).toMatchObject({ name: 'AbortError' })
  await client.close()
  expect(await two.next()).toEqual({ done: true, value: undefined })
  await vi.waitFor(() => expect(server.open.size).toBe(0))
  expect(await failure(watchCampaign(client, { campaign_id: '1' }))).toMatchObject({ name: 'AbortError', code: 'SESSION_CLOSED' })
  await failure(watchCampaign(clientOf(server, quiet), { campaign_id: '1' }, { signal: AbortSignal.abort() }))
})

test('a session of somebody else gives no connection', async () => {
  for (const session of [undefined, {}]) {
    expect(await failure(watchCampaign(session as never, { campaign_id: '1' }), ConfigurationError)).toMatchObject({ code: 'NO_SESSION' })
  }
})

test('without a campaign nothing is sent', async () => {
  const server = await servePlain(asRecorded)
  await failure(watchCampaign(clientOf(server, quiet), {} as never), RequestValidationError)
  await failure(watchCampaign(clientOf(server, quiet), { campaign_id: '' }), RequestValidationError)
  expect(server.targets).toEqual([])
})
