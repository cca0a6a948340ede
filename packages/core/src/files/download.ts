import { TimeoutError } from '../errors/connection-error.ts'
import type { Progress } from '../config/options.ts'
import { fileNameOf } from './file-name.ts'
import { builtin } from '../observe/diagnostics.ts'
import { concat } from '../transport/bytes.ts'
import { MAX_TIMER_MS } from '../pipeline/cancellation.ts'
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
  /** Registers what to do when the call is cancelled, and returns what removes it. */
  readonly onCancel: (handler: () => void) => () => void
  /** Called once, when the body has ended or failed. */
  readonly end: () => void
  /** Turns a failure of the transport into the SDK's error. */
  readonly explain: (error: unknown) => Promise<unknown>
}

const READ_ONCE = 'A download can be read once'

interface FileHandle {
  writeFile(data: Uint8Array): Promise<void>
  close(): Promise<void>
}

interface FileSystem {
  readonly promises: { open(path: string, flags: string): Promise<FileHandle> }
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
  #removeCancel: (() => void) | undefined

  constructor(source: DownloadSource) {
    this.#source = source
    this.contentType = source.contentType
    this.totalBytes = source.totalBytes
    this.fileName = fileNameOf(source.contentDisposition)
    this.#watch()
    this.#removeCancel = source.onCancel(() => this.#end())
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    const chunks = this.#read()
    let waiting = 0
    return {
      next: async () => {
        waiting++
        return chunks.next().finally(() => waiting--)
      },
      // A generator would not free the connection before its first chunk was asked for, nor while one is waited for.
      return: async () => {
        if (waiting > 0 || !this.#taken) await this[Symbol.asyncDispose]()
        return chunks.return(undefined)
      },
    }
  }

  async *#read(): AsyncGenerator<Uint8Array, undefined> {
    if (this.#taken) throw new TypeError(READ_ONCE)
    this.#taken = true
    const { body, explain, onProgress } = this.#source
    const chunks = body[Symbol.asyncIterator]()
    let loadedBytes = 0
    try {
      for (;;) {
        const { done, value: chunk } = await chunks.next().catch(async (error: unknown) => {
          throw await explain(error)
        })
        if (done === true) return
        this.#watch()
        loadedBytes += chunk.byteLength
        onProgress?.({ loadedBytes, totalBytes: this.totalBytes })
        yield chunk
      }
    } finally {
      this.#end()
      await chunks.return?.()
    }
  }

  /** The whole body. @throws {Error} it is larger than `maxBytes`, 32 MiB by default */
  async bytes(maxBytes = 33_554_432): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of this) {
      size += chunk.byteLength
      if (size > maxBytes) throw await this.#source.explain(tooLarge(maxBytes))
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
    if (fs === undefined) throw new TypeError('saveTo works only where a file system is available')
    let file: FileHandle | undefined
    if (this.#taken) throw new TypeError(READ_ONCE)
    try {
      file = await fs.promises.open(path, options.overwrite === true ? 'w' : 'wx')
      for await (const chunk of this) await file.writeFile(chunk)
    } finally {
      await this[Symbol.asyncDispose]()
      await file?.close()
    }
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
    if (this.#ended) return
    clearTimeout(this.#timer)
    const { idleTimeoutMs } = this.#source
    this.#timer = setTimeout(() => {
      this.#source.cancel(new TimeoutError(`No byte of the body moved for ${idleTimeoutMs} ms`, { which: 'idle' }))
      this.#end()
    }, Math.min(idleTimeoutMs, MAX_TIMER_MS))
  }

  #end(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    this.#removeCancel?.()
    this.#source.end()
  }
}
