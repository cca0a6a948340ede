import { describe, expect, it } from 'vitest'
import { bindGraphQL, request, type TypedDocument } from '../../src/graphql/index.ts'
import { RequestValidationError } from '../../src/index.ts'
import { parse } from 'graphql'
import { withToken } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { executing } from './executing-server.ts'

const text = 'query Find($id: ID!) { contact(id: $id) { name } }'

/** What GraphQL Code Generator writes for `documentMode: 'string'`. */
class TypedDocumentString<R, V> extends String implements TypedDocument<R, V> {
  declare readonly __apiType?: (variables: V) => R
  readonly #value: string

  constructor(value: string) {
    super(value)
    this.#value = value
  }

  override toString(): string {
    return this.#value
  }
}

const typed = new TypedDocumentString<{ contact: { name: string | null } }, { id: string }>(text)

describe('a document of your own', () => {
  it.each<[string, string | TypedDocument<unknown, { id: string }>]>([
    ['text', text], ['a TypedDocumentString', typed], ['a node that has its source', parse(text) as never], ['an object that is its text', { toString: () => text } as never],
  ])('may be %s', async (_name, document) => {
    const server = await executing()
    expect(await request(withToken(server), document as string, { id: 'c' })).toEqual({ contact: { name: 'text' } })
    expect(server.requests[0]?.json()).toEqual({ query: text, variables: { id: 'c' } })
  })

  it.each<[string, unknown]>([
    ['a node without its source', parse(text, { noLocation: true })], ['an object', { query: text }], ['a list', [text]], ['nothing', undefined], ['null', null], ['a number', 7], ['an empty text', ''], ['a word', 'Find'],
    ['a day', new Date(0)], ['a function', () => text],
  ])('may not be %s, and the error tells how to make one', async (_name, document) => {
    const server = await executing()
    const error = await failure(request(withToken(server), document as string), RequestValidationError)
    expect(error).toMatchObject({ operation: 'graphql.request', vendor: 'pytake', sent: 'no', issues: [{ path: 'document' }] })
    expect(error.message).toContain("documentMode: 'string'")
    expect(server.requests).toEqual([])
  })

  it('takes the name of the operation to run, and options of calls', async () => {
    const server = await executing()
    const two = 'query A { me { id } } query B { me { name } }'
    const client = bindGraphQL(withToken(server))
    expect(await client.request(two, undefined, { operationName: 'B', headers: { 'x-correlation-id': 'c1' } })).toEqual({ me: { name: 'text' } })
    expect(server.requests[0]?.headers['x-correlation-id']).toBe('c1')
    expect(server.requests[0]?.json()).toEqual({ query: two, operationName: 'B' })
    expect(await failure(client.request(two, undefined, { operationName: 7 as never }), RequestValidationError)).toMatchObject({ issues: [{ path: 'operationName' }] })
    expect(await failure(client.request(two, [] as never), RequestValidationError)).toMatchObject({ issues: [{ path: 'variables' }] })
  })

  it.each<[string, boolean]>([
    ['{ me { id } }', true], ['query Q { me { id } }', true], ['# no mutation here\nquery Q { me { id } }', true], ['query Q { contacts(filter: {query: "mutation"}) { total } }', true],
    ['query Q { contacts(filter: {query: """a "mutation" \\""" in it"""}) { total } }', true], ['query Q { contacts(filter: {query: "a \\" mutation"}) { total } }', true],
    ['mutation M { logout { success } }', false], ['query Q { me { id } } mutation M { logout { success } }', false], ['# "\nmutation M { logout { success } }', false], ['fragment F on UserType { id } mutation{logout{success}}', false], ['{ a(x: """never ends mutation', true], ['{ a(x: "never ends\nmutation { b }', false],
  ])('%s is tried again: %s', async (document, again) => {
    const server = await serve(() => ({ status: 503 }))
    await failure(request(withToken(server), document))
    expect(server.requests).toHaveLength(again ? 3 : 1)
  })
})
