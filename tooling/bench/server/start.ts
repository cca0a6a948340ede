import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { VendorName } from '../vendors/all.ts'
import type { WireCalls } from './answers.ts'

/** What the server of fixed answers tells when it listens. */
export interface Ready {
  readonly port: number
  readonly calls: Readonly<Record<VendorName, WireCalls>>
}

/** A server in a process of its own, so that its work is not counted as the client's. */
export interface BenchServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

const SOURCE = '--conditions=@sdk/source'

/** Makes processes that are started read the packages as source, if this one does. */
export function sourceOption(): string[] {
  return process.execArgv.includes(SOURCE) ? [SOURCE] : []
}

/** Starts the server that gives the fakes' answers over and over. */
export async function startServer(): Promise<BenchServer & Pick<Ready, 'calls'>> {
  const { ready, stop } = await start<Ready>('main.ts', [])
  return { origin: originOf(ready.port), calls: ready.calls, stop }
}

/** Starts the server with a list of so many pages and a file of so many bytes. */
export async function startBulkServer(pages: number, fileBytes: number): Promise<BenchServer> {
  const { ready, stop } = await start<number>('bulk.ts', [pages, fileBytes])
  return { origin: originOf(ready), stop }
}

const originOf = (port: number): string => `http://127.0.0.1:${port}`

async function start<R>(file: string, args: readonly number[]): Promise<{ readonly ready: R; readonly stop: () => Promise<void> }> {
  const child = fork(join(import.meta.dirname, file), args.map(String), { execArgv: sourceOption() })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const ready = await new Promise<R>((resolve, reject) => {
    child.once('message', (message) => resolve(message as R))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)))
  })
  return {
    ready,
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
