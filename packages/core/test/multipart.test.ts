import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { operation, RequestValidationError, TimeoutError, uploadSource, type Progress, type UploadContent, type UploadSource } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { bytesHeld } from './support/memory.ts'
import { pause, serve, type Received } from './support/server.ts'
import { open } from './support/session.ts'

interface Input {
  file: UploadSource
  second?: UploadSource | undefined
  note?: unknown
}

const upload = operation<Input, unknown>({
  id: 'files.upload', method: 'PUT', path: '/files', params: { body: { note: v.optional(v.unknown()) }, file: { file: uploadSource(), second: v.optional(uploadSource()) } }, wire: { second: 'second_file' }, result: v.unknown(),
})

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'core-upload-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What an independent parser reads out of a body. */
async function parsed(request: Received | undefined): Promise<FormData> {
  return new Response(new Uint8Array(request?.body ?? []), { headers: { 'content-type': request?.headers['content-type'] ?? '' } }).formData()
}

async function file(form: FormData, name = 'file'): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const part = form.get(name)
  if (!(part instanceof File)) throw new Error(`${name} is no file`)
  return { name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) }
}

const bytes = new Uint8Array([0, 13, 10, 45, 45, 255, 0, 34])
const boundaryOf = (request: Received | undefined): string => /boundary=(.+)$/.exec(request?.headers['content-type'] ?? '')?.[1] ?? ''

async function* chunks(): AsyncIterable<Uint8Array> {
  yield bytes.subarray(0, 3)
  yield bytes.subarray(3)
}

const streamOf = (): ReadableStream<Uint8Array> => new Blob([bytes]).stream()

describe('the exact bytes arrive', () => {
  const sources: [string, () => UploadSource, { name?: string; type?: string }][] = [
    ['bytes', () => bytes, {}],
    ['a part of a buffer', () => Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]).subarray(6, 6 + bytes.length), {}],
    ['a Blob', () => new Blob([bytes], { type: 'image/png' }), { type: 'image/png' }],
    ['a File', () => new File([bytes], 'ä b.png', { type: 'image/png' }), { name: 'ä b.png', type: 'image/png' }],
    ['a web stream', streamOf, {}],
    ['a Node stream', () => Readable.from([bytes]), {}],
    ['an async generator', chunks, {}],
    ['{ data: bytes, fileName, contentType }', () => ({ data: bytes, fileName: 'x.csv', contentType: 'text/csv' }), { name: 'x.csv', type: 'text/csv' }],
    ['{ data: File } with another name', () => ({ data: new File([bytes], 'old.txt'), fileName: 'new.txt' }), { name: 'new.txt' }],
    ['{ data: stream, sizeBytes }', () => ({ data: streamOf(), sizeBytes: bytes.length, fileName: 's' }), { name: 's' }],
    ['{ path }', () => ({ path: join(folder, 'on disk.bin') }), { name: 'on disk.bin' }],
    ['{ path, fileName, contentType }', () => ({ path: join(folder, 'on disk.bin'), fileName: 'other', contentType: 'text/plain' }), { name: 'other', type: 'text/plain' }],
  ]
  for (const [what, source, { name = 'file', type = 'application/octet-stream' }] of sources) {
    it(`from ${what}`, async () => {
      await writeFile(join(folder, 'on disk.bin'), bytes)
      const server = await serve()
      await upload(open(server.url), { file: source(), note: 'n' })
      const form = await parsed(server.requests[0])
      expect(await file(form)).toEqual({ name, type, bytes })
      expect([...form.keys()]).toEqual(['note', 'file'])
      expect(form.get('note')).toBe('n')
    })
  }

  it('an empty file is a file', async () => {
    await writeFile(join(folder, 'empty'), '')
    const server = await serve()
    const session = open(server.url)
    for (const source of [new Uint8Array(), new Blob([]), { path: join(folder, 'empty') }, { data: Readable.from([]), fileName: 'e' }]) {
      await upload(session, { file: source })
      expect((await file(await parsed(server.requests.at(-1)))).bytes).toHaveLength(0)
    }
  })

  it('several files and values keep their order and wire names', async () => {
    const server = await serve()
    await upload(open(server.url), { file: bytes, second: new File(['2'], 'two'), note: [1, true, null, new Date(0)] })
    const form = await parsed(server.requests[0])
    expect([...form.keys()]).toEqual(['note', 'note', 'note', 'note', 'file', 'second_file'])
    expect(form.getAll('note')).toEqual(['1', 'true', '', '1970-01-01T00:00:00.000Z'])
    expect((await file(form, 'second_file')).name).toBe('two')
  })
})

