import { describe, expect, test } from 'vitest'
import { createFakeAtendeAqui, type FakeAtendeAquiOptions } from '../src/testing/index.ts'
import { differences, injected, old, scenarios } from './fake/scenarios.ts'
import { at, recordedServer } from './fake/seeds.ts'
import { lineOf, lines, type Line } from './replay/lines.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

const exchanged = lines.filter(({ request }) => request !== null).map((line) => line.case)

/** Sends the recorded request to a fake that has been set up, over HTTP. */
async function answerOf({ request, sdk_request: wanted }: Line, options: FakeAtendeAquiOptions, prepare?: (fake: ReturnType<typeof createFakeAtendeAqui>) => void): Promise<Answer> {
  if (request === null) throw new Error('nothing was recorded')
  await using fake = createFakeAtendeAqui({ ...recordedServer, ...at('2026-01-15T10:00:00Z'), ...options })
  prepare?.(fake)
  const origin = await fake.listen()
  const { method, headers, body } = request
  const answer = await fetch(origin + (wanted?.target ?? request.target), { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : isJson ? (JSON.parse(text) as unknown) : text }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The places at which two values differ. */
function placesOf(actual: unknown, recorded: unknown, place = ''): string[] {
  if (!isObject(actual) || !isObject(recorded) || Array.isArray(actual) !== Array.isArray(recorded)) return Object.is(actual, recorded) ? [] : [place]
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(actual)])]
  return names.flatMap((name) => placesOf(actual[name], recorded[name], place === '' ? name : `${place}.${name}`))
}

test('every recorded exchange has a scenario, or is known to have none', () => {
  expect([...Object.keys(scenarios), ...injected, ...Object.keys(old)].toSorted()).toEqual(exchanged.toSorted())
  for (const name of Object.keys(differences)) expect(exchanged).toContain(name)
})

describe('the fake answers a recorded request as recorded', () => {
  test.each(Object.entries({ ...scenarios, ...old }))('%s', async (name, options) => {
    const line = lineOf(name)
    const { status, headers, body } = await answerOf(line, options)
    expect({ status, places: placesOf(body, line.response?.body) }).toEqual({ status: line.response?.status, places: [...(differences[name]?.places ?? [])] })
    for (const header of ['content-type', 'www-authenticate']) expect(headers.get(header) ?? undefined).toBe(line.response?.headers[header])
  })

  test.each(injected)('%s, injected', async (name) => {
    const line = lineOf(name)
    if (line.response === null) throw new Error('nothing was answered')
    const { status, headers, body } = line.response
    const text = body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await answerOf(line, {}, (fake) => fake.inject({ fault: { kind: 'status', status, headers, body: text } }))
    expect([answer.status, answer.body]).toEqual([status, body])
    for (const header of Object.keys(headers)) expect(answer.headers.get(header)).toBe(headers[header])
  })
})
