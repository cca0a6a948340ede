import { describe, expect, it } from 'vitest'
import { fastest } from '../test/fastest.ts'
import { recordedAnswers } from '../test/recorded-answers.ts'
import { classifyForbidden, classifyServerError, type ForbiddenDetails, type Reason } from './reasons.ts'

const P = 'При взаимодействии с логин-провайдером произошла следующая ошибка: '
const PAIR = 'Неправильная пара логин/пароль'
const LOCKED = 'is locked out for too many unsuccessful login attempts.'
const PROCEDURE = 'Stored procedure message begin: wait until Monday Stored procedure message end.'

const failed = (...lines: string[]): string => `${P}${lines.map((line) => `${line}\n`).join('')}\nРезюме: ${PAIR}`

describe('the text of a 403', () => {
  it.each<[string, ForbiddenDetails]>([
    ['Permission denied.', { reason: 'permission_denied' }],
    ['Сессия приложения с идентификатором ses-1__2 не аутентифицирована.', { reason: 'session_not_authenticated' }],
    ['Сессия приложения с идентификатором  не аутентифицирована.', { reason: 'session_not_authenticated' }],
    ['Сессия приложения с идентификатором a\nb не аутентифицирована. И ещё', { reason: 'session_not_authenticated' }],
    ['Изменился ip пользователя', { reason: 'ip_changed' }],
    [`User locky ${LOCKED} Time to unlock: 59 s.`, { reason: 'locked_out', secondsToUnlock: 59 }],
    [`User locky ${LOCKED} Time to unlock: -3 s.`, { reason: 'locked_out', secondsToUnlock: -3 }],
    [`User a\n. User b ${LOCKED}`, { reason: 'locked_out' }],
    [`User  ${LOCKED}`, { reason: 'locked_out' }],
    [PROCEDURE, { reason: 'rejected_by_procedure', procedureMessage: 'wait until Monday' }],
    ['Stored procedure message begin: a\nb Stored procedure message end.', { reason: 'rejected_by_procedure', procedureMessage: 'a\nb' }],
    [`${P}${PAIR}.\nРезюме: `, { reason: 'no_provider', details: [`${PAIR}.`], summary: '' }],
    [`${P}${PAIR}\nРезюме: `, { reason: 'no_provider', details: [PAIR], summary: '' }],
    [failed(`jdbc:x: ${PROCEDURE}`), { reason: 'rejected_by_procedure', procedureMessage: 'wait until Monday', details: [`jdbc:x: ${PROCEDURE}`], summary: PAIR }],
    [failed(`a.xml: ${PAIR}`, 'jdbc:x: User joe is blocked permanently.'), { reason: 'user_blocked', details: [`a.xml: ${PAIR}`, 'jdbc:x: User joe is blocked permanently.'], summary: PAIR }],
    [failed(`a.xml: ${PAIR}`, `b.xml: ${PAIR}`), { reason: 'bad_credentials', details: [`a.xml: ${PAIR}`, `b.xml: ${PAIR}`], summary: PAIR }],
    [
      `${failed(`a.xml: ${PAIR}`)}. User locky ${LOCKED} Time to unlock: 60 s.`,
      { reason: 'bad_credentials', details: [`a.xml: ${PAIR}`], summary: `${PAIR}. User locky ${LOCKED} Time to unlock: 60 s.`, lockedNow: true, secondsToUnlock: 60 },
    ],
    [`${failed(`a.xml: ${PAIR}`)}. User locky ${LOCKED}`, { reason: 'bad_credentials', details: [`a.xml: ${PAIR}`], summary: `${PAIR}. User locky ${LOCKED}`, lockedNow: true }],
    [failed('a: x\nРезюме: y'), { reason: 'bad_credentials', details: ['a: x', 'Резюме: y'], summary: PAIR }],
    [`${P}Логин пользователя 'carol' в 'jdbc:x' не успешен: ${PAIR}`, { reason: 'bad_credentials' }],
    [`${P}[LDAP: error code 49 - Invalid Credentials]`, { reason: 'bad_credentials' }],
    [`${P}Пользователь 'a b' не найден`, { reason: 'user_not_found' }],
    [`${P}Пользователь 'x' не найден в директории.`, { reason: 'user_not_found' }],
    [`${P}Cannot invoke "String.contains(java.lang.CharSequence)" because "sql" is null`, { reason: 'provider_error' }],
    [`${P}Пользователь не найден`, { reason: 'provider_error' }],
    ['/getuserlist (pid = nope). Провайдер не найден.', { reason: 'provider_not_found' }],
    ['/getuserlist (pid = ). Провайдер не найден.', { reason: 'provider_not_found' }],
    ['/getuserlist.\n', { reason: 'no_provider', details: [] }],
    [`/getuserlist.\nldap: ${P}java.lang.NullPointerException\n`, { reason: 'no_provider', details: [`ldap: ${P}java.lang.NullPointerException`] }],
    ['Атрибут пользователя sid не задан', { reason: 'invalid_user' }],
    ['org.springframework.dao.DuplicateKeyException: ERROR\n  Detail: Key (sid)=(u-1) already exists.', { reason: 'conflict', conflictField: 'sid' }],
    ['org.springframework.dao.DuplicateKeyException: ERROR\n  Detail: Key (login)=(Key (sid)=(x)) already exists.', { reason: 'conflict', conflictField: 'login' }],
    ['org.springframework.dao.DuplicateKeyException: ERROR', { reason: 'conflict' }],
    ['org.springframework.dao.DataIntegrityViolationException: violates foreign key constraint', { reason: 'user_not_found' }],
    ['org.springframework.dao.DataIntegrityViolationException: value too long for type character varying(256)', { reason: 'invalid_user' }],
    ['net.sf.saxon.trans.XPathException: org.xml.sax.SAXParseException', { reason: 'malformed_xml' }],
    ['java.lang.NumberFormatException: For input string: "abc"', { reason: 'invalid_setting' }],
    ['ru.curs.mellophone.logic.EAuthServerLogic$1: config.xml does not contain &lt;lockouttime&gt; tag.', { reason: 'settings_not_writable' }],
    ['Файл конфигурации config.xml не содержит sqlserverext провайдера аутентификации', { reason: 'no_writable_provider' }],
    ['', { reason: 'forbidden' }],
    ['<html><body>Forbidden</body></html>', { reason: 'forbidden' }],
  ])('%j', (text, expected) => {
    expect(classifyForbidden(text)).toEqual(expected)
  })

  it.each([
    'javax.naming.CommunicationException: ldap:389',
    'org.springframework.jdbc.CannotGetJdbcConnectionException: Failed to obtain JDBC Connection',
    'java.net.ConnectException: Connection refused',
    'java.net.SocketTimeoutException: timed out',
    'java.net.UnknownHostException: ldap.example.test',
    "Ошибка при отправке запроса 'http://sso': 502",
    "Ошибка разбора файла 'users.xml': x",
  ])('names the provider as unavailable for %s', (failure) => {
    expect(classifyForbidden(failed(`a.xml: ${PAIR}`, `url: ${failure}`)).reason).toBe('provider_unavailable')
    expect(classifyForbidden(P + failure).reason).toBe('provider_unavailable')
    expect(classifyForbidden(`/getuserlist.\nurl: ${P}${failure}\n`)).toEqual({ reason: 'provider_unavailable', details: [`url: ${P}${failure}`] })
  })

  it.each<[string, Reason]>([
    ['permission denied.', 'forbidden'],
    ['Permission denied. ', 'forbidden'],
    ['Сессия приложения с идентификатором не аутентифицирована.', 'forbidden'],
    [` User x ${LOCKED}`, 'forbidden'],
    [`User x ${LOCKED} Time to unlock: soon s.`, 'forbidden'],
    [`User ${LOCKED}`, 'forbidden'],
    ['Stored procedure message begin: Stored procedure message end.', 'forbidden'],
    [`x${P}${PAIR}`, 'forbidden'],
    [`${P}${PAIR}!`, 'provider_error'],
    [failed(`x. User y ${LOCKED}`), 'bad_credentials'],
    ['/getuserlist (pid = a). Провайдер не найден. ', 'forbidden'],
    ['/getuserlist.', 'forbidden'],
    ['x org.springframework.dao.DuplicateKeyException', 'forbidden'],
  ])('that is nearly something else: %j', (text, reason) => {
    expect(classifyForbidden(text)).toMatchObject({ reason })
    expect(classifyForbidden(text).lockedNow).toBeUndefined()
  })
})

