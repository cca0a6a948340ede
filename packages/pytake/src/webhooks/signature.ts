import { createHmac, timingSafeEqual } from 'node:crypto'
import { invalidInput } from '@sdk/core'

const PREFIX = 'sha256='

/**
 * The value of the header `X-Hub-Signature-256` for a body: `sha256=` and the HMAC in lower-case hex.
 * @throws {RequestValidationError} the secret is empty, or the body is neither a string nor bytes
 */
export function sign(rawBody: string | Uint8Array, secret: string): string {
  const context = { vendor: 'pytake', operation: 'webhooks.sign' }
  // Anybody could sign with an empty key.
  if (typeof secret !== 'string' || secret === '') throw invalidInput('secret', 'must be a string that is not empty', context)
  if (typeof rawBody !== 'string' && !ArrayBuffer.isView(rawBody)) throw invalidInput('rawBody', 'must be the body as it came, a string or a Uint8Array; one that was parsed has no signature', context)
  return PREFIX + createHmac('sha256', secret).update(rawBody).digest('hex')
}

/**
 * Whether a webhook came from whoever knows the secret, told in a time that does not depend on the signature.
 *
 * `rawBody` is the body as it came, byte for byte: a body that was parsed and written again has another signature.
 * `header` is the value of `X-Hub-Signature-256`, or the list of its values; several are wrong. `secret` is the number's
 * `app_secret`, or its `webhook_verify_token` for webhooks whose path ends with its `webhook_token`.
 * @throws {RequestValidationError} the secret is empty, or the body is neither a string nor bytes
 */
export function verifySignature(rawBody: string | Uint8Array, header: string | readonly string[] | null | undefined, secret: string): boolean {
  const expected = Buffer.from(sign(rawBody, secret))
  const value: unknown = Array.isArray(header) && header.length === 1 ? header[0] : header
  if (typeof value !== 'string') return false
  const given = Buffer.from(value)
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
}
