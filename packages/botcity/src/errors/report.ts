/** What is reported of an error. */
export interface ReportedError {
  readonly type: string
  readonly message: string
  readonly stackTrace: string
}

/** Class, message and stack of whatever was thrown. */
export function describeError(error: unknown): ReportedError {
  if (!(error instanceof Error)) {
    const message = typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))
    return { type: 'Error', message, stackTrace: message }
  }
  const { name, message } = error
  return { type: name, message, stackTrace: error.stack ?? `${name}: ${message}` }
}

interface Process {
  readonly versions?: { readonly node?: string }
  readonly getBuiltinModule?: (name: 'node:os') => { hostname(): string; type(): string; release(): string; userInfo(): { username: string } } | undefined
}

/** What is known of the machine: user, host, system and Node. */
export function machineTags(): Record<string, string> {
  const { process } = globalThis as { process?: Process }
  const os = process?.getBuiltinModule?.('node:os')
  const tags: Record<string, string> = {}
  if (os !== undefined) {
    try {
      tags['user_name'] = os.userInfo().username
    } catch {
      // A container may have no name for its user.
    }
    Object.assign(tags, { host_name: os.hostname(), os_name: os.type(), os_version: os.release() })
  }
  const version = process?.versions?.node
  return version === undefined ? tags : { ...tags, node_version: version }
}
