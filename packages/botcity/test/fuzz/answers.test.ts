import { expectTypedOutcome, wrongAnswer } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { test } from 'vitest'
import { MaestroClient, MaestroClientError } from '../../src/index.ts'
import { calls } from '../replay/calls.ts'
import { lines } from '../replay/lines.ts'

const secret = 'fuzz-secret-73'
const samples = lines.map(({ response }) => response?.body).filter((body) => body !== null && body !== undefined)

test('any answer to any operation is a result or an error of the client', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.values(calls)), wrongAnswer(samples, secret), fc.constantFrom('report', 'strict'), async ([call], answer, validate) => {
    await expectTypedOutcome((transport) => {
      const client = new MaestroClient({ login: 'login', key: secret, token: secret, organization: 'org', baseUrl: 'https://example.com', transport, validate, maxRetries: 0, logger: null, renewOn401: false })
      return call(client)
    }, answer, { root: MaestroClientError, secret })
  }))
})
