import { describe, expect, test } from 'vitest'
import { ResponseParseError, ResponseValidationError } from '../src/index.ts'
import { mutantsOf, type Mutant } from './mutation/mutants.ts'
import { mayBeAnything, mayBeMissing } from './mutation/unnoticed.ts'
import { callOf } from './replay/calls.ts'
import { lines, type Line } from './replay/lines.ts'
import { cannedTransport } from './support/answers.ts'

const answered = lines.filter(({ response }) => response !== null && response.status < 300 && response.body !== null)
const operations = [...new Set(answered.map(({ op }) => op))]

/** Whether a strict client takes a changed answer. */
async function isTaken(line: Line, { body }: Mutant): Promise<boolean> {
  try {
    await callOf(line, cannedTransport({ status: line.response?.status ?? 200, body }))
    return true
  } catch (error) {
    if (error instanceof ResponseValidationError || error instanceof ResponseParseError) return false
    throw error
  }
}

describe.each(operations)('%s', (op) => {
  test.each(['removed', 'retyped'] as const)('notices every field that is %s', async (kind) => {
    const taken = new Set<string>()
    let changes = 0
    for (const line of answered.filter((candidate) => candidate.op === op)) {
      for (const mutant of mutantsOf(line.response?.body).filter((candidate) => candidate.kind === kind)) {
        changes += 1
        if (await isTaken(line, mutant)) taken.add(mutant.place)
      }
    }
    expect(changes).toBeGreaterThan(0)
    const allowed = (kind === 'removed' ? mayBeMissing : mayBeAnything)[op] ?? []
    expect([...taken].toSorted()).toEqual(allowed.toSorted())
  })
})

test('another kind of answer is never taken', async () => {
  for (const line of answered) {
    for (const body of ['<html>Login</html>', 7, true, null, [7]]) expect([line.case, body, await isTaken(line, { kind: 'retyped', place: '', body })]).toEqual([line.case, body, false])
  }
})
