import { describe, expect, test } from 'vitest'
import { ResponseParseError } from '../../src/index.ts'
import { CONNECTIONS, fetchBytes, read, rig } from '../faults/rig.ts'
import { failure } from '../support/failure.ts'

describe.each(CONNECTIONS)('over %s', (kind) => {
  test('a body beyond 32 MiB is refused while it arrives', async () => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'flood', bytes: 40 * 1024 * 1024 })
    expect(await failure(read(session), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE' })
    server.always({ kind: 'flood', bytes: 40 * 1024 * 1024, chunked: true })
    expect(await failure(read(session), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE' })
  }, 60_000)

  test.each(['gzip', 'br', 'zstd', 'deflate'] as const)('%s is decoded, and a bomb of it refused', async (encoding) => {
    const { session, server } = await rig(kind)
    server.play({ kind: 'answer', encoding }, { kind: 'bomb', encoding, bytes: 34 * 1024 * 1024 })
    expect(await read(session)).toEqual({ ok: true })
    expect(await failure(read(session), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE' })
  }, 60_000)

  test.each([['gzip', 'not gzip at all'], ['br', 'not br'], ['compress', 'whatever'], ['gzip, gzip', 'twice']])('a body that is not the %s it claims cannot be read', async (coding, body) => {
    const { session, server } = await rig(kind)
    server.always({ kind: 'answer', headers: { 'content-encoding': coding }, body })
    expect(await failure(read(session), ResponseParseError)).toMatchObject({ code: 'BODY_CODING' })
  })
})

test.each(['gzip', 'br', 'zstd', 'deflate'] as const)('a download that unfolds from %s is stopped at the limit of its reader', async (encoding) => {
  const { session, server } = await rig('plain')
  server.play({ kind: 'bomb', encoding, bytes: 2 * 1024 * 1024 })
  expect(await failure((await fetchBytes(session)).bytes(1_000_000), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE' })
})

test('a download without a limit of its reader is stopped at 32 MiB', async () => {
  const { session, server } = await rig('plain')
  server.play({ kind: 'bomb', encoding: 'gzip', bytes: 34 * 1024 * 1024 })
  expect(await failure((await fetchBytes(session)).text(), ResponseParseError)).toMatchObject({ code: 'BODY_TOO_LARGE' })
}, 60_000)

test('an error of a megabyte keeps 64 kB of it', async () => {
  const { session, server } = await rig('plain')
  server.play({ kind: 'answer', status: 400, encoding: 'gzip', body: 'x'.repeat(1_000_000) })
  const error = await failure<Error & { rawBody: string }>(read(session))
  expect(error.rawBody).toHaveLength(65_536)
})
