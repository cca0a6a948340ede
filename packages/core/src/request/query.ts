/** One value as query or form text; `undefined` when it cannot be one. */
export function scalarText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string': return value
    case 'number': return Number.isFinite(value) ? String(value) : undefined
    case 'boolean':
    case 'bigint': return String(value)
    case 'object':
      if (value === null) return ''
      return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined
    default: return undefined
  }
}

/** Name and text of every value in order; arrays repeat the name, `undefined` is left out, `null` is empty. `fail` is told the name of a value that has no text form. */
export function pairs(values: Readonly<Record<string, unknown>>, fail: (name: string, problem: string) => never): [string, string][] {
  const out: [string, string][] = []
  for (const name of Object.keys(values)) {
    const value = values[name]
    if (value === undefined) continue
    if (!name.isWellFormed()) fail(name, 'must not hold lone surrogates')
    for (const item of Array.isArray(value) ? value : [value]) {
      const text = scalarText(item)
      if (text === undefined) fail(name, 'has no text form: expected a string, number, boolean or date')
      if (!text.isWellFormed()) fail(name, 'must not hold lone surrogates')
      out.push([name, text])
    }
  }
  return out
}

/** A query string without its question mark. */
export function encodeQuery(entries: readonly (readonly [string, string])[]): string {
  let out = ''
  for (const [name, value] of entries) {
    out += `${out === '' ? '' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`
  }
  return out
}

/** The body of `application/x-www-form-urlencoded`. */
export function encodeForm(entries: readonly [string, string][]): string {
  return new URLSearchParams(entries).toString()
}
