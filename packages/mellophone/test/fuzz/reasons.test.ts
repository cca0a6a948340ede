import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { classifyForbidden, classifyServerError } from '../../src/reasons.ts'

const P = 'При взаимодействии с логин-провайдером произошла следующая ошибка: '
const PAIR = 'Неправильная пара логин/пароль'
const LOCKED = 'is locked out for too many unsuccessful login attempts.'

const pieces = [P, `${P}${PAIR}`, '\nРезюме: ', PAIR, '. User ', 'User ', ` ${LOCKED}`, ' Time to unlock: ', '59', ' s.', 'Сессия приложения с идентификатором ', ' не аутентифицирована.', 'Stored procedure message begin: ', ' Stored procedure message end.', 'Пользователь ', ' не найден', '/getuserlist.\n', '/getuserlist (pid = ', '). Провайдер не найден.', 'Key (sid)=', '\n', ': ', ', ', 'jakarta.validation.ConstraintViolationException']

it('any text of a 403 or a 500 has a reason', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }), (parts) => {
    const text = parts.join('')
    const { reason, details = [], secondsToUnlock = 0 } = classifyForbidden(text)
    expect(reason).toMatch(/^[a-z_]+$/)
    expect(Number.isSafeInteger(secondsToUnlock)).toBe(true)
    for (const line of details) expect(text).toContain(line)
    const { missing } = classifyServerError(text)
    expect(missing.every(({ name }) => text.includes(name))).toBe(true)
  }))
})
