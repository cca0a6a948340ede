/** A way to break an answer. */
export type Kind = 'removed' | 'retyped' | 'list' | 'text' | 'number'

/** A broken answer. */
export interface Mutant {
  readonly kind: Kind
  /** Names of the fields, joined by dots; indexes are left out. Empty for the answer as a whole. */
  readonly path: string
  readonly body: unknown
}

type Put = (value: unknown) => unknown

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a type that no field of any schema has. */
const OTHER = [[{ strange: true }]]

/** An answer, broken in all ways: as a whole, and each of its fields in turn. */
export function mutantsOf(body: unknown): Mutant[] {
  const wholes = ([['list', OTHER], ['text', 'text'], ['number', 7]] as const).map(([kind, other]): Mutant => ({ kind, path: '', body: other }))
  return [...wholes, ...below(body, '', (value) => value)]
}

function below(value: unknown, path: string, put: Put): Mutant[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : below(value[0], path, (item) => put([item, ...value.slice(1)]))
  if (!isObject(value)) return []
  return Object.keys(value).flatMap((name): Mutant[] => {
    const at = path === '' ? name : `${path}.${name}`
    const { [name]: inner, ...rest } = value
    return [
      { kind: 'removed', path: at, body: put(rest) },
      { kind: 'retyped', path: at, body: put({ ...value, [name]: OTHER }) },
      ...below(inner, at, (changed) => put({ ...value, [name]: changed })),
    ]
  })
}
