import { expectTypedOutcome, wrongAnswer } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { test } from 'vitest'
import { AtendeAquiError } from '../../src/index.ts'
import { callOf } from '../replay/calls.ts'
import { refused } from '../replay/differences.ts'
import { lines } from '../replay/lines.ts'

const secret = 'fuzz-secret-73'
const answered = lines.filter((line) => line.request !== null && line.response !== null && refused[line.case] === undefined)
const samples = answered.map(({ response }) => response?.body).filter((body) => body !== null && body !== undefined)

test('any answer to any operation is a result or an error of the client', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...answered), wrongAnswer(samples, secret), fc.constantFrom('report', 'strict'), async (line, answer, validate) => {
    await expectTypedOutcome((transport) => callOf(line, transport, { apiToken: secret, flowKey: secret, validate, logger: null }), answer, { root: AtendeAquiError, secret })
  }))
})
