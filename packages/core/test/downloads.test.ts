import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AbortError, ConnectionError, NotFoundError, operation, ResponseParseError, TimeoutError, type CallOptions, type ClientOptions, type Download, type Progress, type Session } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { bytesHeld } from './support/memory.ts'
import { pause, serve, expectSoon, type Handler, type TestServer } from './support/server.ts'
import { open } from './support/session.ts'
import { pendingTimers } from './support/timers.ts'

const get = operation<object, Download>({ id: 'files.get', method: 'GET', path: '/file', result: 'stream' })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'core-download-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function download(handler: Handler, options?: ClientOptions, call?: CallOptions): Promise<{ file: Download; server: TestServer; session: Session }> {
  const server = await serve(handler)
  const session = open(server.url, options)
  return { file: await get(session, {}, call), server, session }
}

const content = Buffer.from('ä'.repeat(50_000))
const whole: Handler = () => ({ body: content, headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="../x.txt"', 'content-length': String(content.byteLength) } })

/** Sends the start of a body and nothing more. */
const stall = (bytes = 1_000, status = 200): Handler => (_request, response) => {
  response.writeHead(status, { 'content-type': 'application/octet-stream', 'content-length': '5000000' })
  response.write(Buffer.alloc(bytes, 'a'))
}

/** Writes without end, as fast as the reader takes it. */
function endless(written: { bytes: number }): Handler {
  return (_request, response: ServerResponse) => {
    const chunk = Buffer.alloc(65_536)
    const more = (): void => {
      while (!response.destroyed) {
        written.bytes += chunk.byteLength
        if (!response.write(chunk)) {
          response.once('drain', more)
          return
        }
      }
    }
    more()
  }
}

describe('a download', () => {
  it('says what it is before it is read', async () => {
    const { file } = await download(whole)
    expect(file).toMatchObject({ contentType: 'text/plain; charset=utf-8', totalBytes: content.byteLength, fileName: 'x.txt' })
    await file.bytes()
  })

  it('is read as bytes', async () => {
    const { file } = await download(whole)
    expect(Buffer.from(await file.bytes()).equals(content)).toBe(true)
  })

  it('is read as text', async () => {
    const { file } = await download(whole)
    expect(await file.text()).toBe('ä'.repeat(50_000))
  })

  it('is read in chunks', async () => {
    const { file } = await download(whole)
    const chunks: Uint8Array[] = []
    for await (const chunk of file) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(content)).toBe(true)
  })

  it('is saved to a new file', async () => {
    const { file } = await download(whole)
    const path = join(folder, 'new')
    await file.saveTo(path)
    expect((await readFile(path)).equals(content)).toBe(true)
  })

  it('never replaces a file unless asked, and frees its connection when it does not', async () => {
    const path = join(folder, 'old')
    await writeFile(path, 'old')
    const { file, server, session } = await download(stall(), { connections: 1 })
    expect(await failure(file.saveTo(path))).toMatchObject({ code: 'EEXIST' })
    await expectSoon(() => server.sockets.size === 0)
    expect(await readFile(path, 'utf8')).toBe('old')
    const again = await serve(whole)
    await (await get(open(again.url))).saveTo(path, { overwrite: true })
    expect((await readFile(path)).equals(content)).toBe(true)
    await session.close()
  })

  it('that was read replaces no file, even when asked to', async () => {
    const path = join(folder, 'twice')
    const { file } = await download(whole)
    await file.saveTo(path)
    expect((await failure(file.saveTo(path, { overwrite: true }))).message).toContain('read once')
    expect((await readFile(path)).equals(content)).toBe(true)
  })

  it('is undone of its coding, its size being unknown then', async () => {
    const body = gzipSync(content)
    const { file } = await download(() => ({ body, headers: { 'content-encoding': 'gzip', 'content-length': String(body.byteLength) } }))
    expect(file.totalBytes).toBeUndefined()
    expect(Buffer.from(await file.bytes()).equals(content)).toBe(true)
  })

  it('may be empty, whatever its coding', async () => {
    for (const coding of ['gzip', 'br', 'zstd', 'deflate']) {
      const { file } = await download(() => ({ body: '', headers: { 'content-encoding': coding } }))
      expect(await file.bytes()).toHaveLength(0)
    }
    const { file } = await download(() => ({ status: 204 }))
    expect(await file.bytes()).toHaveLength(0)
  })

  it('is read once', async () => {
    const { file } = await download(whole)
    await file.bytes()
    expect((await failure(file.bytes())).message).toContain('read once')
  })

  it('tells its progress, up to its size', async () => {
    const seen: Progress[] = []
    const { file } = await download(whole, {}, { onDownloadProgress: (progress) => seen.push(progress) })
    await file.bytes()
    const loaded = seen.map(({ loadedBytes }) => loadedBytes)
    expect(loaded).toEqual(loaded.toSorted((a, b) => a - b))
    expect(loaded.at(-1)).toBe(content.byteLength)
    expect(new Set(seen.map(({ totalBytes }) => totalBytes))).toEqual(new Set([content.byteLength]))
  })

  it('fails with the error of the progress function, and frees its connection', async () => {
    const { file, server } = await download(stall(100_000), {}, {
      onDownloadProgress() {
        throw new RangeError('mine')
      },
    })
    await failure(file.bytes(), RangeError)
    await expectSoon(() => server.sockets.size === 0)
  })

  it('comes with its answer', async () => {
    const server = await serve(whole)
    const { data, response } = await get(open(server.url)).withResponse()
    expect(response).toMatchObject({ status: 200, raw: undefined, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    await data.text()
  })

  it('prints what it is and nothing of its content or connection', async () => {
    const { file } = await download(() => ({ body: 'hunter2', headers: { 'content-type': 'text/plain', 'set-cookie': 'sid=hunter2' } }))
    for (const text of [inspect(file, { depth: null, showHidden: true }), JSON.stringify(file)]) expect(text).not.toContain('hunter2')
    await file.bytes()
  })
})

describe('a connection is freed', () => {
  it('when reading stops early', async () => {
    const written = { bytes: 0 }
    const { file, server } = await download(endless(written))
    for await (const chunk of file) {
      expect(chunk.byteLength).toBeGreaterThan(0)
      break
    }
    await expectSoon(() => server.sockets.size === 0)
  })

  it('when reading stops before its first chunk, or while one is waited for', async () => {
    const { file, server, session } = await download(stall(), { connections: 1 })
    await file[Symbol.asyncIterator]().return?.()
    await expectSoon(() => server.sockets.size === 0)
    const chunks = (await get(session))[Symbol.asyncIterator]()
    await chunks.next()
    const waiting = failure(chunks.next())
    await chunks.return?.()
    await waiting
    await expectSoon(() => server.sockets.size === 0)
  })

  it('when the body is larger than allowed', async () => {
    const { file, server } = await download(endless({ bytes: 0 }))
    const error = await failure(file.bytes(1_000_000), ResponseParseError)
    expect(error).toMatchObject({ code: 'BODY_TOO_LARGE', vendor: 'sample', operation: 'files.get', sent: 'yes' })
    await expectSoon(() => server.sockets.size === 0)
  })

  it('when it is disposed of unread', async () => {
    const { file, server } = await download(stall())
    await file[Symbol.asyncDispose]()
    await file[Symbol.asyncDispose]()
    await expectSoon(() => server.sockets.size === 0)
    await failure(file.bytes())
  })

  it('when nobody reads it for the idle limit, so that it never blocks the pool', async () => {
    const { file, session } = await download((request, response, count) => (request.path === '/next' ? { json: 'next' } : stall()(request, response, count)), { idleTimeoutMs: 60, connections: 1 })
    expect(await session.request({ path: '/next' })).toBe('next')
    expect(await failure(file.bytes(), TimeoutError)).toMatchObject({ which: 'idle', vendor: 'sample', sent: 'yes' })
  })

  it('when the session is closed', async () => {
    const { file, server, session } = await download(stall())
    await session.close()
    await expectSoon(() => server.sockets.size === 0)
    expect(await failure(file.bytes(), AbortError)).toMatchObject({ code: 'SESSION_CLOSED' })
  })
})

describe('a body that stalls', () => {
  it('is given up after the idle limit', async () => {
    const { file, server } = await download(stall(), { idleTimeoutMs: 80 })
    const error = await failure(file.bytes(), TimeoutError)
    expect(error).toMatchObject({ which: 'idle', sent: 'yes', vendor: 'sample', operation: 'files.get', attempts: 1 })
    expect(error).toBeInstanceOf(ConnectionError)
    await expectSoon(() => server.sockets.size === 0)
  })

  it('is not given up while bytes move, however long it takes in all', async () => {
    const { file } = await download(async (_request, response) => {
      response.writeHead(200)
      for (let n = 0; n < 10; n++) {
        response.write('x')
        await pause(60)
      }
      response.end()
    }, { idleTimeoutMs: 400, timeoutMs: 300 })
    expect(await file.text()).toBe('x'.repeat(10))
  })

  it('is given up at the deadline', async () => {
    const { file, server } = await download(stall(), {}, { deadlineMs: 150 })
    expect(await failure(file.bytes(), TimeoutError)).toMatchObject({ which: 'deadline', vendor: 'sample' })
    await expectSoon(() => server.sockets.size === 0)
  })

  it('is given up when the signal says so', async () => {
    const controller = new AbortController()
    const { file, server } = await download(stall(), {}, { signal: controller.signal })
    const reading = failure(file.bytes(), AbortError)
    controller.abort(new Error('user left'))
    const error = await reading
    expect(error).toMatchObject({ name: 'AbortError', vendor: 'sample', operation: 'files.get', sent: 'yes' })
    expect((error.cause as Error).message).toBe('user left')
    await expectSoon(() => server.sockets.size === 0)
  })

  it('of an error answer is given up after timeoutMs', async () => {
    const server = await serve(stall(100, 500))
    const error = await failure(get(open(server.url, { timeoutMs: 100, maxRetries: 0 })), TimeoutError)
    expect(error).toMatchObject({ which: 'body', sent: 'yes' })
    await expectSoon(() => server.sockets.size === 0)
  })
})

describe('no timer is left', () => {
  it('after a download was read, left, disposed of, or closed over', async () => {
    const server = await serve(whole)
    const session = open(server.url)
    await (await get(session)).bytes()
    const before = pendingTimers()
    await (await get(session, {}, { deadlineMs: 100_000 })).bytes()
    const chunks = (await get(session, {}, { deadlineMs: 100_000 }))[Symbol.asyncIterator]()
    await chunks.next()
    await chunks.return?.()
    await (await get(session, {}, { deadlineMs: 100_000 }))[Symbol.asyncDispose]()
    const unread = await get(session, {}, { deadlineMs: 100_000 })
    const controller = new AbortController()
    await get(session, {}, { signal: controller.signal })
    controller.abort()
    await session.close()
    await failure(unread.bytes())
    expect(pendingTimers()).toBeLessThanOrEqual(before)
  })
})

describe('errors', () => {
  it('of a download carry status and body like any other', async () => {
    const server = await serve(() => ({ status: 404, json: { message: 'gone' } }))
    const error = await failure(get(open(server.url)), NotFoundError)
    expect(error).toMatchObject({ status: 404, body: { message: 'gone' }, operation: 'files.get' })
  })

  it('keep 64 kB of a large body and end its connection', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(400)
      response.write(Buffer.alloc(1_000_000, 'x'))
    })
    const error = await failure<NotFoundError>(get(open(server.url)))
    expect(error.rawBody).toHaveLength(65_536)
    await expectSoon(() => server.sockets.size === 0)
  })

  it('halfway are ConnectionErrors of the call', async () => {
    const { file } = await download((_request, response) => {
      response.writeHead(200, { 'content-length': '5000' })
      response.write('some')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await failure(file.text(), ConnectionError)).toMatchObject({ sent: 'yes', vendor: 'sample', operation: 'files.get' })
  })

  it('of a coding are ResponseParseErrors', async () => {
    for (const [coding, body] of [['gzip', 'no gzip at all'], ['gzip', gzipSync(content).subarray(0, 60)], ['br', 'no br at all'], ['zstd', 'no zstd at all']] as const) {
      const { file } = await download(() => ({ body, headers: { 'content-encoding': coding } }))
      expect(await failure(file.bytes(), ResponseParseError)).toMatchObject({ code: 'BODY_CODING', status: 200 })
    }
  })
})

describe('a slow reader', () => {
  it('holds the server back', async () => {
    const written = { bytes: 0 }
    const { file } = await download(endless(written))
    const chunks = file[Symbol.asyncIterator]()
    await chunks.next()
    let last = -1
    while (written.bytes !== last) {
      last = written.bytes
      await pause(100)
    }
    expect(written.bytes).toBeLessThan(32 * 1024 * 1024)
    await chunks.return?.()
  })
})

it('256 MiB pass through in flat memory', async () => {
  const size = 256 * 1024 * 1024
  const chunk = Buffer.alloc(65_536)
  const server = await serve(async (_request, response) => {
    response.writeHead(200, { 'content-length': String(size) })
    for (let sent = 0; sent < size; sent += chunk.byteLength) {
      if (!response.write(chunk)) {
        await new Promise((resolve) => {
          response.once('drain', resolve)
        })
      }
    }
    response.end()
  })
  const file = await get(open(server.url))
  const before = bytesHeld()
  const samples: number[] = []
  let bytes = 0
  for await (const part of file) {
    bytes += part.byteLength
    if (bytes >= (samples.length + 1) * size / 8) samples.push(bytesHeld())
  }
  expect(bytes).toBe(size)
  expect(samples).toHaveLength(8)
  expect(Math.max(...samples) - before).toBeLessThan(size / 2)
}, 120_000)
