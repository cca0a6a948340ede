import { bind, ConfigurationError, isKernel, Session, type Call, type CallOptions, type Kernel } from '@sdk/core'
import * as alerts from './alerts/operations.ts'
import type { AlertsResource } from './alerts/types.ts'
import * as automations from './automations/operations.ts'
import type { AutomationsResource } from './automations/types.ts'
import * as bots from './bots/operations.ts'
import type { BotsResource } from './bots/types.ts'
import { contextOf, organizationOf, type MaestroTokens } from './context.ts'
import * as credentials from './credentials/operations.ts'
import type { CredentialsResource } from './credentials/types.ts'
import { addItems } from './datapools/add-items.ts'
import * as datapools from './datapools/operations.ts'
import { items, process as processItems } from './datapools/process.ts'
import * as errors from './errors/operations.ts'
import type { ErrorsResource } from './errors/types.ts'
import type { Datapools, Logs, Tasks } from './faces.ts'
import { csvRows } from './logs/csv.ts'
import * as logs from './logs/operations.ts'
import * as messages from './messages/operations.ts'
import type { MessagesResource } from './messages/types.ts'
import { bindOffline, offlineResult, offlineRows } from './offline.ts'
import { checkHeaderText, maestroKernel, type MaestroOptions } from './options.ts'
import * as resultFiles from './result-files/operations.ts'
import type { ResultFilesResource } from './result-files/types.ts'
import * as runners from './runners/operations.ts'
import type { RunnersResource } from './runners/types.ts'
import * as schedules from './schedules/operations.ts'
import type { SchedulesResource } from './schedules/types.ts'
import { runnerOptions } from './session/argv.ts'
import { executionOf, type Execution } from './session/execution.ts'
import { authenticate, getExecution, version } from './session/operations.ts'
import { requestRaw, type RawRequestInput } from './session/request-raw.ts'
import { MaestroResponse } from './session/response.ts'
import type { GetExecutionInput, Login, Version } from './session/types.ts'
import * as tasks from './tasks/operations.ts'
import { waitFor } from './tasks/wait-for.ts'
import { vendor } from './vendor.ts'
import * as workspaces from './workspaces/operations.ts'
import type { WorkspacesResource } from './workspaces/types.ts'

function kernelOf(options: MaestroOptions | Kernel | undefined): Kernel {
  if (isKernel(options)) return options
  const { offline = false, ...rest } = options ?? {}
  if (typeof offline !== 'boolean') throw new ConfigurationError("The option 'offline' must be true or false", { vendor: vendor.name, code: 'INVALID_OPTION' })
  return maestroKernel(rest, offline)
}

/** BotCity Maestro with every resource as a property. Logs in by itself before the first call that needs it. */
export class MaestroClient extends Session {
  #tasks: Tasks | undefined
  #logs: Logs | undefined
  #automations: AutomationsResource | undefined
  #bots: BotsResource | undefined
  #runners: RunnersResource | undefined
  #credentials: CredentialsResource | undefined
  #datapools: Datapools | undefined
  #resultFiles: ResultFilesResource | undefined
  #errors: ErrorsResource | undefined
  #alerts: AlertsResource | undefined
  #messages: MessagesResource | undefined
  #schedules: SchedulesResource | undefined
  #workspaces: WorkspacesResource | undefined

  /** @throws {ConfigurationError} an option is missing or wrong */
  constructor(options?: MaestroOptions | Kernel) {
    super(kernelOf(options))
  }

  /**
   * A client from what a runner writes behind a bot's command: `server taskId token [organization]`. With fewer than three
   * of them, a client from the options and the environment. Default: the arguments of this process.
   * @throws {ConfigurationError} there is neither a command line nor what a client needs
   */
  static fromArgv(argv?: readonly string[], options?: MaestroOptions): MaestroClient {
    return new MaestroClient(runnerOptions(argv, options))
  }

