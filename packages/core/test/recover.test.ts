import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ApiError, ConnectionError, invalidInput, NotFoundError, operation, RequestValidationError, type OperationSpec, type VendorDefinition } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve } from './support/server.ts'
import { open, sample } from './support/session.ts'

type Spec = OperationSpec<{ name: string }, { name: string } | null>
const find = (recover: NonNullable<Spec['recover']>) => operation<{ name: string }, { name: string } | null>({
  id: 'find', method: 'GET', path: '/find', params: { query: { name: v.string() } }, result: v.nullable(v.object({ name: v.string() })), recover,
})

describe('recover', () => {
  it('turns an error into a result, which comes with the answer', async () => {
    const server = await serve(() => ({ status: 404, json: {}, headers: { 'x-request-id': 'r1' } }))
    const orNull = find((error) => {
      if (error instanceof NotFoundError) return null
      throw error
    })
    const { data, response } = await orNull(open(server.url), { name: 'n' }).withResponse()
    expect(data).toBeNull()
    expect(response).toMatchObject({ ok: false, status: 404, data: null, requestId: 'r1', attempts: 1, url: `${server.url}/find?name=n` })
  })

  it('leaves other errors as they are', async () => {
    const server = await serve(() => ({ status: 400 }))
    const orNull = find((error) => {
      if (error instanceof NotFoundError) return null
      throw error
    })
    expect(await failure(orNull(open(server.url), { name: 'n' }), ApiError)).toMatchObject({ status: 400, operation: 'find' })
  })

  it('is told of the input, and whether an earlier attempt may have arrived', async () => {
    const server = await serve((_request, response, count) => {
      if (count > 1) return { status: 404 }
      response.destroy()
      return undefined
    })
    const seen: unknown[] = []
    const gone = operation<{ id: number }, boolean>({
      id: 'remove', method: 'DELETE', path: '/{id}', params: { path: { id: v.number() } }, result: v.boolean(),
      recover(error, input, lost) {
        seen.push(error.name, input, lost)
        if (error instanceof NotFoundError && lost) return true
        throw error
      },
    })
    const session = open(server.url)
    expect(await gone(session, { id: 7 })).toBe(true)
    expect(await failure(gone(session, { id: 8 }), NotFoundError)).toMatchObject({ status: 404 })
    expect(seen).toEqual(['NotFoundError', { id: 7 }, true, 'NotFoundError', { id: 8 }, false])
  })

  it('comes after all retries', async () => {
    const server = await serve(() => ({ status: 503 }))
    const attempts: number[] = []
    const orNull = find((error) => {
      attempts.push(error.attempts)
      return null
    })
    expect(await orNull(open(server.url), { name: 'n' })).toBeNull()
    expect(attempts).toEqual([3])
  })

  it('is not asked about wrong input', async () => {
    let asked = 0
    const orNull = find(() => {
      asked++
      return null
    })
    await failure(orNull(open('http://127.0.0.1:1'), { name: 5 as never }), RequestValidationError)
    expect(asked).toBe(0)
    expect(await orNull(open('http://127.0.0.1:1'), { name: 'n' })).toBeNull()
    expect(asked).toBe(1)
  })
})

describe('an encode hook', () => {
  it('may refuse an argument by its name, wire names becoming those of the caller', async () => {
    const server = await serve()
    const send = operation<{ pwd: string }, unknown>({
      id: 'send', method: 'POST', path: '/send', params: { body: { pwd: v.string() } }, wire: { pwd: 'password' }, result: 'empty',
      encode(_parts, input) {
        if (input.pwd.length < 3) throw invalidInput('password', 'is too short')
      },
    })
    const error = await failure(send(open(server.url), { pwd: 'x' }), RequestValidationError)
    expect(error).toMatchObject({ message: "Invalid input of send: 'pwd' is too short", operation: 'send', vendor: 'sample', code: 'INVALID_INPUT', sent: 'no' })
    expect(server.requests).toHaveLength(0)
  })

  it('and a vendor may change any request last', async () => {
    const server = await serve()
    const vendor: VendorDefinition = {
      ...sample,
      finish(parts) {
        Object.assign(parts.query, parts.body)
        parts.body = undefined
        return { method: 'GET' }
      },
    }
    const send = operation<{ a: string }, unknown>({ id: 'send', method: 'POST', path: '/send', params: { body: { a: v.string() } }, result: 'empty' })
    await send(open(server.url, {}, { vendor }), { a: 'b' })
    expect(server.requests[0]).toMatchObject({ method: 'GET', target: '/send?a=b', text: '' })
  })
})

it('an error that is none of the SDK\'s keeps what it says', async () => {
  const error = await failure(operation<object, unknown>({
    id: 'x', method: 'GET', path: '/x', result: 'empty',
    encode() {
      throw new RangeError('mine')
    },
  })(open('http://127.0.0.1:1')))
  expect(error).toBeInstanceOf(RangeError)
  expect(error).not.toBeInstanceOf(ConnectionError)
})
