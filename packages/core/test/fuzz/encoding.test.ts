import { anyText, wellFormedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, RequestValidationError, type BodyType } from '../../src/index.ts'
import { serve } from '../support/server.ts'
import { open } from '../support/session.ts'

const REFUSED = Symbol('refused')

const get = operation<{ id: string }, unknown>({ id: 'things.get', method: 'GET', path: '/things/{id}/end', params: { path: { id: v.string() } }, result: v.unknown() })

/** The one segment that arrived, or what is wrong with what arrived. */
function segmentOf(target: string): string {
  const [, things, segment = '', end, ...more] = target.split('/')
  // A URL parser, as servers and proxies have one, must see the same path.
  if (things !== 'things' || end !== 'end' || more.length > 0 || /[?#\\]/.test(target) || new URL(`http://host${target}`).pathname !== target) return `not one segment: ${target}`
  return decodeURIComponent(segment)
}

describe('path', () => {
  it('any string is either refused before anything is sent, or arrives as exactly one segment', async () => {
    const server = await serve()
    const session = open(server.url)
    let accepted = 0
    await fc.assert(fc.asyncProperty(anyText(), async (id) => {
      const before = server.requests.length
      const error = await get(session, { id }).then(() => undefined, (reason: unknown) => reason)
      const arrived = server.requests.slice(before).map(({ target }) => segmentOf(target))
      if (error === undefined) accepted++
      const refused = error instanceof RequestValidationError && error.issues.length === 1 && error.issues[0]?.path === 'id'
      expect([refused ? REFUSED : error, ...arrived]).toEqual(error === undefined ? [undefined, id] : [REFUSED])
    }))
    expect(accepted).toBeGreaterThan(10)
  })

  it('any raw path is either refused, or arrives as it was given', async () => {
    const server = await serve()
    const session = open(server.url)
    await fc.assert(fc.asyncProperty(fc.oneof(anyText(6), fc.stringMatching(/^\/[!-~]{0,12}$/)).map((text) => `/${text}`), async (path) => {
      const before = server.requests.length
      const error = await session.request({ path }).then(() => undefined, (reason: unknown) => reason)
      const [arrived] = server.requests.slice(before)
      if (error !== undefined) expect([error instanceof RequestValidationError, arrived]).toEqual([true, undefined])
      else {
        expect(arrived?.path).toBe(path.split('?')[0])
        // A URL parser, as servers and proxies have one, sees as many segments.
        expect(new URL(`http://host${path}`).pathname.split('/')).toHaveLength((path.split('?')[0] ?? '').split('/').length)
      }
    }))
  })
})

const names = fc.uniqueArray(wellFormedText(4), { maxLength: 5 })

describe('query', () => {
  it('any names and values arrive as they were given', async () => {
    const server = await serve()
    const session = open(server.url)
    await fc.assert(fc.asyncProperty(names.chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.array(wellFormedText(), { maxLength: 3 }))))), async (entries) => {
      const query = Object.fromEntries(entries)
      await session.request({ path: '/q', query })
      const expected = Object.entries(query).flatMap(([name, values]) => values.map((value) => [name, value]))
      const request = server.requests.at(-1)
      expect(request?.path).toBe('/q')
      expect([...(request?.query ?? [])]).toEqual(expected)
      expect([...new URL(request?.target ?? '', server.url).searchParams]).toEqual(expected)
    }))
  })
})

const send = (bodyType: BodyType) => operation<{ a?: unknown; b?: unknown }, unknown>({
  id: `send.${bodyType}`, method: 'POST', path: '/send', bodyType, params: { body: { a: v.optional(v.unknown()), b: v.optional(v.unknown()) } }, result: v.unknown(),
})

describe('bodies', () => {
  it('a form with any names and values arrives as it was given', async () => {
    const server = await serve()
    const session = open(server.url)
    const post = send('form')
    await fc.assert(fc.asyncProperty(wellFormedText(), fc.array(wellFormedText(), { maxLength: 3 }), wellFormedText(3), wellFormedText(), async (a, b, more, value) => {
      await post(session, { a, b }, { extra: { body: { [`x${more}`]: value } } })
      expect([...new URLSearchParams(server.requests.at(-1)?.text)]).toEqual([['a', a], ...b.map((item) => ['b', item]), [`x${more}`, value]])
    }))
    expect(server.requests.at(-1)?.headers['content-type']).toBe('application/x-www-form-urlencoded;charset=UTF-8')
  })

  it('any JSON value arrives as it was given', async () => {
    const server = await serve()
    const session = open(server.url)
    const post = send('json')
    await fc.assert(fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (a) => {
      await post(session, { a })
      expect(server.requests.at(-1)?.text).toBe(JSON.stringify({ a }))
      expect(server.requests.at(-1)?.headers['content-length']).toBe(String(Buffer.byteLength(JSON.stringify({ a }))))
    }))
    expect(server.requests.at(-1)?.headers['content-type']).toBe('application/json')
  })

  it('any bytes arrive as they were given', async () => {
    const server = await serve()
    const put = operation<{ data: Uint8Array }, unknown>({ id: 'put', method: 'PUT', path: '/bytes', bodyType: 'bytes', params: { payload: { data: v.instance(Uint8Array) } }, result: v.unknown() })
    const session = open(server.url)
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (data) => {
      await put(session, { data })
      expect(new Uint8Array(server.requests.at(-1)?.body ?? [])).toEqual(data)
    }))
    expect(server.requests[0]?.headers['content-type']).toBe('application/octet-stream')
  })
})
