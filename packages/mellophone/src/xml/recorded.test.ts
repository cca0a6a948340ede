import { DecodeError } from '@sdk/core'
import { expect, it } from 'vitest'
import { recordedAnswers, type RecordedAnswer } from '../../test/recorded-answers.ts'
import type { Provider, User, UserListGroup } from '../models.ts'
import { decodeProviders, decodeUser, decodeUserLists } from './decode.ts'

const userOperations = ['auth.isAuthenticated', 'auth.checkCredentials', 'auth.checkName']
const corrupt = [
  'check-credentials-two-documents',
  'check-credentials-doubled-declaration',
  'check-name-two-users',
  'standin-html-page',
  'provider-list-two-documents',
  'user-list-broken-by-ldap',
]
/** Where the reference client does not see what is there: no user in XML, two lists side by side, namespaces. */
const beyondReference = ['check-name-unknown-in-xml-provider', 'user-list-two-providers', 'is-authenticated-http-provider', 'check-name-http-prefixed']

const answersOf = (...operations: string[]): RecordedAnswer[] =>
  recordedAnswers.filter(({ status, op, case: name }) => status === 200 && operations.includes(op) && !corrupt.includes(name))

/** The reference client turns line ends and tabs in values into spaces. */
const flat = (attributes: object): Record<string, string> => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value).replaceAll(/[\n\t]/g, ' ')]))

const list = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : [value].flat() as T[])

it('knows the recordings', () => {
  const names = recordedAnswers.map(({ case: name }) => name)
  expect([...corrupt, ...beyondReference].filter((name) => !names.includes(name))).toEqual([])
  expect(answersOf(...userOperations).length).toBeGreaterThan(30)
})

it.each(answersOf(...userOperations))('reads the user of $case', async ({ case: name, body, upstream }) => {
  const user = await decodeUser(body)
  if (upstream === null || beyondReference.includes(name)) return
  const expected = upstream.returned as Record<string, string>
  expect(flat(user?.attributes ?? {})).toEqual(expected)
  expect(user?.sid ?? undefined).toBe(expected['sid'] ?? expected['SID'])
  expect(user?.login ?? undefined).toBe(expected['login'])
})

it.each(answersOf('users.getUserList'))('reads the lists of $case', async ({ case: name, body, upstream }) => {
  const lists = await decodeUserLists(body)
  if (upstream?.returned === undefined || beyondReference.includes(name)) return
  const { users } = upstream.returned as { users?: { pid: string; user?: object | object[] } }
  expect(lists.map(({ pid, users: members }) => ({ pid, users: members.map(({ attributes }) => flat(attributes)) }))).toEqual(
    list(users).map(({ pid, user }) => ({ pid, users: list(user).map(flat) })),
  )
})

it.each(answersOf('providers.getProviderList'))('reads the providers of $case', async ({ body, upstream }) => {
  const returned = upstream?.returned as { provider: Provider | Provider[] } | undefined
  expect(await decodeProviders(body)).toEqual(list(returned?.provider))
})

it.each(corrupt)('refuses %s', async (name) => {
  const { op, body } = recordedAnswers.find((answer) => answer.case === name) as RecordedAnswer
  const decode = op === 'users.getUserList' ? decodeUserLists : op === 'providers.getProviderList' ? decodeProviders : decodeUser
  await expect<Promise<User | UserListGroup[] | Provider[] | null>>(decode(body)).rejects.toBeInstanceOf(DecodeError)
})

const bodyOf = (name: string): string => recordedAnswers.find((answer) => answer.case === name)?.body ?? ''

it('reads what the reference client does not', async () => {
  expect(await decodeUser(bodyOf('check-name-unknown-in-xml-provider'))).toBeNull()
  expect((await decodeUser(bodyOf('check-name-http-prefixed')))?.sid).toBe('0017')
  expect((await decodeUser(bodyOf('is-authenticated-http-provider')))?.attributes).toEqual({
    login: 'webuser',
    SID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    name: 'Web Пол & <x>',
    email: 'web@example.test',
  })
  const lists = await decodeUserLists(bodyOf('user-list-two-providers'))
  expect(lists.map(({ pid, users }) => [pid, users.length])).toEqual([
    ['staff', 11],
    ['staff2', 2],
  ])
  const whitespace = await decodeUser(bodyOf('is-authenticated-whitespace-values'))
  expect(whitespace?.attributes).toEqual({ login: 'ws', SID: '  padded  ', name: 'line1\nline2\ttab', email: 'cr\nlf' })
})
