import { expectTypedOutcome, wrongAnswer } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { test } from 'vitest'
import { ValentinaClient, ValentinaError, type Session } from '../../src/index.ts'
import { operations } from '../../src/operations.ts'
import { accounts } from '../operations/accounts.ts'
import { rules } from '../operations/rules.ts'
import { stories } from '../operations/stories.ts'
import { sent } from '../replay/lines.ts'

interface Callable {
  (session: Session, input: object): PromiseLike<unknown>
  readonly spec: { readonly id: string; readonly params?: { readonly path?: object } }
}

const secret = 'fuzz-secret-73'
const byId = new Map((operations as unknown as readonly Callable[]).map((operation) => [operation.spec.id, operation]))
const rows = [...accounts, ...stories, ...rules].map(([id, , acting, further]) => {
  const operation = byId.get(id) as Callable
  return { operation, input: { ...Object.fromEntries(Object.keys(operation.spec.params?.path ?? {}).map((name) => [name, name])), ...(acting === 'required' ? { on_behalf_of: 'u' } : {}), ...further } }
})
const samples = sent.map(({ response }) => response.body).filter((body) => body !== null)

test('any answer to any operation is a result or an error of the client', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...rows), wrongAnswer(samples, secret), fc.constantFrom('report', 'strict'), async ({ operation, input }, answer, validate) => {
    await expectTypedOutcome((transport) => {
      const client = new ValentinaClient({ apiKey: secret, baseUrl: 'https://example.com', transport, validate, maxRetries: 0, logger: null, setAsDefault: false })
      return operation(client, input)
    }, answer, { root: ValentinaError, secret })
  }))
})