describe('the boundary', () => {
  it('cannot be foretold', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const server = await serve()
    const session = open(server.url)
    for (let n = 0; n < 20; n++) await upload(session, { file: bytes })
    random.mockRestore()
    const boundaries = server.requests.map(boundaryOf)
    expect(new Set(boundaries).size).toBe(20)
    // 122 random bits.
    for (const boundary of boundaries) expect(boundary).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('and the bytes stay the same on a retry', async () => {
    await writeFile(join(folder, 'again'), bytes)
    const server = await serve((_request, _response, count) => (count === 1 ? { status: 503 } : { json: {} }))
    await upload(open(server.url), { file: { path: join(folder, 'again') }, second: new Blob([bytes]) })
    expect(server.requests).toHaveLength(2)
    expect(server.requests[1]?.text).toBe(server.requests[0]?.text)
    expect(boundaryOf(server.requests[1])).toBe(boundaryOf(server.requests[0]))
  })
})

describe('the length', () => {
  it('is told where it is known', async () => {
    await writeFile(join(folder, 'sized'), bytes)
    const server = await serve()
    const session = open(server.url)
    for (const source of [bytes, new Blob([bytes]), { path: join(folder, 'sized') }, { data: chunks(), sizeBytes: bytes.length }]) await upload(session, { file: source })
    for (const { headers, body } of server.requests) {
      expect(headers['content-length']).toBe(String(body.byteLength))
      expect(headers).not.toHaveProperty('transfer-encoding')
    }
  })

  it('is not told where it is not known', async () => {
    const server = await serve()
    await upload(open(server.url), { file: chunks() })
    expect(server.requests[0]?.headers).not.toHaveProperty('content-length')
    expect(server.requests[0]?.headers['transfer-encoding']).toBe('chunked')
  })
})

/** Everything that is told of an upload's progress, and the bytes that arrived. */
async function watch(input: Input): Promise<{ seen: Progress[]; bytes: number }> {
  const server = await serve()
  const seen: Progress[] = []
  await upload(open(server.url), input, { onUploadProgress: (progress) => seen.push(progress) })
  return { seen, bytes: server.requests[0]?.bytes ?? 0 }
}

describe('upload progress', () => {
  for (const [what, source, known] of [
    ['bytes', () => new Uint8Array(300_000), true], ['a Blob', () => new Blob([new Uint8Array(300_000)]), true], ['a stream of unknown size', () => new Blob([new Uint8Array(300_000)]).stream(), false],
    ['a stream of known size', () => ({ data: new Blob([new Uint8Array(300_000)]).stream(), sizeBytes: 300_000 }), true],
  ] as [string, () => UploadSource, boolean][]) {
    it(`of ${what} rises to the size of the whole body`, async () => {
      const { seen, bytes: size } = await watch({ file: source() })
      expect(seen.length).toBeGreaterThan(2)
      expect(seen.map(({ loadedBytes }) => loadedBytes)).toEqual(seen.map(({ loadedBytes }) => loadedBytes).toSorted((a, b) => a - b))
      expect(seen.at(-1)?.loadedBytes).toBe(size)
      expect(new Set(seen.map(({ totalBytes }) => totalBytes))).toEqual(new Set([known ? size : undefined]))
    })
  }

  it('is told for JSON bodies too, in bytes of UTF-8', async () => {
    const server = await serve()
    const seen: Progress[] = []
    await open(server.url).request({ method: 'POST', path: '/x', body: 'ä' }, { onUploadProgress: (progress) => seen.push(progress) })
    expect(server.requests[0]?.text).toBe('"ä"')
    expect(seen).toEqual([{ loadedBytes: 4, totalBytes: 4 }])
    expect(server.requests[0]?.headers['content-length']).toBe('4')
  })
})

async function* broken(): AsyncIterable<Uint8Array> {
  yield bytes
  throw new Error('disk on fire')
}

describe('what cannot be read', () => {
  it('is named before anything is sent', async () => {
    const server = await serve()
    const session = open(server.url)
    for (const input of [
      { file: { path: join(folder, 'missing') } }, { file: { path: folder } }, { file: { path: '' } }, { file: 'text' }, { file: 5 }, { file: null }, { file: {} }, { file: [] }, { file: { data: 'text' } }, { file: new ArrayBuffer(3) }, {},
      { file: { data: bytes, fileName: 5 } }, { file: { data: bytes, contentType: [] } },
      ...[-1, 1.5, Number.NaN, Infinity, '8'].map((sizeBytes) => ({ file: { data: chunks(), sizeBytes } })),
    ]) {
      const error = await failure(upload(session, input as Input), RequestValidationError)
      expect([input, error.issues.map(({ path }) => path)]).toEqual([input, ['file']])
      expect(error).toMatchObject({ operation: 'files.upload', sent: 'no' })
    }
    const error = await failure(upload(session, { file: bytes, second: { path: join(folder, 'missing') } }), RequestValidationError)
    expect(error.issues).toMatchObject([{ path: 'second' }])
    expect((await failure(upload(session, { file: bytes, note: { deep: 1 } }), RequestValidationError)).issues).toMatchObject([{ path: 'note' }])
    expect(server.requests).toHaveLength(0)
  })

  it('a source that fails halfway ends the call with its error as the cause and no further attempt', async () => {
    const server = await serve()
    const error = await failure(upload(open(server.url), { file: broken() }))
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 1, sent: 'maybe', operation: 'files.upload' })
    expect((error.cause as Error).message).toBe('disk on fire')
  })
})

