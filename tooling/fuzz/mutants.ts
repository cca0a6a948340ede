/** A way to break an answer; `filled` puts a list where there was null. */
type Kind = 'removed' | 'retyped' | 'filled' | 'text' | 'number'

/** A broken answer. */
export interface Mutant {
  readonly kind: Kind
  /** Names of the fields, joined by dots, with `[]` for an item of a list. Empty for the answer as a whole. */
  readonly path: string
  readonly body: unknown
}

type Put = (value: unknown) => unknown

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a type that no field of any schema has, but for objects without required fields. */
const OTHER = [[{ strange: true }]]

/** A value of another type: text for objects, a list for everything else. */
const otherThan = (value: unknown): unknown => (isObject(value) ? 'strange' : OTHER)

/** An answer, broken in all ways: as a whole, and each of its fields and the first and last item of its lists in turn. */
export function mutantsOf(body: unknown): Mutant[] {
  const wholes = ([['retyped', Array.isArray(body) ? {} : OTHER], ['text', 'text'], ['number', 7]] as const).map(([kind, other]): Mutant => ({ kind, path: '', body: other }))
  return [...wholes, ...below(body, '', (value) => value)]
}

function below(value: unknown, path: string, put: Put): Mutant[] {
  if (Array.isArray(value)) return inList(value, `${path}[]`, put)
  if (!isObject(value)) return []
  return Object.keys(value).flatMap((name): Mutant[] => {
    const at = path === '' ? name : `${path}.${name}`
    const { [name]: inner, ...rest } = value
    return [
      { kind: 'removed', path: at, body: put(rest) },
      { kind: inner === null ? 'filled' : 'retyped', path: at, body: put({ ...value, [name]: otherThan(inner) }) },
      ...below(inner, at, (changed) => put({ ...value, [name]: changed })),
    ]
  })
}

function inList(list: readonly unknown[], path: string, put: Put): Mutant[] {
  const indexes = new Set(list.length === 0 ? [] : [0, list.length - 1])
  return [...indexes].flatMap((index): Mutant[] => {
    const changed: Put = (item) => put(list.with(index, item))
    return [{ kind: 'retyped', path, body: changed(otherThan(list[index])) }, ...below(list[index], path, changed)]
  })
}
