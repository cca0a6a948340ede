import { expectTypedOutcome, wrongAnswer } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { test } from 'vitest'
import { MellophoneClient, MellophoneError } from '../../src/index.ts'
import { recordedAnswers } from '../recorded-answers.ts'
import { ids, inputsWith, invoke } from '../support/calls.ts'

const secret = 'fuzz-secret-73'
const inputs = inputsWith(() => secret)
const samples = recordedAnswers.map(({ body }) => body)

test('any answer to any operation is a result or an error of the client', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...ids), wrongAnswer(samples, secret), fc.constantFrom('report', 'strict'), async (id, answer, validate) => {
    await expectTypedOutcome(async (transport) => {
      const client = new MellophoneClient({ baseUrl: 'https://example.com/mellophone', transport, validate, maxRetries: 0, logger: null, setSettingsToken: secret, userManageToken: secret })
      await invoke(client, id, inputs[id])
    }, answer, { root: MellophoneError, secret })
  }))
})
