/** What a bot needs to know of the task that it runs for. */
export interface Execution {
  /** Where the server is. */
  readonly server: string
  /** Id of the task. */
  readonly taskId: number | string
  /** The access token in use. Not enumerable, so that printing the object does not show it. */
  readonly token: string
  /** The parameters that the task was created with. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** An execution whose token is not printed. */
export function executionOf(server: string, taskId: number | string, token: string, parameters: Readonly<Record<string, unknown>>): Execution {
  return Object.defineProperty({ server, taskId, parameters } as Execution, 'token', { value: token, enumerable: false })
}
