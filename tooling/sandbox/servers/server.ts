/** A running embedded server. */
export interface RunningServer {
  /** The environment variables that lead a client to it. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** An embedded server of the sandbox. */
export interface SandboxServer {
  readonly vendor: string
  /** A first program, for whoever has the variables set. */
  readonly code: string
  /** Listens on a port of 127.0.0.1; without one, on a free port. */
  readonly start: (port: number | undefined) => Promise<RunningServer>
}
