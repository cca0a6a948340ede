import { describe, expect, test } from 'vitest'
import { ResponseParseError, ResponseValidationError } from '../src/index.ts'
import { textMutants, xmlMutants, type Mutant } from './mutation/mutants.ts'
import { unnoticed } from './mutation/unnoticed.ts'
import { bodyOf } from './replay/answer.ts'
import { also, neverSent, recordedInQuery, withoutOperation } from './replay/lists.ts'
import { call } from './replay/calls.ts'
import { lines, type Line } from './replay/lines.ts'
import { unreadable } from './replay/failures.ts'
import { stage } from './replay/stage.ts'

const readable = lines.filter(
  ({ case: name, response }) => response?.status === 200 && !(name in withoutOperation) && !(name in neverSent) && !unreadable.includes(name) && !recordedInQuery.includes(name),
)

const xml = new Set(['auth.isAuthenticated', 'auth.checkCredentials', 'auth.checkName', 'users.getUserList', 'providers.getProviderList'])

function mutantsOf({ op, response }: Line): Mutant[] {
  const body = bodyOf(response?.body ?? '')
  return xml.has(op) ? xmlMutants(body) : textMutants(body)
}

/** Whether a call with this answer fails as it should, gives a result, or fails otherwise. */
async function noticed(line: Line, { body }: Mutant): Promise<unknown> {
  const response = { status: 200, headers: line.response?.headers ?? {}, body }
  const { client } = stage({ ...line, response })
  try {
    await call(client, line.case, also[line.case]?.input)
    return false
  } catch (error) {
    return error instanceof ResponseParseError || error instanceof ResponseValidationError ? true : error
  } finally {
    await client.close()
  }
}

describe('an answer that lost a required part, or has it in another form, is reported', () => {
  test.each(readable)('$case', async (line) => {
    const mutants = mutantsOf(line)
    const outcomes = await Promise.all(mutants.map((mutant) => noticed(line, mutant)))
    const expected = mutants.map((mutant) => !unnoticed.some(({ holds }) => holds(line.op, mutant)))
    const wrong = mutants.map((mutant, index) => ({ ...mutant, noticed: outcomes[index] })).filter((_, index) => outcomes[index] !== expected[index])
    expect(wrong).toEqual([])
    expect(mutants.length).toBeGreaterThan(1)
  })
})

test('every exception is met', () => {
  const unused = unnoticed.filter(({ holds }) => !readable.some((line) => mutantsOf(line).some((mutant) => holds(line.op, mutant))))
  expect(unused).toEqual([])
})
