import type { RequestParts } from '@sdk/core'

/** `encode` of operations whose server wants a body even when no field is given. */
export function sendBody(parts: RequestParts): void {
  parts.body ??= {}
}
