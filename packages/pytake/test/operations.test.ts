import type { Operation, OperationSpec } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { operations, basePath } from '../src/operations.ts'
import { access } from './operations/access.ts'
import { administration } from './operations/administration.ts'
import { bots } from './operations/bots.ts'
import { people } from './operations/people.ts'
import type { Row } from './operations/row.ts'
import { withToken } from './support/client.ts'
import { serve } from './support/server.ts'

const rows: readonly Row[] = [...people, ...bots, ...administration, ...access]
/** The fields of GraphQL share one route, and have tests of their own. */
const rest = operations.filter(({ spec }) => !spec.id.startsWith('graphql.'))
const byId = new Map(rest.map((operation) => [operation.spec.id, operation as unknown as Operation<object, unknown>]))

/** Composed operations, which send requests of others. */
const composed = ['contacts.create', 'session.login', 'session.logout']

function operationOf(id: string): Operation<object, unknown> {
  const operation = byId.get(id)
  if (operation === undefined) throw new Error(`There is no operation ${id}`)
  return operation
}

/** Ids of the path stand for themselves. */
const idsOf = ({ params }: OperationSpec<object, unknown>): object => Object.fromEntries(Object.keys(params?.path ?? {}).map((name) => [name, name]))

/** The part of an input that is in no query. */
function bodyOf(spec: OperationSpec<object, unknown>, input: Readonly<Record<string, unknown>>): unknown {
  const elsewhere = new Set([spec.params?.path, spec.params?.query].flatMap((fields) => Object.keys(fields ?? {})))
  const fields = Object.entries(input).filter(([name]) => !elsewhere.has(name))
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

it('the table has every operation: 316 requests, each with its own method and path', () => {
  expect(basePath).toBe('')
  expect(rest.map(({ spec }) => spec.id).toSorted()).toEqual([...rows.map(([id]) => id), ...composed].toSorted())
  expect(new Set(rows.map(([id]) => `${operationOf(id).spec.method} ${operationOf(id).spec.path}`)).size).toBe(316)
})

describe.each(rows.map(([id, sent, auth = 'token', input = {}, body]) => ({ id, sent, auth, input, body })))('$id', ({ id, sent, auth, input, body }) => {
  it(`sends ${sent}`, async () => {
    const operation = operationOf(id)
    const { spec } = operation
    const server = await serve(() => ({ status: 418, text: '' }))
    const client = withToken(server, { maxRetries: 0 })
    await expect(operation(client, { ...idsOf(spec), ...input })).rejects.toMatchObject({ status: 418, operation: id })
    const [request] = server.requests
    expect(server.requests).toHaveLength(1)
    expect(`${request?.method} ${request?.target}`).toBe(sent.replaceAll(/\{(\w+)\}/g, '$1'))
    expect(request?.headers.authorization).toBe(auth === 'token' ? 'Bearer access-0' : undefined)
    const expected = body ?? bodyOf(spec, input)
    expect(typeof expected === 'string' || request?.text === '' ? request?.text || undefined : request?.json()).toEqual(expected)
  })
})
