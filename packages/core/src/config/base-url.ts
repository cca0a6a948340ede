const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** A base URL in its parts. */
export interface BaseUrl {
  /** Scheme, host and port. */
  readonly origin: string
  /** Path without trailing slash; empty for the root. */
  readonly path: string
  /** Plain `http:` to another machine. */
  readonly insecure: boolean
}

/** Reads a base URL; `fail` is told what is wrong with it. */
export function parseBaseUrl(text: string, fail: (problem: string) => never): BaseUrl {
  // The parser would drop them silently, and call another host or path than the one written.
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(text.trim())) fail('must not hold control characters')
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return fail('is not a valid URL')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') fail('must begin with http:// or https://')
  if (url.username !== '' || url.password !== '') fail('must not hold a user name or password')
  if (url.search !== '' || text.includes('?')) fail('must not hold a query')
  if (url.hash !== '' || text.includes('#')) fail('must not hold a fragment')
  let end = url.pathname.length
  while (end > 0 && url.pathname[end - 1] === '/') end--
  return { origin: url.origin, path: url.pathname.slice(0, end), insecure: url.protocol === 'http:' && !LOOPBACK.test(url.hostname) }
}
