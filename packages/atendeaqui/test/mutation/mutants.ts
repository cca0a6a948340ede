/** A recorded answer with one change. */
export interface Mutant {
  readonly kind: 'removed' | 'retyped'
  /** Where: names and indexes joined by dots; `*` stands for any index. */
  readonly place: string
  readonly body: unknown
}

/** Fields that hold whatever the caller put there. */
const FREE = new Set(['step_data', 'step_config', 'flow_config', 'conditions', 'choices', 'keys'])

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of another kind. */
const other = (value: unknown): unknown => (typeof value === 'string' ? 7 : typeof value === 'number' ? String(value) : typeof value === 'boolean' ? 'yes' : value === null ? {} : 'x')

/** Every mutant of a body; of a list, those of its first item. */
export function mutantsOf(body: unknown, place = ''): Mutant[] {
  if (Array.isArray(body)) {
    const [first, ...rest] = body as unknown[]
    return first === undefined ? [] : mutantsOf(first, `${place}*`).map((mutant) => ({ ...mutant, body: [mutant.body, ...rest] }))
  }
  if (!isObject(body)) return []
  return Object.keys(body).flatMap((name): Mutant[] => {
    const at = place === '' ? name : `${place}.${name}`
    const { [name]: value, ...without } = body
    const inner = FREE.has(name) ? [] : mutantsOf(value, Array.isArray(value) ? `${at}.` : at)
    return [
      { kind: 'removed', place: at, body: without },
      { kind: 'retyped', place: at, body: { ...body, [name]: other(value) } },
      ...inner.map((mutant) => ({ ...mutant, body: { ...body, [name]: mutant.body } })),
    ]
  })
}
