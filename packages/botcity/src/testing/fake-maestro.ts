import { createFakeServer, type FakeClock, type FakeServer } from '@sdk/core/testing'
import type { Task } from '../tasks/types.ts'
import { createHandler } from './handler.ts'
import { Maestro, type StoredFile, type StoredMessage } from './maestro.ts'
import type { FakeMaestroOptions } from './options.ts'

/** A Maestro server in this process. Its `transport` answers clients directly; `listen()` makes it answer over HTTP as well. */
export interface FakeMaestro extends FakeServer {
  /** The clock of the server: tokens expire, and items time out, by advancing it. */
  readonly clock: FakeClock
  /** The base URL for clients: of the port after `listen()`, before of the community server, which the transport does not use. */
  baseUrl(): string
  /** Makes all access tokens invalid at once: the next call of a client is answered with 401. */
  expireTokens(): void
  /**
   * Lets a runner take a task from the queue: it is then `RUNNING`.
   *
   * @throws {TypeError} no task has this id
   */
  startTask(id: number, machineId?: string): Task
  /**
   * Lets a task run out of time: it is then in `TIMEOUT`.
   *
   * @throws {TypeError} no task has this id
   */
  timeOutTask(id: number): Task
  /** The messages that were sent. */
  messages(): readonly StoredMessage[]
  /** The code of a version of a bot, once it was uploaded. */
  botFile(botId: string, version: string): StoredFile | undefined
  /** The files of an error report, in the order of their arrival. */
  errorFiles(id: number | string): readonly { readonly kind: 'screenshot' | 'attachments'; readonly file: StoredFile }[]
}

/**
 * Starts a fake Maestro server. It keeps tasks, logs, bots, vaults, pools, files and all else, and answers every operation
 * by the rules of the real one, errors included. Ids, tokens and, unless a clock is given, the time are the same in every
 * run.
 */
export function createFakeMaestro(options: FakeMaestroOptions = {}): FakeMaestro {
  const { clock, ...seeds } = options
  // What clients change must not show in the caller's seeds.
  const maestro = new Maestro({ ...structuredClone(seeds), clock })
  const server = createFakeServer({ handle: createHandler(maestro), clock: maestro.clock })
  const change = (id: number, changes: Partial<Task>): Task => {
    const task = maestro.tasks.find((candidate) => candidate.id === id)
    if (task === undefined) throw new TypeError(`no task has the id ${id}`)
    return Object.assign(task, changes, { dateLastModified: maestro.around().now })
  }
  return Object.assign(server, {
    clock: maestro.clock,
    baseUrl: () => server.origin ?? 'https://developers.botcity.dev',
    expireTokens: () => maestro.accounts.expire(),
    startTask: (id: number, machineId?: string) => change(id, { state: 'RUNNING', machineId: machineId ?? null, dateStartRunning: maestro.around().now }),
    timeOutTask: (id: number) => change(id, { state: 'TIMEOUT' }),
    messages: () => maestro.messages,
    botFile: (botId: string, version: string) => maestro.botFiles.get(`${botId} ${version}`),
    errorFiles: (id: number | string) => maestro.errorFiles.get(String(id)) ?? [],
  })
}
