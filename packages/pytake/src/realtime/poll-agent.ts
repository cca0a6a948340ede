const STEP_MS = 10

/** The parts of Node's `http.Agent` that are used. */
export interface PollAgent {
  /** Connections in use, by server. */
  readonly sockets: Readonly<Record<string, unknown>>
  maxSockets: number
  destroy(): void
}

/**
 * What polls go through, so that they can be cut: socket.io-client leaves those without an answer to the server. Node has
 * it, and `undefined` is for runtimes that have not.
 */
export function pollAgent(origin: string): PollAgent | undefined {
  const load = (globalThis as { readonly process?: Partial<NodeJS.Process> }).process?.getBuiltinModule
  const http = load?.(origin.startsWith('https:') ? 'node:https' : 'node:http')
  return http && new http.Agent()
}

/** Waits for the polls under way, which the end of a connection ends, and cuts those that are still there at the limit. */
export async function endPolls(agent: PollAgent, limitMs: number): Promise<void> {
  for (let waited = 0; waited < limitMs && Object.keys(agent.sockets).length > 0; waited += STEP_MS) {
    await new Promise((resolve) => {
      setTimeout(resolve, STEP_MS)
    })
  }
  // To those that fail now socket.io-client answers with a last one.
  agent.maxSockets = 0
  agent.destroy()
}
