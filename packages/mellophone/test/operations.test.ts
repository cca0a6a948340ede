import { describe, expect, test } from 'vitest'
import { ForbiddenError, type Reason } from '../src/index.ts'
import { operations } from '../src/operations.ts'
import type { FakeMellophone } from '../src/testing/index.ts'
import { documentedReasons } from './operations/documented.ts'
import { refusals } from './operations/refusals.ts'
import { successes } from './operations/successes.ts'
import { failure } from './support/failure.ts'
import { ada, open } from './support/company.ts'

/** The operations that were called with one of these methods. */
const methods = ({ calls }: FakeMellophone, ...wanted: string[]): string[] => calls.filter(({ method }) => wanted.includes(method)).map(({ path }) => path.slice('/mellophone/'.length))

const ids = operations.map(({ spec }) => spec.id)

describe('every operation works over HTTP', () => {
  test.each(Object.entries(successes))('%s', async (_id, success) => {
    const { client, fake } = await open()
    await success(client, fake)
    expect(methods(fake, 'GET')).toEqual(fake.calls.some(({ path }) => path.endsWith('/importgroupsproviders')) ? ['importgroupsproviders'] : [])
  })

  test.each(Object.entries(successes))('%s, with parameters in the query', async (_id, success) => {
    const { client, fake } = await open({}, { sendParameters: 'query' })
    await success(client, fake)
    expect(methods(fake, 'POST', 'DELETE').filter((path) => path !== 'setstate' && !path.startsWith('user/'))).toEqual([])
  })

  test('a field in `extra` travels where the others do', async () => {
    for (const sendParameters of ['body', 'query'] as const) {
      const { client, fake } = await open({}, { sendParameters })
      await client.login(ada, { extra: { body: { ip: '10.0.0.7' } } })
      expect([fake.sessions().map(({ ip }) => ip), fake.calls.map(({ query, body }) => ['ip' in query, body.includes('ip=')])]).toEqual([['10.0.0.7'], [[sendParameters === 'query', sendParameters === 'body']]])
    }
  })

  test('none is left out', () => {
    expect(Object.keys(successes).toSorted()).toEqual(ids.toSorted())
  })
})

describe('every documented refusal comes as its reason', () => {
  const ways = Object.entries(refusals).flatMap(([id, reasons]) => Object.entries(reasons).map(([reason, way]) => ({ id, reason: reason as Reason, way })))

  test.each(ways)('$id: $reason', async ({ id, reason, way }) => {
    const { client, fake } = await open(way.server)
    await way.before?.(client, fake)
    const error = await failure(way.call(client), ForbiddenError)
    expect(error).toMatchObject({ name: 'ForbiddenError', reason, code: reason, status: 403, operation: id, vendor: 'mellophone', sent: 'yes', retryable: false })
  })

  // The session's own refusal is no error of isAuthenticated, and any provider can fail otherwise when a password changes.
  const besides: Readonly<Record<string, { readonly mentioned?: Reason[]; readonly further?: Reason[] }>> = {
    'session.isAuthenticated': { mentioned: ['session_not_authenticated'] },
    'passwords.changePwd': { further: ['provider_unavailable'] },
  }

  test.each(ids)('%s documents what is refused, and no more', (id) => {
    const { mentioned = [], further = [] } = besides[id] ?? {}
    const expected = [...documentedReasons(id).filter((reason) => !mentioned.includes(reason)), ...further]
    expect(Object.keys(refusals[id] ?? {}).toSorted()).toEqual(expected.toSorted())
  })
})
