import type { Kernel } from '../operation/kernel.ts'

/** Every text inside a value. */
function* texts(value: unknown, depth = 0): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null && depth < 10) {
    for (const item of Object.values(value)) yield* texts(item, depth + 1)
  }
}

/** Everything of a call that must never be shown: credentials, the vendor's secrets, values of sensitive fields. */
export function callSecrets(kernel: Kernel, values: Readonly<Record<string, unknown>>, sensitive: ReadonlySet<string>): string[] {
  const out: string[] = []
  if (kernel.auth !== undefined) out.push(...kernel.auth.secrets())
  out.push(...kernel.secrets())
  for (const name of Object.keys(values)) if (sensitive.has(name)) out.push(...texts(values[name]))
  // Longer secrets first: one may hold another.
  return out.filter((text) => text !== '').toSorted((a, b) => b.length - a.length)
}
