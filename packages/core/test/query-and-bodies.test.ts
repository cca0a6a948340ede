import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, RequestValidationError, type BodyType } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open } from './support/session.ts'

describe('query', () => {
  it('numbers, booleans, bigints, dates, null and lists have one form each, undefined none', async () => {
    const server = await serve()
    await open(server.url).request({
      path: '/q', query: { a: 1.5, b: true, c: false, d: 12n, e: new Date(0), f: null, g: undefined, h: [1, 'x', false, null], i: [], j: '', k: -0, l: 1e21 },
    })
    expect(server.requests[0]?.target).toBe('/q?a=1.5&b=true&c=false&d=12&e=1970-01-01T00%3A00%3A00.000Z&f=&h=1&h=x&h=false&h=&j=&k=0&l=1e%2B21')
  })

  it('a plus, a blank and a percent sign survive', async () => {
    const server = await serve()
    await open(server.url).request({ path: '/q', query: { at: '2026-01-01T00:00:00+03:00', text: 'a b%20c' } })
    expect(server.requests[0]?.target).toBe('/q?at=2026-01-01T00%3A00%3A00%2B03%3A00&text=a%20b%2520c')
  })
})

const send = (bodyType: BodyType) => operation<{ a?: unknown; b?: unknown }, unknown>({
  id: `send.${bodyType}`, method: 'POST', path: '/send', bodyType, params: { body: { a: v.optional(v.unknown()), b: v.optional(v.unknown()) } }, result: v.unknown(),
})

describe('form bodies', () => {
  it('dates, booleans and null have the same form as in a query', async () => {
    const server = await serve()
    await send('form')(open(server.url), { a: new Date(0), b: [true, null, 3] })
    expect(server.requests[0]?.text).toBe('a=1970-01-01T00%3A00%3A00.000Z&b=true&b=&b=3')
  })

  it('an object is refused by its field', async () => {
    const server = await serve()
    expect((await failure(send('form')(open(server.url), { b: { deep: 1 } }), RequestValidationError)).issues).toMatchObject([{ path: 'b' }])
    expect(server.requests).toHaveLength(0)
  })
})

describe('JSON bodies', () => {
  it('dates are ISO 8601, undefined is absent, also deep inside', async () => {
    const server = await serve()
    await send('json')(open(server.url), { a: { at: new Date(0), none: undefined }, b: [null] })
    expect(server.requests[0]?.text).toBe('{"a":{"at":"1970-01-01T00:00:00.000Z"},"b":[null]}')
  })

  it('a number that JSON has no form for is refused by its field, at any depth, instead of becoming null', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const b of [Infinity, -Infinity, Number.NaN, [1, { deep: [null, Infinity] }]]) {
      expect((await failure(send('json')(session, { a: null, b }), RequestValidationError)).issues).toMatchObject([{ path: 'b' }])
      await failure(session.request({ method: 'POST', path: '/x', body: b }), RequestValidationError)
    }
    expect(server.requests).toHaveLength(0)
    await send('json')(session, { a: null, b: 'null' })
    expect(server.requests[0]?.text).toBe('{"a":null,"b":"null"}')
  })

  it('without any field that is given the body is an empty object', async () => {
    const server = await serve()
    await send('json')(open(server.url))
    expect(server.requests[0]?.text).toBe('{}')
  })

  it('without any field that is declared no body and no content type is sent', async () => {
    const server = await serve()
    const post = operation<{ unused?: undefined }, unknown>({ id: 'post', method: 'POST', path: '/json', result: v.unknown() })
    await post(open(server.url))
    expect(server.requests[0]?.text).toBe('')
    expect(server.requests[0]?.headers).not.toHaveProperty('content-type')
    expect(server.requests[0]?.headers['content-length']).toBe('0')
  })
})

describe('text and bytes', () => {
  it('text arrives as UTF-8', async () => {
    const server = await serve()
    const put = operation<{ text: string }, unknown>({ id: 'put', method: 'PUT', path: '/text', bodyType: 'text', params: { payload: { text: v.string() } }, result: v.unknown() })
    const session = open(server.url)
    await put(session, { text: 'ä\r\n日本 😀\0' })
    await put(session, { text: '' })
    expect(server.requests.map(({ text }) => text)).toEqual(['ä\r\n日本 😀\0', ''])
    expect(server.requests[0]?.headers['content-type']).toBe('text/plain;charset=UTF-8')
  })

  it('a raw request writes each kind of body', async () => {
    const server = await serve()
    const session = open(server.url)
    await session.request({ method: 'POST', path: '/x', body: [1, null] })
    await session.request({ method: 'POST', path: '/x', body: null })
    await session.request({ method: 'POST', path: '/x', body: 'plain', bodyType: 'text' })
    await session.request({ method: 'POST', path: '/x', body: new Uint8Array([65]), bodyType: 'bytes' })
    await session.request({ method: 'POST', path: '/x', body: { a: [1, 2] }, bodyType: 'form' })
    await session.request({ method: 'POST', path: '/x' })
    expect(server.requests.map(({ text }) => text)).toEqual(['[1,null]', 'null', 'plain', 'A', 'a=1&a=2', ''])
  })
})
