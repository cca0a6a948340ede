import { expect, it } from 'vitest'
import { suggestion } from '../src/operation/nearest.ts'

const known = ['old_password', 'new_password', 'password', 'ses_id', 'login_attempts_allowed', 'ip', 'timeoutMs']

it.each([
  ['pasword', 'password'], ['Password', 'password'], ['sesId', 'ses_id'], ['sesid', 'ses_id'], ['loginAttemptsAllowed', 'login_attempts_allowed'],
  ['pwd', 'password'], ['old_pwd', 'old_password'], ['oldpwd', 'old_password'], ['newpwd', 'new_password'], ['new-pwd', 'new_password'], ['timeoutMS', 'timeoutMs'],
])('%s is taken for %s', (unknown, meant) => {
  expect(suggestion(unknown, known)).toBe(`; did you mean '${meant}'?`)
})

it.each(['', 'x', 'pw', 'customer', 'fetchOptions', 'a'.repeat(65), '😀'])('%j is taken for nothing', (unknown) => {
  expect(suggestion(unknown, ['old_password', 'login_attempts_allowed', 'timeoutMs'])).toBe('')
})

it('nothing is suggested where nothing is known', () => {
  expect(suggestion('password', [])).toBe('')
})
