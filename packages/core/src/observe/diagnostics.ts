/** What the `sdk:call:*` events of `node:diagnostics_channel` carry. Values never hold secrets. */
export interface CallEvent {
  readonly vendor: string
  /** Operation id. */
  readonly operation: string
  readonly method: string
  /** Path template, without values. */
  readonly template: string
  /** Attempts so far. */
  readonly attempt: number
  readonly status?: number | undefined
  readonly durationMs?: number | undefined
  /** The error's class name and code. */
  readonly error?: { readonly name: string; readonly code: string | undefined } | undefined
  /** Wait before the retry. */
  readonly waitMs?: number | undefined
  /** Where a result differs from its type. */
  readonly mismatch?: { readonly path: string; readonly expected: string | undefined; readonly received: string | undefined } | undefined
}

/** Names of the diagnostics channels. */
export type CallEventName = 'start' | 'end' | 'error' | 'retry' | 'mismatch'

interface Channel {
  readonly hasSubscribers: boolean
  publish(message: unknown): void
}

interface DiagnosticsChannel {
  channel(name: string): Channel
}

let channels: Partial<Record<CallEventName, Channel>> | undefined

/** The channel of an event where the runtime has `node:diagnostics_channel` and somebody listens. */
function subscribed(event: CallEventName): Channel | undefined {
  if (channels === undefined) {
    channels = {}
    const module = builtin<DiagnosticsChannel>('node:diagnostics_channel')
    if (module !== undefined) {
      for (const name of ['start', 'end', 'error', 'retry', 'mismatch'] as const) channels[name] = module.channel(`sdk:call:${name}`)
    }
  }
  const channel = channels[event]
  return channel?.hasSubscribers === true ? channel : undefined
}

/** Publishes an event; the message is made only when somebody listens. */
export function publish(event: CallEventName, message: () => CallEvent): void {
  subscribed(event)?.publish(message())
}

/** A built-in module of Node-like runtimes, without an import that other bundles would have to resolve. */
export function builtin<T>(id: string): T | undefined {
  const runtime = (globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } }).process
  return runtime?.getBuiltinModule?.(id) as T | undefined
}
