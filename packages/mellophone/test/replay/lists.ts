import { MissingTokenError, RequestValidationError } from '../../src/index.ts'
import type { Wire } from './wire.ts'

/** A call that the SDK refuses before it sends anything. */
export interface Refusal {
  readonly why: string
  readonly error: typeof RequestValidationError | typeof MissingTokenError
  /** The argument that a validation error names. */
  readonly argument?: string
}

const noSession = { why: 'neither the call nor the client has a session id', error: RequestValidationError, argument: 'ses_id' }
const noToken = { why: 'the client has no token', error: MissingTokenError }

/** Lines whose call nobody can make: nothing was sent by the reference client either. */
export const neverSent: Readonly<Record<string, Refusal>> = {
  'logout-without-session': noSession,
  'change-pwd-no-session': noSession,
  'create-user-empty-payload': { why: 'a user without a field', error: RequestValidationError, argument: 'user.sid' },
  'create-user-no-token': noToken,
  'user-list-no-token': noToken,
  'set-settings-no-token': noToken,
}

/** Lines whose call the reference client sends and the SDK refuses. Their requests are replayed without operation. */
export const refusedBySdk: Readonly<Record<string, Refusal>> = {
  'create-user-without-sid': { why: 'the server requires sid', error: RequestValidationError, argument: 'user.sid' },
  'set-settings-not-a-number': { why: 'the server takes integers only', error: RequestValidationError, argument: 'lockout_time' },
  'set-state-empty': { why: 'the server cannot store an empty state', error: RequestValidationError, argument: 'state' },
}

/** Lines that were recorded with their parameters in the query. */
export const recordedInQuery: readonly string[] = ['wire-get-login', 'wire-get-is-authenticated', 'wire-get-check-credentials-unicode']

/** Lines that no operation of the SDK sends: they are replayed with `client.request()`. By case: why. */
export const withoutOperation: Readonly<Record<string, string>> = {
  'login-missing-password-param': 'a required parameter is absent',
  'login-missing-all-params': 'a required parameter is absent',
  'login-json-body': 'a body that the server does not read',
  'is-authenticated-missing-session': 'a required parameter is absent',
  'logout-missing-param': 'a required parameter is absent',
  'check-name-missing-name': 'a required parameter is absent',
  'create-user-missing-token-param': 'a required parameter is absent',
  'create-user-malformed-xml': 'broken XML',
  'create-user-empty-body': 'no body',
  'create-user-without-sid': 'refused by the SDK',
  'user-list-missing-token': 'a required parameter is absent',
  'change-pwd-missing-param': 'a required parameter is absent',
  'change-app-ses-id-missing-new': 'a required parameter is absent',
  'set-state-missing-session': 'a required parameter is absent',
  'set-state-empty': 'refused by the SDK',
  'set-settings-missing-token': 'a required parameter is absent',
  'set-settings-not-a-number': 'refused by the SDK',
  'delete-user-missing-token': 'a required parameter is absent',
  'delete-user-slash-in-sid': 'refused by the SDK: no path can hold this id',
  'checkid-is-an-alias': 'a second name of isauthenticated',
  'sso-login2-sets-cookie': 'an endpoint for browsers',
  'sso-gif-joins-session': 'an endpoint for browsers',
  'login-esia-user': 'an endpoint that opens sessions without a check',
  'set-django-auth-id': 'an endpoint that opens sessions without a check',
  'trailing-slash': 'no path of the server',
  'unknown-path': 'no path of the server',
  'set-state-get-not-allowed': 'a method that the path does not take',
  'query-too-long': 'a request line that the server does not take',
}

/** A request that differs from the recorded one. */
export interface Difference {
  readonly why: string
  /** The parts that differ, as they are sent. */
  readonly sent: Partial<Wire>
}

const plainText = { why: 'a state names its type and charset', sent: { headers: { 'content-type': 'text/plain;charset=UTF-8' } } }
const xml = (attributes: Readonly<Record<string, string>>): Partial<Wire> => ({ body: { xml: [['user', attributes]] } })

/** Lines that the SDK deliberately sends otherwise, besides naming the charset of all XML. */
export const sentOtherwise: Readonly<Record<string, Difference>> = {
  'set-state-ok': plainText,
  'set-state-unknown-session': plainText,
  'create-user-extra-fields': {
    why: 'booleans are written as in XML, and JSON without spaces',
    sent: xml({ sid: 'u-101', login: 'bob', pwd: 'bob-1', name: 'Боб & <Co>', age: '20', rate: '4.5', active: 'false', note: '', empty: '', tags: '["a","b"]', org: '{"id":1}' }),
  },
  'update-user-profile-only': { why: 'sid without login breaks the open sessions of the user', sent: xml({ city: 'Орёл' }) },
  'update-user-password-key-trap': { why: 'a password is a password, not a profile field', sent: xml({ sid: 'u-100', login: 'alice', pwd: 'alice-3' }) },
  'update-user-unknown-sid-login-only': { why: 'login goes together with sid, so that open sessions follow', sent: xml({ sid: 'unknown-sid', login: 'zz' }) },
  'update-user-wrong-token': { why: 'login goes together with sid, so that open sessions follow', sent: xml({ sid: 'u-101', login: 'bob' }) },
}

/** Lines whose request without operation cannot be sent as it was recorded. */
export const rawOtherwise: Readonly<Record<string, Difference>> = {
  'sso-gif-joins-session': { why: 'cookies belong to browsers; the SDK sends none', sent: { headers: {} } },
  'create-user-empty-body': { why: 'nothing has no type', sent: { headers: {} } },
}

/** Arguments that keep the SDK from doing more than the recorded call. */
export const also: Readonly<Record<string, { readonly why: string; readonly input: object }>> = {
  'change-app-ses-id-without-state': { why: 'the SDK would repair the session', input: { repair: false } },
}

/** The first argument that an error names. */
export const argumentOf = (error: unknown): string | undefined => (error instanceof RequestValidationError ? error.issues[0]?.path : undefined)
