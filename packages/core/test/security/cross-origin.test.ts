import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ConfigurationError, cursorPaging, operation, pagedOperation, RequestValidationError, staticHeaderAuth, type CursorPage, type Session } from '../../src/index.ts'
import { failure, thrown } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { createSession, open } from '../support/session.ts'

const auth = staticHeaderAuth(() => ({ 'authorization': 'Bearer secret', 'x-token': 'secret' }), ['secret'])
const connect = (url: string): Session => open(url, { maxRetries: 0, logger: null, headers: { 'x-mine': 'mine' } }, { auth })

it('no raw path reaches another server', async () => {
  const [server, other] = [await serve(), await serve()]
  const host = new URL(other.url).host
  const session = connect(`${server.url}/api`)
  for (const path of [`//${host}/x`, `${other.url}/x`, `http:${host}`, `/\\${host}`, `\\\\${host}\\x`, `/\t/${host}`, `@${host}/x`, `.${host}`, `:80@${host}/`, `/%2e%2e/x`]) {
    await failure(session.request({ path }), RequestValidationError)
  }
  for (const path of [`/http://${host}/x`, `/@${host}`, `/x?url=${encodeURIComponent(other.url)}`, `/x//${host}`]) await session.request({ path })
  expect(server.requests.every(({ target }) => target.startsWith('/api/'))).toBe(true)
  expect(server.requests).toHaveLength(4)
  expect(other.requests).toHaveLength(0)
})

it('no path value and no query value reaches another server', async () => {
  const [server, other] = [await serve(), await serve()]
  const get = operation<{ id: string; q: string }, unknown>({ id: 'get', method: 'GET', path: '/{id}', params: { path: { id: v.string() }, query: { q: v.string() } }, result: v.unknown() })
  const session = open(server.url, { maxRetries: 0 }, { auth, vendor: { name: 'sample', version: '1', refusedPathCharacters: '' } })
  const { host } = new URL(other.url)
  const values = [`/${host}/x`, `//${host}`, `\\\\${host}`, `@${host}`, `${other.url}/`, `?x#y`, `x/../../${host}`]
  for (const id of values) await get(session, { id, q: id })
  expect(server.requests.map(({ path, query }) => [decodeURIComponent(path.slice(1)), query.get('q')])).toEqual(values.map((value) => [value, value]))
  expect(other.requests).toHaveLength(0)
})

it('an address in an answer is data: a next page is asked of the same server', async () => {
  const other = await serve()
  const server = await serve((_request, _response, count) => ({ json: { items: [count], next: count === 1 ? `${other.url}/steal?page=2` : null }, headers: { link: `<${other.url}/next>; rel="next"`, refresh: `0;url=${other.url}`, 'alt-svc': `h2="${new URL(other.url).host}"` } }))
  const list = pagedOperation<{ after?: string | undefined }, number, CursorPage<number>>({
    id: 'list', method: 'GET', path: '/list', params: { query: { after: v.optional(v.string()) } }, result: v.object({ items: v.array(v.number()) }),
    paging: cursorPaging({ name: 'after', read: (data: { items: number[]; next: string | null }) => ({ items: data.items, nextCursor: data.next }) }),
  })
  expect(await list(connect(server.url)).all()).toEqual([1, 2])
  expect(server.requests[1]?.query.get('after')).toBe(`${other.url}/steal?page=2`)
  expect(other.requests).toHaveLength(0)
})

it('a cookie that a server sets is not sent to anybody, not even back', async () => {
  const server = await serve(() => ({ json: {}, headers: { 'set-cookie': ['sid=1; Domain=127.0.0.1', '__proto__=x'] } }))
  const session = connect(server.url)
  await session.request({ path: '/a' })
  await session.request({ path: '/b' })
  expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined])
})

it('a base URL cannot smuggle another host', () => {
  for (const url of ['https://api.example.com@evil.example', 'https://user:pass@api.example.com', 'https://api.example.com\t.evil.example', 'https:\n//evil.example', 'https://api.example.com?@evil.example', 'https://api.example.com#@evil.example', 'ftp://api.example.com', 'javascript:alert(1)', '//evil.example']) {
    thrown(() => createSession(url), ConfigurationError)
  }
  expect(createSession('https://api.example.com\\@evil.example').baseUrl).toBe('https://api.example.com/@evil.example')
})
