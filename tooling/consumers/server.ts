import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Project } from './project.ts'

/** Starts the fake server out of the installed package in a process of its own, and stops it after `use`. */
export async function withServer<T>({ vendor, folder }: Project, use: (baseUrl: string) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, ['serve.mjs'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  try {
    const first = once(createInterface(server.stdout), 'line') as Promise<[string]>
    const failed = ended.then(() => Promise.reject(new Error(`the fake server of ${vendor} did not start`)))
    const [baseUrl] = await Promise.race([first, failed])
    return await use(baseUrl)
  } finally {
    server.stdin.end()
    await ended
  }
}
