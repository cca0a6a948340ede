const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/

const RESERVED = new Set([
  'accept-encoding', 'authorization', 'connection', 'content-encoding', 'content-length', 'cookie', 'expect', 'host',
  'keep-alive', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade',
])

/** What is wrong with a header given by a caller, or `undefined`. `reserved` are further names the vendor sets itself. */
export function headerProblem(name: string, value: unknown, reserved: readonly string[]): string | undefined {
  if (!TOKEN.test(name)) return 'is not a valid header name'
  const lower = name.toLowerCase()
  if (RESERVED.has(lower) || reserved.some((other) => other.toLowerCase() === lower)) return 'is set by the SDK and cannot be given'
  return headerValueProblem(value)
}

/** What is wrong with a header value, or `undefined`. */
export function headerValueProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a string'
  return VALUE.test(value) ? undefined : 'must hold visible Latin-1 characters only'
}
