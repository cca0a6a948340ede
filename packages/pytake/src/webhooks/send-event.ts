import type { RequestParts } from '@sdk/core'

/** `encode` of operations that hand an event to the server: a text goes out as it is, because its signature is over its bytes. */
export function sendEvent(parts: RequestParts): void {
  if (typeof parts.body !== 'string') return
  parts.bodyType = 'text'
  parts.contentType = 'application/json'
}