const recorded: Record<string, Reason> = {
  'login-bad-password': 'bad_credentials',
  'login-unknown-group': 'no_provider',
  'login-third-failure-locks': 'bad_credentials',
  'login-locked-out': 'locked_out',
  'check-credentials-locked-out': 'locked_out',
  'relogin-2-wrong-password': 'bad_credentials',
  'relogin-3-session-is-gone': 'session_not_authenticated',
  'is-authenticated-other-ip': 'ip_changed',
  'is-authenticated-unknown-session': 'session_not_authenticated',
  'check-credentials-bad': 'bad_credentials',
  'check-name-session-unknown': 'session_not_authenticated',
  'create-user-duplicate-sid': 'conflict',
  'create-user-without-sid': 'invalid_user',
  'create-user-wrong-token': 'permission_denied',
  'create-user-no-writable-provider': 'no_writable_provider',
  'user-list-wrong-token': 'permission_denied',
  'user-list-unknown-provider': 'provider_not_found',
  'update-user-profile-only-session-broken': 'provider_error',
  'change-pwd-wrong-old': 'bad_credentials',
  'change-pwd-old-no-longer-valid': 'bad_credentials',
  'change-pwd-unknown-session': 'session_not_authenticated',
  'change-app-ses-id-old-gone': 'session_not_authenticated',
  'change-app-ses-id-unknown': 'session_not_authenticated',
  'set-state-unknown-session': 'session_not_authenticated',
  'get-state-unknown-session': 'session_not_authenticated',
  'provider-list-bad-credentials': 'bad_credentials',
  'set-settings-wrong-token': 'permission_denied',
  'set-settings-not-a-number': 'invalid_setting',
  'delete-user-wrong-token': 'permission_denied',
  'delete-user-session-ended': 'session_not_authenticated',
  'check-credentials-clear-password-hash-only': 'rejected_by_procedure',
  'login-rejected-by-procedure': 'rejected_by_procedure',
  'user-list-ldap': 'provider_error',
  'login-provider-down': 'provider_unavailable',
  'session-after-server-restart': 'session_not_authenticated',
  'login-database-down': 'provider_unavailable',
  'login-blocked-permanently': 'user_blocked',
  'login-group-not-defined': 'bad_credentials',
  'sso-first-session-gone-too': 'session_not_authenticated',
  'create-user-duplicate-login': 'conflict',
  'create-user-malformed-xml': 'malformed_xml',
  'user-list-unknown-group': 'no_provider',
  'update-user-unknown-sid-with-fields': 'user_not_found',
  'update-user-wrong-token': 'permission_denied',
  'change-user-pwd-unknown-session': 'session_not_authenticated',
  'set-settings-tag-absent': 'settings_not_writable',
}

