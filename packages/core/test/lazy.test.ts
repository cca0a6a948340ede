import { expect, it } from 'vitest'
import { SdkError } from '../src/index.ts'
import { part } from '../src/pipeline/lazy.ts'
import { failure } from './support/failure.ts'

it('loads a part once, for everybody', async () => {
  let loads = 0
  const load = part(async () => ++loads)
  expect(await Promise.all([load(), load()])).toEqual([1, 1])
  expect(await load()).toBe(1)
})

it('a part that cannot be loaded is an error that says so, and the next call tries again', async () => {
  const reason = new TypeError('Failed to fetch dynamically imported module')
  let loads = 0
  const load = part(async () => {
    if (++loads === 1) throw reason
    return loads
  })
  const [one, other] = [load({ vendor: 'sample', operation: 'things.get', attempts: 1, sent: 'maybe' }), load()]
  expect(await failure(one, SdkError)).toMatchObject({ code: 'PART_NOT_LOADED', vendor: 'sample', operation: 'things.get', attempts: 1, sent: 'maybe', cause: reason })
  expect(await failure(other, SdkError)).toMatchObject({ code: 'PART_NOT_LOADED', cause: reason })
  expect(await load()).toBe(2)
})
