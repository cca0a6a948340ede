import { describe, expect, it } from 'vitest'
import { createFakeRequest } from './request.ts'
import { route, router, type RouteFallbacks } from './router.ts'
import type { FakeResponse } from './types.ts'

const answer = (body: string): FakeResponse => ({ status: 200, body })
const fallbacks: RouteFallbacks = { notFound: () => ({ status: 404 }), methodNotAllowed: (_request, allowed) => ({ status: 405, headers: { allow: allowed.join(', ') } }) }
const request = (method: string, path: string) => createFakeRequest(method, path, {}, new Uint8Array())

describe('router', () => {
  const handle = router(
    [
      route('GET', '/user/{sid}', (_request, { sid }) => answer(`get ${sid}`)),
      route('DELETE', '/user/{sid}', (_request, { sid }) => answer(`delete ${sid}`)),
      route('GET', '/user/me', () => answer('me')),
      route('GET', '/user/{sid}/file/{name}.csv', (_request, { sid, name }) => answer(`${name} of ${sid}`)),
      route('GET', '/user/{sid}/file/{name}', (_request, { name }) => answer(`file ${name}`)),
    ],
    fallbacks,
  )

  it.each([
    ['/user/42', 'get 42'], ['/user/a%2Fb%20%C3%A9', 'get a/b é'], ['/user/me', 'me'], ['/user/7/file/a.b.csv?x=1', 'a.b of 7'], ['/user/7/file/a.txt', 'file a.txt'],
  ])('finds %s', async (path, body) => {
    expect(await handle(request('GET', path))).toEqual(answer(body))
  })

  it('hands other methods of a known path to the fallback, with those that it has', async () => {
    expect(await handle(request('PUT', '/user/42'))).toEqual({ status: 405, headers: { allow: 'GET, DELETE' } })
    expect(await handle(request('DELETE', '/user/me'))).toEqual(answer('delete me'))
  })

  it.each(['/user', '/user/', '/user/1/', '/', '/user/%zz', '/user/1/file/'])('does not find %s', async (path) => {
    expect(await handle(request('GET', path))).toEqual({ status: 404 })
  })

  it('refuses two names in one segment', () => {
    expect(() => router([route('GET', '/{a}-{b}', () => answer(''))], fallbacks)).toThrow('{a}-{b}')
  })
})
