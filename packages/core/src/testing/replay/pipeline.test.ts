import { expect, it } from 'vitest'
import { open } from '../../../test/support/session.ts'
import { jsonResponse } from '../fake/json.ts'
import { createFakeServer } from '../fake/server.ts'
import { recordingTransport } from './recording-transport.ts'
import { replayingTransport, ReplayError } from './replaying-transport.ts'

it('a session records through a transport, replays the same calls, and fails at once at another one', async () => {
  const server = createFakeServer({ handle: (request) => jsonResponse(request.path === '/busy' ? 503 : 200, { got: request.text() }) })
  const recording = recordingTransport(server.transport)
  const call = { method: 'PUT', path: '/a', body: { x: 1 }, query: { tag: ['a', 'b'] } } as const
  const recorded = open('http://localhost', { transport: recording })
  expect(await recorded.request(call)).toEqual({ got: '{"x":1}' })
  await expect(recorded.request({ method: 'GET', path: '/busy' }, { maxRetries: 1 })).rejects.toMatchObject({ status: 503 })
  expect(recording.exchanges).toHaveLength(3)

  const replay = replayingTransport(recording.exchanges)
  const replayed = open('https://elsewhere.example', { transport: replay })
  expect(await replayed.request(call)).toEqual({ got: '{"x":1}' })
  const other = replayed.request({ method: 'GET', path: '/other' }, { maxRetries: 5, retryDelayMs: 60_000 })
  await expect(other).rejects.toBeInstanceOf(ReplayError)
  await expect(other).rejects.toMatchObject({ differences: ['path: expected "/busy", received "/other"'] })
  await expect(replayed.request({ method: 'GET', path: '/busy' }, { maxRetries: 1 })).rejects.toMatchObject({ status: 503 })
  expect(replay.remaining).toBe(0)
})
