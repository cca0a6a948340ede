import { describe, expect, test } from 'vitest'
import type { RawRequest } from '../src/index.ts'
import type { RecordedRequest } from './fake/recordings.ts'
import { beyondReference, call } from './replay/calls.ts'
import { refusals } from './replay/failures.ts'
import { also, argumentOf, neverSent, rawOtherwise, recordedInQuery, refusedBySdk, sentOtherwise, withoutOperation } from './replay/lists.ts'
import { lineOf, lines, type Line } from './replay/lines.ts'
import { expectedFailure, expectedOutcome, outcomeOf } from './replay/outcome.ts'
import { stage } from './replay/stage.ts'
import { recordedWire, type Wire } from './replay/wire.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

const names = (list: Readonly<Record<string, unknown>>): string[] => Object.keys(list)
const isCalled = ({ case: name }: Line): boolean => !(name in withoutOperation) && !(name in neverSent)
const called = lines.filter(isCalled)
const inQuery = called.filter(({ alt_request: query }) => query !== undefined && query !== null)

describe('every line', () => {
  test('is replayed: by its operation, without one, or as a call that nobody can make', () => {
    expect([...called, ...[...names(withoutOperation), ...names(neverSent)].map(lineOf)].map(({ case: name }) => name).toSorted()).toEqual(lines.map(({ case: name }) => name).toSorted())
    expect(lines).toHaveLength(169)
    expect([called.length, inQuery.length, names(withoutOperation).length, names(neverSent).length]).toEqual([135, 98, 28, 6])
  })

  test('in a list of exceptions is one', () => {
    for (const name of [...names(sentOtherwise), ...names(beyondReference), ...names(also), ...recordedInQuery]) expect(called.map((line) => line.case)).toContain(name)
    for (const name of names(beyondReference)) expect(lineOf(name).call.args).toEqual({})
    for (const name of [...names(rawOtherwise), ...names(refusedBySdk)]) expect(withoutOperation).toHaveProperty([name])
    for (const name of names(neverSent)) expect(lineOf(name).request).toBeNull()
    for (const name of recordedInQuery) expect(lineOf(name).request?.method).toBe('GET')
  })

  test('with a 403 has an expected reason', () => {
    expect(names(refusals).toSorted()).toEqual(lines.filter(({ response }) => response?.status === 403).map((line) => line.case).toSorted())
  })
})

describe('the operation sends the recorded request and understands the recorded answer', () => {
  test.each(called)('$case', async (line) => {
    const { client, wire } = stage(line, recordedInQuery.includes(line.case) ? { sendParameters: 'query' } : {})
    const outcome = await outcomeOf(call(client, line.case, also[line.case]?.input))
    const [sent] = wire()
    expect(wire()).toEqual([withId(expectedWire(line), sent)])
    expect(outcome).toEqual(expectedOutcome(line, sesidOf(sent)))
  })
})

describe('with `sendParameters: query` it sends the request of the reference client', () => {
  test.each(inQuery)('$case', async (line) => {
    const { client, wire } = stage(line, { sendParameters: 'query' })
    const outcome = await outcomeOf(call(client, line.case, also[line.case]?.input))
    const [sent] = wire()
    expect(wire()).toEqual([withId(recordedWire(line.alt_request as RecordedRequest), sent)])
    expect(outcome).toEqual(expectedOutcome(line, sesidOf(sent)))
  })
})

describe('`strict` throws the refusals that isAuthenticated calls false', () => {
  const refused = called.filter(({ op, response }) => op === 'auth.isAuthenticated' && response?.status === 403)

  test.each(refused)('$case', async (line) => {
    const gone = refusals[line.case]?.reason === 'session_not_authenticated'
    expect(await outcomeOf(call(stage(line).client, line.case, { strict: true }))).toEqual(gone ? { value: false } : expectedFailure(line))
  })
})

describe('nothing is sent, and the error names the argument', () => {
  test.each(Object.entries({ ...neverSent, ...refusedBySdk }))('%s', async (name, { error, argument }) => {
    const { client, wire } = stage(lineOf(name))
    const refusal: unknown = await call(client, name).catch((thrown: unknown) => thrown)
    expect(refusal).toBeInstanceOf(error)
    expect(argumentOf(refusal)).toBe(argument)
    expect(wire()).toEqual([])
  })

  test('an id that no path can hold', async () => {
    const { client, wire } = stage(lineOf('delete-user-slash-in-sid'))
    const refusal: unknown = await client.deleteUser({ sid: 'a/b' }).catch((thrown: unknown) => thrown)
    expect(argumentOf(refusal)).toBe('sid')
    expect(wire()).toEqual([])
  })
})

describe('what has no operation goes through `request`, with the same errors', () => {
  test.each(names(withoutOperation).map(lineOf))('$case', async (line) => {
    const { client, wire } = stage(line)
    const outcome = await outcomeOf(client.request(rawRequestOf(line)))
    expect(wire()).toEqual([{ ...recordedOf(line), ...rawOtherwise[line.case]?.sent }])
    expect(outcome).toEqual(line.response?.status === 200 ? { value: line.response.body } : expectedFailure(line))
  })
})

const recordedOf = (line: Line): Wire => recordedWire(line.request as RecordedRequest)

/** The recorded request with what the SDK deliberately sends otherwise. */
function expectedWire(line: Line): Wire {
  const recorded = recordedOf(line)
  const isXml = recorded.headers['content-type'] === 'application/xml'
  const headers = isXml ? { ...recorded.headers, 'content-type': 'application/xml;charset=UTF-8' } : recorded.headers
  return { ...recorded, headers, ...sentOtherwise[line.case]?.sent }
}

const formOf = (wire: Wire | undefined): readonly string[] => (wire?.body as { form?: readonly string[] } | undefined)?.form ?? []

/** The session id of a request. */
const sesidOf = (wire: Wire | undefined): string | undefined =>
  [...formOf(wire), ...(wire?.query ?? [])].find((pair) => pair.startsWith('sesid='))?.slice('sesid='.length)

/** A session id that the client made up, in the place of the recorded one. */
function withId(recorded: Wire, sent: Wire | undefined): Wire {
  const made = sesidOf(sent)
  const isMadeUp = made !== undefined && uuid.test(made)
  const replace = (pair: string): string => (isMadeUp && pair === 'sesid=00000001-0000-4000-8000-000000000000' ? `sesid=${made}` : pair)
  const form = formOf(recorded)
  return { ...recorded, query: recorded.query.map(replace).toSorted(), ...(form.length === 0 ? {} : { body: { form: form.map(replace).toSorted() } }) }
}

/** A recorded request as one without operation. */
function rawRequestOf({ request }: Line): RawRequest {
  const { method, path, query, headers = {}, body } = request as RecordedRequest
  const contentType = headers['content-type']
  const bodyType = typeof body === 'string' ? 'text' : 'json'
  return {
    method: method as 'GET', path: path.slice('/mellophone'.length), query, responseType: 'text',
    ...(body === null || body === undefined ? {} : { body, bodyType, contentType }),
  }
}
