import { describe, expect, it } from 'vitest'
import { operations } from '../../src/operations.ts'
import { lines } from '../replay/lines.ts'
import { areas } from './successes/index.ts'
import { answered } from './support/called.ts'
import { setUp } from './support/stage.ts'

const DEVELOP = '7841172'

/** Operations that the develop build never answers as declared, and the status that comes instead. */
const broken = new Map(operations.flatMap(({ spec }): [string, number][] => ('knownBroken' in spec && spec.knownBroken?.build === DEVELOP && spec.path !== '/graphql' ? [[spec.id, spec.knownBroken.status]] : [])))

const rows = areas.flatMap(({ operations: successes, options }) => Object.entries(successes).flatMap(([id, success]) => {
  const status = broken.get(id)
  return status === undefined ? [] : [{ id, status, success, options }]
}))

/** Successes that cannot be brought about on the develop build so far that the operation is called; the recordings have their failures. */
const recorded = new Set(lines.filter(({ op, response }) => broken.get(op) === response.status).map(({ op }) => op))

describe.each(rows)('$id, which is known to be broken', ({ id, status, success, options }) => {
  it(`answers ${status} as the develop build does`, async () => {
    const stage = await setUp({ ...options, behaviour: 'observed' })
    const failure: unknown = await success(stage).then(() => undefined, (error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    const statuses = await answered(stage.fake, id)
    expect(statuses.length === 0 ? recorded.has(id) : statuses.includes(status)).toBe(true)
  })
})

it('every operation that is known to be broken has a row', () => {
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...broken.keys()].toSorted())
})
