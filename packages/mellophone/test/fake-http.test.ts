import { describe, expect, test } from 'vitest'
import type { FakeProvider } from '../src/testing/index.ts'
import type { RecordedRequest } from './fake/recordings.ts'
import { stageFor, type Stage } from './fake/stage.ts'

const token = 'user-token-0001'
const providers: readonly FakeProvider[] = [
  { type: 'sqlserverext', id: 'main', users: [{ sid: 'u-1', login: 'ann', password: 'ann-1', attributes: { 'имя': 'Анна 😀' } }] },
]
const form = 'application/x-www-form-urlencoded'
const start = (charset: 'utf-8' | 'us-ascii' = 'utf-8'): Stage => stageFor({ userManageToken: token, providers, charset })

interface Got {
  readonly status: number
  readonly type: string | undefined
  readonly text: string
}

async function send(stage: Stage, request: Partial<RecordedRequest> & { readonly path: string }): Promise<Got> {
  const { status, headers, body } = await stage.send({ method: 'GET', query: {}, ...request, path: `/mellophone/${request.path}` })
  return { status, type: headers['content-type'], text: Buffer.from(body).toString() }
}

describe('parameters', () => {
  const parameters = { login: 'ann', pwd: 'ann-1' }
  const body = new URLSearchParams(parameters).toString()
  const boundary = '--b\r\nContent-Disposition: form-data; name="login"\r\n\r\nann\r\n--b\r\ncontent-disposition: form-data; name="pwd"\r\n\r\nann-1\r\n--b--\r\n'

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('are read from the query of %s', async (method) => {
    expect(await send(start(), { method, path: 'checkcredentials', query: parameters })).toMatchObject({ status: 200 })
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('are read from the form of %s', async (method) => {
    expect(await send(start(), { method, path: 'checkcredentials', headers: { 'content-type': form }, body })).toMatchObject({ status: 200 })
  })

  test.each([
    ['a form of GET', 'GET', form, body],
    ['a form without its type', 'POST', 'text/plain', body],
    ['JSON', 'POST', 'application/json', JSON.stringify(parameters)],
    ['multipart of PUT', 'PUT', 'multipart/form-data; boundary=b', boundary],
    ['a form beyond 2 MiB', 'POST', form, `${body}&x=${'x'.repeat(2 ** 21)}`],
  ])('are not read from %s', async (_, method, type, content) => {
    const text = 'jakarta.validation.ConstraintViolationException: checkcredentials.arg1: must not be null, checkcredentials.arg2: must not be null'
    expect(await send(start(), { method, path: 'checkcredentials', headers: { 'content-type': type }, body: content })).toMatchObject({ status: 500, text })
  })

  test('are read from multipart of POST', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    expect(await send(start(), { method: 'POST', path: 'checkcredentials', headers, body: boundary })).toMatchObject({ status: 200 })
    expect(await send(start(), { method: 'POST', path: 'checkcredentials', headers, body: 'broken' })).toMatchObject({ status: 500 })
  })

  test('that are given twice are joined', async () => {
    const stage = start()
    stage.fake.addUser('main', { sid: 'u-2', login: 'ann,ben', password: 'x' })
    const headers = { 'content-type': form }
    expect(await send(stage, { method: 'POST', path: 'checkcredentials', query: { login: 'ann' }, headers, body: 'login=ben&pwd=x' })).toMatchObject({ status: 200 })
  })

  test('that are empty are there', async () => {
    const stage = start()
    await stage.expectOk('login', { sesid: '', ...parameters })
    await stage.expectOk('isauthenticated', { sesid: '' })
    expect(await stage.expectRefused('checkcredentials', { login: '', pwd: '' })).toMatch(/^При/)
  })
})

describe('paths', () => {
  test.each(['', 'Login', 'login/', 'user/', 'user', 'user/a/b', '/login', '../login', 'user/..', 'user/%2e%2e'])('%j is none', async (path) => {
    const { status, type, text } = await send(start(), { path })
    expect({ status, type }).toEqual({ status: 404, type: 'application/json' })
    expect(JSON.parse(text)).toMatchObject({ status: 404, error: 'Not Found', path: `/mellophone/${path}` })
  })

  test.each(['./importgroupsproviders', 'user/../importgroupsproviders', 'importgroupsproviders;x=1', '%69mportgroupsproviders'])('%s is importgroupsproviders', async (path) => {
    expect(await send(start(), { path })).toMatchObject({ status: 200, text: 'not_defined' })
  })

  test.each(['user/a%2Fb', 'user/a%5cb', 'user/%00', 'user/a|b', 'user/"', 'user/ж', 'user/%zz'])('%s is refused by the container', async (path) => {
    expect(await send(start(), { method: 'DELETE', path, query: { token } })).toMatchObject({ status: 400, type: 'text/html;charset=utf-8' })
  })

  test.each([
    ['GET', 'setstate', 'POST'],
    ['GET', 'user/create', 'POST,DELETE'],
    ['PUT', 'user/u-1', 'POST,DELETE'],
  ])('%s %s has another method', async (method, path, allow) => {
    const { status, headers, body } = await start().send({ method, path: `/mellophone/${path}`, query: { token, sesid: 's' } })
    expect({ status, allow: headers['allow'], type: headers['content-type'] }).toEqual({ status: 405, allow, type: 'application/problem+json' })
    expect(JSON.parse(Buffer.from(body).toString())).toMatchObject({ detail: `Method '${method}' is not supported.`, instance: `/mellophone/${path}` })
  })

  test('have room for 8 KiB of request line and headers', async () => {
    const lengths = [7_900, 8_200]
    const statuses = await Promise.all(lengths.map(async (length) => (await send(start(), { path: 'logout', query: { sesid: 'x'.repeat(length) } })).status))
    expect(statuses).toEqual([200, 400])
  })
})

describe('content types', () => {
  const user = { login: 'ann', pwd: 'ann-1' }

  test.each([
    [undefined, 'text/plain;charset=UTF-8'],
    ['*/*', 'text/plain;charset=UTF-8'],
    ['application/json', 'application/json'],
    ['application/xml', 'application/xml;charset=UTF-8'],
    ['application/xml;charset=windows-1251', 'application/xml;charset=windows-1251'],
    ['text/html, application/xml;q=0.9, */*;q=0.8', 'text/html;charset=UTF-8'],
    ['application/json;q=0.1, text/csv', 'text/csv;charset=UTF-8'],
    ['*/*, application/json', 'application/json'],
    ['text/*', 'text/plain;charset=UTF-8'],
    ['application/*', 'application/octet-stream'],
  ])('of texts for Accept %s', async (accept, type) => {
    const headers = accept === undefined ? {} : { accept }
    expect(await send(start(), { path: 'checkcredentials', query: user, headers })).toMatchObject({ status: 200, type })
    expect(await send(start(), { path: 'isauthenticated', query: { sesid: 'unknown' }, headers })).toMatchObject({ status: 403, type })
  })

  test.each([
    [undefined, 'application/json'],
    ['application/json', 'application/json'],
    ['application/*', 'application/json'],
    ['*/*', 'application/json'],
    ['application/xml', undefined],
    ['text/plain', undefined],
    ['text/html', 'text/html;charset=UTF-8'],
    ['text/html, */*;q=0.8', 'text/html;charset=UTF-8'],
    ['application/json, text/html;q=0.9', 'application/json'],
  ])('of error pages for Accept %s', async (accept, type) => {
    const answer = await send(start(), { path: 'unknown', headers: accept === undefined ? {} : { accept } })
    expect(answer).toMatchObject({ status: 404, type })
    expect(answer.text === '').toBe(type === undefined)
  })

  test('are missing where there is no text', async () => {
    const stage = start()
    expect(await send(stage, { path: 'login', query: { sesid: 's', ...user } })).toEqual({ status: 200, type: undefined, text: '' })
    expect(await send(stage, { path: 'getstate', query: { sesid: 's' } })).toEqual({ status: 200, type: undefined, text: '' })
    expect(await send(stage, { path: 'checkname', query: { sesid: 's', name: 'nobody' } })).toEqual({ status: 200, type: 'text/plain;charset=UTF-8', text: '' })
  })
})

test('other origins may read every answer of an operation', async () => {
  const stage = start()
  for (const operation of ['importgroupsproviders', 'login']) {
    expect((await stage.call(operation, {})).headers).toMatchObject({ 'access-control-allow-origin': '*' })
  }
})

test('a process in an ASCII locale loses other characters, except in sessions, states and refusals', async () => {
  const stage = start('us-ascii')
  const user = { login: 'ann', pwd: 'ann-1' }
  await stage.expectOk('login', { sesid: 's', ...user })
  await stage.expectOk('setstate', { sesid: 's' }, 'Шаг')
  const lost = '<user sid="u-1" login="ann" ???="???? ?"/>'
  expect(await stage.expectOk('checkcredentials', user)).toContain(lost)
  expect(await stage.expectOk('checkname', { sesid: 's', name: 'ann' })).toContain(lost)
  expect(await stage.expectOk('getuserlist', { token })).toContain(lost)
  expect(await stage.expectOk('isauthenticated', { sesid: 's' })).toContain('имя="Анна 😀"')
  expect(await stage.expectOk('getstate', { sesid: 's' })).toBe('Шаг')
  expect(await stage.expectRefused('checkname', { sesid: 'x', name: '' })).toMatch(/^Сессия/)
})

test('an error of the fake itself is not taken for an answer', async () => {
  const clock = { now: () => Number.NaN, advance() {} }
  const stage = stageFor({ clock })
  await expect(stage.call('unknown', {})).rejects.toThrow(RangeError)
})
