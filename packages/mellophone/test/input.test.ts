import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { RequestValidationError } from '../src/index.ts'
import { operations } from '../src/operations.ts'
import { mistakes } from './input/mistakes.ts'
import { ids, inputs, invoke } from './support/calls.ts'
import { open } from './support/company.ts'
import { failure } from './support/failure.ts'

/** Names that only the wire knows. */
const wireNames = ['sesid', 'oldsesid', 'newsesid', 'pwd', 'oldpwd', 'newpwd', 'token', 'lockouttime', 'loginattemptsallowed', 'body']

/** The fields of an operation, and those that may not be left out. */
const fieldsOf = (id: string): string[] => Object.keys(inputs[id] ?? {})
const optional = new Set(['gp', 'ip', 'pid', 'strict', 'repair', 'lockout_time', 'login_attempts_allowed'])
const composed = new Set(['session.login', 'session.logout', 'session.changeAppSesId'])
const keepable = (id: string): boolean => !id.startsWith('session.send')
const required = (id: string): string[] => fieldsOf(id).filter((field) => !optional.has(field) && !(field === 'ses_id' && keepable(id)))

/** What an error says of a wrong input. */
async function refusal(id: string, input: unknown): Promise<{ paths: string[]; error: RequestValidationError; sent: number }> {
  const { client, fake } = await open()
  const error = await failure(invoke(client, id, input), RequestValidationError)
  return { paths: error.issues.map(({ path }) => path), error, sent: fake.calls.length }
}

test('every operation and each of its fields is in the tables', () => {
  expect(Object.keys(inputs).toSorted()).toEqual(ids.toSorted())
  expect(Object.keys(mistakes).toSorted()).toEqual(ids.toSorted())
  for (const { spec } of operations) {
    const declared = 'params' in spec ? Object.values(spec.params ?? {}).flatMap((group) => Object.keys(group as object)) : Object.keys(('input' in spec ? spec.input : undefined) ?? {})
    expect([spec.id, fieldsOf(spec.id).toSorted(), Object.keys(mistakes[spec.id] ?? {}).toSorted()]).toEqual([spec.id, declared.toSorted(), declared.toSorted()])
  }
})

describe('a wrong value names its argument, and nothing is sent', () => {
  const wrong = Object.entries(mistakes).flatMap(([id, fields]) => Object.entries(fields).map(([field, list]) => ({ id, field, list })))

  test.each(wrong)('$id: $field', async ({ id, field, list }) => {
    const { client, fake } = await open()
    const seen = await Promise.all(list.map(async ({ value, path }) => {
      const error = await failure(invoke(client, id, { ...inputs[id], [field]: value }))
      const issues = error instanceof RequestValidationError ? error.issues.map((issue) => issue.path) : [String(error)]
      return { value: inspect(value), path, issues, named: error.message.includes(`'${path}'`), operation: (error as RequestValidationError).operation }
    }))
    expect(seen).toEqual(list.map(({ value, path }) => ({ value: inspect(value), path, issues: [path], named: true, operation: id })))
    expect(fake.calls).toEqual([])
  })
})

describe('an argument that is left out is named, and nothing is sent', () => {
  test.each(ids.filter((id) => required(id).length > 0))('%s', async (id) => {
    const { paths, sent } = await refusal(id, undefined)
    expect([paths, sent]).toEqual([required(id), 0])
    for (const field of required(id)) {
      const alone = await refusal(id, { ...inputs[id], [field]: undefined })
      expect([alone.paths, alone.error.message.includes(`'${field}' is required`), alone.sent]).toEqual([[field], true, 0])
    }
  })

  test.each(ids.filter((id) => fieldsOf(id).includes('ses_id') && keepable(id) && id !== 'session.login'))('%s without any session id', async (id) => {
    const { paths, error, sent } = await refusal(id, { ...inputs[id], ses_id: undefined })
    expect([paths, error.code, error.operation, sent]).toEqual([['ses_id'], 'MISSING_SESSION_ID', id, 0])
  })

  test('settings without any value', async () => {
    for (const input of [undefined, {}, { lockout_time: undefined }]) {
      const { paths, error, sent } = await refusal('settings.setSettings', input)
      expect([paths, error.message, sent]).toEqual([['lockout_time'], "Invalid input of settings.setSettings: 'lockout_time' or 'login_attempts_allowed' is required", 0])
    }
  })
})

const camel = (name: string): string => name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())

describe('a field that does not exist is refused with the one that was meant, and nothing is sent', () => {
  test.each(ids)('%s', async (id) => {
    for (const field of fieldsOf(id).filter((name) => name.length > 2)) {
      for (const misspelt of new Set([`${field}s`, field.slice(1), field.toUpperCase(), camel(field)])) {
        if (misspelt === field) continue
        const { error, sent } = await refusal(id, { ...inputs[id], [field]: undefined, [misspelt]: inputs[id]?.[field] })
        expect([error.issues.find(({ path }) => path === misspelt)?.message, sent]).toEqual([`unknown field; did you mean '${field}'?`, 0])
      }
    }
    const { error, sent } = await refusal(id, { ...inputs[id], ['__proto__x']: 1 })
    expect([error.issues[0]?.message, sent]).toEqual(['unknown field', 0])
  })

  test.each([
    ['session.login', 'pwd', 'password'], ['session.login', 'sesid', 'ses_id'], ['passwords.changePwd', 'old_pwd', 'old_password'], ['passwords.changePwd', 'newpwd', 'new_password'],
    ['settings.setSettings', 'lockouttime', 'lockout_time'], ['settings.setSettings', 'loginattemptsallowed', 'login_attempts_allowed'], ['session.changeAppSesId', 'newsesid', 'new_ses_id'],
  ])('%s, named as on the wire or in Python: %s', async (id, name, meant) => {
    const { error, sent } = await refusal(id, { ...inputs[id], [name]: 'x' })
    expect([error.issues, sent]).toEqual([[{ path: name, message: `unknown field; did you mean '${meant}'?` }], 0])
  })
})

describe('an input that is no object is refused', () => {
  test.each(ids)('%s', async (id) => {
    for (const input of [5, 'x', null, [], true, () => ({})]) {
      const { error, sent } = await refusal(id, input)
      expect([error.message, sent]).toEqual([expect.stringContaining(`Invalid input of ${id}: the input must be an object`), 0])
    }
  })
})

test('no error names an argument as the wire does', async () => {
  const { client } = await open()
  const paths = await Promise.all(Object.entries(mistakes).flatMap(([id, fields]) => Object.entries(fields).flatMap(([field, list]) => list.map(async ({ value }) => {
    const error = await failure(invoke(client, id, { ...inputs[id], [field]: value }), RequestValidationError)
    return error.issues.map(({ path }) => path.replace(/^user\..*/, 'user'))
  }))))
  expect(paths.flat().filter((path) => wireNames.includes(path))).toEqual([])
})

test('an error of a step carries the id of the call that the user made', async () => {
  for (const id of composed) {
    const { error } = await refusal(id, { ...inputs[id], ses_id: '\uD800' })
    expect([error.operation, error.message]).toEqual([id, `Invalid input of ${id}: 'ses_id' must not hold lone surrogates`])
  }
})
