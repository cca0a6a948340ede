import type { Context } from './context.ts'
import type { DeclaredOperation } from './operations/declared.ts'
import { isSchema, partsOf, type Mode, type Schema } from './types/schema.ts'
import type { Type } from './types/tree.ts'

/** Notes for every schema below the operations whether it describes what callers give, what servers answer, or both. */
export function noteUsage(context: Context, operations: readonly DeclaredOperation[]): void {
  const byName = new Map([...context.names].map(([schema, { name, from }]) => [`${from}#${name}`, schema]))
  for (const { spec, results } of operations) {
    for (const fields of Object.values(spec.params ?? { input: spec.input })) {
      for (const schema of Object.values(fields ?? {})) mark(context, schema, 'input')
    }
    if (isSchema(spec.result)) mark(context, spec.result, 'output')
    for (const result of results) markNames(result)
  }

  function markNames(type: Type): void {
    if (type.kind === 'union' || type.kind === 'intersection') type.parts.forEach(markNames)
    else if (type.kind === 'array') markNames(type.item)
    else if (type.kind === 'name') {
      type.args.forEach(markNames)
      const schema = byName.get(`${type.from}#${type.name}`)
      if (schema !== undefined) mark(context, schema, 'output')
    }
  }
}

function mark(context: Context, schema: Schema, mode: Mode): void {
  const modes = context.usage.get(schema) ?? new Set<Mode>()
  if (modes.has(mode)) return
  context.usage.set(schema, modes.add(mode))
  for (const child of partsOf(schema)) mark(context, child, mode)
}
