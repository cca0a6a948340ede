import { apiErrorClass, brand, isVendorError, SdkError, type VendorErrors } from '@sdk/core'

/** Every error that comes out of a Maestro client or call, network and local ones included: use it in `instanceof` to catch them all. */
export class MaestroClientError extends SdkError {
  static {
    brand(this, 'botcity.MaestroClientError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, MaestroClientError, value, 'botcity', 'SdkError')
  }
}

const MAX_TEXT_LENGTH = 500

function isMessage(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT_LENGTH
}

/** What errors of operations say whose answers hold secrets, so that no part of an answer may be shown. */
const WORDS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  session: { 401: 'login or key is wrong' },
  credentials: { 400: 'the server refuses it; the label or key may be taken', 404: 'there is no such vault or key' },
}

/** Maestro's error bodies: `message`, else `details`, else `error`, else a short text that is no page of a proxy. */
export const errors: VendorErrors = {
  api(message, init, { id, sensitiveResult }) {
    const words = sensitiveResult === true ? WORDS[id.slice(0, id.indexOf('.'))]?.[init.status] : undefined
    return new (apiErrorClass(init.status))(words === undefined ? message : `${message}: ${words}`, init)
  },
  describe(body) {
    if (typeof body === 'object' && body !== null) {
      const { message, details, error } = body as Record<string, unknown>
      return { message: [message, details, error].find(isMessage) }
    }
    return { message: isMessage(body) && !body.trimStart().startsWith('<') && body !== '[redacted]' ? body.trim() : undefined }
  },
}