it('a stream is sent once: there is no retry', async () => {
  const server = await serve(() => ({ status: 503 }))
  const session = open(server.url)
  for (const source of [chunks(), streamOf(), { data: Readable.from([bytes]), sizeBytes: bytes.length }] as (UploadContent | { data: UploadContent })[]) {
    expect(await failure(upload(session, { file: source }))).toMatchObject({ status: 503, attempts: 1 })
  }
  expect(server.requests).toHaveLength(3)
})

async function* slowly(pieces: number, pauseMs: number): AsyncIterable<Uint8Array> {
  for (let n = 0; n < pieces; n++) {
    await pause(pauseMs)
    yield new Uint8Array(1_000)
  }
}

async function* stuck(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(1_000)
  await new Promise(() => {})
}

async function* numbered(): AsyncIterable<Uint8Array> {
  yield 5 as unknown as Uint8Array
}

describe('time limits of an upload', () => {
  it('may take longer than an attempt as long as its bytes move', async () => {
    const server = await serve()
    await upload(open(server.url, { timeoutMs: 1_500 }), { file: slowly(35, 50) })
    expect(server.requests.at(-1)?.bytes).toBeGreaterThan(35_000)
  })

  it('one that stands still ends with the idle limit', async () => {
    const server = await serve()
    const error = await failure(upload(open(server.url, { idleTimeoutMs: 60 }), { file: stuck() }), TimeoutError)
    expect(error).toMatchObject({ which: 'idle', sent: 'maybe', attempts: 1, operation: 'files.upload' })
  })

  it('once it is sent, the answer has the limit of an attempt', async () => {
    const server = await serve(() => new Promise(() => {}))
    expect(await failure(upload(open(server.url, { timeoutMs: 1_000, maxRetries: 0 }), { file: bytes }), TimeoutError)).toMatchObject({ which: 'headers', sent: 'maybe' })
    expect(server.requests).toHaveLength(1)
  })

  it('a source of something else ends the call', async () => {
    const server = await serve()
    const error = await failure(upload(open(server.url), { file: numbered() }))
    expect((error.cause as Error).message).toMatch(/neither bytes nor text/)
  })

  it('bytes at once are told piece by piece', async () => {
    const { seen } = await watch({ file: new Uint8Array(200_000) })
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.at(-1)?.loadedBytes).toBe(seen.at(-1)?.totalBytes)
  })
})

it('a stream of 256 MiB passes through in flat memory', async () => {
  const size = 256 * 1024 * 1024
  const server = await serve(undefined, { keepBodies: false })
  const session = open(server.url, { timeoutMs: 120_000 })
  await upload(session, { file: new Blob([new Uint8Array(1_000_000)]).stream() })
  async function* large(): AsyncIterable<Uint8Array> {
    const chunk = new Uint8Array(65_536)
    for (let sent = 0; sent < size; sent += chunk.byteLength) yield chunk
  }
  const before = bytesHeld()
  const samples: number[] = []
  await upload(session, { file: { data: large(), sizeBytes: size } }, {
    onUploadProgress({ loadedBytes }) {
      if (loadedBytes >= (samples.length + 1) * size / 8) samples.push(bytesHeld())
    },
  })
  expect(server.requests.at(-1)?.bytes).toBeGreaterThan(size)
  expect(samples).toHaveLength(8)
  expect(Math.max(...samples) - before).toBeLessThan(size / 2)
}, 120_000)
