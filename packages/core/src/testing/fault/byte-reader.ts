/** Bytes that arrive in pieces, read in portions. Reads give `undefined` once the input has ended. */
export class ByteReader {
  #buffer: Buffer = Buffer.alloc(0)
  #ended = false
  #wake: (() => void) | undefined

  push(chunk: Buffer): void {
    this.#buffer = this.#buffer.byteLength === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
    this.#wake?.()
  }

  end(): void {
    this.#ended = true
    this.#wake?.()
  }

  /** Everything up to a delimiter, which is dropped. */
  async until(delimiter: string): Promise<Buffer | undefined> {
    for (;;) {
      const at = this.#buffer.indexOf(delimiter)
      if (at !== -1) return this.#take(at, delimiter.length)
      if (!(await this.#more())) return undefined
    }
  }

  /** Exactly this many bytes. */
  async exactly(bytes: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = []
    for (let left = bytes; left > 0;) {
      if (this.#buffer.byteLength === 0 && !(await this.#more())) return undefined
      const piece = this.#take(Math.min(left, this.#buffer.byteLength))
      left -= piece.byteLength
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }

  #take(bytes: number, dropped = 0): Buffer {
    const taken = this.#buffer.subarray(0, bytes)
    this.#buffer = this.#buffer.subarray(bytes + dropped)
    return taken
  }

  /** Waits for more input. `false` when there is none to come. */
  async #more(): Promise<boolean> {
    const before = this.#buffer.byteLength
    if (this.#ended) return false
    await new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    return this.#buffer.byteLength > before
  }
}