it('knows the reason of every recorded 403', () => {
  const answers = recordedAnswers.filter(({ status }) => status === 403)
  expect(Object.fromEntries(answers.map(({ case: name, body }) => [name, classifyForbidden(body).reason]))).toEqual(recorded)
})

describe('the body of a 500', () => {
  const violation = 'jakarta.validation.ConstraintViolationException: '

  it.each([
    [`${violation}login.arg3: must not be null`, [{ name: 'arg3', position: 3 }]],
    [
      `${violation}login.arg0: must not be null, login.arg3: must not be null, login.pwd: не должно равняться null`,
      [
        { name: 'arg0', position: 0 },
        { name: 'arg3', position: 3 },
        { name: 'pwd', position: null },
      ],
    ],
    ['javax.validation.ConstraintViolationException: setstate.sesid: must not be null', [{ name: 'sesid', position: null }]],
    [violation, []],
    [`${violation}login.a b: x, : y, ${'z'.repeat(100)}: y`, []],
  ])('%j', (text, missing) => {
    expect(classifyServerError(text)).toEqual({ code: 'missing_parameter', missing })
  })

  it.each(['', '{"status":500,"error":"Internal Server Error","path":"/mellophone/changeappsesid"}', `x ${violation}login.arg3: y`])('%j is another error', (text) => {
    expect(classifyServerError(text)).toEqual({ code: 'server_error', missing: [] })
  })

  it('is understood in every recording', () => {
    for (const { body, case: name } of recordedAnswers.filter(({ status }) => status === 500)) {
      const { code, missing } = classifyServerError(body)
      expect([name, code]).toEqual([name, body.startsWith('{') ? 'server_error' : 'missing_parameter'])
      expect(missing.every(({ position }) => position !== null)).toBe(true)
      expect(missing.length > 0).toBe(code === 'missing_parameter')
    }
  })
})

const pieces = [P, `${P}${PAIR}`, '\nРезюме: ', PAIR, '. User ', 'User ', ` ${LOCKED}`, ' Time to unlock: ', '59', ' s.', 'Сессия приложения с идентификатором ', ' не аутентифицирована.', 'Stored procedure message begin: ', ' Stored procedure message end.', 'Пользователь ', ' не найден', '/getuserlist.\n', '/getuserlist (pid = ', '). Провайдер не найден.', 'Key (sid)=', '\n', ': ', ', ', 'jakarta.validation.ConstraintViolationException']

const beginnings = ['', 'User ', P, 'Сессия приложения с идентификатором ', '/getuserlist (pid = ', 'jakarta.validation.ConstraintViolationException: ']

it.each(pieces)('takes time in proportion to a text full of %j', async (piece) => {
  for (const beginning of beginnings) {
    const classify = (length: number): Promise<number> => {
      const text = beginning + piece.repeat(length / piece.length)
      return fastest(() => [classifyForbidden(text), classifyServerError(text)])
    }
    await classify(100_000)
    // Other work on the machine can disturb a measurement, not all of them.
    const ratios: number[] = []
    while (ratios.length < 5 && !ratios.some((ratio) => ratio <= 10)) ratios.push((await classify(400_000)) / Math.max(await classify(100_000), 0.5))
    expect(Math.min(...ratios)).toBeLessThanOrEqual(10)
  }
})
