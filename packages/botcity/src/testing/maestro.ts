import { manualClock, type FakeClock } from '@sdk/core/testing'
import type { Alert } from '../alerts/types.ts'
import type { Automation } from '../automations/types.ts'
import type { Bot } from '../bots/types.ts'
import type { Credential } from '../credentials/types.ts'
import type { ErrorRecord } from '../errors/types.ts'
import type { Log } from '../logs/types.ts'
import type { Artifact } from '../result-files/types.ts'
import type { Schedule } from '../schedules/types.ts'
import type { Task } from '../tasks/types.ts'
import type { Workspace } from '../workspaces/types.ts'
import { Accounts } from './accounts.ts'
import type { Behaviour, FakeMaestroOptions, FakeRunner } from './options.ts'
import { plainText } from './page.ts'
import { Pools } from './pools.ts'
import { notFound } from './refusal.ts'
import { alertRow, artifactRow, automationRow, errorRow, scheduleRow, taskRow, type Surroundings } from './seeds.ts'
import { dateText } from './time.ts'

/** A file that came with an upload. */
export interface StoredFile {
  readonly fileName: string | undefined
  readonly contentType: string | undefined
  readonly content: Uint8Array
}

/** A log with its entries. */
export interface StoredLog {
  readonly row: Log
  readonly entries: { readonly columns: Record<string, string>; readonly dateCreation: string }[]
}

/** A message that was sent. */
export interface StoredMessage {
  readonly emails: readonly string[]
  readonly logins: readonly string[]
  readonly subject: string
  readonly body: string
  readonly type: string
}

/** The state of a fake Maestro. */
export class Maestro {
  readonly behaviour: Behaviour
  readonly clock: FakeClock
  readonly version: string
  readonly accounts: Accounts
  readonly pools: Pools
  readonly automations: Automation[]
  readonly tasks: Task[]
  readonly logs = new Map<string, StoredLog>()
  readonly bots: Bot[]
  readonly botFiles = new Map<string, StoredFile>()
  readonly runners: readonly FakeRunner[]
  readonly credentials: Credential[]
  readonly artifacts: Artifact[] = []
  readonly files = new Map<number, StoredFile>()
  readonly errors: ErrorRecord[]
  readonly errorFiles = new Map<string, { readonly kind: 'screenshot' | 'attachments'; readonly file: StoredFile }[]>()
  readonly alerts: Alert[]
  readonly messages: StoredMessage[] = []
  readonly schedules: Schedule[]
  readonly workspaces: readonly Workspace[]
  readonly #next: { task: number; artifact: number; error: number }

  constructor(options: FakeMaestroOptions) {
    this.behaviour = options.behaviour ?? 'declared'
    this.clock = options.clock ?? manualClock()
    this.version = options.version ?? '4.0.0'
    this.accounts = new Accounts(options, this.clock)
    this.pools = new Pools(options.datapools ?? [], this.clock)
    this.#next = { task: 1, artifact: 1, error: 1, ...options.nextIds }
    const around = this.around()
    this.automations = (options.automations ?? []).map((given, index) => automationRow(index + 1, around, given))
    this.tasks = (options.tasks ?? []).map((given) => taskRow(this.nextId('task'), around, given))
    this.bots = (options.bots ?? []).map((bot) => ({ ...bot }))
    this.runners = options.runners ?? []
    this.credentials = (options.credentials ?? []).map((given, index) => ({ id: index + 1, organizationLabel: around.organization, repositoryLabel: 'DEFAULT', ...given }))
    this.errors = (options.errors ?? []).map((given) => errorRow(this.nextId('error'), around, given))
    this.alerts = (options.alerts ?? []).map((given, index) => alertRow(`al-${index + 1}`, around, given))
    this.schedules = (options.schedules ?? []).map((given, index) => scheduleRow(`sch-${index + 1}`, around, given))
    this.workspaces = options.workspaces ?? [{ id: 12, label: around.organization, name: around.organization }]
    for (const { entries = [], columns = [], ...given } of options.logs ?? []) {
      this.addLog({ ...given, columns: columns.map((column) => ({ name: column.label, width: 0, visible: true, ...column })) })
      for (const entry of entries) this.addLogEntry(given.label, entry)
    }
    for (const { content, ...given } of options.resultFiles ?? []) {
      const row = artifactRow(this.nextId('artifact'), around, given)
      this.artifacts.push(row)
      if (content !== undefined) this.files.set(row.id, { fileName: row.fileName ?? undefined, contentType: undefined, content: typeof content === 'string' ? new TextEncoder().encode(content) : content })
    }
  }

  /** What new rows have in common. */
  around(): Surroundings {
    return { organization: this.accounts.organization, now: dateText(this.clock.now()) }
  }

  nextId(kind: 'task' | 'artifact' | 'error'): number {
    return this.#next[kind]++
  }

  task(id: unknown): Task {
    const found = this.tasks.find((task) => String(task.id) === String(id))
    if (found === undefined) throw notFound('Task not found')
    return found
  }

  automation(label: unknown): Automation | undefined {
    return this.automations.find((automation) => automation.label === label)
  }

  log(label: string): StoredLog {
    const found = this.logs.get(label)
    if (found === undefined) throw notFound('Log not found')
    return found
  }

  addLog(given: Partial<Log> & { readonly label: string }): Log {
    const { organization, now } = this.around()
    const row: Log = {
      id: `${organization}-${given.label}`, organizationLabel: organization, activityLabel: given.label, dateCreation: now, columns: [], repositoryLabel: 'DEFAULT', ...given,
    }
    this.logs.set(given.label, { row, entries: [] })
    return row
  }

  /** Values of entries are kept as text. */
  addLogEntry(label: string, values: Readonly<Record<string, unknown>>): void {
    const columns = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainText(value)]))
    this.log(label).entries.push({ columns, dateCreation: this.around().now })
  }
}
