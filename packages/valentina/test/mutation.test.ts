import { mutantsOf, type Mutant } from '@sdk-internal/fuzz'
import { replayingTransport } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import { ResponseParseError, ResponseValidationError } from '../src/index.ts'
import { createValentinaSession } from '../src/session/index.ts'
import { unnoticed } from './mutation/unnoticed.ts'
import { refused } from './replay/differences.ts'
import { inputOf, routeOf, type Runnable } from './replay/inputs.ts'
import { exchangeOf, sent, type Sent } from './replay/lines.ts'

interface Case {
  readonly name: string
  readonly line: Sent
  readonly operation: Runnable
  readonly id: string
  readonly input: Readonly<Record<string, unknown>>
  readonly body: unknown
}

const isJson = ({ response: { status, body, headers } }: Sent): boolean =>
  status < 300 && typeof body === 'object' && body !== null && headers['content-type']?.includes('json') === true

const readable = sent.filter((line) => isJson(line) && !(line.case in refused)).flatMap((line): Case[] => {
  const route = routeOf(line)
  if (route === undefined) return []
  const { operation } = route
  return [{ name: line.case, line, operation, id: operation.spec.id, input: inputOf(line, route), body: line.response.body }]
})

/** Whether a call with this answer fails as it should, gives a result, or fails otherwise. */
async function noticed({ line, operation, input }: Case, { body }: Mutant): Promise<unknown> {
  const exchange = exchangeOf(line)
  if (!('status' in exchange.response)) throw new Error('nothing was answered')
  const transport = replayingTransport([{ ...exchange, response: { ...exchange.response, body: { json: body } } }], { match: () => [] })
  const session = createValentinaSession({ baseUrl: 'http://127.0.0.1', apiKey: 'key', validate: 'strict', maxRetries: 0, logger: null, transport })
  try {
    await operation(session, input)
    return false
  } catch (error) {
    return error instanceof ResponseParseError || error instanceof ResponseValidationError ? true : error
  }
}

const exceptionOf = (id: string, mutant: Pick<Mutant, 'kind' | 'path'>) => unnoticed.find(({ holds }) => holds(id, mutant))

describe('an answer that lost a required field, or has it in another type, is reported', () => {
  test.each(readable)('$name', async (one) => {
    const mutants = mutantsOf(one.body)
    const outcomes = await Promise.all(mutants.map((mutant) => noticed(one, mutant)))
    const wrong = mutants
      .map(({ path, kind }, index) => ({ op: one.id, path, kind, noticed: outcomes[index] }))
      .filter((outcome) => outcome.noticed !== (exceptionOf(one.id, outcome) === undefined))
    expect(wrong).toEqual([])
    expect(mutants.length).toBeGreaterThan(2)
  })
})

test('every exception is met', () => {
  const met = new Set(readable.flatMap(({ id, body }) => mutantsOf(body).map((mutant) => exceptionOf(id, mutant))))
  expect(unnoticed.filter((rule) => !met.has(rule)).map(({ why }) => why)).toEqual([])
})
