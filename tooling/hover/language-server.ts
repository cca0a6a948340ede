import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { compiler } from './project.ts'

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: { readonly items?: readonly unknown[] }
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface HoverResult {
  readonly contents: string | { readonly value: string } | readonly (string | { readonly value: string })[]
}

const SEPARATOR = '\r\n\r\n'

/** The language server of TypeScript 7, over its standard streams. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #pending = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>()
  readonly #ended: Promise<void>
  #received = Buffer.alloc(0)
  #errors = ''
  #lastId = 0

  constructor(cwd: string) {
    this.#child = spawn(process.execPath, [compiler, '--lsp', '--stdio'], { cwd })
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk))
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()))
    // A server that has gone closes its input; what was waiting is rejected below.
    this.#child.stdin.on('error', () => {})
    this.#ended = new Promise((resolve) => {
      const end = (reason: string) => (): void => {
        for (const { reject } of this.#pending.values()) reject(new Error(`the language server ${reason}: ${this.#errors}`))
        this.#pending.clear()
        resolve()
      }
      this.#child.once('error', end('did not start'))
      this.#child.once('close', end('ended'))
    })
  }

  async open(folder: string, files: readonly string[]): Promise<void> {
    const rootUri = pathToFileURL(folder).href
    await this.#request('initialize', {
      processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'consumer' }],
      capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
    })
    this.#send({ method: 'initialized', params: {} })
    for (const file of files) {
      this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri: pathToFileURL(file).href, languageId: 'typescript', version: 1, text: readFileSync(file, 'utf8') } } })
    }
  }

  /** What hovering over a position of an open file shows. */
  async hover(file: string, text: string, offset: number): Promise<string> {
    const lines = text.slice(0, offset).split('\n')
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
    const result = (await this.#request('textDocument/hover', { textDocument: { uri: pathToFileURL(file).href }, position })) as HoverResult | null
    if (result === null) return ''
    const { contents } = result
    const parts = typeof contents === 'object' && 'length' in contents ? contents : [contents]
    return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n')
  }

  async close(): Promise<void> {
    // A server that does not answer any more is ended all the same.
    await this.#request('shutdown', undefined).catch(() => {})
    this.#send({ method: 'exit' })
    this.#child.stdin.end()
    await this.#ended
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      if (this.#child.exitCode !== null) reject(new Error(`the language server has ended: ${this.#errors}`))
      this.#pending.set(id, { resolve, reject })
      this.#send({ id, method, params })
    })
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.byteLength}${SEPARATOR}`), body]))
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const end = this.#received.indexOf(SEPARATOR)
      const length = Number(/content-length: (\d+)/i.exec(this.#received.subarray(0, Math.max(end, 0)).toString())?.[1])
      const start = end + SEPARATOR.length
      if (end < 0 || this.#received.length < start + length) return
      const message = JSON.parse(this.#received.subarray(start, start + length).toString()) as Message
      this.#received = this.#received.subarray(start + length)
      this.#handle(message)
    }
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      // The server asks for settings and registers what it can do; it gets no settings.
      if (id !== undefined) this.#send({ id, result: params?.items?.map(() => null) ?? null })
      return
    }
    const waiting = typeof id === 'number' ? this.#pending.get(id) : undefined
    if (waiting === undefined || typeof id !== 'number') return
    this.#pending.delete(id)
    if (error === undefined) waiting.resolve(result)
    else waiting.reject(new Error(error.message))
  }
}
