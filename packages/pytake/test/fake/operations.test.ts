import { describe, expect, it } from 'vitest'
import { routes } from '../../src/testing/operations/index.ts'
import { areas } from './successes/index.ts'
import { answered } from './support/called.ts'
import { setUp } from './support/stage.ts'

describe.each(areas.flatMap(({ operations, options }) => Object.entries(operations).map(([id, success]) => ({ id, success, options }))))('$id', ({ id, success, options }) => {
  it('succeeds over HTTP, and keeps what it did', async () => {
    const stage = await setUp(options)
    await success(stage)
    expect((await answered(stage.fake, id)).filter((status) => status < 400)).not.toEqual([])
  })
})

it('every operation has a row', () => {
  expect(areas.flatMap(({ operations }) => Object.keys(operations)).toSorted()).toEqual(routes.map(({ id }) => id).toSorted())
})
