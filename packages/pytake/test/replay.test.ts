import { compareRequests, replayingTransport, type ExchangeRequest } from '@sdk/core/testing'
import {
  ApiError, AuthenticationError, AuthorizationError, BadRequestError, ConfigurationError, ConflictError, NotFoundError, OffsetPage, RateLimitError, RedirectError,
  RequestValidationError, ServerError, type Session,
} from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { PyTakeError, ValidationError, type ErrorDetail } from '../src/index.ts'
import { createPyTakeSession } from '../src/session/index.ts'
import { differences, extra, hidden, instead, refused, secretWord, withoutCredentials, withoutOperation } from './replay/differences.ts'
import { calledFor, inputOf, optionsOf, routeOf } from './replay/inputs.ts'
import { exchangeOf, lines, type Line } from './replay/lines.ts'

const CLASSES: Readonly<Record<number, abstract new (...args: never[]) => unknown>> = {
  307: RedirectError, 400: BadRequestError, 401: AuthenticationError, 403: AuthorizationError, 404: NotFoundError, 405: ApiError, 409: ConflictError,
  422: ValidationError, 429: RateLimitError, 500: ServerError,
}

const byHand = ({ case: name }: Line): boolean => withoutOperation.includes(name) || withoutCredentials.includes(name) || name in refused
const named = (line: Line): readonly [string, Line] => [line.case, line]
const recorded = (holds: (line: Line) => boolean): (readonly [string, Line])[] => lines.filter(holds).map(named)

/** What differs between a recorded request and the one that was sent; unlike other headers, tokens may not be sent where none was. */
function compared(expected: ExchangeRequest, actual: ExchangeRequest): string[] {
  const [wanted, given] = [expected, actual].map(({ headers }) => headers?.['authorization'])
  return [...compareRequests(expected, actual), ...(wanted === undefined && given !== undefined ? [`header authorization: expected nothing, received "${given}"`] : [])]
}

/** A session whose answer is the recorded one, and the differences between its request and the recorded one. */
function replaying(line: Line): { session: Session; met: string[]; remaining: () => number } {
  const met: string[] = []
  const transport = replayingTransport([exchangeOf(line)], {
    match(expected, actual) {
      met.push(...compared(expected, actual))
      return []
    },
  })
  const [, accessToken = 'none'] = line.request.headers['authorization']?.split(' ') ?? []
  const session = createPyTakeSession({
    baseUrl: 'http://127.0.0.1', validate: 'strict', maxRetries: 0, logger: null, transport, ...(withoutCredentials.includes(line.case) ? {} : { tokens: { accessToken } }),
  })
  return { session, met, remaining: () => transport.remaining }
}

async function run(line: Line, session: Session): Promise<unknown> {
  const route = routeOf(line)
  if (route === undefined) throw new TypeError(`no operation sends ${line.request.method} ${line.request.path}`)
  return calledFor(line, route)(session, inputOf(line, route), optionsOf(line))
}

const outcome = (promise: PromiseLike<unknown>): Promise<unknown> => Promise.resolve(promise).catch((error: unknown) => error)

/** The result in the form of the answer it came in: of a page, its items and how many there are in all. */
function asAnswered(result: unknown, body: unknown): unknown {
  if (!(result instanceof OffsetPage)) return result ?? null
  if (Array.isArray(body)) return result.items
  const envelope = body as Readonly<Record<string, unknown>>
  const [name = 'items'] = Object.keys(envelope).filter((key) => Array.isArray(envelope[key]))
  return { ...envelope, [name]: result.items, total: result.total ?? envelope['total'] }
}

interface Said {
  readonly error?: string | { readonly message: string; readonly type: string; readonly details?: readonly ErrorDetail[] }
  readonly message?: string
  readonly detail?: string
}

/** What an error body says, read by another hand than the SDK's. */
function said(body: Said | null): { message: string; code: string | undefined; details: readonly ErrorDetail[] } {
  const { error, message = '', detail = '' } = body ?? {}
  if (typeof error === 'object') return { message: error.message, code: error.type, details: error.details ?? [] }
  if (error !== undefined && message !== '') return { message, code: error, details: [] }
  return { message: error?.replace(/^\d{3}: /, '') ?? detail, code: undefined, details: [] }
}

