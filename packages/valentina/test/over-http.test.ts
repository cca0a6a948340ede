import type { OperationSpec } from '@sdk/core'
import { describe, expect, test } from 'vitest'
import { operations } from '../src/operations.ts'
import { accounts } from './live/accounts.ts'
import { characters } from './live/characters.ts'
import { people } from './live/people.ts'
import { rules } from './live/rules.ts'
import { stories } from './live/stories.ts'
import { begin } from './live/world.ts'

const successes = { ...accounts, ...people, ...stories, ...characters, ...rules }
const specs = new Map((operations as unknown as readonly { readonly spec: OperationSpec<never, unknown> }[]).map(({ spec }) => [spec.id, spec]))

describe('every operation works over HTTP', () => {
  test.each(Object.entries(successes))('%s', async (id, success) => {
    const world = await begin()
    await success(world)
    const spec = specs.get(id)
    const pattern = new RegExp(`^${spec?.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    const { calls } = world.fake
    expect(calls.filter(({ method, path }) => method === spec?.method && pattern.test(path)).length).toBeGreaterThan(0)
    expect(calls.filter(({ status }) => status === undefined || status >= 300)).toEqual([])
  })

  test('none is left out', () => {
    expect(Object.keys(successes).toSorted()).toEqual([...specs.keys()].toSorted())
  })
})
