const PLAIN = /^[\da-f]{32}$/
const HYPHENED = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** A UUID in lower case with hyphens, however it was written; `undefined` when it is none. */
export function uuidOf(text: string): string | undefined {
  const lower = text.toLowerCase()
  if (HYPHENED.test(lower)) return lower
  if (!PLAIN.test(lower)) return undefined
  return [lower.slice(0, 8), lower.slice(8, 12), lower.slice(12, 16), lower.slice(16, 20), lower.slice(20)].join('-')
}
