import { compareRequests, replayingTransport, type Exchange, type ExchangeRequest, type ReplayingTransport } from '@sdk/core/testing'
import { describe, expect, test } from 'vitest'
import { AtendeAquiClient, ConfigurationError, NumberedPage, RequestValidationError } from '../src/index.ts'
import { failure, thrown } from './support/failure.ts'
import { callOf, optionsOf } from './replay/calls.ts'
import { derived, refused, sentOtherwise, takenOtherwise } from './replay/differences.ts'
import { lineOf, lines, raisedBy, type Line } from './replay/lines.ts'

const exchanged = lines.filter(({ request }) => request !== null)

/** The recorded exchange as the SDK has to make it. */
function exchangeOf(line: Line): Exchange {
  const { request, response, sdk_request: wanted } = line
  if (request === null || response === null) throw new Error(`${line.case} has no request or no response`)
  const { method, target } = { ...request, ...wanted }
  const url = new URL(target, 'https://api.example.com')
  const query: Record<string, string[]> = {}
  for (const name of url.searchParams.keys()) query[name] = url.searchParams.getAll(name)
  const body = sentOtherwise[line.case]?.body ?? request.body
  const { 'content-type': _type, ...headers } = request.headers
  return {
    request: { method, path: url.pathname, query, headers: body === null ? headers : { ...headers, 'content-type': 'application/json' }, body: body === null ? null : { json: body } },
    response: { status: response.status, headers: response.headers, body: response.body === null ? null : typeof response.body === 'string' ? { text: response.body } : { json: response.body } },
  }
}

const CREDENTIALS = ['authorization', 'x-onboarding-key']

/** What differs, credentials that must not be sent included. */
function differences(expected: ExchangeRequest, actual: ExchangeRequest): string[] {
  const unwanted = CREDENTIALS.filter((name) => actual.headers?.[name] !== undefined && expected.headers?.[name] === undefined)
  return [...compareRequests(expected, actual), ...unwanted.map((name) => `header ${name}: not expected`)]
}

const replaying = (line: Line): ReplayingTransport => replayingTransport([exchangeOf(line)], { match: differences })

/** An item as the SDK gives it back. */
const fill = (item: unknown): unknown => {
  const { status, external_user_id: user, flow_name: flow } = item as { status?: unknown; external_user_id?: unknown; flow_name?: unknown }
  return user !== undefined && flow !== undefined ? { email_unsubscribed: false, ...(item as object), ...derived(status) } : item
}

/** The recorded body as the SDK gives it back. */
function resultOf({ op, response }: Line): unknown {
  const body = response?.body
  if (response?.status === 204) return undefined
  const list = Array.isArray(body) ? (body as unknown[]) : undefined
  const results = list ?? (body as { results?: unknown[] }).results
  return results === undefined ? fill(body) : op === 'clients.getTeam' || op === 'onboarding.getEmailRules' ? results : { items: results.map(fill) }
}

test('every line is replayed', () => {
  expect(lines).toHaveLength(91)
  expect(exchanged).toHaveLength(86)
  expect(lines.filter(({ request }) => request === null).map((line) => line.case).toSorted()).toEqual([...Object.keys(refused), 'ctor-nothing'].toSorted())
  for (const name of [...Object.keys(sentOtherwise), ...Object.keys(takenOtherwise)]) expect(exchanged.map((line) => line.case)).toContain(name)
})

describe('a recorded exchange comes out as recorded', () => {
  test.each(exchanged.filter((line) => raisedBy(line) === undefined && takenOtherwise[line.case] === undefined).map((line) => [line.case, line] as const))('%s', async (_name, line) => {
    const transport = replaying(line)
    const result = await callOf(line, transport)
    expect(transport.remaining).toBe(0)
    expect(result instanceof NumberedPage ? { items: result.items } : result).toEqual(resultOf(line))
  })
})

describe('a recorded failure comes out as recorded', () => {
  test.each(exchanged.filter((line) => raisedBy(line) !== undefined || takenOtherwise[line.case] !== undefined).map((line) => [line.case, line] as const))('%s', async (name, line) => {
    const transport = replaying(line)
    const error = await failure(callOf(line, transport))
    expect(transport.remaining).toBe(0)
    const recorded = raisedBy(line)
    const { error: type, message, code } = takenOtherwise[name] ?? { error: recorded?.raised, message: recorded?.message, code: recorded?.code }
    expect(error).toMatchObject({ name: type, message, code, status: line.response?.status, vendor: 'atendeaqui', operation: line.op, sent: 'yes' })
  })
})

describe('a call that the Python client refuses is refused', () => {
  test.each(Object.entries(refused))('%s', async (name, { error: type, field }) => {
    const transport = replayingTransport([])
    const error = await failure(callOf(lineOf(name), transport))
    expect(error).toMatchObject({ name: type, vendor: 'atendeaqui', operation: lineOf(name).op, sent: 'no', attempts: 0 })
    expect(error instanceof RequestValidationError ? error.issues[0]?.path : undefined).toBe(field)
  })

  test('ctor-nothing', () => {
    const error = thrown(() => new AtendeAquiClient(optionsOf(lineOf('ctor-nothing'))), ConfigurationError)
    expect(error.message).toContain("'apiToken'")
    expect(error.message).toContain('ATENDEAQUI_FLOW_KEY')
  })
})
