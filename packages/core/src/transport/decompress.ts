import type { Transform } from 'node:stream'
import type * as Zlib from 'node:zlib'
import { BodyError, isCodingCode, tooLarge } from './errors.ts'

let loaded: Promise<typeof Zlib> | undefined
const zlib = (): Promise<typeof Zlib> => (loaded ??= import('node:zlib'))

type Decompress = (body: Uint8Array, options: Zlib.ZlibOptions, done: (error: Error | null, result: Uint8Array) => void) => void

type Coding = 'gzip' | 'br' | 'zstd' | 'deflate'

/** The coding a `content-encoding` header names, or `undefined` when the body is as it is. Throws for anything but one known coding. */
export function codingOf(header: string | undefined): Coding | undefined {
  switch (header?.trim().toLowerCase()) {
    case undefined: case '': case 'identity': return undefined
    case 'gzip': case 'x-gzip': return 'gzip'
    case 'br': return 'br'
    case 'zstd': return 'zstd'
    case 'deflate': return 'deflate'
    default: throw new BodyError('BODY_CODING', 'the body has a content coding that was not asked for')
  }
}

/** Undoes a coding, refusing results over `maxBytes`. */
export async function decompress(body: Uint8Array, coding: Coding, maxBytes: number): Promise<Uint8Array> {
  if (body.byteLength === 0) return body
  const module = await zlib()
  // The typings of Node 22 do not give zstdDecompress its options.
  const run: Decompress = coding === 'zstd' ? (module.zstdDecompress as Decompress) : { gzip: module.gunzip, br: module.brotliDecompress, deflate: module.inflate }[coding]
  return new Promise((resolve, reject) => {
    run(body, { maxOutputLength: maxBytes }, (error, result) => {
      if (error === null) resolve(result)
      else reject((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : new BodyError('BODY_CODING', `the body is not valid ${coding} data`))
    })
  })
}

/** Undoes a coding of a stream. */
export async function* decompressStream(body: AsyncIterable<Uint8Array>, coding: Coding): AsyncIterable<Uint8Array> {
  const module = await zlib()
  const { Readable, pipeline } = await import('node:stream')
  const transform: Transform = { gzip: module.createGunzip, br: module.createBrotliDecompress, zstd: module.createZstdDecompress, deflate: module.createInflate }[coding]()
  let received = false
  async function* watched(): AsyncIterable<Uint8Array> {
    for await (const chunk of body) {
      received ||= chunk.byteLength > 0
      yield chunk
    }
  }
  // Errors reach the reader through the transform, which `pipeline` destroys with them.
  pipeline(Readable.from(watched()), transform, () => {})
  try {
    yield* transform as AsyncIterable<Uint8Array>
  } catch (error) {
    if (!isCodingCode((error as NodeJS.ErrnoException).code)) throw error
    if (received) throw new BodyError('BODY_CODING', `the body is not valid ${coding} data`)
  } finally {
    transform.destroy()
  }
}
