import { describe, expect, test } from 'vitest'
import { CollectHandler } from '../../src/transport/collect-handler.ts'
import { testContext, transportRequest } from '../../src/testing/index.ts'
import { CONNECTIONS, read, rig } from './rig.ts'

describe.each(CONNECTIONS)('the handler of answers, %s', (kind) => {
  test('passes trailers over', async () => {
    const { session, server } = await rig(kind)
    server.play({
      kind: 'raw',
      write(socket) {
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\ntrailer: x-late\r\n\r\n')
        socket.write('b\r\n{"ok":true}\r\n0\r\nx-late: status\r\n\r\n')
      },
    })
    const { data, response } = await read(session).withResponse()
    expect(data).toEqual({ ok: true })
    expect(response.headers).not.toHaveProperty('x-late')
  })

  test('takes a busy pool for a queue', async () => {
    const { session, server } = await rig(kind, { connections: 1 })
    const answers = await Promise.all(Array.from({ length: 30 }, () => read(session)))
    expect(answers).toHaveLength(30)
    expect(server.connections).toBe(1)
  })

  test('puts chunks together whatever their borders', async () => {
    const { session, server } = await rig(kind)
    const body = Buffer.from('{"ok":true,"text":"ж🧮"}')
    server.play({
      kind: 'raw',
      async write(socket) {
        socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`)
        for (const byte of body) await new Promise<void>((resolve) => socket.write(Buffer.of(byte), () => resolve()))
      },
    })
    expect(await read(session)).toEqual({ ok: true, text: 'ж🧮' })
  })
})

test('the handler of answers can be told of a failure before it ever had a controller', async () => {
  const failed = new Promise((resolve, reject) => {
    new CollectHandler(transportRequest({ path: '/' }), testContext(), resolve, reject).onResponseError(undefined, new Error('no connection'))
  })
  await expect(failed).rejects.toThrow('no connection')
})

test('a cancellation that comes before the connection aborts there and says nothing was sent', async () => {
  const context = testContext()
  const aborted: Error[] = []
  const cancelled = new Promise((resolve, reject) => {
    const handler = new CollectHandler(transportRequest({ path: '/' }), context, resolve, reject)
    handler.cancel(new Error('changed my mind'))
    handler.onRequestStart({ abort: (reason) => aborted.push(reason), pause() {}, resume() {} })
  })
  await expect(cancelled).rejects.toThrow('changed my mind')
  expect(aborted.map(({ message }) => message)).toEqual(['changed my mind'])
  expect(context.events).toEqual([])
})
