import { expect, it } from 'vitest'
import { RequestValidationError, type RawRequest } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open } from './support/session.ts'

it('a request without operation can name the type of its body', async () => {
  const server = await serve()
  const session = open(server.url)
  await session.request({ method: 'POST', path: '/users', body: '<user/>', bodyType: 'text', contentType: 'application/xml' })
  await session.request({ method: 'PATCH', path: '/users', body: { a: null }, contentType: 'application/merge-patch+json' })
  await session.request({ method: 'POST', path: '/users', body: {} })
  expect(server.requests.map(({ headers, text }) => [headers['content-type'], text])).toEqual([
    ['application/xml', '<user/>'], ['application/merge-patch+json', '{"a":null}'], ['application/json', '{}'],
  ])
})

it.each([
  [{ contentType: 'a\r\nb' }, 'visible Latin-1'], [{ contentType: 5 }, 'must be a string'], [{ contentType: 'text/plain', bodyType: 'multipart' }, 'multipart'],
])('the type of a body cannot be %j', async (parts, problem) => {
  const server = await serve()
  const request = { method: 'POST', path: '/users', body: {}, ...parts } as RawRequest
  const error = await failure(open(server.url).request(request), RequestValidationError)
  expect([error.issues[0]?.path, error.message]).toEqual(['contentType', expect.stringContaining(problem)])
  expect(server.requests).toHaveLength(0)
})
