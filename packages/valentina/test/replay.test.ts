import { compareRequests, replayingTransport, type Exchange, type ExchangeRequest } from '@sdk/core/testing'
import { ConfigurationError, Download, Page, RequestValidationError, type ClientOptions, type Session } from '@sdk/core'
import { describe, expect, test } from 'vitest'
import {
  AuthenticationError, AuthorizationError, ConflictError, NotFoundError, RateLimitError, ServerError, UnprocessableEntityError, ValentinaError, ValidationError,
} from '../src/errors.ts'
import { createValentinaSession } from '../src/session/index.ts'
import { differences, refused, withoutActingUser, withoutOperation } from './replay/differences.ts'
import { inputOf, routeOf } from './replay/inputs.ts'
import { exchangeOf, lines, sent, type Sent } from './replay/lines.ts'

const CLASSES: Readonly<Record<number, abstract new (...args: never[]) => unknown>> = {
  400: ValidationError, 401: AuthenticationError, 403: AuthorizationError, 404: NotFoundError, 409: ConflictError, 422: UnprocessableEntityError, 429: RateLimitError,
  500: ServerError, 503: ServerError,
}

const isLocal = ({ case: name }: Sent): boolean => name in refused || withoutActingUser.includes(name) || withoutOperation.includes(name)
const named = (line: Sent): readonly [string, Sent] => [line.case, line]

/** A session whose answer is the recorded one, and the differences between its request and the recorded one. */
function replaying(line: Sent, options: ClientOptions = {}): { session: Session; met: string[]; remaining: () => number } {
  const met: string[] = []
  const match = (expected: ExchangeRequest, actual: ExchangeRequest): string[] => {
    met.push(...compareRequests(expected, actual))
    return []
  }
  const exchanges: readonly Exchange[] = [exchangeOf(line)]
  const transport = replayingTransport(exchanges, { match })
  const apiKey = line.request.headers['x-api-key'] ?? 'none'
  const session = createValentinaSession({ baseUrl: 'http://127.0.0.1', apiKey, validate: 'strict', maxRetries: 0, logger: null, transport, ...options })
  return { session, met, remaining: () => transport.remaining }
}

async function run(line: Sent, session: Session): Promise<unknown> {
  const route = routeOf(line)
  if (route === undefined) throw new TypeError(`no operation sends ${line.request.method} ${line.request.path}`)
  const key = line.request.headers['idempotency-key']
  return route.operation(session, inputOf(line, route), key === undefined ? {} : { idempotencyKey: key })
}

const outcome = (line: Sent, session: Session): Promise<unknown> => run(line, session).catch((error: unknown) => error)

/** The result in the form of the answer it came in. */
async function asAnswered(result: unknown): Promise<unknown> {
  if (result instanceof Download) return Buffer.from(await result.bytes()).toString('base64')
  if (!(result instanceof Page)) return result ?? null
  const { items, limit, offset, total } = result as Page<unknown> & Record<'limit' | 'offset' | 'total', unknown>
  return { items, limit, offset, total }
}

function answered({ response: { body } }: Sent): unknown {
  const { $binary: binary } = (body ?? {}) as { $binary?: { starts_with_base64: string } }
  return binary?.starts_with_base64 ?? body
}

describe('the SDK sends what was recorded, and reads the answer', () => {
  test.each(sent.filter((line) => !isLocal(line) && line.response.status < 300).map(named))('%s', async (name, line) => {
    const { session, met, remaining } = replaying(line)
    expect(await asAnswered(await run(line, session))).toEqual(answered(line))
    expect([met, remaining()]).toEqual([differences[name]?.lines ?? [], 0])
  })

  test.each(sent.filter((line) => !isLocal(line) && line.response.status >= 300).map(named))('%s is refused by the server', async (name, line) => {
    const { session, met } = replaying(line)
    const error = await outcome(line, session)
    const { status, headers, body } = line.response
    const problem = body as { detail?: string; code?: string; request_id?: string; invalid_parameters?: readonly unknown[] }
    expect(error).toBeInstanceOf(CLASSES[status])
    expect(error).toBeInstanceOf(ValentinaError)
    expect(error).toMatchObject({ status, sent: 'yes', detail: problem.detail, code: problem.code, requestId: headers['x-request-id'] ?? problem.request_id })
    expect((error as ValidationError).invalidParameters).toHaveLength(problem.invalid_parameters?.length ?? 0)
    expect(met).toEqual(differences[name]?.lines ?? [])
  })
})

describe('the SDK refuses before anything is sent', () => {
  test.each(sent.filter(({ case: name }) => name in refused).map(named))('%s', async (name, line) => {
    const { session, remaining } = replaying(line)
    const error = await outcome(line, session)
    expect(error).toBeInstanceOf(RequestValidationError)
    expect((error as RequestValidationError).issues.map(({ path }) => path)).toContain(refused[name])
    expect(remaining()).toBe(1)
  })

  test.each(sent.filter(({ case: name }) => withoutActingUser.includes(name)).map(named))('%s', async (_name, line) => {
    const { session, remaining } = replaying(line)
    const error = await outcome(line, session)
    expect(error).toBeInstanceOf(ConfigurationError)
    expect((error as Error).message).toContain("'on_behalf_of' is required")
    expect(remaining()).toBe(1)
  })

  test('what the reference client refuses, too', () => {
    expect(lines.filter(({ request }) => request === null).map(({ case: name }) => name)).toEqual(['co-create-short-client'])
  })
})

test('an unknown route, asked for by hand, is not found', async () => {
  const line = sent.find(({ case: name }) => name === 'err-unknown-route') as Sent
  const { session, met } = replaying(line)
  const error = await Promise.resolve(session.request({ path: line.request.path })).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ status: 404, title: 'Not Found', requestId: undefined })
  expect(met).toEqual([])
})

test('every line is replayed, and every exception has a line', () => {
  const names = new Set(sent.map(({ case: name }) => name))
  const exceptions = [...Object.keys(differences), ...Object.keys(refused), ...withoutActingUser, ...withoutOperation]
  expect(exceptions.filter((name) => !names.has(name))).toEqual([])
  expect([lines.length, sent.length]).toEqual([483, 482])
  expect(sent.filter((line) => routeOf(line) === undefined).map(({ case: name }) => name)).toEqual([...withoutOperation])
})
