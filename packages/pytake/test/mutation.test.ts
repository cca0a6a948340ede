import { mutantsOf, type Mutant } from '@sdk-internal/fuzz'
import { replayingTransport } from '@sdk/core/testing'
import { describe, expect, it } from 'vitest'
import { ResponseParseError, ResponseValidationError } from '../src/index.ts'
import { createPyTakeSession } from '../src/session/index.ts'
import { unnoticed } from './mutation/unnoticed.ts'
import { inputOf, optionsOf, routeOf, type Runnable } from './replay/inputs.ts'
import { exchangeOf, lines, type Line } from './replay/lines.ts'

interface Case {
  readonly name: string
  readonly line: Line
  readonly operation: Runnable
  readonly id: string
  readonly input: Readonly<Record<string, unknown>>
}

const readable = lines.flatMap((line): Case[] => {
  const route = routeOf(line)
  const { status, body } = line.response
  if (route === undefined || status >= 300 || typeof body !== 'object' || body === null) return []
  return [{ name: line.case, line, operation: route.operation, id: route.operation.spec.id, input: inputOf(line, route) }]
})

/** Whether a call with this answer fails as it should, gives a result, or fails otherwise. */
async function noticed({ line, operation, input }: Case, { body }: Mutant): Promise<unknown> {
  const transport = replayingTransport([exchangeOf(line, body)], { match: () => [] })
  const session = createPyTakeSession({ baseUrl: 'http://127.0.0.1', tokens: { accessToken: 'none' }, validate: 'strict', maxRetries: 0, logger: null, transport })
  try {
    await operation(session, input, optionsOf(line))
    return false
  } catch (error) {
    return error instanceof ResponseParseError || error instanceof ResponseValidationError ? true : error
  }
}

const exceptionOf = (id: string, mutant: Pick<Mutant, 'kind' | 'path'>) => unnoticed.find(({ holds }) => holds(id, mutant))

describe('an answer that lost a required field, or has it in another type, is reported', () => {
  it.each(readable)('$name', async (one) => {
    const mutants = mutantsOf(one.line.response.body)
    const outcomes = await Promise.all(mutants.map((mutant) => noticed(one, mutant)))
    const wrong = mutants
      .map(({ path, kind }, index) => ({ op: one.id, path, kind, noticed: outcomes[index] }))
      .filter((outcome) => outcome.noticed !== (exceptionOf(one.id, outcome) === undefined))
    expect(wrong).toEqual([])
    expect(mutants.length).toBeGreaterThan(2)
  })
})

it('every exception is met', () => {
  const met = new Set(readable.flatMap(({ id, line }) => mutantsOf(line.response.body).map((mutant) => exceptionOf(id, mutant))))
  expect(unnoticed.filter((rule) => !met.has(rule)).map(({ why }) => why)).toEqual([])
})
