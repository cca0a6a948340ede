import { describe, expect, test } from 'vitest'
import { RateLimitError, RedirectError, ServerError } from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { CONNECTIONS, read, rig, write } from './rig.ts'

describe.each(CONNECTIONS)('over %s', (kind) => {
  test('a 429 says that nothing was done: writes are sent again, after the time it asks for', async () => {
    const { session, server } = await rig(kind, { maxRetries: 2 })
    server.play({ kind: 'answer', status: 429, headers: { 'retry-after': '0' } }, { kind: 'answer', status: 429, headers: { 'retry-after': '0.05' } })
    expect(await write(session, { text: 'x' })).toEqual({ ok: true })
    expect(server.requests.map((request) => request.text())).toEqual(['{"text":"x"}', '{"text":"x"}', '{"text":"x"}'])
  })

  test.each([
    ['none', undefined], ['garbage', 'soon'], ['negative', '-5'], ['hexadecimal', '0x10'], ['a date in the past', 'Wed, 21 Oct 2015 07:28:00 GMT'], ['zero', '0'],
  ])('Retry-After: %s still lets the call be tried again', async (_name, value) => {
    const { session, server } = await rig(kind, { maxRetries: 1 })
    server.play({ kind: 'answer', status: 429, ...(value === undefined ? {} : { headers: { 'retry-after': value } }) })
    expect(await read(session)).toEqual({ ok: true })
  })

  test('a Retry-After beyond the longest wait ends the call at once and says how long', async () => {
    const { session, server } = await rig(kind, { maxRetries: 3, maxRetryWaitMs: 1_000 })
    server.always({ kind: 'answer', status: 429, headers: { 'retry-after': '120' } })
    expect(await failure(read(session), RateLimitError)).toMatchObject({ retryAfterMs: 120_000, attempts: 1 })
  })

  test('a 503 is tried again for reads only', async () => {
    const { session, server } = await rig(kind, { maxRetries: 1 })
    server.play({ kind: 'answer', status: 503, headers: { 'retry-after': '0' } })
    expect(await read(session)).toEqual({ ok: true })
    server.play({ kind: 'answer', status: 503, headers: { 'retry-after': '0' } })
    expect(await failure(write(session), ServerError)).toMatchObject({ status: 503, attempts: 1 })
  })

  test.each([301, 302, 303, 307, 308])('a redirect %i is an error, and its target hears nothing', async (status) => {
    const { session, server } = await rig(kind)
    const elsewhere = await rig('plain')
    server.play({ kind: 'redirect', to: `${elsewhere.server.origin}/stolen`, status })
    expect(await failure(read(session), RedirectError)).toMatchObject({ status })
    expect(elsewhere.server.requests).toHaveLength(0)
    expect(server.requests).toHaveLength(1)
  })
})
