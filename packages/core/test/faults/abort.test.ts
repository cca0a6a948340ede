import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { AbortError, type Session } from '../../src/index.ts'
import type { FaultServer } from '../../src/testing/index.ts'
import { failure } from '../support/failure.ts'
import { CONNECTIONS, fetchBytes, read, rig, write } from './rig.ts'

/** Aborts once the server has the request. */
async function abortAfterRequest(server: FaultServer, session: Session): Promise<AbortError> {
  const controller = new AbortController()
  const before = server.requests.length
  const call = failure(read(session, undefined, { signal: controller.signal }), AbortError)
  await vi.waitUntil(() => server.requests.length > before)
  controller.abort(new Error('enough'))
  return call
}

describe.each(CONNECTIONS)('an abort, %s', (kind) => {
  test('before the call sends nothing', async () => {
    const { session, server } = await rig(kind)
    const error = await failure(read(session, undefined, { signal: AbortSignal.abort(new Error('no need')) }), AbortError)
    expect(error).toMatchObject({ name: 'AbortError', sent: 'no', operation: 'things.read', vendor: 'sample' })
    expect((error.cause as Error).message).toBe('no need')
    await delay(20)
    expect(server.requests).toHaveLength(0)
  })

  test('in the same turn as the call sends nothing, on a connection that is ready as well', async () => {
    const { session, server } = await rig(kind)
    await read(session)
    const controller = new AbortController()
    const call = failure(write(session, { text: 'x' }, { signal: controller.signal }), AbortError)
    controller.abort()
    expect(await call).toMatchObject({ sent: 'no' })
    await delay(30)
    expect(server.requests).toHaveLength(1)
  })

  test('while connections are all in use sends nothing later', async () => {
    const { session, server } = await rig(kind, { connections: 1 })
    server.play({ kind: 'stall', at: 'headers' })
    const first = new AbortController()
    const second = new AbortController()
    const holding = failure(read(session, undefined, { signal: first.signal }), AbortError)
    await vi.waitUntil(() => server.requests.length === 1)
    const waiting = failure(write(session, { text: 'x' }, { signal: second.signal }), AbortError)
    await delay(10)
    second.abort()
    expect(await waiting).toMatchObject({ sent: 'no' })
    first.abort()
    await holding
    expect(await read(session)).toEqual({ ok: true })
    expect(server.requests).toHaveLength(2)
  })

  test.each(['headers', 'body'] as const)('while waiting for the %s ends the call and its connection', async (at) => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'stall', at })
    const error = await abortAfterRequest(server, session)
    expect((error.cause as Error).message).toBe('enough')
    expect(error.sent).not.toBe('no')
    await vi.waitUntil(() => server.openConnections === 0)
    expect(await read(session)).toEqual({ ok: true })
  })

  test('during the back-off ends the call', async () => {
    const { session, server } = await rig(kind, { maxRetries: 5, retryDelayMs: 100_000, maxRetryWaitMs: 100_000 })
    server.always({ kind: 'answer', status: 503, headers: { 'retry-after': '60' } })
    const error = await abortAfterRequest(server, session)
    expect(error).toMatchObject({ attempts: 1 })
  })

  test('of a download ends it and its connection', async () => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'stall', at: 'body', body: 'x'.repeat(100) })
    const controller = new AbortController()
    const download = await fetchBytes(session, undefined, { signal: controller.signal })
    const reading = failure(download.bytes(), AbortError)
    controller.abort()
    expect(await reading).toMatchObject({ operation: 'things.download', sent: 'yes' })
    await vi.waitUntil(() => server.openConnections === 0)
  })

  test('leaves no listener on the signal', async () => {
    const { session } = await rig(kind)
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    for (let call = 0; call < 20; call++) await read(session, undefined, { signal })
    expect(added).toHaveBeenCalledTimes(20)
    expect(removed).toHaveBeenCalledTimes(20)
  })

  test('by close() ends every call in flight and every later one', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'stall', at: 'headers' })
    const calls = [1, 2, 3].map(() => failure(read(session), AbortError))
    await vi.waitUntil(() => server.requests.length === 3)
    await session.close()
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ code: 'SESSION_CLOSED', sent: 'maybe' })
    expect(await failure(read(session), AbortError)).toMatchObject({ code: 'SESSION_CLOSED', sent: 'no' })
    await vi.waitUntil(() => server.openConnections === 0)
  })
})
