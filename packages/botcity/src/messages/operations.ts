import { invalidInput, operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { MessageTypeSchema } from './schemas.ts'
import type { SendMessageInput } from './types.ts'

const MAX_RECIPIENTS = 50

/**
 * Sends an e-mail to people and users; gives the server's answer, a text. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/message` with `{"emails", "logins", "subject", "body", "type", "group"?, "groups"?}`.
 * @throws {RequestValidationError} there are more than 50 recipients; nothing was sent
 * @see BotCity Maestro API v2, `message`
 */
export const send = /* @__PURE__ */ operation<SendMessageInput, string>({
  id: 'messages.send', method: 'POST', path: '/api/v2/message', result: 'text',
  params: {
    body: {
      /** E-mail addresses. With `logins` at most 50. Default: none. */
      emails: v.optional(v.array(text), () => []),
      /** Logins of users. With `emails` at most 50. Default: none. */
      logins: v.optional(v.array(text), () => []),
      /** Subject line. */
      subject: v.string(),
      /** Text, or HTML. */
      body: v.string(),
      /** How `body` is written. Default `TEXT`. */
      type: v.optional(MessageTypeSchema, 'TEXT'),
      /** A group of users. Not sent unless given. */
      group: v.optional(v.string()),
      /** Groups of users, as newer servers take them. Not sent unless given. */
      groups: v.optional(v.array(v.string())),
    },
  },
  encode(_parts, { emails = [], logins = [] }) {
    const count = emails.length + logins.length
    if (count > MAX_RECIPIENTS) throw invalidInput('emails', `and 'logins' hold ${count} recipients: at most ${MAX_RECIPIENTS} are allowed`)
  },
})
