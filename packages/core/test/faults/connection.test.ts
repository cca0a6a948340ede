import { describe, expect, test } from 'vitest'
import { ConnectionError, TimeoutError } from '../../src/index.ts'
import { refusedOrigin, startFaultServer } from '../../src/testing/index.ts'
import { failure } from '../support/failure.ts'
import { open } from '../support/session.ts'
import { CONNECTIONS, probe, put, read, remove, rig, SHORT_MS, write } from './rig.ts'

test('a refused connection is an error that says nothing was sent, and is retried for writes as well', async () => {
  const session = open(await refusedOrigin(), { maxRetries: 2, retryDelayMs: 1 })
  const error = await failure(write(session, { text: 'x' }), ConnectionError)
  expect(error).toMatchObject({ code: 'ECONNREFUSED', sent: 'no', attempts: 3, retryable: true })
})

test('an unknown host name is an error that says nothing was sent', async () => {
  const error = await failure(read(open('http://no-such-host.invalid', { maxRetries: 0, allowInsecureHttp: true })), ConnectionError)
  expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(error.code)
  expect(error.sent).toBe('no')
})

test('a TLS handshake that never ends runs into the limit of the attempt', async () => {
  const silent = await startFaultServer()
  const error = await failure(read(open(silent.origin.replace('http:', 'https:'), { timeoutMs: SHORT_MS, maxRetries: 0 })), TimeoutError)
  expect(error).toMatchObject({ which: 'connect', sent: 'no' })
  await silent.close()
})

describe.each(CONNECTIONS)('over %s', (kind) => {
  test('a plain answer arrives', async () => {
    const { session, server } = await rig(kind)
    expect(await read(session)).toEqual({ ok: true })
    expect(server.requests).toHaveLength(1)
  })

  test('connections are used again', async () => {
    const { session, server } = await rig(kind)
    for (let call = 0; call < 20; call++) await read(session)
    // A socket is free one turn of the event loop after its answer, so that two take turns.
    expect(server.connections).toBeLessThanOrEqual(2)
  })

  test('a reset before the answer ends a write as "maybe sent", once', async () => {
    const { session, server } = await rig(kind, { maxRetries: 3 })
    server.always({ kind: 'reset', at: 'headers' })
    const error = await failure(write(session, { text: 'x' }), ConnectionError)
    expect(error).toMatchObject({ sent: 'maybe', attempts: 1, retryable: true })
    expect(server.requests).toHaveLength(1)
  })

  test('a reset before the answer lets a read be tried again', async () => {
    const { session, server } = await rig(kind, { maxRetries: 2 })
    server.play({ kind: 'reset', at: 'headers' }, { kind: 'reset', at: 'headers' })
    expect(await read(session)).toEqual({ ok: true })
    expect(server.requests).toHaveLength(3)
  })

  test('a reset in the middle of the body lets a repeatable write be tried again, no other', async () => {
    const { session, server } = await rig(kind, { maxRetries: 1 })
    server.play({ kind: 'reset', at: 'body' })
    expect(await put(session, { text: 'x' })).toEqual({ ok: true })
    server.play({ kind: 'reset', at: 'body' })
    expect(await failure(write(session, { text: 'x' }), ConnectionError)).toMatchObject({ sent: 'yes', attempts: 1 })
  })

  test('a body shorter than announced is an error, not a result', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'close', at: 'body', body: '{"ok":true}' })
    expect(await failure(read(session), ConnectionError)).toMatchObject({ sent: 'yes' })
  })

  test('a connection closed instead of an answer is an error', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'close', at: 'headers' })
    expect(await failure(read(session), ConnectionError)).toMatchObject({ sent: 'maybe' })
  })

  test('something that is not HTTP is an error', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'garbage' })
    expect(await failure(read(session), ConnectionError)).toMatchObject({ sent: 'maybe' })
  })

  test.each(['headers', 'body'] as const)('silence instead of the %s runs into the limit of the attempt', async (at) => {
    const { session, server } = await rig(kind, { timeoutMs: SHORT_MS })
    server.always({ kind: 'stall', at })
    expect(await failure(read(session), TimeoutError)).toMatchObject({ which: at, sent: at === 'headers' ? 'maybe' : 'yes' })
  })

  test('a body that drips does not reset the limit of the attempt', async () => {
    const { session, server } = await rig(kind, { timeoutMs: SHORT_MS })
    server.always({ kind: 'drip', at: 'body', intervalMs: 20, body: JSON.stringify({ ok: true, filler: 'x'.repeat(500) }) })
    expect(await failure(read(session), TimeoutError)).toMatchObject({ which: 'body' })
  })

  test('headers that drip in time are fine', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'drip', at: 'headers', intervalMs: 0 })
    expect(await read(session)).toEqual({ ok: true })
  })

  test('the deadline ends a call whatever the attempts do', async () => {
    const { session, server } = await rig(kind, { maxRetries: 100, retryDelayMs: 1 })
    server.always({ kind: 'stall', at: 'headers' })
    const error = await failure(read(session, undefined, { deadlineMs: SHORT_MS }), TimeoutError)
    expect(error).toMatchObject({ which: 'deadline', attempts: 1, sent: 'maybe' })
  })

  test.each([102, 103])('a status %i before the answer is passed over', async (status) => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'answer', informational: [status, status] })
    expect(await read(session)).toEqual({ ok: true })
  })

  test('a status 100 that nobody asked for ends the connection', async () => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'answer', informational: [100] })
    await failure(read(session), ConnectionError)
    expect(await read(session)).toEqual({ ok: true })
  })

  test('HEAD, 204, 205 and 304 have no body, whatever their headers say', async () => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'answer', headers: { 'content-length': '4000' } })
    await probe(session)
    server.play({ kind: 'answer', status: 204 }, { kind: 'answer', status: 205 })
    await remove(session)
    await remove(session)
    server.play({ kind: 'answer', status: 304 })
    expect(await failure(read(session))).toMatchObject({ name: 'RedirectError', status: 304 })
    expect(await read(session)).toEqual({ ok: true })
  })

  test('an answer before the request is complete counts as the answer', async () => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'early', status: 413 })
    const error = await failure(write(session, { text: 'x'.repeat(8_000_000) }))
    expect(['ApiError', 'ConnectionError']).toContain(error.name)
    expect(await read(session)).toEqual({ ok: true })
  })

  test('repeated headers are joined, and header names of Object.prototype are just names', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'answer', headers: { 'x-twice': ['a', 'b'], constructor: 'c', __proto__x: 'd', tostring: 'e', hasownproperty: 'f' } })
    const { response } = await read(session).withResponse()
    expect(response.headers).toMatchObject({ 'x-twice': 'a, b', constructor: 'c', tostring: 'e', hasownproperty: 'f' })
  })

  test('headers beyond 64 kB are refused', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'answer', headers: { 'x-huge': 'x'.repeat(100_000) } })
    expect(await failure(read(session), ConnectionError)).toMatchObject({ code: 'UND_ERR_HEADERS_OVERFLOW' })
  })
})
