import * as v from 'valibot'
import { invalidInput, operation, type RequestParts } from '@sdk/core'
import { token } from '../context.ts'
import { decodeNothing, text, UserSchema } from '../fields.ts'
import type { UserFields, UserInput, UserListGroup } from '../models.ts'
import { decodeUserLists } from '../xml/decode.ts'
import { encodeUser, FieldError, type EncodeUserOptions } from '../xml/encode.ts'
import type { CreateUserInput, DeleteUserInput, GetUserListInput, UpdateUserInput } from './types.ts'

const UserListGroupSchema: v.GenericSchema<UserListGroup, UserListGroup> = v.object({ pid: v.string(), users: v.array(UserSchema) })

// A record schema would drop profile fields named like members of Object.prototype.
const fields = <T extends UserFields>(): v.GenericSchema<T, T> =>
  v.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be an object of fields')

const sid = v.pipe(
  v.string(),
  v.check((value) => value !== '' && value !== '.' && value !== '..', "must not be empty, '.' or '..'"),
)

/** Writes the user as XML; a mistake in it names the field. `sidField` is where the caller gave the id. */
function writeUser(parts: RequestParts, user: UserFields, options: EncodeUserOptions, sidField = 'user.sid'): void {
  try {
    parts.body = encodeUser(user, options)
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    throw invalidInput(error.field === 'user' ? 'user' : error.field === 'sid' ? sidField : `user.${error.field}`, error.message)
  }
  parts.bodyType = 'text'
  parts.contentType = 'application/xml;charset=UTF-8'
}

/**
 * Lists the users of the providers of a group, or of one provider: one entry per provider.
 *
 * LDAP providers cannot be listed by server 1.6.1: by `pid` it refuses, inside a group its answer is broken and becomes
 * a `ResponseParseError`. HTTP providers list nothing.
 *
 * Wire: `POST /getuserlist`, form fields `token, gp, pid`; the answer is XML `users`, one element per provider.
 * @throws {MissingTokenError} the client has no `userManageToken`
 * @throws {ForbiddenError} `reason` is `permission_denied`, `provider_not_found`, `no_provider`, `provider_unavailable` or `provider_error`
 * @throws {ResponseParseError} the answer is not lists of users
 * @see Mellophone server 1.6.1, `getuserlist`
 */
export const getUserList = /* @__PURE__ */ operation<GetUserListInput, UserListGroup[]>({
  id: 'users.getUserList', method: 'POST', path: '/getuserlist', bodyType: 'form', idempotent: true, retryParse: true,
  responseType: 'text', result: v.array(UserListGroupSchema),
  params: {
    body: {
      /** Provider group: absent or `all` lists every provider, `not_defined` those without group, anything else the group of that exact name. */
      gp: v.optional(v.string()),
      /** Provider id: lists only this provider, and `gp` counts for nothing; `''` is the provider without id. */
      pid: v.optional(v.string()),
    },
    local: {
      /** Accepted for the sake of the Python client and not sent: the server ignores it. */
      ip: v.optional(v.string()),
    },
  },
  encode(parts, _input, session) {
    parts.body = { token: token(session, 'userManageToken'), ...(parts.body as object | undefined) }
  },
  decode: (answer) => decodeUserLists(answer.data as string),
})

/**
 * Creates a user in the writable SQL provider (`sqlserverext`).
 *
 * The server stores the password exactly as given, in clear text or as a hash: see `hashPassword`. A server that checks
 * hashes only never lets a user with a clear password in. Fields other than `sid`, `login` and `password` become
 * profile fields.
 *
 * Wire: `POST /user/create?token=…`, body XML `<user sid="…" login="…" pwd="…"/>`; the answer is empty.
 * @throws {MissingTokenError} the client has no `userManageToken`
 * @throws {RequestValidationError} the user has no `sid`, or a field that XML cannot hold
 * @throws {ForbiddenError} `reason` is `permission_denied`, `conflict` (`sid` or `login` is taken), `invalid_user`, `malformed_xml` or `no_writable_provider`
 * @see Mellophone server 1.6.1, `user/create`
 */
export const createUser = /* @__PURE__ */ operation<CreateUserInput, void>({
  id: 'users.createUser', method: 'POST', path: '/user/create', idempotent: false, responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    payload: {
      /** The user: `sid` is required; `login`, `password` and any profile fields. */
      user: fields<UserInput>(),
    },
  },
  sensitive: ['user'],
  encode(parts, input, session) {
    writeUser(parts, input.user, { sid: 'required' })
    parts.query = { token: token(session, 'userManageToken') }
  },
})

/**
 * Changes a user of the writable SQL provider: only the fields given; fields cannot be removed, send an empty string.
 *
 * `sid` goes into the body only when `login` is given, because server 1.6.1 breaks the user's open sessions when it is
 * told `sid` without `login`. With `sid`, `login` and `password` together open sessions stay whole; without `password`
 * their `changeUserPwd` fails; without `login` they show the old profile until the next login. An unknown `sid` is
 * success when only login or password are given. The password is stored exactly as given: see `hashPassword`.
 *
 * Wire: `POST /user/{sid}?token=…`, body XML `<user …/>`; the answer is empty.
 * @throws {MissingTokenError} the client has no `userManageToken`
 * @throws {RequestValidationError} nothing to change, another `sid` in `user`, or a field that XML cannot hold
 * @throws {ForbiddenError} `reason` is `permission_denied`, `conflict`, `user_not_found`, `malformed_xml` or `no_writable_provider`
 * @see Mellophone server 1.6.1, `user/{sid}`
 */
export const updateUser = /* @__PURE__ */ operation<UpdateUserInput, void>({
  id: 'users.updateUser', method: 'POST', path: '/user/{sid}', idempotent: true, responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    path: {
      /** Id of the user; not `create`, which is another path of the server. */
      sid: v.pipe(sid, v.check((value) => value !== 'create', "must not be 'create': the server takes it for the creation of a user")),
    },
    payload: {
      /** The fields to change; at least one. */
      user: fields<UserFields>(),
    },
  },
  sensitive: ['user'],
  encode(parts, input, session) {
    const { sid: given, ...changes } = input.user
    if (given !== undefined && given !== input.sid) throw invalidInput('user.sid', 'differs from sid: the id of a user cannot be changed')
    if (Object.values(changes).every((value) => value === undefined)) throw invalidInput('user', 'holds nothing to change')
    writeUser(parts, changes.login === undefined ? changes : { sid: input.sid, ...changes }, { sid: 'optional' }, 'sid')
    parts.query = { token: token(session, 'userManageToken') }
  },
})

/**
 * Deletes a user of the writable SQL provider and ends the user's sessions at once.
 *
 * Wire: `DELETE /user/{sid}?token=…`; the answer is empty, for an unknown `sid` as well.
 * @throws {MissingTokenError} the client has no `userManageToken`
 * @throws {ForbiddenError} `reason` is `permission_denied` or `no_writable_provider`
 * @see Mellophone server 1.6.1, `user/{sid}`
 */
export const deleteUser = /* @__PURE__ */ operation<DeleteUserInput, void>({
  id: 'users.deleteUser', method: 'DELETE', path: '/user/{sid}', responseType: 'text', result: 'empty', decode: decodeNothing,
  params: {
    path: {
      /** Id of the user. */
      sid: text,
    },
  },
  encode(parts, _input, session) {
    parts.query = { token: token(session, 'userManageToken') }
  },
})
