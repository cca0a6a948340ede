import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ConnectionError } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { CONNECTIONS, put, read, rig, write } from './rig.ts'

describe.each(CONNECTIONS)('a kept-alive connection, %s', (kind) => {
  test.each(['close', 'reset'] as const)('whose server does %s between calls costs the next read nothing', async (does) => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'idle', does })
    await read(session)
    await delay(30)
    expect(await read(session)).toEqual({ ok: true })
    expect(server.requests).toHaveLength(2)
  })

  test('that turns out closed lets a safe call be sent once more, silently and without counting as a retry', async () => {
    const { session, server } = await rig(kind, { maxRetries: 0 })
    await read(session)
    server.play({ kind: 'close', at: 'headers' })
    expect(await read(session)).toEqual({ ok: true })
    expect(await put(session, { text: 'x' })).toEqual({ ok: true })
    server.play({ kind: 'reset', at: 'headers' }, { kind: 'reset', at: 'headers' })
    expect(await failure(read(session), ConnectionError)).toMatchObject({ attempts: 2 })
  })

  test('that turns out closed does not let an unsafe write be sent again', async () => {
    const { session, server } = await rig(kind, { maxRetries: 0 })
    await read(session)
    server.play({ kind: 'close', at: 'headers' })
    expect(await failure(write(session, { text: 'x' }), ConnectionError)).toMatchObject({ sent: 'maybe', attempts: 1 })
    expect(server.requests).toHaveLength(2)
  })

  test('with an idempotency key, a write is sent again with the same key', async () => {
    const { session, server } = await rig(kind, { maxRetries: 0 })
    await read(session)
    server.play({ kind: 'close', at: 'headers' })
    expect(await write(session, { text: 'x' }, { idempotencyKey: 'one-and-only' })).toEqual({ ok: true })
    const [, first, second] = server.requests
    expect([first?.headers['idempotency-key'], second?.headers['idempotency-key']]).toEqual(['one-and-only', 'one-and-only'])
    expect(first?.text()).toBe(second?.text())
  })

  test('on which the server speaks unasked never answers a later call', async () => {
    const { session, server } = await rig(kind, { connections: 1 })
    server.play({
      kind: 'raw',
      async write(socket) {
        const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length:'
        socket.write(`${head} 11\r\n\r\n{"ok":true}`)
        await delay(5)
        socket.write(`${head} 12\r\n\r\n{"ok":false}`)
      },
    })
    expect(await read(session)).toEqual({ ok: true })
    await delay(50)
    expect(await read(session)).toEqual({ ok: true })
  })
})
