import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  ApiError, BadRequestError, NotFoundError, operation, RateLimitError, ResponseValidationError, ServerError, type AnsweredFailure, type AuthProvider, type OperationSpec,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { serve, type Reply } from './support/server.ts'
import { open } from './support/session.ts'

interface Input { readonly password?: string; readonly fields?: readonly string[] }
type Spec = OperationSpec<Input, { name: string }>

/** An operation whose server answers 200, with `{error: '404: gone'}` for a failure. */
const ask = (spec: Partial<Spec> = {}) => operation<Input, { name: string }>({
  id: 'ask', method: 'POST', path: '/ask', result: v.object({ name: v.string() }),
  params: { body: { password: v.optional(v.string()), fields: v.optional(v.array(v.string())) } },
  failure({ status, data }): AnsweredFailure | undefined {
    const { error } = data as { error?: string }
    return error === undefined ? undefined : { status: Number(error.slice(0, 3)) || status, message: error.slice(5), code: 'said' }
  },
  ...spec,
})

const says = (error: string): Reply => ({ json: { error }, headers: { 'x-request-id': 'r1' } })

describe('a failure in an answer with a success status', () => {
  it('is an error of the class of the status that it names, with everything that errors have', async () => {
    const server = await serve(() => says('404: gone'))
    const error = await failure(ask()(open(server.url)), NotFoundError)
    expect(error).toMatchObject({ message: 'gone', status: 404, code: 'said', vendor: 'sample', operation: 'ask', attempts: 1, sent: 'yes', requestId: 'r1', body: { error: '404: gone' } })
    expect(error.request?.toCurl()).toContain('/ask')
  })

  it('may have a class of its own', async () => {
    class Own extends ApiError {}
    const server = await serve(() => says('gone wrong'))
    const own = ask({ failure: ({ status }) => ({ status, message: 'm', error: (message, init) => new Own(message, init) }) })
    expect(await failure(own(open(server.url)), Own)).toMatchObject({ message: 'm', status: 200, vendor: 'sample', body: { error: 'gone wrong' } })
  })

  it('shows no secret', async () => {
    const server = await serve(() => says('400: the password hunter22 is too short'))
    const error = await failure(ask()(open(server.url), { password: 'hunter22' }), BadRequestError)
    expect(error.message).toBe('the password [redacted] is too short')
    expect(JSON.stringify([error.body, error.rawBody])).not.toContain('hunter22')
    const hidden = await failure(ask({ sensitiveResult: true })(open(server.url)), BadRequestError)
    expect([hidden.message, hidden.body]).toEqual(['The server says that the call failed (400)', '[redacted]'])
  })

  it('is tried again only where repeating changes nothing, whatever it says', async () => {
    for (const [error, type] of [['429: slow down', RateLimitError], ['503: busy', ServerError]] as const) {
      const server = await serve(() => says(error))
      expect(await failure(ask()(open(server.url)), type)).toMatchObject({ attempts: 1 })
      expect(await failure(ask({ idempotent: true })(open(server.url)), type)).toMatchObject({ attempts: 3 })
    }
  })

  it('renews no credentials: the server had let the request in', async () => {
    let renewals = 0
    const auth: AuthProvider = { apply: () => 1, renew: async () => ++renewals > 0, secrets: () => [] }
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 401 } : says('401: another password')))
    expect(await failure(ask({ idempotent: true })(open(server.url, {}, { auth })), ApiError)).toMatchObject({ status: 401, message: 'another password', attempts: 2 })
    expect(renewals).toBe(1)
  })
})

describe('a schema that depends on the input', () => {
  const chosen = ask({ resultFor: ({ fields }) => (fields === undefined ? undefined : v.object(Object.fromEntries(fields.map((name) => [name, v.number()])))) })

  it('is what the result is checked against', async () => {
    const server = await serve(() => ({ json: { size: 1 } }))
    const session = open(server.url, { validate: 'strict' })
    expect(await chosen(session, { fields: ['size'] })).toEqual({ size: 1 })
    expect(await failure(chosen(session, { fields: ['size', 'age'] }), ResponseValidationError)).toMatchObject({ issues: [{ path: 'age' }] })
    expect(await failure(chosen(session), ResponseValidationError)).toMatchObject({ issues: [{ path: 'name' }] })
  })
})
