import { describe, expect, it } from 'vitest'
import { createFakeRequest } from '../fake/request.ts'
import { createFakeServer } from '../fake/server.ts'
import { testContext } from '../context.ts'
import { transportRequest } from '../requests.ts'
import { compareRequests } from './compare.ts'
import type { ExchangeBody, ExchangeRequest } from './exchange.ts'
import { exchangeRequest } from './exchange-request.ts'

const sent = (method: string, target: string, headers: Record<string, string> = {}, body: string | Uint8Array = ''): ExchangeRequest =>
  exchangeRequest(createFakeRequest(method, target, headers, Buffer.from(body)))
const get = { method: 'GET', path: '/a' } as const
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const posted = (headers: Record<string, string>, body: string | Uint8Array) => sent('POST', '/a', headers, body)
const expected = (body: ExchangeBody, headers: Record<string, string> = {}): ExchangeRequest => ({ method: 'POST', path: '/a', headers, body })

const file = (boundary: string, filename: string, data: string | Uint8Array = 'hello') =>
  posted({ 'content-type': `multipart/form-data; boundary=${boundary}` }, Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nhi\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/plain\r\n\r\n`),
    Buffer.from(data), Buffer.from(`\r\n--${boundary}--\r\n`),
  ]))

describe('compareRequests', () => {
  it('finds nothing in what was expected', () => {
    expect(compareRequests(get, sent('GET', '/a', { accept: '*/*' }))).toEqual([])
  })

  it('names method and path, which is compared by decoded segments', () => {
    expect(compareRequests(get, sent('PUT', '/b'))).toEqual(['method: expected "GET", received "PUT"', 'path: expected "/a", received "/b"'])
    expect(compareRequests({ ...get, path: '/a%20%c3%a9/%40' }, sent('GET', '/a%20%C3%A9/@'))).toEqual([])
    expect(compareRequests({ ...get, path: '/a%2Fb' }, sent('GET', '/a/b'))).toHaveLength(1)
    expect(compareRequests({ ...get, path: '/%zz' }, sent('GET', '/%zz'))).toEqual([])
    expect(compareRequests({ ...get, path: '/%zz' }, sent('GET', '/%zy'))).toHaveLength(1)
  })

  it('compares the query by name, lists in order', () => {
    const wanted = { ...get, query: { page: '1', tag: ['a', 'b'] } }
    expect(compareRequests(wanted, sent('GET', '/a?tag=a&page=1&tag=b'))).toEqual([])
    expect(compareRequests({ ...get, query: { page: ['1'] } }, sent('GET', '/a?page=1'))).toEqual([])
    expect(compareRequests(wanted, sent('GET', '/a?tag=b&tag=a&constructor=x'))).toEqual([
      'query page: expected "1", received nothing',
      'query tag[0]: expected "a", received "b"',
      'query tag[1]: expected "b", received "a"',
      'query constructor: expected nothing, received "x"',
    ])
  })

  it('compares only the headers that are given, content types by meaning', () => {
    const wanted = { ...get, headers: { 'content-type': 'application/json;charset=UTF-8', 'x-key': '1', 'x-other': '2' } }
    expect(compareRequests(wanted, sent('GET', '/a', { 'content-type': 'Application/JSON; charset=utf-8', 'x-key': '1', 'x-other': '2', 'x-more': '3' }))).toEqual([])
    expect(compareRequests(wanted, sent('GET', '/a', { 'content-type': 'application/json', 'x-key': '2' }))).toEqual([
      'header content-type: expected "application/json;charset=UTF-8", received "application/json"',
      'header x-key: expected "1", received "2"',
      'header x-other: expected "2", received nothing',
    ])
  })

  it('compares JSON as values', () => {
    const body = { json: { id: 1, tags: ['a', 'b'], user: { name: 'Ann', note: null } } }
    expect(compareRequests(expected(body), posted(json, '{ "user": {"note":null,"name":"\\u0041nn"}, "tags":["a","b"], "id":1.0 }'))).toEqual([])
    expect(compareRequests(expected(body), posted(json, '{"id":"1","tags":["a"],"user":{"name":"Bob","age":3}}'))).toEqual([
      'body.id: expected 1, received "1"',
      'body.tags[1]: expected "b", received nothing',
      'body.user.name: expected "Ann", received "Bob"',
      'body.user.note: expected null, received nothing',
      'body.user.age: expected nothing, received 3',
    ])
    expect(compareRequests(expected({ text: '{"a":1}' }, json), posted(json, '{"a": 1}'))).toEqual([])
  })

  it('compares forms as pairs', () => {
    expect(compareRequests(expected({ text: 'sesid=1&login=ivan&gp=a&gp=b' }, { 'content-type': `${form['content-type']};charset=UTF-8` }), posted({ 'content-type': `${form['content-type']}; charset=utf-8` }, 'login=ivan&gp=a&gp=b&sesid=%31'))).toEqual([])
    expect(compareRequests(expected({ form: { login: 'ivan', pwd: 'a b' } }), posted(form, 'login=ivan&pwd=a+c'))).toEqual(['body field pwd: expected "a b", received "a c"'])
  })

  it('compares multipart by parts, whatever the boundary', () => {
    const parts = [{ name: 'note', filename: null, contentType: null, text: 'hi' }, { name: 'file', filename: 'a.txt', text: 'hello' }]
    const wanted = expected({ multipart: parts }, { 'content-type': 'multipart/form-data; boundary=<boundary>' })
    expect(compareRequests(wanted, file('b1', 'a.txt'))).toEqual([])
    expect(compareRequests(file('b1', 'a.txt'), file('b2', 'a.txt'))).toEqual([])
    expect(compareRequests(wanted, file('b2', 'b.txt', Uint8Array.of(255, 0)))).toEqual([
      'body part 2 filename: expected "a.txt", received "b.txt"', 'body part 2 text: expected "hello", received nothing',
    ])
    expect(compareRequests(expected({ multipart: [{ name: 'file', filename: null, base64: '/wA=' }] }), file('b', 'x', Uint8Array.of(255, 0)))).toEqual([
      'body: expected 1 parts, received 2', 'body part 1 name: expected "file", received "note"', 'body part 1 base64: expected "/wA=", received nothing',
    ])
  })

  it('compares other bodies as they are', () => {
    const xml = { 'content-type': 'application/xml' }
    expect(compareRequests(expected({ text: '<a/>' }), posted(xml, '<a/>'))).toEqual([])
    expect(compareRequests(expected({ text: '<a/>' }), posted(xml, '<b/>'))).toEqual(['body: expected "<a/>", received "<b/>"'])
    expect(compareRequests(expected({ base64: '/wA=' }), posted(xml, Uint8Array.of(255, 0)))).toEqual([])
    expect(compareRequests(expected({ base64: '/wA=' }), posted(xml, Uint8Array.of(255, 1)))).toEqual(['body: expected "/wA=", received "/wE="'])
    expect(compareRequests(expected({ text: '' }), posted(xml, ''))).toEqual([])
  })

  it('names the kinds of bodies that differ', () => {
    expect(compareRequests(expected({ json: {} }), posted({}, ''))).toEqual(['body: expected json {}, received no body'])
    expect(compareRequests({ ...get, method: 'POST' }, posted(form, 'a=1'))).toEqual(['body: expected no body, received form {"a":"1"}'])
    expect(compareRequests(expected({ json: { a: 1 } }), posted(json, '{"a":'))).toEqual(['body: expected json {"a":1}, received text "{\\"a\\":"'])
  })

  it('takes any value where the expected one was redacted', () => {
    const wanted = { method: 'POST', path: '/a', query: { key: '[redacted]' }, headers: { authorization: '[redacted]' }, body: { json: { pwd: '[redacted]' } } }
    expect(compareRequests(wanted, sent('POST', '/a?key=1', { authorization: 'x', ...json }, '{"pwd":{"a":1}}'))).toEqual([])
    expect(compareRequests(wanted, sent('POST', '/a', json, '{}'))).toEqual([
      'query key: expected "[redacted]", received nothing', 'header authorization: expected "[redacted]", received nothing', 'body.pwd: expected "[redacted]", received nothing',
    ])
  })

  it('shortens what is long', () => {
    expect(compareRequests(expected({ text: 'x'.repeat(1000) }), posted({}, 'y'))[0]?.length).toBeLessThan(300)
  })
})

it('exchangeRequest reads the log of a fake server', async () => {
  const server = createFakeServer({ handle: () => ({ status: 204 }) })
  await server.transport(transportRequest({ method: 'POST', path: '/a?b=1&c=2&c=3', headers: json, body: '{"d":4}' }), testContext())
  const call = server.calls[0]
  if (call === undefined) throw new Error('nothing was logged')
  expect(compareRequests({ method: 'POST', path: '/a', query: { b: '1', c: ['2', '3'] }, headers: json, body: { json: { d: 4 } } }, exchangeRequest(call))).toEqual([])
})
