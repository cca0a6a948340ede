import { readFileSync } from 'node:fs'
import { expectTypedOutcome, wrongAnswer } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { test } from 'vitest'
import type { Transport } from '@sdk/core'
import { PyTakeClient, PyTakeError, type Session } from '../../src/index.ts'
import { operations } from '../../src/operations.ts'
import { operations as fields, type AnyField } from '../graphql/documents.ts'
import { lines } from '../graphql/lines.ts'
import { access } from '../operations/access.ts'
import { administration } from '../operations/administration.ts'
import { bots } from '../operations/bots.ts'
import { people } from '../operations/people.ts'

interface Callable {
  (session: Session, input: object): PromiseLike<unknown>
  readonly spec: { readonly id: string; readonly params?: { readonly path?: object } }
}

const secret = 'fuzz-secret-73'
const byId = new Map((operations as unknown as readonly Callable[]).map((operation) => [operation.spec.id, operation]))
const rows = [...people, ...bots, ...administration, ...access].map(([id, , , input]) => {
  const operation = byId.get(id) as Callable
  return { operation, input: { ...Object.fromEntries(Object.keys(operation.spec.params?.path ?? {}).map((name) => [name, name])), ...input } }
})
const answersOf = (text: string): unknown[] => text.trimEnd().split('\n').map((line) => (JSON.parse(line) as { response: { body: unknown } | null }).response?.body).filter((body) => body !== null && body !== undefined)
const rest = answersOf(readFileSync(new URL('../recordings/rest.jsonl', import.meta.url), 'utf8'))

const clientOf = (transport: Transport, validate: 'report' | 'strict'): PyTakeClient =>
  new PyTakeClient({ tokens: { accessToken: secret }, baseUrl: 'https://example.com', transport, validate, maxRetries: 0, logger: null })

test('any answer to any operation is a result or an error of the client', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...rows), wrongAnswer(rest, secret), fc.constantFrom('report', 'strict'), async ({ operation, input }, answer, validate) => {
    await expectTypedOutcome((transport) => operation(clientOf(transport, validate), input), answer, { root: PyTakeError, secret })
  }))
})

const asked = lines.filter(({ op, case: name }) => fields[op.slice('graphql.'.length)] !== undefined && op !== 'graphql.deactivateOrganization' && name !== 'gql.login.seed')

test('any answer to any GraphQL field is a result or an error of the client', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...asked), wrongAnswer(lines.map(({ response }) => response.body), secret), fc.constantFrom('report', 'strict'), async ({ op, request }, answer, validate) => {
    await expectTypedOutcome((transport) => (fields[op.slice('graphql.'.length)] as AnyField)(clientOf(transport, validate), request.body.variables ?? {}), answer, { root: PyTakeError, secret })
  }))
})
