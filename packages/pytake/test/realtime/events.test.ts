import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ResponseParseError, ResponseValidationError, SdkError, type Logger } from '../../src/index.ts'
import type { Realtime, ServerEventName } from '../../src/realtime/index.ts'
import { credentials } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { ana } from '../support/users.ts'
import { serveRealtime, type RealtimeServer } from './server.ts'
import { CONVERSATION, message, next, realtimeOf } from './support.ts'

let server: RealtimeServer

beforeEach(async () => {
  server = await serveRealtime()
})

/** Connected live events, and what their logger is told. */
async function connected(validate: 'report' | 'strict' | 'off'): Promise<{ realtime: Realtime; warn: ReturnType<typeof vi.fn<Logger['warn']>> }> {
  const warn = vi.fn<Logger['warn']>()
  const realtime = realtimeOf(server, {}, { ...credentials, validate, logger: { warn } })
  await realtime.connect()
  return { realtime, warn }
}

const without = (name: string): Record<string, unknown> => Object.fromEntries(Object.entries(message('hello')).filter(([key]) => key !== name))

test.each<[ServerEventName, string, object]>([
  ['message:status', 'message:status', { message_id: CONVERSATION, status: 'delivered', timestamp: '2026-11-21T07:34:27.285859+00:00' }],
  ['conversation:unread_update', 'conversation:unread_update', { conversation_id: CONVERSATION, unread_count: 3 }],
  ['user_typing', 'user_typing', { conversation_id: CONVERSATION, user_id: ana.id, typing: true }],
  ['typing', 'user_typing', { conversation_id: CONVERSATION, user_id: ana.id, typing: false }],
  ['user:status', 'user:status', { user_id: ana.id, status: 'online' }],
  ['agent:status', 'user:status', { user_id: ana.id, status: 'away' }],
  ['conversation:new', 'conversation:new', { id: CONVERSATION }],
  ['conversation:assigned', 'conversation:assigned', { id: CONVERSATION }],
  ['error', 'error', { message: 'Not authenticated' }],
])('%s is told when the server sends %s', async (name, sent, payload) => {
  const { realtime } = await connected('strict')
  const events = realtime.events(name)
  server.emit(sent, payload)
  expect(await next(events)).toEqual(payload)
})

test('events that are not known are told as such, and only to those who ask', async () => {
  const { realtime } = await connected('strict')
  const told = new Promise((resolve) => {
    realtime.onUnknown((...all) => resolve(all))
  })
  server.emit('campaign:progress', { done: 3 }, 'more')
  expect(await told).toEqual(['campaign:progress', [{ done: 3 }, 'more']])
})

test('a name that is not known is refused', async () => {
  const { realtime } = await connected('strict')
  expect(() => realtime.on('mesage:new' as never, () => {})).toThrow('none of the known events')
  expect(() => realtime.events('constructor' as never)).toThrow('none of the known events')
})

test('what can neither be called nor obeyed is refused', async () => {
  const { realtime } = await connected('strict')
  expect(() => realtime.on('pong', undefined as never)).toThrow("'listener' must be a function")
  expect(() => realtime.on('pong', () => {}, { once: true } as never)).toThrow("Unknown option 'once'")
  expect(await failure(realtime.connect({ timeoutMs: 5 } as never))).toMatchObject({ message: expect.stringContaining("Unknown option 'timeoutMs'") as string, code: 'INVALID_OPTION' })
})

describe('an event that does not match its type', () => {
  test('is told and reported once', async () => {
    const { realtime, warn } = await connected('report')
    const events = realtime.events('message:new')
    const broken = without('status')
    server.emit('message:new', broken)
    server.emit('message:new', broken)
    expect(await next(events)).toEqual(broken)
    expect(await next(events)).toEqual(broken)
    expect(warn.mock.calls).toEqual([[
      "[@sdk/pytake] realtime.message:new: the answer does not match its type at 'status': is missing",
      { operation: 'realtime.message:new', path: 'status', expected: 'a value', received: 'undefined' },
    ]])
  })

  test('is told without a word when nothing is checked', async () => {
    const { realtime, warn } = await connected('off')
    const events = realtime.events('message:new')
    server.emit('message:new', { id: 5 })
    expect(await next(events)).toEqual({ id: 5 })
    expect(warn).not.toHaveBeenCalled()
  })

  test('ends the streams of the event in strict mode, and nothing else', async () => {
    const { realtime } = await connected('strict')
    const failures = vi.fn<(error: SdkError) => void>()
    const listener = vi.fn<() => void>()
    realtime.onFailure(failures)
    realtime.on('message:new', listener)
    const events = realtime.events('message:new')
    const others = realtime.events('pong')
    server.emit('message:new', message('first'))
    server.emit('message:new', without('status'))
    expect((await next(events)).id).toBe(message('first')['id'])
    const error = await failure(events.next(), ResponseValidationError)
    expect(error).toMatchObject({ vendor: 'pytake', operation: 'realtime.message:new', code: 'RESPONSE_MISMATCH', issues: [{ path: 'status' }] })
    expect(failures.mock.calls).toEqual([[error]])
    expect(listener).toHaveBeenCalledTimes(1)
    expect(await events.next()).toEqual({ done: true, value: undefined })
    server.emit('pong', { timestamp: 'now' })
    expect(await next(others)).toEqual({ timestamp: 'now' })
    expect(realtime.connected).toBe(true)
  })
})

