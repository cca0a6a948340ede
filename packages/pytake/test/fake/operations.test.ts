import { describe, expect, it } from 'vitest'
import { routes } from '../../src/testing/operations/index.ts'
import { accounts } from './successes/accounts.ts'
import { assistant } from './successes/assistant.ts'
import { contacts } from './successes/contacts.ts'
import { conversations } from './successes/conversations.ts'
import { people } from './successes/people.ts'
import { secretsAndRoles } from './successes/secrets-and-roles.ts'
import { signOn } from './successes/sign-on.ts'
import { surroundings } from './successes/surroundings.ts'
import { teams } from './successes/teams.ts'
import { succeeded } from './support/called.ts'
import { setUp } from './support/stage.ts'

const areas = [accounts, assistant, contacts, conversations, people, secretsAndRoles, signOn, surroundings, teams]

describe.each(areas.flatMap(({ operations, options }) => Object.entries(operations).map(([id, success]) => ({ id, success, options }))))('$id', ({ id, success, options }) => {
  it('succeeds over HTTP, and keeps what it did', async () => {
    const stage = await setUp(options)
    await success(stage)
    expect(await succeeded(stage.fake)).toContain(id)
  })
})

it('operations are known', () => {
  const known = new Set(routes.map(({ id }) => id))
  expect(areas.flatMap(({ operations }) => Object.keys(operations)).filter((id) => !known.has(id))).toEqual([])
})