  /** Tasks: runs of automations. */
  get tasks(): Tasks {
    return (this.#tasks ??= Object.assign(this.#bind<Tasks>(tasks), {
      waitFor: this.isOffline
        ? () => offlineResult(this, 'tasks.waitFor', undefined as never)
        : (input: Parameters<Tasks['waitFor']>[0], options?: CallOptions) => waitFor(this, input, options),
    }))
  }

  /** Logs: tables to which bots add entries. */
  get logs(): Logs {
    return (this.#logs ??= Object.assign(this.#bind<Logs>(logs), {
      csvRows: this.isOffline
        ? () => offlineRows<Record<string, string>>(this, 'logs.csvRows')
        : (input: Parameters<Logs['csvRows']>[0], options?: CallOptions) => csvRows(this, input, options),
    }))
  }

  /** Automations: what tasks run. */
  get automations(): AutomationsResource {
    return (this.#automations ??= this.#bind(automations))
  }

  /** Bots: their versions and their code. */
  get bots(): BotsResource {
    return (this.#bots ??= this.#bind(bots))
  }

  /** Runners: machines that run bots. */
  get runners(): RunnersResource {
    return (this.#runners ??= this.#bind(runners))
  }

  /** Credentials: vaults of secrets. */
  get credentials(): CredentialsResource {
    return (this.#credentials ??= this.#bind(credentials))
  }

  /** Datapools: items that bots work off. */
  get datapools(): Datapools {
    return (this.#datapools ??= Object.assign(this.#bind<Datapools>(datapools), this.#itemLoops()))
  }

  /** Result files: what tasks leave behind. */
  get resultFiles(): ResultFilesResource {
    return (this.#resultFiles ??= this.#bind(resultFiles))
  }

  /** Errors that bots reported. */
  get errors(): ErrorsResource {
    return (this.#errors ??= this.#bind(errors))
  }

  /** Alerts: notices to the people who watch the tasks. */
  get alerts(): AlertsResource {
    return (this.#alerts ??= this.#bind(alerts))
  }

  /** Messages: e-mails to people and users. */
  get messages(): MessagesResource {
    return (this.#messages ??= this.#bind(messages))
  }

  /** Schedules: plans by which automations run. */
  get schedules(): SchedulesResource {
    return (this.#schedules ??= this.#bind(schedules))
  }

  /** Workspaces. */
  get workspaces(): WorkspacesResource {
    return (this.#workspaces ??= this.#bind(workspaces))
  }

  /** The access token in use, or `undefined` before the first login. A secret; printing the client does not show it. */
  get token(): string | undefined {
    return contextOf(this).auth.tokens?.accessToken
  }

  /** The workspace that requests name, as far as it is known. */
  get organization(): string | undefined {
    return organizationOf(contextOf(this))
  }

  /** The login. The key cannot be read. */
  get login(): string | undefined {
    return contextOf(this).login
  }

  /** The tokens in use, as plain data that can be stored and given to another client, or `undefined` before the first login. Secrets. */
  get tokens(): MaestroTokens | undefined {
    return contextOf(this).auth.tokens
  }

  /** The task that this process runs for, as `fromArgv` or the option `taskId` said. */
  get taskId(): number | string | undefined {
    return contextOf(this).taskId
  }

  /** Whether operations warn and do nothing, for want of credentials; see the option `offline`. */
  get isOffline(): boolean {
    return contextOf(this).isOffline
  }

  /**
   * Sends another workspace along from now on, without a new login.
   * @throws {ConfigurationError} the label is empty, or no header can carry it
   */
  setOrganization(label: string): void {
    if (typeof label !== 'string' || label.trim() === '') throw this.configurationError("'organization' must be a string that is not blank")
    checkHeaderText('organization', label)
    contextOf(this).organization = label
  }

  /** Forgets the tokens; the next call logs in again. The server has no way to end a session. */
  logout(): void {
    contextOf(this).auth.set(undefined)
  }

  /**
   * Logs in now, whether or not there is a valid token. Calls log in by themselves: this is for finding out early that the
   * credentials are right.
   * @throws {AuthenticationError} login or key is wrong
   */
  async authenticate(options?: CallOptions): Promise<MaestroResponse<Login>> {
    const { response } = await authenticate(this, undefined, options).withResponse()
    return new MaestroResponse(response)
  }

  /**
   * Asks for the server's version and remembers it: from then on, operations that this version does not have are refused
   * before a request. Offline, `undefined`.
   */
  version(options?: CallOptions): Call<Version> {
    return this.isOffline ? bindOffline<{ version(): Call<Version> }>(this, { version }).version() : version(this, undefined, options)
  }

  /**
   * What a bot needs to know of the task that it runs for: server, task id, token and parameters. Offline, an empty one.
   * @throws {RequestValidationError} there is no task id, neither in the call nor in the client
   * @throws {NotFoundError} no task has this id
   */
  getExecution(input?: GetExecutionInput, options?: CallOptions): Promise<Execution> {
    return this.isOffline ? offlineResult(this, 'session.getExecution', executionOf('', '', '', {})) : getExecution(this, input, options)
  }

  /**
   * Sends a request that has no operation, with authentication and retries, and returns the answer whatever its status.
   * Network failures, and bodies that are not the JSON they claim to be, throw.
   * @throws {RequestValidationError} a part of the request is wrong; nothing was sent
   * @throws {AuthenticationError} the login before it failed
   */
  requestRaw<T = unknown>(input: RawRequestInput, options?: CallOptions): Promise<MaestroResponse<T>> {
    return requestRaw(this, input, options)
  }

  #bind<T extends object>(operations: object): T {
    return this.isOffline ? bindOffline<T>(this, operations) : bind<T>(this, operations)
  }

  #itemLoops(): Pick<Datapools, 'addItems' | 'items' | 'process'> {
    if (this.isOffline) {
      return {
        process: () => offlineResult(this, 'datapools.process', { done: 0, failed: 0 }),
        items: () => offlineRows(this, 'datapools.items'),
        addItems: () => offlineResult(this, 'datapools.addItems', []),
      }
    }
    return {
      process: (label, handler, options) => processItems(this, label, handler, options),
      items: (label, options) => items(this, label, options),
      addItems: (input, options) => addItems(this, input, options),
    }
  }
}
