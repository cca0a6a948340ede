import type { Method } from './output/declaration.ts'
import { keyOf, named, text, type Type } from './types/tree.ts'

const PARAMETER = text('S')

/** What is different in a method whose caller may select fields of the result. `from` has the types `Select`, `Selected` and `Field`. */
export function selecting(from: string, input: Type, [result]: readonly Type[], returns: Type): Pick<Method, 'input' | 'parameter' | 'returns'> {
  if (result === undefined) return { input, returns }
  return {
    parameter: { name: 'S', extends: named('Field', from, [result]), default: text('never') },
    input: { kind: 'intersection', parts: [input, named('Select', from, [PARAMETER])] },
    returns: replaced(returns, result, named('Selected', from, [result, PARAMETER])),
  }
}

/** A type with another one in the place of a part. */
function replaced(type: Type, part: Type, by: Type): Type {
  if (keyOf(type) === keyOf(part)) return by
  return type.kind === 'name' ? { ...type, args: type.args.map((arg) => replaced(arg, part, by)) } : type
}
