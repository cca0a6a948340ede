import { fork } from 'node:child_process'
import { join } from 'node:path'

export interface BenchServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Starts the server in a process of its own, so that its work is not counted as the client's. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(join(import.meta.dirname, 'main.ts'), { execArgv: [] })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)))
  })
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
