import { mutantsOf, type Mutant } from '@sdk-internal/fuzz'
import { replayingTransport, type Exchange } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import { MaestroClient, ResponseParseError, ResponseValidationError } from '../src/index.ts'
import { calls } from './replay/calls.ts'
import { notSent } from './replay/differences.ts'
import { cases, exchangeOf } from './replay/lines.ts'
import { unnoticed } from './mutation/unnoticed.ts'

// Pools are read before they are changed, and the answers to an added key and to uploads are not looked at.
const apart = [
  'py-pool-activate', 'py-pool-deactivate', 'py-cred-create-add', 'x-bot-upload', 'py-artifact-post', 'js-artifact-upload', 'py-error-full', 'js-error',
]

const readable = Object.entries(calls).flatMap(([name, [call]]) => {
  const group = (cases.get(name) ?? []).filter((line) => !(line.case in notSent))
  const last = group.at(-1)
  const body = last?.response?.body
  const isJson = last?.response?.headers['content-type']?.includes('json') === true && last.response.status < 300 && last.op !== 'requestRaw'
  return isJson && typeof body === 'object' && body !== null && !apart.includes(name) ? [{ name, op: last?.op ?? '', call, group, body }] : []
})

type Case = (typeof readable)[number]

/** Whether a call with this answer fails as it should, gives a result, or fails otherwise. */
async function noticed({ group, call }: Case, { body }: Mutant): Promise<unknown> {
  const exchanges = group.map(exchangeOf)
  const last = exchanges.at(-1)
  if (last === undefined || !('status' in last.response)) throw new Error('nothing was answered')
  const broken: Exchange = { ...last, response: { ...last.response, body: { json: body } } }
  const transport = replayingTransport([...exchanges.slice(0, -1), broken], { match: () => [] })
  const tokens = group[0]?.request?.path.endsWith('/login') === true ? {} : { tokens: { accessToken: 't', organizationLabel: 'acme-org' } }
  const client = new MaestroClient({ login: 'l', key: 'k', validate: 'strict', logger: null, transport, ...tokens })
  try {
    await call(client)
    return false
  } catch (error) {
    return error instanceof ResponseParseError || error instanceof ResponseValidationError ? true : error
  } finally {
    await client.close()
  }
}

describe('an answer that lost a required field, or has it in another type, is reported', () => {
  test.each(readable)('$name', async (line) => {
    const mutants = mutantsOf(line.body)
    const outcomes = await Promise.all(mutants.map((mutant) => noticed(line, mutant)))
    const wrong = mutants
      .map((mutant, index) => ({ path: mutant.path, kind: mutant.kind, noticed: outcomes[index] }))
      .filter((outcome) => outcome.noticed !== !unnoticed.some(({ holds }) => holds(line.op, outcome)))
    expect(wrong).toEqual([])
    expect(mutants.length).toBeGreaterThan(0)
  })
})

test('every exception is met', () => {
  const unused = unnoticed.filter(({ holds }) => !readable.some((line) => mutantsOf(line.body).some((mutant) => holds(line.op, mutant))))
  expect(unused.map(({ why }) => why)).toEqual([])
})
