import { builtin } from '../builtin.ts'

/** What is reported of an error. */
export interface ReportedError {
  readonly type: string
  readonly message: string
  readonly stackTrace: string
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

/** The name of an error; its class where nobody gave it a name of its own. */
function typeOf({ name, constructor }: Error): string {
  const own = typeof name === 'string' && name !== 'Error' ? name : ''
  return own || constructor?.name || 'Error'
}

/** Class, message and stack of whatever was thrown. */
export function describeError(error: unknown): ReportedError {
  if (!(error instanceof Error)) {
    const message = textOf(error)
    return { type: 'Error', message, stackTrace: message }
  }
  const type = typeOf(error)
  const message = textOf(error.message)
  return { type, message, stackTrace: error.stack ?? `${type}: ${message}` }
}

interface OperatingSystem {
  hostname(): string
  type(): string
  release(): string
  userInfo(): { username: string }
}

/** What is known of the machine: user, host, system and Node. */
export function machineTags(): Record<string, string> {
  const os = builtin<OperatingSystem>('node:os')
  const tags: Record<string, string> = {}
  if (os !== undefined) {
    try {
      tags['user_name'] = os.userInfo().username
    } catch {
      // A container may have no name for its user.
    }
    Object.assign(tags, { host_name: os.hostname(), os_name: os.type(), os_version: os.release() })
  }
  const version = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node
  return version === undefined ? tags : { ...tags, node_version: version }
}