test.each<[string, unknown[]]>([['text', ['hello']], ['null', [null]], ['nothing', []], ['a list', [[message('x')]]], ['bytes', [Buffer.from('hello')]]])(
  '%s in place of what an event carries is left out and told of, whatever is checked', async (_, args) => {
    for (const validate of ['report', 'off'] as const) {
      const { realtime, warn } = await connected(validate)
      const events = realtime.events('message:new')
      server.emit('message:new', ...args)
      server.emit('message:new', message('next'))
      expect((await next(events)).content).toEqual({ text: 'next' })
      expect(warn.mock.calls).toEqual([["[@sdk/pytake] Live events: The event 'message:new' could not be read: expected object", { operation: 'realtime.message:new', code: 'EVENT_NOT_READABLE' }]])
    }
    const { realtime } = await connected('strict')
    const ended = failure(realtime.events('message:new').next(), ResponseParseError)
    server.emit('message:new', ...args)
    expect(await ended).toMatchObject({ code: 'EVENT_NOT_READABLE' })
  },
)

test('keys that would change prototypes are left out', async () => {
  const { realtime } = await connected('off')
  const events = realtime.events('conversation:new')
  server.emit('conversation:new', JSON.parse('{"id":"a","__proto__":{"admin":true},"inner":[{"__proto__":{"admin":true}}]}'))
  const event = await next(events)
  expect(JSON.stringify(event)).toBe('{"id":"a","inner":[{}]}')
  expect(event['admin']).toBeUndefined()
})

const texts = async (events: AsyncIterable<{ content: Record<string, unknown> }>, count: number): Promise<unknown[]> => {
  const all: unknown[] = []
  for await (const { content } of events) {
    all.push(content['text'])
    if (all.length === count) break
  }
  return all
}

/** Sends five messages and waits until they are there. */
async function sendFive(realtime: Realtime): Promise<void> {
  for (let number = 1; number <= 5; number++) server.emit('message:new', message(String(number)))
  await realtime.ping()
}

describe('a slow consumer', () => {
  test('loses the oldest events, which are counted and reported once', async () => {
    const { realtime, warn } = await connected('strict')
    const events = realtime.events('message:new', { bufferSize: 2 })
    await sendFive(realtime)
    expect([events.dropped, events.buffered]).toEqual([3, 2])
    expect(await texts(events, 2)).toEqual(['4', '5'])
    expect(warn.mock.calls).toEqual([["[@sdk/pytake] Events 'message:new' come faster than they are taken: some are dropped", { bufferSize: 2, overflow: 'dropOldest' }]])
  })

  test('loses the newest events when it wants to', async () => {
    const { realtime } = await connected('strict')
    const events = realtime.events('message:new', { bufferSize: 2, overflow: 'dropNewest' })
    await sendFive(realtime)
    expect(events.dropped).toBe(3)
    expect(await texts(events, 2)).toEqual(['1', '2'])
  })

  test('gets an error after the events that there was room for when it wants to', async () => {
    const { realtime } = await connected('strict')
    const events = realtime.events('message:new', { bufferSize: 2, overflow: 'error' })
    await sendFive(realtime)
    expect([(await next(events)).content, (await next(events)).content]).toEqual([{ text: '1' }, { text: '2' }])
    expect(await failure(events.next(), SdkError)).toMatchObject({ code: 'EVENT_OVERFLOW', vendor: 'pytake', message: 'More than 2 events waited to be taken' })
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  test('that leaves its loop keeps nothing', async () => {
    const { realtime } = await connected('strict')
    const events = realtime.events('message:new')
    const before = texts(events, 1)
    await sendFive(realtime)
    expect(await before).toEqual(['1'])
    await sendFive(realtime)
    expect(events.buffered).toBe(0)
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  test('that is aborted is told at once, whatever waits', async () => {
    const { realtime } = await connected('strict')
    const { signal, abort } = aborter()
    const events = realtime.events('message:new', { signal })
    await sendFive(realtime)
    abort()
    expect(await failure(events.next())).toMatchObject({ name: 'AbortError', code: 'ABORTED', operation: 'realtime.events' })
    expect(events.buffered).toBe(0)
  })

  test('may ask for several events at once', async () => {
    const { realtime } = await connected('strict')
    await using events = realtime.events('message:new')
    const both = Promise.all([next(events), next(events)])
    await sendFive(realtime)
    expect((await both).map(({ content }) => content)).toEqual([{ text: '1' }, { text: '2' }])
  })

  test.each([[{ bufferSize: 0 }, "'bufferSize'"], [{ bufferSize: 1.5 }, "'bufferSize'"], [{ overflow: 'dropAll' }, "'overflow'"], [{ buffersize: 1 }, "'buffersize'"]])('cannot have the options %j', async (options, words) => {
    const { realtime } = await connected('strict')
    expect(() => realtime.events('message:new', options as never)).toThrow(words)
  })
})

function aborter(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

test('a listener that fails disturbs nobody', async () => {
  const { realtime, warn } = await connected('strict')
  realtime.on('pong', () => {
    throw new TypeError('oops')
  })
  realtime.on('pong', async () => {
    throw new RangeError('oops')
  })
  const events = realtime.events('pong')
  await realtime.ping()
  await next(events)
  await vi.waitFor(() => expect(warn.mock.calls).toEqual([
    ["[@sdk/pytake] A listener for 'pong' failed", { error: 'TypeError' }], ["[@sdk/pytake] A listener for 'pong' failed", { error: 'RangeError' }],
  ]))
  expect(realtime.connected).toBe(true)
})
