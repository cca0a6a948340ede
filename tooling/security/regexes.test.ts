import { checkSync, type Diagnostics } from 'recheck'
import { beforeAll, describe, expect, test } from 'vitest'
import { expressions } from './expressions.ts'

const { literals, constructed } = expressions()

// The test kits read what a test sends them, on its own machine.
const isTestKit = (place: string): boolean => place.includes('/src/testing/')

beforeAll(() => {
  process.env['RECHECK_BACKEND'] = 'pure'
})

/** How long matching takes at worst: a safe expression takes time in proportion to the text. The same answer at every run. */
const worstOf = (source: string, flags: string): Diagnostics => checkSync(source, flags, { timeout: null, randomSeed: 1 })

test.each(['^(a+)+$', '\\s+$', '^[^@]+@[^@]+\\.[^@]+$'])('the check finds /%s/', (source) => {
  expect(worstOf(source, '').status).toBe('vulnerable')
})

const shipped = literals.filter(({ place }) => !isTestKit(place))
const distinct = [...Map.groupBy(shipped, ({ source, flags }) => `/${source}/${flags}`)]

test('every package has expressions, and all are found', () => {
  expect(distinct.length).toBeGreaterThan(50)
  expect(new Set(literals.map(({ place }) => place.split('/')[1]))).toEqual(new Set(['atendeaqui', 'botcity', 'core', 'mellophone', 'pytake', 'valentina']))
})

describe('takes time in proportion to the text', () => {
  test.each(distinct.map(([text, [first]]) => [text, first] as const))('%s', (_text, first) => {
    expect(worstOf(first?.source ?? '', first?.flags ?? '')).toMatchObject({ status: 'safe' })
  }, 300_000)
})

test('no expression is made at run time, but for the one of XML names', () => {
  expect(constructed.filter((place) => !isTestKit(place))).toEqual(['packages/mellophone/src/xml/characters.ts'])
})
