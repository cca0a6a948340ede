import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { jsonResponse } from './json.ts'
import { createFakeServer } from './server.ts'

describe('a fake server over HTTP', () => {
  it('answers on 127.0.0.1 from the same handler, log and faults', async () => {
    await using server = createFakeServer({ handle: (request) => jsonResponse(200, { path: request.path, query: [...request.query], body: request.text() }) })
    expect(server.origin).toBeUndefined()
    const origin = await server.listen()
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(server.origin).toBe(origin)
    const response = await fetch(`${origin}/a%2Fb?q=%C3%A9`, { method: 'POST', headers: { 'X-Trace': '1' }, body: 'höi' })
    expect(await response.json()).toEqual({ path: '/a%2Fb', query: [['q', 'é']], body: 'höi' })
    expect(response.headers.has('date')).toBe(false)
    expect(server.calls).toMatchObject([{ method: 'POST', path: '/a%2Fb', query: { q: ['é'] }, headers: { 'x-trace': '1', 'content-length': '4' }, body: 'höi', status: 200 }])
    server.inject({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '3' } } })
    const limited = await fetch(origin)
    expect([limited.status, limited.headers.get('retry-after'), await limited.text()]).toEqual([429, '3', ''])
  })

  it('resets the connection', async () => {
    await using server = createFakeServer({ handle: () => ({ status: 200 }) })
    const origin = await server.listen()
    server.inject({ fault: { kind: 'reset' } })
    await expect(fetch(origin)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  })

  it('sends no body for HEAD, 204 and 304', async () => {
    await using server = createFakeServer({ handle: (request) => ({ status: Number(request.path.slice(1)), body: '12345' }) })
    const origin = await server.listen()
    const head = await fetch(`${origin}/200`, { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['5', ''])
    for (const status of [204, 304]) {
      const response = await fetch(`${origin}/${status}`)
      expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([status, null, ''])
    }
  })

  it('has what is attached to it from before it listens until it stops', async () => {
    const seen: string[] = []
    const server = createFakeServer({
      handle: () => ({ status: 200 }),
      attach: async (http) => {
        seen.push(`attached ${http.listening}`)
        http.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
        return () => {
          seen.push(`detached ${http.listening}`)
        }
      },
    })
    const { hostname, port } = new URL(await server.listen())
    const socket = connect(Number(port), hostname)
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: echo\r\n\r\n')
    const answer = await new Promise((resolve) => {
      socket.once('data', (data) => resolve(data.toString()))
    })
    expect(answer).toContain('101 Switching Protocols')
    await server.stop()
    await server.listen()
    await server.stop()
    expect(seen).toEqual(['attached false', 'detached true', 'attached false', 'detached true'])
  })

  it('keeps state over a restart on the same port', async () => {
    let count = 0
    await using server = createFakeServer({ handle: () => ({ status: 200, body: String(++count) }) })
    const origin = await server.listen()
    expect(await (await fetch(origin)).text()).toBe('1')
    await expect(server.listen()).rejects.toThrow('listens already')
    await server.stop()
    expect(server.origin).toBeUndefined()
    await expect(fetch(origin)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    expect(await server.listen()).toBe(origin)
    expect(await (await fetch(origin)).text()).toBe('2')
    await server.stop()
    await server.stop()
  })

  it('says that a port is taken, and listens elsewhere afterwards', async () => {
    await using first = createFakeServer({ handle: () => ({ status: 200 }) })
    await using second = createFakeServer({ handle: () => ({ status: 200 }) })
    const port = Number(new URL(await first.listen()).port)
    await expect(second.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
    expect(await second.listen()).not.toBe(first.origin)
  })

  it('closes sockets in use when it stops', async () => {
    const server = createFakeServer({ handle: () => new Promise(() => {}) })
    const origin = await server.listen()
    const answer = fetch(origin)
    answer.catch(() => {})
    await expect.poll(() => server.calls.length).toBe(1)
    await server.stop()
    await expect(answer).rejects.toThrow('fetch failed')
  })

  it('says what a handler threw', async () => {
    await using server = createFakeServer({
      handle() {
        throw new Error('a bug in the fake')
      },
    })
    const response = await fetch(await server.listen())
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('a bug in the fake')
  })

  it('logs nothing for a request that never became complete, and goes on', async () => {
    await using server = createFakeServer({ handle: () => ({ status: 200 }) })
    const origin = await server.listen()
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    await new Promise<void>((resolve) => socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc', () => resolve()))
    socket.resetAndDestroy()
    expect((await fetch(origin)).status).toBe(200)
    expect(server.calls.map(({ method }) => method)).toEqual(['GET'])
  })
})
