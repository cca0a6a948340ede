import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ForbiddenError, jsonState, RequestValidationError, ResponseParseError, type MellophoneClient } from '../src/index.ts'
import { ada, grace, open } from './support/company.ts'
import { failure } from './support/failure.ts'

const cart = jsonState(v.object({ items: v.array(v.string()), note: v.optional(v.string()) }))

async function loggedIn(): Promise<MellophoneClient> {
  const { client } = await open()
  await client.login({ ...ada, ses_id: 'mine' })
  return client
}

describe('a typed state', () => {
  test('comes back as it was stored', async () => {
    const client = await loggedIn()
    const value = { items: ['abacus', '\uFEFF \u0000 \uD800 😀 "\\'], note: 'x' }
    await cart.set(client, value)
    expect(await cart.get(client)).toEqual(value)
  })

  test('is undefined when none was stored, or nothing but white space', async () => {
    const client = await loggedIn()
    expect(await cart.get(client)).toBeUndefined()
    await client.setState({ state: ' ' })
    expect(await cart.get(client)).toBeUndefined()
  })

  test('belongs to the session that is named, else to the kept one', async () => {
    const client = await loggedIn()
    await client.login({ ...grace, ses_id: 'hers' })
    await cart.set(client, { items: ['mine'] }, { ses_id: 'mine' })
    await cart.set(client, { items: ['hers'] })
    expect([await cart.get(client, { ses_id: 'mine' }), await cart.get(client)]).toEqual([{ items: ['mine'] }, { items: ['hers'] }])
    expect(await failure(cart.get(client, { ses_id: 'unknown' }), ForbiddenError)).toMatchObject({ reason: 'session_not_authenticated' })
  })

  test.each(['{"items":', 'plain text', '<user/>'])('that is no JSON is a ResponseParseError: %j', async (state) => {
    const client = await loggedIn()
    await client.setState({ state })
    const error = await failure(cart.get(client), ResponseParseError)
    expect(error).toMatchObject({ message: 'The stored state is not JSON', vendor: 'mellophone', operation: 'state.getState' })
  })

  test.each(['null', '[]', '{}', '{"items":"abacus"}', '{"items":[1]}'])('of another type is a ResponseParseError: %j', async (state) => {
    const client = await loggedIn()
    await client.setState({ state })
    expect((await failure(cart.get(client), ResponseParseError)).message).toBe('The stored state is not of the expected type')
  })

  test('that another client wrote with a byte order mark is read', async () => {
    const client = await loggedIn()
    await client.setState({ state: '\uFEFF{"items":["abacus"]}' })
    expect(await client.getState()).toBe('\uFEFF{"items":["abacus"]}')
    expect(await cart.get(client)).toEqual({ items: ['abacus'] })
  })

  const circular: unknown[] = []
  circular.push(circular)
  const anything = v.custom<unknown>(() => true)
  test.each([
    ['of another type', v.object({ items: v.array(v.string()) }), { items: 5 }], ['that JSON cannot hold', v.bigint(), 5n], ['that refers to itself', anything, circular],
    ['that is something else once it has been JSON', v.date(), new Date(0)], ['that is nothing', v.undefined(), undefined], ['that JSON changes', v.nan(), Number.NaN],
  ] as const)('%s is refused, and nothing is sent', async (_what, schema, value) => {
    const { client, fake } = await open()
    await client.login(ada)
    fake.clearCalls()
    const error = await failure(jsonState(schema as v.GenericSchema<unknown, unknown>).set(client, value), RequestValidationError)
    expect(error).toMatchObject({ vendor: 'mellophone', operation: 'state.setState', issues: [{ path: 'value' }] })
    expect(fake.calls).toEqual([])
  })
})
