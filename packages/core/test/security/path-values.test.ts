import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operation, RequestValidationError } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { open, sample } from '../support/session.ts'

interface Input { id: string | number | bigint }

const get = operation<Input, unknown>({
  id: 'things.get', method: 'GET', path: '/things/{id}/end', params: { path: { id: v.union([v.string(), v.number(), v.bigint()]) } }, result: v.unknown(),
})

describe('refused', () => {
  const cases: [string, string][] = [
    ['an empty string', ''], ['a dot', '.'], ['two dots', '..'], ['a slash', 'a/b'], ['a slash alone', '/'], ['a leading slash', '/a'], ['a parent path', '../b'], ['NUL', 'a\0'],
    ['a line feed', 'a\nb'], ['a carriage return', 'a\rb'], ['a tab', 'a\tb'], ['DEL', 'a\u007f'], ['a C1 control character', '\u0085'], ['a lone high surrogate', 'a\uD800'], ['a lone low surrogate', '\uDC00a'],
  ]
  for (const [what, id] of cases) {
    it(`${what}, naming the argument`, async () => {
      const server = await serve()
      const error = await failure(get(open(server.url), { id }), RequestValidationError)
      expect(error.message).toContain("'id'")
      expect(error).toMatchObject({ operation: 'things.get', sent: 'no', attempts: 0, vendor: 'sample', code: 'INVALID_INPUT' })
      expect(server.requests).toHaveLength(0)
    })
  }

  it('numbers that are none', async () => {
    const server = await serve()
    const session = open(server.url)
    const raw = operation<{ id: unknown }, unknown>({ id: 'raw', method: 'GET', path: '/{id}', params: { path: { id: v.unknown() } }, result: v.unknown() })
    for (const id of [Number.NaN, Infinity, -Infinity, null, true, {}, [], ['a'], new Date()]) await failure(raw(session, { id }), RequestValidationError)
    expect(server.requests).toHaveLength(0)
  })

  it('the characters that the vendor lists', async () => {
    const server = await serve()
    const strict = open(server.url, {}, { vendor: { ...sample, refusedPathCharacters: '/\\;' } })
    for (const id of ['a\\b', '..\\b', 'a;b', 'a/b']) await failure(get(strict, { id }), RequestValidationError)
    expect(server.requests).toHaveLength(0)
    const lenient = open(server.url, {}, { vendor: { ...sample, refusedPathCharacters: '' } })
    await get(lenient, { id: 'a/b' })
    await get(lenient, { id: 'a\\b' })
    await failure(get(lenient, { id: '..' }), RequestValidationError)
    expect(server.requests.map(({ target }) => target)).toEqual(['/things/a%2Fb/end', '/things/a%5Cb/end'])
  })
})

it('numbers and bigints are sent in full', async () => {
  const server = await serve()
  const session = open(server.url)
  for (const id of [0, -1, 42, 1.5, 9_007_199_254_740_993n]) await get(session, { id })
  expect(server.requests.map(({ target }) => target)).toEqual(['/things/0/end', '/things/-1/end', '/things/42/end', '/things/1.5/end', '/things/9007199254740993/end'])
})

it('values that look encoded are encoded again', async () => {
  const server = await serve()
  const session = open(server.url)
  for (const id of ['%2e%2e', '%2F', '%', '%00', 'a%20b', '...', '.a', 'a..', '{id}', 'a b+c']) await get(session, { id })
  expect(server.requests.map(({ target }) => target.slice('/things/'.length, -'/end'.length))).toEqual(['%252e%252e', '%252F', '%25', '%2500', 'a%2520b', '...', '.a', 'a..', '%7Bid%7D', 'a%20b%2Bc'])
})

describe('a raw request', () => {
  it('refuses paths that are not absolute and encoded', async () => {
    const server = await serve()
    const session = open(server.url)
    const paths = [
      '', 'a', 'a/b', '//evil.example/x', 'http://evil.example/x', '/a b', '/a\nb', '/a\r\nHost: x', '/ü', '/a#b', '/{id}', '/a\\b', '\\\\evil.example', '/a/../b', '/a/..', '/..', '/.', '/a/./b',
      '/%2e%2e/b', '/a/%2E%2e', '/a/.%2e/b', '/a/%2e', undefined, null, 5,
    ]
    for (const path of paths) {
      const error = await failure(session.request({ path: path as string }), RequestValidationError)
      expect(error.issues).toMatchObject([{ path: 'path' }])
      expect(error.message).toContain("'path'")
    }
    expect(server.requests).toHaveLength(0)
  })

  it('takes encoded paths as they are', async () => {
    const server = await serve()
    const session = open(server.url)
    const paths = ['/', '/a%2Fb/..c/...', "/a;b=c/(d)!*'", '/x?a=1&a=2&b=../c', '/x?u=a/../b?c']
    for (const path of paths) await session.request({ path })
    expect(server.requests.map(({ path }) => path)).toEqual(['/', '/a%2Fb/..c/...', "/a;b=c/(d)!*'", '/x', '/x'])
    expect([...(server.requests[3]?.query ?? [])]).toEqual([['a', '1'], ['a', '2'], ['b', '../c']])
    expect([...(server.requests[4]?.query ?? [])]).toEqual([['u', 'a/../b?c']])
  })

  it('names every wrong part, unknown ones with the nearest known name', async () => {
    const server = await serve()
    const session = open(server.url)
    const bad: [object, string][] = [
      [{ path: '/x', method: 'get' }, 'method'], [{ path: '/x', method: 'TRACE' }, 'method'], [{ path: '/x', method: 'GET / HTTP/1.1\r\nx: y' }, 'method'], [{ path: '/x', query: 'a=1' }, 'query'], [{ path: '/x', query: null }, 'query'],
      [{ path: '/x', query: { a: {} } }, 'a'], [{ path: '/x', method: 'POST', body: 'x', bodyType: 'bytes' }, 'body'], [{ path: '/x', method: 'POST', body: {}, bodyType: 'text' }, 'body'],
      [{ path: '/x', method: 'POST', body: () => {} }, 'body'], [{ path: '/x', method: 'POST', body: 'a=b', bodyType: 'form' }, 'body'], [{ path: '/x', method: 'POST', body: 'x', bodyType: 'multipart' }, 'body'],
      [{ path: '/x', method: 'POST', body: {}, bodyType: 'xml' }, 'bodyType'], [{ path: '/x', responseType: 'xml' }, 'responseType'], [{ path: '/x', idempotent: 'yes' }, 'idempotent'],
    ]
    for (const [request, field] of bad) {
      const error = await failure(session.request(request as { path: string }), RequestValidationError)
      expect([request, error.issues.map(({ path }) => path)]).toEqual([request, [field]])
      expect(error).toMatchObject({ operation: 'request', vendor: 'sample', code: 'INVALID_INPUT' })
    }
    expect((await failure(session.request({ path: '/x', params: {} } as never), RequestValidationError)).message).toContain("'params' unknown field")
    expect((await failure(session.request({ path: '/x', bodytype: 'form' } as never), RequestValidationError)).message).toContain("did you mean 'bodyType'?")
    for (const request of [undefined, null, 5, '/x']) await failure(session.request(request as never), RequestValidationError)
    expect(server.requests).toHaveLength(0)
  })
})
