import { describe, expect, test } from 'vitest'
import { operations } from '../src/operations.ts'
import { successes } from './operations/successes.ts'
import { connect } from './support/company.ts'

describe('every operation works over HTTP', () => {
  test.each(Object.entries(successes))('%s', async (_id, success) => {
    const { client, fake } = await connect()
    await success(client, fake)
    expect(fake.calls.length).toBeGreaterThan(0)
    expect(fake.calls.map(({ status }) => status).filter((status) => status === undefined || status >= 500)).toEqual([])
  })

  test('none is left out', () => {
    expect(Object.keys(successes).toSorted()).toEqual(operations.map(({ spec }) => spec.id).toSorted())
  })
})