/** What a recorded failure is thrown as. */
function thrown({ case: name, response: { status, headers, body } }: Line): object {
  const shown = (text: string): string => (name in secretWord ? text.replaceAll(secretWord[name] ?? '', '[redacted]') : text)
  const { message, code, details } = said(hidden.includes(name) ? null : (body as Said | null))
  return {
    status, sent: 'yes', attempts: 1, requestId: headers['x-request-id'], message: expect.stringContaining(message) as unknown, code,
    ...(status === 422 ? { details: details.map(({ loc, msg, type }) => ({ loc, msg, type: shown(type) })) } : {}),
    ...(headers['retry-after'] === '60' ? { retryAfterMs: 60_000, rateLimit: { policies: [{ limit: undefined, remaining: 0, resetMs: undefined }] } } : {}),
  }
}

function expectError(error: unknown, line: Line): void {
  expect(error).toBeInstanceOf(CLASSES[line.response.status])
  expect(error).toBeInstanceOf(PyTakeError)
  expect(error).toMatchObject(thrown(line))
}

describe('the SDK sends what was recorded, and reads the answer', () => {
  it.each(recorded((line) => !byHand(line) && line.response.status < 300))('%s', async (name, line) => {
    const { session, met, remaining } = replaying(line)
    expect(asAnswered(await run(line, session), line.response.body)).toEqual(line.response.body)
    expect([met, remaining()]).toEqual([differences[name]?.lines ?? [], 0])
  })

  it.each(recorded((line) => !byHand(line) && line.response.status >= 300))('%s is refused by the server', async (name, line) => {
    const { session, met } = replaying(line)
    expectError(await outcome(run(line, session)), line)
    expect(met).toEqual(differences[name]?.lines ?? [])
  })
})

describe('the SDK refuses before anything is sent', () => {
  it.each(recorded(({ case: name }) => name in refused))('%s', async (name, line) => {
    const { session, remaining } = replaying(line)
    const error = await outcome(run(line, session))
    expect(error).toBeInstanceOf(RequestValidationError)
    expect((error as RequestValidationError).issues.map(({ path }) => path)).toEqual(refused[name])
    expect(remaining()).toBe(1)
  })

  it.each(recorded(({ case: name }) => withoutCredentials.includes(name)))('%s', async (_name, line) => {
    const { session, remaining } = replaying(line)
    expect(await outcome(run(line, session))).toBeInstanceOf(ConfigurationError)
    expect(remaining()).toBe(1)
  })
})

function sendByHand(line: Line, session: Session): Promise<unknown> {
  const { method, path, query, body } = line.request
  const asText = { bodyType: 'text', contentType: 'application/json' } as const
  return outcome(session.request({
    method: method as 'GET', path, query, responseType: line.response.headers['content-type']?.startsWith('text/') === true ? 'text' : 'json',
    ...(body === null ? {} : { body }), ...(typeof body === 'string' ? asText : {}),
  }))
}

describe('what no operation sends can be sent by hand', () => {
  it.each(recorded((line) => byHand(line) && line.response.status < 300))('%s', async (name, line) => {
    const { session, met } = replaying(line)
    expect(await sendByHand(line, session)).toEqual(line.response.body)
    expect(met).toEqual(differences[name]?.lines)
  })

  it.each(recorded((line) => byHand(line) && line.response.status >= 300))('%s is refused by the server', async (name, line) => {
    const { session, met } = replaying({ ...line, case: 'by hand' })
    expectError(await sendByHand(line, session), line)
    expect(met).toEqual(differences[name]?.lines ?? [])
  })
})

it('every line is replayed, by the operation that is named like it, and every exception has a line', () => {
  const exceptions = [...[differences, extra, instead, refused, secretWord].flatMap((list) => Object.keys(list)), ...hidden, ...withoutCredentials, ...withoutOperation]
  const names = new Set(lines.map(({ case: name }) => name))
  expect([lines.length, names.size]).toEqual([402, 402])
  expect(exceptions.filter((name) => !names.has(name))).toEqual([])
  expect(lines.filter((line) => routeOf(line) === undefined).map(({ case: name }) => name)).toEqual([...withoutOperation])
  const misnamed = lines.filter((line) => {
    const route = routeOf(line)
    return route !== undefined && calledFor(line, route).spec.id !== line.op
  })
  expect(misnamed.map(({ case: name }) => name)).toEqual([])
})
