import * as fc from 'fast-check'

type Edit = (text: string) => string

const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, part: number): number => Math.floor(part * text.length)
const insertion = (what: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.tuple(place, what).map(([where, part]): Edit => (text) => text.slice(0, at(text, where)) + part + text.slice(at(text, where)))
const deletion = fc.tuple(place, fc.nat(12)).map(([where, length]): Edit => (text) => text.slice(0, at(text, where)) + text.slice(at(text, where) + length))
const repetition = fc.tuple(place, place, place).map(([from, to, where]): Edit => (text) => text.slice(0, at(text, where)) + text.slice(at(text, from), at(text, to)) + text.slice(at(text, where)))
const truncation = place.map((where): Edit => (text) => text.slice(0, at(text, where)))

/** A sample after one to three edits: tokens and characters put in, pieces taken out, doubled or cut off. */
export function damagedText(samples: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.oneof(
    { weight: 8, arbitrary: insertion(fc.constantFrom(...tokens)) },
    { weight: 4, arbitrary: deletion },
    { weight: 2, arbitrary: insertion(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) },
    { weight: 2, arbitrary: repetition },
    { weight: 1, arbitrary: insertion(fc.constantFrom(...samples)) },
    { weight: 1, arbitrary: truncation },
  )
  return fc.tuple(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 3 })).map(([sample, edits]) => edits.reduce((text, apply) => apply(text), sample))
}

const nested = (depth: number): unknown => JSON.parse('[{"a":'.repeat(depth) + '1' + '}]'.repeat(depth))

/** JSON values that programs do not expect: of other kinds, with names of `Object.prototype`, very long, very deep. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown[]>(null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, '', ' ', '0', '-1', 'null', '__proto__', 'constructor', '404: no', '\u0000', '\uD800', '<html>', 'x'.repeat(2_000), [], {}, [null], [[]], [{}]) },
  { weight: 2, arbitrary: fc.constantFrom<unknown[]>(...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1,"hasOwnProperty":2,"length":-1}', '{"then":1}', '{"toJSON":"x","message":{"message":{}}}', '[{"__proto__":null}]'].map((text) => JSON.parse(text) as unknown)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map(nested) },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

/** A JSON value with one thing in it replaced, removed or added. */
export function damaged(samples: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.tuple(fc.constantFrom(...samples), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.constantFrom('replace', 'remove', 'add'), hostileValue, fc.constantFrom('__proto__', 'constructor', 'error', 'errors', 'detail', 'message', 'data', 'items', 'code', 'then', 'toJSON'))
    .map(([sample, steps, kind, value, name]) => change(sample, steps, { kind, value, name }))
}

interface Change {
  readonly kind: string
  readonly value: unknown
  readonly name: string
}

function change(value: unknown, [step, ...rest]: readonly number[], what: Change): unknown {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (step === undefined || names.length === 0) return what.value
  const chosen = names[step % names.length] ?? ''
  const entries = Object.entries(value as object) as [string, unknown][]
  const isEnd = rest.length === 0
  const kept = isEnd && what.kind === 'remove' ? entries.filter(([name]) => name !== chosen) : entries.map(([name, item]): [string, unknown] => [name, name === chosen && !(isEnd && what.kind === 'add') ? change(item, rest, what) : item])
  if (Array.isArray(value)) return [...kept.map(([, item]) => item), ...(isEnd && what.kind === 'add' ? [what.value] : [])]
  return Object.fromEntries([...kept, ...(isEnd && what.kind === 'add' ? [[what.name, what.value] as const] : [])])
}
