import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, ResponseValidationError, type CallOptions } from '../src/index.ts'
import { watchEvents } from './support/events.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { MemoryLogger, open } from './support/session.ts'

interface Thing { id: number; tags: { name: string }[]; extra?: unknown }
const ThingSchema = v.object({ id: v.number(), tags: v.array(v.object({ name: v.string() })) })
const get = operation<object, Thing>({ id: 'things.get', method: 'GET', path: '/things', result: ThingSchema })
const create = operation<object, Thing>({ id: 'things.create', method: 'POST', path: '/things', result: ThingSchema })

const wrong = { id: 'hunter2', tags: [{ name: 1 }, { name: 'ok' }, { name: 2 }, {}], extra: 'kept' }

describe("validate: 'strict'", () => {
  it('throws with path, expected, received and the data, and never retries', async () => {
    const server = await serve(() => ({ json: wrong }))
    const session = open(server.url, { validate: 'strict', maxRetries: 5 })
    for (const call of [get, create]) {
      const error = await failure(call(session), ResponseValidationError)
      expect(error.message).toBe("The answer does not match its type: 'id' expected number, received string (and 3 more)")
      expect(error).toMatchObject({ sent: 'yes', attempts: 1, retryable: false, code: 'RESPONSE_MISMATCH', vendor: 'sample', data: wrong })
      expect(error.issues).toMatchObject([
        { path: 'id', expected: 'number', received: 'string' }, { path: 'tags.0.name', expected: 'string', received: 'number' }, { path: 'tags.2.name', expected: 'string', received: 'number' }, { path: 'tags.3.name', received: 'undefined' },
      ])
      expect(JSON.stringify(error)).not.toContain('hunter2')
    }
    expect(server.requests).toHaveLength(2)
  })
})

describe("validate: 'report'", () => {
  it('is the default: the data is returned, and each place is reported once per operation', async () => {
    const server = await serve(() => ({ json: wrong }))
    const logger = new MemoryLogger()
    const events = watchEvents()
    const session = open(server.url, { logger })
    for (let n = 0; n < 3; n++) expect(await get(session)).toEqual(wrong)
    expect(logger.warnings).toEqual([
      ["[@sdk/sample] things.get: the answer does not match its type at 'id': expected number, received string", { operation: 'things.get', path: 'id', expected: 'number', received: 'string' }],
      ["[@sdk/sample] things.get: the answer does not match its type at 'tags.0.name': expected string, received number", { operation: 'things.get', path: 'tags.0.name', expected: 'string', received: 'number' }],
    ])
    expect(events.filter(({ event }) => event === 'mismatch')).toMatchObject([
      { vendor: 'sample', operation: 'things.get', method: 'GET', template: '/things', attempt: 1, mismatch: { path: 'id', expected: 'number', received: 'string' } }, { mismatch: { path: 'tags.0.name' } },
    ])
    expect(JSON.stringify([logger.warnings, events])).not.toContain('hunter2')
    await create(session.with({ timeoutMs: 5_000 }))
    await get(session.with({ timeoutMs: 5_000 }))
    expect(logger.warnings).toHaveLength(4)
  })

  it('does not turn a success into a failure when the logger throws', async () => {
    const server = await serve(() => ({ json: wrong }))
    const session = open(server.url, {
      logger: {
        warn() {
          throw new Error('disk full')
        },
      },
    })
    expect(await create(session)).toEqual(wrong)
    expect(server.requests).toHaveLength(1)
  })

  it('keeps a bounded memory of what was reported, whatever keys the server makes up', async () => {
    const server = await serve((_request, _response, count) => ({ json: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key-${count}-${index}`, 'x'])) }))
    const logger = new MemoryLogger()
    const counters = operation<object, unknown>({ id: 'counters', method: 'GET', path: '/c', result: v.record(v.string(), v.number()) })
    const session = open(server.url, { logger })
    for (let n = 0; n < 10; n++) await counters(session)
    expect(logger.warnings.length).toBeLessThanOrEqual(1_000)
  })
})

it('keys that the server makes up cannot forge log lines', async () => {
  const server = await serve(() => ({ json: { 'a\nforged line': 'x', ['k'.repeat(10_000)]: 'x' } }))
  const logger = new MemoryLogger()
  await operation<object, unknown>({ id: 'counters', method: 'GET', path: '/c', result: v.record(v.string(), v.number()) })(open(server.url, { logger }))
  expect(logger.warnings).toHaveLength(2)
  for (const [message] of logger.warnings) {
    expect(message).not.toContain('\n')
    expect(message.length).toBeLessThan(300)
  }
})

describe("validate: 'off'", () => {
  it('neither checks nor reports', async () => {
    const server = await serve(() => ({ json: wrong }))
    const logger = new MemoryLogger()
    expect(await get(open(server.url, { validate: 'off', logger }))).toEqual(wrong)
    expect(logger.warnings).toEqual([])
  })
})

it('a call and a derived client choose for themselves', async () => {
  const server = await serve(() => ({ json: wrong }))
  const session = open(server.url, { logger: null })
  await failure(get(session, {}, { validate: 'strict' }), ResponseValidationError)
  await failure(get(session.with({ validate: 'strict' })), ResponseValidationError)
  const off: CallOptions = { validate: 'off' }
  expect(await get(session.with({ validate: 'strict' }), {}, off)).toEqual(wrong)
})

it('what matches is neither changed nor reported, unknown fields and unknown words of open enums included', async () => {
  const right = { id: 1, tags: [{ name: 'a', color: 'red' }], more: { deep: [null] } }
  const server = await serve(() => ({ json: right }))
  const logger = new MemoryLogger()
  expect(await get(open(server.url, { validate: 'strict', logger }))).toEqual(right)
  expect(logger.warnings).toEqual([])
})
