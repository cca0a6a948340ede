import type { Kernel } from '../operation/kernel.ts'
import type { TransportRequest, TransportResponse } from '../transport/transport.ts'

/** The request that follows a redirect, or `undefined` when it must not be followed. Another origin gets no credentials. */
export function redirectTarget(request: TransportRequest, response: TransportResponse, kernel: Kernel): TransportRequest | undefined {
  const { location } = response.headers
  if (location === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
  let url: URL
  try {
    url = new URL(location, request.origin + request.path)
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (request.origin.startsWith('https:') && url.protocol === 'http:') return undefined
  const same = url.origin === request.origin && url.origin === kernel.origin
  return { ...request, origin: url.origin, path: url.pathname + url.search, headers: same ? request.headers : kernel.fixedHeaders }
}
