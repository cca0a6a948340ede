import { expect, it } from 'vitest'
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
