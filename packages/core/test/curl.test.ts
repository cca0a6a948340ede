import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, RequestSummary, RequestValidationError, staticHeaderAuth } from '../src/index.ts'
import { curlOf as request, words } from './support/curl.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open } from './support/session.ts'
import { pendingTimers } from './support/timers.ts'

describe('a curl command', () => {
  it('says method, URL, headers and body', () => {
    expect(words(request({ method: 'PUT', url: 'https://example.com/a?b=[redacted]&c=1', headers: { 'accept': 'application/json', 'x-empty': '', 'content-length': '5', 'accept-encoding': 'gzip' }, body: '{"a":1}' }))).toEqual([
      '--globoff', '-X', 'PUT', 'https://example.com/a?b=[redacted]&c=1', '-H', 'accept: application/json', '-H', 'x-empty;', '--data-raw', '{"a":1}',
    ])
  })

  it('asks for headers alone with HEAD', () => {
    expect(words(request({ method: 'HEAD' }))).toEqual(['--globoff', '--head', 'https://example.com/x'])
  })

  it('reads no file, whatever the body begins with', () => {
    expect(words(request({ body: '@/etc/passwd' })).slice(-2)).toEqual(['--data-raw', '@/etc/passwd'])
  })
})

const save = operation<{ id: string; name: string; password?: string | undefined; at?: Date | undefined }, unknown>({
  id: 'save', method: 'POST', path: '/things/{id}', params: { path: { id: v.string() }, query: { at: v.optional(v.date()) }, body: { name: v.string(), password: v.optional(v.string()) } }, result: v.unknown(),
})

describe('prepare', () => {
  it('gives the request that would be sent, and sends nothing', async () => {
    const server = await serve()
    let applied = 0
    const auth = staticHeaderAuth(() => {
      applied++
      return { authorization: 'Bearer hunter2' }
    }, ['hunter2'])
    const session = open(`${server.url}/api`, {}, { auth })
    const prepared = await save.prepare(session, { id: 'a b', name: "it's", password: 'hunter2', at: new Date(0) }, { idempotencyKey: 'k1', headers: { 'x-mine': 'hidden' } })
    expect(prepared).toMatchObject({
      method: 'POST', template: '/things/{id}', url: `${server.url}/api/things/a%20b?at=1970-01-01T00%3A00%3A00.000Z`, body: '{"name":"it\'s","password":"[redacted]"}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k1', 'x-mine': '[redacted]' },
    })
    expect(words(prepared.toCurl())).toContain('{"name":"it\'s","password":"[redacted]"}')
    expect([server.requests.length, applied]).toEqual([0, 0])
  })

  it('is what then is sent', async () => {
    const server = await serve()
    const session = open(server.url)
    const input = { id: 'ü', name: 'n', at: new Date(5) }
    const prepared = await save.prepare(session, input)
    await save(session, input)
    const [sent] = server.requests
    expect(prepared.url).toBe(server.url + (sent?.target ?? ''))
    expect(prepared.body).toBe(sent?.text)
    for (const [name, value] of Object.entries(prepared.headers)) expect(sent?.headers[name]).toBe(value)
  })

  it('refuses wrong input like the call', async () => {
    const error = await failure(save.prepare(open('https://example.com'), { id: '..', name: 'n' }), RequestValidationError)
    expect(error).toMatchObject({ operation: 'save', issues: [{ path: 'id' }] })
  })

  it('leaves no listener and no timer behind', async () => {
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--
      remove(...args)
    }
    const before = pendingTimers()
    await save.prepare(open('https://example.com'), { id: 'a', name: 'n' }, { signal, deadlineMs: 100_000 })
    expect([listeners, pendingTimers()]).toEqual([0, before])
  })
})

it('an error of a call gives the same command, secrets replaced', async () => {
  const server = await serve(() => ({ status: 400 }))
  const error = await failure<{ request: RequestSummary }>(save(open(server.url, {}, { auth: staticHeaderAuth(() => ({ authorization: 'Bearer hunter2' }), ['hunter2']) }), { id: 'x', name: 'hunter2', password: 'p' }))
  const command = words(error.request.toCurl())
  expect(command).toEqual([
    '--globoff', '-X', 'POST', `${server.url}/things/x`, '-H', 'accept: application/json', '-H', 'user-agent: sdk-sample/1.2.3', '-H', 'content-type: application/json', '-H', 'authorization: [redacted]',
    '--data-raw', '{"name":"[redacted]","password":"[redacted]"}',
  ])
})
