import type { Compiled } from '../operation/compiled.ts'
import type { Kernel } from '../operation/kernel.ts'
import type { RequestParts } from '../operation/spec.ts'

const MAX_DEPTH = 20

/** Every text and number inside a value. */
function* texts(value: unknown, depth = 0): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'number' || typeof value === 'bigint') yield String(value)
  else if (isOpen(value) && depth < MAX_DEPTH) {
    for (const item of Object.values(value)) yield* texts(item, depth + 1)
  }
}

/** Every text and number under one of the names, at any depth. */
function* textsUnder(names: ReadonlySet<string>, value: unknown, depth = 0): Iterable<string> {
  if (!isOpen(value) || depth > MAX_DEPTH) return
  for (const [name, item] of Object.entries(value)) yield* names.has(name) ? texts(item) : textsUnder(names, item, depth + 1)
}

const isOpen = (value: unknown): value is object => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)

/** Everything of a call that must never be shown: credentials, the vendor's secrets, values of sensitive fields. */
export function callSecrets(kernel: Kernel, { fields, sensitive }: Pick<Compiled, 'fields' | 'sensitive'>, values: Readonly<Record<string, unknown>>, { path, query, body }: RequestParts): string[] {
  const names = new Set([...sensitive, ...(kernel.vendor.sensitive ?? [])])
  const found = [...(kernel.auth?.secrets() ?? []), ...kernel.secrets(), ...textsUnder(names, [values, path, query, body])]
  for (const { name, wire } of fields.values()) if (names.has(wire)) found.push(...texts(values[name]))
  // Longer secrets first: one may hold another.
  return [...new Set(found)].filter((text) => text !== '').toSorted((a, b) => b.length - a.length)
}
