import type { FakeClock } from '@sdk/core/testing'
import type { Alert } from '../alerts/types.ts'
import type { Automation } from '../automations/types.ts'
import type { Bot } from '../bots/types.ts'
import type { Credential } from '../credentials/types.ts'
import type { Datapool, DatapoolItem } from '../datapools/types.ts'
import type { ErrorRecord } from '../errors/types.ts'
import type { Log, LogColumn } from '../logs/types.ts'
import type { Artifact } from '../result-files/types.ts'
import type { Runner } from '../runners/types.ts'
import type { Schedule } from '../schedules/types.ts'
import type { Task } from '../tasks/types.ts'
import type { Workspace } from '../workspaces/types.ts'

/** Whether the fake works as the interface promises, or as real servers were seen to. */
export type Behaviour = 'declared' | 'observed'

/** A log to start with. */
export interface FakeLog extends Partial<Omit<Log, 'columns'>> {
  /** Label of the log. */
  readonly label: string
  /** Its columns. */
  readonly columns?: readonly (Pick<LogColumn, 'label'> & Partial<LogColumn>)[]
  /** Entries by the labels of the columns, oldest first. */
  readonly entries?: readonly Readonly<Record<string, unknown>>[]
}

/** A pool to start with. */
export interface FakeDatapool extends Partial<Datapool> {
  /** Label of the pool. */
  readonly label: string
  /** Its items, oldest first. */
  readonly items?: readonly Partial<DatapoolItem>[]
}

/** A result file to start with. */
export interface FakeArtifact extends Partial<Artifact> {
  /** Its content; without one there is only a record. */
  readonly content?: string | Uint8Array
}

/** A runner to start with. */
export interface FakeRunner extends Partial<Runner> {
  /** Id of the runner. */
  readonly machineId: string
  /** Its log. */
  readonly log?: string
}

/** How a fake Maestro is set up. */
export interface FakeMaestroOptions {
  /** Login that is let in; `fake-login` by default. */
  readonly login?: string | undefined
  /** Its key; `fake-key` by default. */
  readonly key?: string | undefined
  /** Label of the workspace; `acme-org` by default. */
  readonly organization?: string | undefined
  /** Further workspaces that the login may name. */
  readonly organizations?: readonly string[] | undefined
  /** Access tokens that are valid from the start. */
  readonly accessTokens?: readonly string[] | undefined
  /** How long an access token is valid; one hour by default. */
  readonly tokenLifetimeMs?: number | undefined
  /** Version that the server names; `4.0.0` by default. */
  readonly version?: string | undefined
  /** What the first new task, file and error report are called; 1 by default. */
  readonly nextIds?: { readonly task?: number; readonly artifact?: number; readonly error?: number } | undefined
  /** Automations to start with. */
  readonly automations?: readonly (Pick<Automation, 'label'> & Partial<Automation>)[] | undefined
  /** Tasks to start with. */
  readonly tasks?: readonly Partial<Task>[] | undefined
  /** Logs to start with. */
  readonly logs?: readonly FakeLog[] | undefined
  /** Bots to start with. */
  readonly bots?: readonly Bot[] | undefined
  /** Runners to start with. */
  readonly runners?: readonly FakeRunner[] | undefined
  /** Vaults to start with. */
  readonly credentials?: readonly (Pick<Credential, 'label' | 'secrets'> & Partial<Credential>)[] | undefined
  /** Pools to start with. */
  readonly datapools?: readonly FakeDatapool[] | undefined
  /** Result files to start with. */
  readonly resultFiles?: readonly FakeArtifact[] | undefined
  /** Error reports to start with. */
  readonly errors?: readonly Partial<ErrorRecord>[] | undefined
  /** Alerts to start with. */
  readonly alerts?: readonly Partial<Alert>[] | undefined
  /** Schedules to start with. */
  readonly schedules?: readonly Partial<Schedule>[] | undefined
  /** Workspaces to start with; the one of `organization` by default. */
  readonly workspaces?: readonly Workspace[] | undefined
  /**
   * `declared`, the default, lets every operation work as typed. `observed` answers as real servers were seen to:
   *
   * | Situation | `declared` | `observed` |
   * | --- | --- | --- |
   * | `PUT /bot/{botId}` | changes the bot | 405 |
   * | `days` on the list of tasks | filters | is ignored |
   */
  readonly behaviour?: Behaviour | undefined
  /** The time for tokens, dates and time limits; by default a clock that only {@link FakeClock.advance} moves. */
  readonly clock?: FakeClock | undefined
}
