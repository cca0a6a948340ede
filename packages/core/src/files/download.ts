import { TimeoutError } from '../errors/connection-error.ts'
import type { Progress } from '../config/options.ts'
import { builtin } from '../observe/diagnostics.ts'
import { concat } from '../transport/bytes.ts'
import { tooLarge } from '../transport/errors.ts'

/** What a download needs from the call that made it. */
export interface DownloadSource {
  readonly body: AsyncIterable<Uint8Array>
  readonly contentType: string | undefined
  readonly contentDisposition: string | undefined
  readonly totalBytes: number | undefined
  readonly idleTimeoutMs: number
  readonly onProgress: ((progress: Progress) => void) | undefined
  /** Stops the transfer; the body then fails with this error. */
  readonly cancel: (reason: Error) => void
  /** Called once, when the body has ended or failed. */
  readonly end: () => void
  /** Turns a failure of the transport into the SDK's error. */
  readonly explain: (error: unknown) => unknown
}

interface FileSystem {
  createWriteStream(path: string, options: { flags: string }): NodeJS.WritableStream & { destroy(): void }
}

/**
 * A streamed body: read it once with `for await`, `bytes()`, `text()` or `saveTo()`, or dispose of it. One that nobody
 * reads is given up when the idle limit or the deadline is over.
 */
export class Download implements AsyncIterable<Uint8Array>, AsyncDisposable {
  /** Media type, where the server names one. */
  readonly contentType: string | undefined
  /** Size in bytes, where the server names it. */
  readonly totalBytes: number | undefined
  /** File name from `Content-Disposition`, without any folder. Not trusted: check it before using it as a path. */
  readonly fileName: string | undefined
  readonly #source: DownloadSource
  #taken = false
  #ended = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(source: DownloadSource) {
    this.#source = source
    this.contentType = source.contentType
    this.totalBytes = source.totalBytes
    this.fileName = fileNameOf(source.contentDisposition)
    this.#watch()
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    if (this.#taken) throw new TypeError('A download can be read once')
    this.#taken = true
    let loadedBytes = 0
    try {
      for await (const chunk of this.#source.body) {
        this.#watch()
        loadedBytes += chunk.byteLength
        this.#source.onProgress?.({ loadedBytes, totalBytes: this.totalBytes })
        yield chunk
      }
    } catch (error) {
      throw this.#source.explain(error)
    } finally {
      this.#end()
    }
  }

  /** The whole body. @throws {Error} it is larger than `maxBytes`, 32 MiB by default */
  async bytes(maxBytes = 33_554_432): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of this) {
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk)
    }
    return concat(chunks, size)
  }

  /** The whole body as UTF-8 text. @throws {Error} it is larger than `maxBytes`, 32 MiB by default */
  async text(maxBytes?: number): Promise<string> {
    return new TextDecoder().decode(await this.bytes(maxBytes))
  }

  /** Writes the body to a new file, with flat memory. @throws {Error} the file exists, unless `overwrite` is set, or cannot be written; a partial file is left behind */
  async saveTo(path: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    const fs = builtin<FileSystem>('node:fs')
    const streams = builtin<{ readonly promises: { pipeline(from: AsyncIterable<Uint8Array>, to: unknown): Promise<void> } }>('node:stream')
    if (fs === undefined || streams === undefined) throw new TypeError('saveTo works only where a file system is available')
    await streams.promises.pipeline(this, fs.createWriteStream(path, { flags: options.overwrite === true ? 'w' : 'wx' }))
  }

  /** Gives the body up and frees its connection. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#ended) return
    this.#taken = true
    this.#source.cancel(new Error('The download was disposed of'))
    this.#end()
  }

  toJSON(): Record<string, unknown> {
    return { contentType: this.contentType, totalBytes: this.totalBytes, fileName: this.fileName }
  }

  #watch(): void {
    clearTimeout(this.#timer)
    const { idleTimeoutMs } = this.#source
    this.#timer = setTimeout(() => {
      this.#source.cancel(new TimeoutError(`No byte of the body moved for ${idleTimeoutMs} ms`, { which: 'idle' }))
      this.#end()
    }, idleTimeoutMs)
  }

  #end(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    this.#source.end()
  }
}

/** The file name of a `Content-Disposition` header: the last part of it, whatever folders it names. */
function fileNameOf(header: string | undefined): string | undefined {
  if (header === undefined || header.length > 4096) return undefined
  const extended = parameter(header, 'filename*=')
  let name = parameter(header, 'filename=')
  const mark = extended?.indexOf("''") ?? -1
  if (extended !== undefined && mark >= 0) {
    try {
      name = decodeURIComponent(extended.slice(mark + 2))
    } catch {
      // Not percent-encoded as it should be: the plain name counts.
    }
  }
  const last = name?.split(/[/\\]/).pop()
  return last === undefined || last === '' || last === '.' || last === '..' ? undefined : last
}

function parameter(header: string, marker: string): string | undefined {
  const at = header.toLowerCase().indexOf(marker)
  if (at < 0) return undefined
  const rest = header.slice(at + marker.length)
  if (rest.startsWith('"')) {
    const end = rest.indexOf('"', 1)
    return end < 0 ? undefined : rest.slice(1, end)
  }
  const end = rest.indexOf(';')
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}
