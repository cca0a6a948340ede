import { describe, expect, it } from 'vitest'
import { parse, validate } from 'graphql'
import { batch, bindGraphQL, contact, createContact, deleteQueue, logout, updateContact, GraphQLError, type BatchResult } from '../../src/graphql/index.ts'
import { ConflictError, RequestValidationError, ServerError } from '../../src/index.ts'
import { withToken } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { serve } from '../support/server.ts'
import { schema } from './documents.ts'
import { executing, type Asked } from './executing-server.ts'

const outcomes = (results: readonly BatchResult<unknown>[]): string[] => results.map(({ outcome }) => outcome)

const people = ['+551', '+552', '+553', '+554'].map((phone) => ({ input: { phone } }))

describe('a batch', () => {
  it('runs one mutation with several inputs in one request, in order', async () => {
    const seen: string[] = []
    const server = await executing({
      createContact: ({ input }) => {
        const { phone } = input as { phone: string }
        return { id: `id-${seen.push(phone)}`, phone }
      },
    })
    const results = await batch(withToken(server), { operation: createContact, items: people, select: ['id', 'phone'] })
    expect(results).toEqual(people.map(({ input: { phone } }, index) => ({ outcome: 'done', data: { id: `id-${index + 1}`, phone } })))
    expect(seen).toEqual(people.map(({ input }) => input.phone))
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.json()).toEqual({
      query: 'mutation BatchCreateContact($input0: ContactCreateInput!, $input1: ContactCreateInput!, $input2: ContactCreateInput!, $input3: ContactCreateInput!) { m0: createContact(input: $input0) { id phone } m1: createContact(input: $input1) { id phone } m2: createContact(input: $input2) { id phone } m3: createContact(input: $input3) { id phone } }',
      variables: { input0: { phone: '+551' }, input1: { phone: '+552' }, input2: { phone: '+553' }, input3: { phone: '+554' } }, operationName: 'BatchCreateContact',
    })
  })

  it('sends valid documents for mutations with several arguments, and with none', async () => {
    const server = await executing()
    const client = bindGraphQL(withToken(server))
    expect(outcomes(await client.batch({ operation: updateContact, items: [{ id: 'a', input: { name: 'A' } }, { id: 'b', input: {} }] }))).toEqual(['done', 'done'])
    expect(outcomes(await client.batch({ operation: deleteQueue, items: [{ id: 'a' }] }))).toEqual(['done'])
    expect(outcomes(await client.batch({ operation: logout, items: [{}, {}] }))).toEqual(['done', 'done'])
    for (const sent of server.requests) expect(validate(schema, parse((sent.json() as Asked).query))).toEqual([])
  })

  it('says what came of each item when one fails', async () => {
    let stored = 0
    const server = await executing({
      createContact: ({ input }) => {
        const { phone } = input as { phone: string }
        if (phone === '+553') throw new Error('409: Contact already exists')
        stored++
        return { id: phone }
      },
    })
    const results = await batch(withToken(server), { operation: createContact, items: people, select: ['id'] })
    expect(outcomes(results)).toEqual(['unknown', 'unknown', 'failed', 'skipped'])
    expect(stored).toBe(2)
    const [, , failed] = results
    expect(failed?.outcome === 'failed' && failed.error).toBeInstanceOf(ConflictError)
    expect(failed).toMatchObject({ error: { message: 'Contact already exists', status: 409, vendor: 'pytake', operation: 'graphql.batch', sent: 'yes' } })
    expect(server.requests).toHaveLength(1)
  })

  it('understands answers that keep the results of the others', async () => {
    const server = await serve(() => ({ json: { data: { m0: { success: true, message: null }, m1: null, m2: null }, errors: [{ message: 'crash', path: ['m1'] }, { message: '404: Queue not found', path: ['m2'] }] } }))
    const results = await batch(withToken(server), { operation: deleteQueue, items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    expect(results).toMatchObject([{ outcome: 'done', data: { success: true } }, { outcome: 'failed', error: { message: 'crash', status: 200 } }, { outcome: 'failed', error: { message: 'Queue not found', status: 404 } }])
  })

  it('is rejected when nothing can be said about the items', async () => {
    const refusing = await serve(() => ({ json: { data: null, errors: [{ message: "Unknown argument 'x'" }] } }))
    expect(await failure(batch(withToken(refusing), { operation: deleteQueue, items: [{ id: 'a' }] }), GraphQLError)).toMatchObject({ message: "Unknown argument 'x'" })
    const broken = await serve(() => ({ status: 503 }))
    await failure(batch(withToken(broken), { operation: deleteQueue, items: [{ id: 'a' }] }), ServerError)
    expect(broken.requests).toHaveLength(1)
  })

  it.each<[string, unknown, string]>([
    ['no items', { operation: deleteQueue, items: [] }, 'items'], ['an item that does not fit', { operation: createContact, items: [{ input: { phone: '+55' } }, { input: { name: 'x' } }] }, 'items.1.input.phone'],
    ['an unknown field', { operation: deleteQueue, items: [{ id: 'a', force: true }] }, 'items.0.force'], ['a query', { operation: contact, items: [{ id: 'a' }] }, 'operation'],
    ['no operation', { items: [{}] }, 'operation'], ['an unknown field to select', { operation: deleteQueue, items: [{ id: 'a' }], select: ['id'] }, 'select.0'], ['nothing', undefined, 'items'],
  ])('refuses %s before anything is sent', async (_name, input, path) => {
    const server = await executing()
    const error = await failure(batch(withToken(server), input as never), RequestValidationError)
    expect(error.issues.map((issue) => issue.path)).toEqual([path])
    expect(server.requests).toEqual([])
  })
})
