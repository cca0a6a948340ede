import * as v from 'valibot'
import { operation } from '@sdk/core'
import { sessionId, withSessionId } from '../context.ts'
import { decodeNothing, optionalText, text } from '../fields.ts'
import type { GetStateInput, SetStateInput } from './types.ts'

/**
 * Stores a text with a session, byte for byte as UTF-8. It lives until logout, a new login under the same id, the
 * deletion of the user or a restart of the server.
 *
 * Wire: `POST /setstate?sesid=…`, body text; the answer is empty. The session id cannot leave the query here.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`
 * @throws {RequestValidationError} the state is empty (the server cannot store that), or there is no session id
 * @see Mellophone server 1.6.1, `setstate`
 */
export const setState = /* @__PURE__ */ operation<SetStateInput, void>({
  id: 'state.setState', method: 'POST', path: '/setstate', bodyType: 'text', idempotent: true, responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    payload: {
      /** The text: any Unicode, at least one character. */
      state: text,
    },
    local: {
      /** Session id. Default: the one the client keeps. */
      ses_id: optionalText,
    },
  },
  wire: { ses_id: 'sesid' },
  sensitive: ['ses_id', 'state'],
  scopable: ['ses_id'],
  encode(parts, input, session) {
    parts.query = { sesid: sessionId(input.ses_id, session) }
  },
})

/**
 * Returns the text stored with a session, or `''` when none was.
 *
 * Wire: `POST /getstate`, form field `sesid`; the answer is the text as it was stored, a leading U+FEFF included.
 * @throws {ForbiddenError} `reason` is `session_not_authenticated`
 * @throws {RequestValidationError} neither `ses_id` nor a kept session id
 * @see Mellophone server 1.6.1, `getstate`
 */
export const getState = /* @__PURE__ */ operation<GetStateInput, string>({
  id: 'state.getState', method: 'POST', path: '/getstate', bodyType: 'form', idempotent: true, retryParse: true, responseType: 'text', result: v.string(),
  params: {
    local: {
      /** Session id. Default: the one the client keeps. */
      ses_id: optionalText,
    },
  },
  wire: { ses_id: 'sesid' },
  sensitive: ['ses_id'],
  scopable: ['ses_id'],
  encode: withSessionId,
})
