import { describe, expect, test } from 'vitest'
import { operations } from '../src/operations.ts'
import { successes } from './operations/successes.ts'
import { open } from './support/company.ts'

const ids = operations.map(({ spec }) => spec.id)

describe('every operation works over HTTP', () => {
  test.each(Object.entries(successes))('%s', async (_id, success) => {
    const { client, fake } = await open()
    await success(client, fake)
    expect(fake.calls.filter(({ status }) => status === undefined || status >= 400)).toEqual([])
  })

  test('none is left out', () => {
    expect(Object.keys(successes).toSorted()).toEqual(ids.toSorted())
    expect(ids).toHaveLength(41)
    expect(new Set(ids).size).toBe(41)
  })

  test('each declares which credential it needs, and ends its path with a slash', () => {
    for (const { spec } of operations) {
      const { auth, path, id } = spec as { auth?: string; path: string; id: string }
      expect([id, path.endsWith('/')]).toEqual([id, true])
      const isPublic = id.startsWith('onboarding.') && !path.startsWith('/onboarding/flows/')
      expect([id, auth]).toEqual([id, isPublic ? 'flowKey' : 'apiToken'])
    }
  })
})
