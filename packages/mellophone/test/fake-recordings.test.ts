import { describe, expect, test } from 'vitest'
import { createFakeMellophone } from '../src/testing/index.ts'
import { expectSame } from './fake/compare.ts'
import { recordingOf, recordings, type RecordedRequest, type Recording } from './fake/recordings.ts'
import { faults, neverSent, scenarios, type Scenario } from './fake/scenarios.ts'
import { inProcess, overHttp, sendByHttp, type Stage } from './fake/stage.ts'

const casesOf = ({ steps }: Scenario): string[] => steps.filter((step) => typeof step === 'string')

describe('every recording', () => {
  const replayed = Object.values(scenarios).flatMap(casesOf)

  test('is in one scenario, or is known to have none', () => {
    const expected = [...replayed, ...neverSent, ...faults].toSorted()
    expect([...recordings.keys()].toSorted()).toEqual(expected)
    expect(recordings.size).toBe(169)
  })

  test('in a scenario has a request and a response', () => {
    const incomplete = replayed.map(recordingOf).filter(({ request, response }) => request === null || response === null)
    expect(incomplete).toEqual([])
  })

  test('without a request is one that the reference client does not send', () => {
    const found = [...recordings.values()].filter(({ request }) => request === null)
    expect(found.map((recording) => recording.case)).toEqual(neverSent)
    expect(found.filter(({ response }) => response !== null)).toEqual([])
  })

  test('without a response is one without a server', () => {
    const found = [...recordings.values()].filter(({ request, response }) => request !== null && response === null)
    expect(found.map((recording) => recording.case)).toEqual(['connection-refused', 'request-timeout'])
  })
})

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  test('as recorded', () => expectReplay(scenario, inProcess(createFakeMellophone(scenario.server)), ({ request }) => request))

  test('with parameters in the query', async () => {
    await expectReplay(scenario, inProcess(createFakeMellophone(scenario.server)), ({ request, alt_request: query }) => query ?? request)
  })

  test('over HTTP', async () => {
    await using fake = createFakeMellophone(scenario.server)
    await expectReplay(scenario, await overHttp(fake), ({ request }) => request)
  })
})

describe('what happens on the way to the server', () => {
  test.each(['standin-401', 'standin-503-retry-after', 'standin-html-page'])('%s is an injected answer', async (name) => {
    const { request, alt_request: query, response } = recordingOf(name)
    if (request === null || response === null || typeof response.body !== 'string') throw new Error('the recording is not complete')
    const { status, headers, body } = response
    const stage = inProcess(createFakeMellophone())
    for (const sent of [request, query ?? request]) {
      stage.fake.inject({ fault: { kind: 'status', status, headers, body } })
      expectSame(name, await stage.send(sent), response)
    }
  })

  test('request-timeout is an injected delay', async () => {
    await using fake = createFakeMellophone()
    fake.inject({ fault: { kind: 'delay', ms: 60_000 } })
    const { request } = recordingOf('request-timeout')
    if (request === null) throw new Error('the recording has no request')
    await expect(sendByHttp(await fake.listen(), request, AbortSignal.timeout(50))).rejects.toThrow(/abort/)
  })

  test('connection-refused is a server that has stopped', async () => {
    const fake = createFakeMellophone()
    const origin = await fake.listen()
    await fake.stop()
    const { request } = recordingOf('connection-refused')
    if (request === null) throw new Error('the recording has no request')
    await expect(sendByHttp(origin, request)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

/** Plays the steps of a scenario, and expects the recorded answers. Cookies that the server gave out replace the recorded ones. */
async function expectReplay({ steps }: Scenario, stage: Stage, choose: (recording: Recording) => RecordedRequest | null): Promise<void> {
  const cookies = new Map<string, string>()
  for (const step of steps) {
    if (typeof step !== 'string') {
      await step(stage)
      continue
    }
    const recording = recordingOf(step)
    const request = choose(recording)
    if (request === null || recording.response === null) throw new Error(`${step} has no request or no response`)
    const answer = await stage.send(withCookies(request, cookies))
    expectSame(step, answer, recording.response)
    const [recorded, given] = [recording.response.headers['set-cookie'], answer.headers['set-cookie']]
    if (recorded !== undefined && given !== undefined) cookies.set(recorded, given)
  }
}

function withCookies(request: RecordedRequest, cookies: ReadonlyMap<string, string>): RecordedRequest {
  const { cookie } = request.headers ?? {}
  return cookie === undefined ? request : { ...request, headers: { ...request.headers, cookie: cookies.get(cookie) ?? cookie } }
}
