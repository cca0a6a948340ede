/** Headers in an object without prototype: lower-case names, repeated headers joined. */
export function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const out = Object.create(null) as Record<string, string>
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value !== undefined) out[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ')
  }
  return out
}
