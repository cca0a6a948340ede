import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import * as core from '@sdk/core'
import { describe, expect, test } from 'vitest'
import * as sdk from '../src/index.ts'
import { ada, open } from './support/company.ts'
import { failure } from './support/failure.ts'

type ErrorClass = new (message: string, init?: object) => core.SdkError

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const rows = [...readme.matchAll(/^\| `(\w+Error)` \| `(\w+Error)` \|/gm)].map(([, name = '', parent = '']) => ({ name, parent }))
const classOf = (module: object, name: string): ErrorClass => (module as Record<string, ErrorClass>)[name] as ErrorClass

const roots = ['MellophoneError', 'HttpError', 'TransportError'] as const
const answers = ['HttpError', 'BadRequestError', 'UnauthorizedError', 'ForbiddenError', 'NotFoundError', 'ServerError'] as const
const network = ['TransportError', 'RequestTimeoutError'] as const

describe('the classes of the README', () => {
  test('are exported, each below the class of core that is told', () => {
    expect(rows.length).toBe(15)
    for (const { name, parent } of rows) {
      const error = new (classOf(sdk, name))('x', { vendor: 'mellophone' })
      expect([name, error.name, error instanceof classOf(core, parent), error instanceof sdk.MellophoneError, error instanceof core.SdkError]).toEqual([name, name, true, true, true])
    }
  })

  test('match, of the vendor’s roots, theirs and no other', () => {
    const matched = Object.fromEntries(rows.map(({ name }) => [name, roots.filter((root) => new (classOf(sdk, name))('x', { vendor: 'mellophone' }) instanceof classOf(sdk, root))]))
    const expected = Object.fromEntries(rows.map(({ name }) => [name, ['MellophoneError', ...((answers as readonly string[]).includes(name) ? ['HttpError'] : []), ...((network as readonly string[]).includes(name) ? ['TransportError'] : [])]]))
    expect(matched).toEqual(expected)
  })

  test('do not match each other, but for the roots and the class that each extends', () => {
    for (const { name, parent } of rows) {
      const error = new (classOf(sdk, name))('x', { vendor: 'mellophone' })
      const others = rows.filter((other) => other.name !== name && other.name !== parent && error instanceof classOf(sdk, other.name)).map((other) => other.name)
      expect([name, others.filter((other) => !(roots as readonly string[]).includes(other))]).toEqual([name, []])
    }
  })

  test.each(roots)('%s matches no error of another vendor, and nothing that is no error of a call', (root) => {
    const foreign = [new core.ApiError('x', { vendor: 'botcity' }), new core.ConnectionError('x', { vendor: 'valentina' }), new core.SdkError('x'), new core.ServerError('x')]
    for (const value of [...foreign, new Error('x'), new TypeError('x'), { vendor: 'mellophone' }, null, undefined, 'x']) expect(value).not.toBeInstanceOf(classOf(sdk, root))
  })

  test('can be made by tests, without naming the vendor', () => {
    const error = new sdk.ForbiddenError('x', { status: 403, rawBody: 'no', details: { reason: 'locked_out', secondsToUnlock: 5 } })
    expect([error instanceof sdk.HttpError, error instanceof sdk.MellophoneError, error instanceof sdk.TransportError]).toEqual([true, true, false])
    expect([error.statusCode, error.responseText, error.reason, error.details.secondsToUnlock]).toEqual([403, 'no', 'locked_out', 5])
    expect(new sdk.ForbiddenError('x').reason).toBe('forbidden')
    expect(new sdk.HttpError('x', { status: 405 })).toBeInstanceOf(sdk.HttpError)
    expect(new sdk.RequestTimeoutError('x')).toBeInstanceOf(sdk.TransportError)
  })

  test('let a class that a user derives match its own instances alone', () => {
    class Maintenance extends sdk.HttpError {}
    expect(new Maintenance('x')).toBeInstanceOf(Maintenance)
    expect(new Maintenance('x')).toBeInstanceOf(sdk.HttpError)
    expect(new sdk.HttpError('x')).not.toBeInstanceOf(Maintenance)
    expect(new sdk.ServerError('x')).not.toBeInstanceOf(Maintenance)
  })

  test('document every reason', () => {
    const listed = /^Reasons of a `ForbiddenError`: ([^.]*)\./m.exec(readme)?.[1]
    const source = readFileSync(new URL('../src/reasons.ts', import.meta.url), 'utf8')
    const reasons = [...source.matchAll(/^ {2}\| '([a-z_]+)'$/gm)].map(([, reason]) => `\`${reason}\``)
    expect(listed?.split(', ')).toEqual(reasons)
  })
})

describe('an error keeps what the server said, and never prints it', () => {
  test('body, text and details', async () => {
    const { client } = await open({ lockoutAttempts: 1, showUnlockTime: true })
    const error = await failure(client.login({ login: 'ada', password: 'wrong', gp: 'staff' }), sdk.ForbiddenError)
    expect(error.details).toEqual({
      reason: 'bad_credentials', details: ['users/files.xml: Неправильная пара логин/пароль'], lockedNow: true, secondsToUnlock: 600,
      summary: 'Неправильная пара логин/пароль. User ada is locked out for too many unsuccessful login attempts. Time to unlock: 600 s.',
    })
    expect(error.responseText).toContain('users/files.xml')
    expect(error.body).toBe(error.responseText)
    const printed = [error.message, String(error), JSON.stringify(error), inspect(error, { depth: null, showHidden: true }), JSON.stringify(Object.assign({}, error)), error.request?.toCurl()].join('\n')
    expect(printed).not.toContain('users/files.xml')
    expect(printed).not.toContain('Неправильная')
    expect(printed).toContain('bad_credentials')
  })

  test('the words that tell the reason, where a secret is one of them', async () => {
    const { client, fake } = await open()
    fake.addUser('main', { sid: 'u-9', login: 'ivan', password: 'пароль' })
    await client.login({ login: 'ivan', password: 'пароль' })
    const error = await failure(client.changePwd({ old_password: 'пароль?', new_password: 'пароль' }), sdk.ForbiddenError)
    expect([error.reason, error.responseText.includes('пароль')]).toEqual(['bad_credentials', false])
    expect((await failure(client.login({ ...ada, password: 'Неправильная' }), sdk.ForbiddenError)).reason).toBe('bad_credentials')
  })

  test('the summary of a lock in its details, with secrets replaced', async () => {
    const { client } = await open()
    const error = await failure(client.login({ login: 'ada', password: 'users/files.xml', gp: 'staff' }), sdk.ForbiddenError)
    expect(error.details.details).toEqual(['[redacted]: Неправильная пара логин/пароль'])
  })
})
