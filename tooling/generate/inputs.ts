import { objectOf } from './face.ts'
import type { Model } from './models.ts'
import type { DeclaredOperation } from './operations/declared.ts'
import type { Field } from './operations/fields.ts'
import type { Declaration } from './output/declaration.ts'
import { doc } from './syntax/docs.ts'
import { keyOf, type Type } from './types/tree.ts'
import type { Unit } from './units.ts'

/** Input interfaces by name. Operations with equal inputs may share one. */
export class Inputs {
  readonly #found = new Map<string, { readonly ids: string[]; readonly type: Type }>()
  readonly #suffix: string

  /** `suffix` ends the doc comments. */
  constructor(suffix = '') {
    this.#suffix = suffix
  }

  /** Notes the input of an operation. `false` when another operation's input has this name and other fields. */
  add(name: string, id: string, fields: readonly Field[]): boolean {
    const type = objectOf(fields)
    const before = this.#found.get(name)
    // An operation may be exported under several names.
    if (before?.ids.includes(id) === false) before.ids.push(id)
    else if (before === undefined) this.#found.set(name, { ids: [id], type })
    return before === undefined || keyOf(before.type) === keyOf(type)
  }

  declarations(): Declaration[] {
    return [...this.#found].map(([name, { ids, type }]) => ({ name, doc: doc(`Input of ${ids.map((id) => `\`${id}\``).join(', ')}${this.#suffix}.`), type, isInterface: true }))
  }
}

/** The inputs that the folder's own `types.ts` has. */
export function inputsOf(unit: Unit, operations: readonly DeclaredOperation[], models: readonly Model[], report: (problem: string) => void): Declaration[] {
  const inputs = new Inputs()
  for (const { input, spec, fields } of operations) {
    if (input.kind !== 'name' || input.from !== unit.types || models.some(({ name }) => name === input.name)) continue
    if (!inputs.add(input.name, spec.id, fields)) report(`${input.name} is the input of two operations with different fields`)
  }
  return inputs.declarations()
}
