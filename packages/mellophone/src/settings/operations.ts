import * as v from 'valibot'
import { invalidInput, operation } from '@sdk/core'
import { token } from '../context.ts'
import { decodeNothing } from '../fields.ts'
import type { SetSettingsInput } from './types.ts'

const MAX_INT = 2_147_483_647

const integer = (least: number): v.GenericSchema<number | undefined, number | undefined> =>
  v.optional(v.pipe(v.number(), v.check((value) => Number.isInteger(value) && value >= least && value <= MAX_INT, `must be an integer from ${least} to ${MAX_INT}`)))

/**
 * Changes the server's lockout. Effective at once, and written to the server's configuration file.
 *
 * Wire: `POST /setsettings`, form fields `token, lockouttime, loginattemptsallowed`; the answer is empty.
 * @throws {MissingTokenError} the client has no `setSettingsToken`
 * @throws {RequestValidationError} neither value is given, or one is not an integer in its range
 * @throws {ForbiddenError} `reason` is `permission_denied`, `invalid_setting` or `settings_not_writable` (the server's file lacks the setting)
 * @see Mellophone server 1.6.1, `setsettings`
 */
export const setSettings = /* @__PURE__ */ operation<SetSettingsInput, void>({
  id: 'settings.setSettings', method: 'POST', path: '/setsettings', bodyType: 'form', idempotent: true, responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    body: {
      /** Minutes a login stays locked: an integer, 0 or above; 0 locks nobody. Server's default 10. */
      lockout_time: integer(0),
      /** Failures in a row that lock a login: an integer, 1 or above. Server's default 5. */
      login_attempts_allowed: integer(1),
    },
  },
  wire: { lockout_time: 'lockouttime', login_attempts_allowed: 'loginattemptsallowed' },
  encode(parts, _input, session) {
    if (parts.body === undefined) throw invalidInput('lockout_time', "or 'login_attempts_allowed' is required")
    parts.body = { token: token(session, 'setSettingsToken'), ...(parts.body as object) }
  },
})
