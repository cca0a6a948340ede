import { Readable } from 'node:stream'
import { request } from 'undici'
import { openMaestro } from '../vendors/botcity.ts'
import { check } from '../vendors/vendor.ts'
import type { Figure, Job } from './job.ts'

const CHUNK = Buffer.alloc(65_536, 'invoice;total\n')
const FILE = '/api/v2/artifact/1/file'
const RECORD = '/api/v2/artifact/log/1'

function* chunks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.byteLength) yield CHUNK.subarray(0, Math.min(left, CHUNK.byteLength))
}

/** Moves so many bytes, and tells how fast, and how much memory the process had at most. */
async function measured(what: string, bytes: number, move: () => Promise<number>): Promise<Figure[]> {
  const startedAt = performance.now()
  check((await move()) >= bytes)
  const seconds = (performance.now() - startedAt) / 1_000
  const name = `${what} of ${Math.round(bytes / 2 ** 20)} MiB`
  return [
    { name, value: bytes / 1e6 / seconds, unit: 'MB/s' },
    { name: `${name}: peak memory`, value: process.resourceUsage().maxRSS / 1e3, unit: 'MB' },
  ]
}

async function count(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of stream) bytes += chunk.byteLength
  return bytes
}

/** A stream as part of a multipart body, through the SDK. */
export const sdkUpload: Job = async ({ bulk, effort: { transferBytes } }) => {
  const client = openMaestro({ origin: bulk, validate: 'report' })
  await client.tasks.get({ id: 42 })
  const figures = await measured('upload', transferBytes, async () => {
    const data = (async function* () {
      yield* chunks(transferBytes)
    })()
    const { response } = await client.resultFiles.uploadFile({ id: 1, file: { data, fileName: 'all.csv', sizeBytes: transferBytes } }, { timeoutMs: 600_000 }).withResponse()
    return Number(response.headers['x-received-bytes'])
  })
  await client.close()
  return figures
}

/** The same stream as the whole body, through undici. */
export const undiciUpload: Job = async ({ bulk, effort: { transferBytes } }) =>
  measured('undici.request: upload', transferBytes, async () => {
    const { headers, body } = await request(bulk + RECORD, { method: 'POST', body: Readable.from(chunks(transferBytes), { objectMode: false, highWaterMark: CHUNK.byteLength }) })
    await body.dump()
    return Number(headers['x-received-bytes'])
  })

/** A file as a stream, through the SDK. */
export const sdkDownload: Job = async ({ bulk, effort: { transferBytes } }) => {
  const client = openMaestro({ origin: bulk, validate: 'report' })
  await client.tasks.get({ id: 42 })
  const figures = await measured('download', transferBytes, async () => count(await client.resultFiles.getFile({ id: 1 })))
  await client.close()
  return figures
}

/** The same file through undici. */
export const undiciDownload: Job = async ({ bulk, effort: { transferBytes } }) =>
  measured('undici.request: download', transferBytes, async () => count((await request(bulk + FILE)).body))
