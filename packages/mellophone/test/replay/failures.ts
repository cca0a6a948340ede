import type { Reason } from '../../src/index.ts'

/** Why each line's 403 was given, and what else its text says. */
export const refusals: Readonly<Record<string, { readonly reason: Reason; readonly [detail: string]: unknown }>> = {
  'login-bad-password': { reason: 'bad_credentials' },
  'login-unknown-group': { reason: 'no_provider' },
  'login-third-failure-locks': { reason: 'bad_credentials', lockedNow: true, secondsToUnlock: 60 },
  'login-locked-out': { reason: 'locked_out', secondsToUnlock: 59 },
  'check-credentials-locked-out': { reason: 'locked_out', secondsToUnlock: 59 },
  'relogin-2-wrong-password': { reason: 'bad_credentials' },
  'relogin-3-session-is-gone': { reason: 'session_not_authenticated' },
  'is-authenticated-other-ip': { reason: 'ip_changed' },
  'is-authenticated-unknown-session': { reason: 'session_not_authenticated' },
  'check-credentials-bad': { reason: 'bad_credentials' },
  'check-name-session-unknown': { reason: 'session_not_authenticated' },
  'create-user-duplicate-sid': { reason: 'conflict', conflictField: 'sid' },
  'create-user-duplicate-login': { reason: 'conflict', conflictField: 'login' },
  'create-user-without-sid': { reason: 'invalid_user' },
  'create-user-wrong-token': { reason: 'permission_denied' },
  'create-user-malformed-xml': { reason: 'malformed_xml' },
  'create-user-no-writable-provider': { reason: 'no_writable_provider' },
  'user-list-wrong-token': { reason: 'permission_denied' },
  'user-list-unknown-provider': { reason: 'provider_not_found' },
  'user-list-unknown-group': { reason: 'no_provider' },
  'user-list-ldap': { reason: 'provider_error' },
  'update-user-profile-only-session-broken': { reason: 'provider_error' },
  'update-user-unknown-sid-with-fields': { reason: 'user_not_found' },
  'update-user-wrong-token': { reason: 'permission_denied' },
  'change-pwd-wrong-old': { reason: 'bad_credentials' },
  'change-pwd-old-no-longer-valid': { reason: 'bad_credentials' },
  'change-pwd-unknown-session': { reason: 'session_not_authenticated' },
  'change-user-pwd-unknown-session': { reason: 'session_not_authenticated' },
  'change-app-ses-id-old-gone': { reason: 'session_not_authenticated' },
  'change-app-ses-id-unknown': { reason: 'session_not_authenticated' },
  'set-state-unknown-session': { reason: 'session_not_authenticated' },
  'get-state-unknown-session': { reason: 'session_not_authenticated' },
  'provider-list-bad-credentials': { reason: 'bad_credentials' },
  'set-settings-wrong-token': { reason: 'permission_denied' },
  'set-settings-not-a-number': { reason: 'invalid_setting' },
  'set-settings-tag-absent': { reason: 'settings_not_writable' },
  'delete-user-wrong-token': { reason: 'permission_denied' },
  'delete-user-session-ended': { reason: 'session_not_authenticated' },
  'check-credentials-clear-password-hash-only': { reason: 'rejected_by_procedure', procedureMessage: 'auth=false locked=false attempts=1 unlock=60 ip=- ses=-' },
  'login-rejected-by-procedure': { reason: 'rejected_by_procedure', procedureMessage: 'auth=true locked=false attempts=1 unlock=60 ip=10.1.1.1 ses=[redacted]' },
  'login-provider-down': { reason: 'provider_unavailable' },
  'login-database-down': { reason: 'provider_unavailable' },
  'login-blocked-permanently': { reason: 'user_blocked' },
  'login-group-not-defined': { reason: 'bad_credentials' },
  'session-after-server-restart': { reason: 'session_not_authenticated' },
  'sso-first-session-gone-too': { reason: 'session_not_authenticated' },
}

/** Answers with 200 that cannot be read. */
export const unreadable: readonly string[] = [
  'check-credentials-two-documents',
  'check-credentials-doubled-declaration',
  'provider-list-two-documents',
  'check-name-two-users',
  'user-list-broken-by-ldap',
  'standin-html-page',
]

/** The class of every other error status. */
export const classes: Readonly<Record<number, string>> = { 400: 'BadRequestError', 401: 'UnauthorizedError', 403: 'ForbiddenError', 404: 'NotFoundError', 405: 'HttpError', 500: 'ServerError', 503: 'ServerError' }
