import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { TimeoutError, type AuthenticationError, type PyTakeOptions } from '../../src/index.ts'
import type { ClientEventName, Realtime, ServerEventName } from '../../src/realtime/index.ts'
import { failure } from '../support/failure.ts'
import { serveRealtime, type RealtimeServer } from './server.ts'
import { next, realtimeOf } from './support.ts'

interface Line {
  readonly case: string
  readonly op: string
  readonly direction: 'out' | 'in' | 'ack'
  readonly namespace: string
  readonly payload: Readonly<Record<string, unknown>> | string | null
  readonly seq: number
}

const lines = readFileSync(join(import.meta.dirname, 'recorded.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line)
const eventOf = ({ op }: Line): string => op.slice('socket.'.length)

/** Recorded, but nothing that the SDK sends or hears of. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'sio.connect.noauth': 'the SDK never connects without a token',
  'sio.ns.alerts': 'no server has the namespace, and the SDK has no way to ask for another one than /',
  'sio.join.missing': 'the SDK refuses a join without conversation; the answer is compared all the same',
  'sio.typing.none': 'the SDK refuses typing without conversation',
}

test('what is left out is recorded', () => {
  expect(Object.keys(LEFT_OUT).filter((name) => !lines.some((line) => line.case === name))).toEqual([])
})

const told = lines.filter((line) => line.direction === 'in' && !['connect', 'connect_error'].includes(eventOf(line)))

test.each(told.map((line) => [`${line.case} ${line.seq}`, line] as const))('%s: the recorded event is told as it is, and matches its type', async (_, line) => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { validate: 'strict' })
  await realtime.connect()
  const events = realtime.events(eventOf(line) as ServerEventName)
  server.emit(eventOf(line), line.payload)
  expect(await next(events)).toEqual(line.payload)
})

const asked = lines.filter((line) => line.direction === 'out' && eventOf(line) !== 'connect' && !(line.case in LEFT_OUT))

/** Sends what was recorded, and waits for what was recorded as its end. */
async function ask(realtime: Realtime, line: Line): Promise<unknown> {
  const event = eventOf(line)
  const acknowledgement = lines.find((other) => other.case === line.case && other.direction === 'ack')
  if (event === 'no_such_event') return failure(realtime.send(event, [line.payload], { acknowledge: true, timeoutMs: 30 }))
  if (acknowledgement !== undefined) return realtime.send(event, [], { acknowledge: true })
  return realtime.emit(event as ClientEventName, (line.payload ?? undefined) as never)
}

test.each(asked.map((line) => [line.case, line] as const))('%s: the SDK sends what was recorded, and hears the recorded answer', async (_, line) => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { validate: 'strict' })
  await realtime.connect()
  const answer = lines.find((other) => other.case === line.case && other.direction === 'in' && !other.op.endsWith('user_typing'))
  const answers = answer && realtime.events(eventOf(answer) as ServerEventName)
  const outcome = await ask(realtime, line)
  await vi.waitFor(() => expect(server.received).toHaveLength(1))
  expect(server.received.map(({ event, args }) => [event, args])).toEqual([[eventOf(line), line.payload === null ? [] : [line.payload]]])
  expect(answers && await next(answers)).toEqual(answer?.payload)
  const acknowledgement = lines.find((other) => other.case === line.case && other.direction === 'ack')
  expect(acknowledgement === undefined || outcome === acknowledgement.payload || outcome instanceof TimeoutError).toBe(true)
})

const connects = lines.filter((line) => eventOf(line) === 'connect' && line.direction === 'out' && !(line.case in LEFT_OUT))

test.each(connects.map((line) => [line.case, line] as const))('%s: the SDK connects as was recorded', async (name, line) => {
  const server: RealtimeServer = await serveRealtime()
  const { auth, path, transports } = line.payload as { auth: { token: string }; path: string; transports: ('websocket' | 'polling')[] }
  server.accept = name === 'sio.connect.badtoken' ? undefined : auth.token
  const options: PyTakeOptions = { tokens: { accessToken: auth.token }, logger: null }
  const realtime = realtimeOf(server, { transports }, options)
  const refused = lines.find((other) => other.case === name && eventOf(other) === 'connect_error')
  const outcome = await realtime.connect().catch((error: unknown) => ({ message: (error as AuthenticationError).message }))
  expect(outcome).toEqual(refused?.payload)
  expect(server.connects).toEqual([auth])
  expect(server.handshakes[0]?.url.startsWith(`${path}?EIO=4&transport=${transports[0]}`)).toBe(true)
})

const required = told.filter((line, index) => told.findIndex((other) => eventOf(other) === eventOf(line)) === index)
  .flatMap((line) => Object.keys(line.payload as object).filter((field) => field !== 'sent_at').map((field) => [eventOf(line), field, line.payload as Record<string, unknown>] as const))

test.each(required)('%s without %s, or with another type, is a mismatch', async (event, field, payload) => {
  const server = await serveRealtime()
  const realtime = realtimeOf(server, { validate: 'strict' }, { tokens: { accessToken: 'access-1' }, logger: null })
  await realtime.connect()
  for (const broken of [Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field)), { ...payload, [field]: 5 }]) {
    const events = realtime.events(event as ServerEventName)
    server.emit(event, broken)
    expect(await failure(events.next())).toMatchObject({ name: 'ResponseValidationError', issues: [{ path: expect.stringMatching(new RegExp(`^${field}`)) as string }] })
  }
})
