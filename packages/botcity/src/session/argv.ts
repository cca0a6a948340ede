import type { MaestroOptions } from '../options.ts'

/** The arguments of this process behind interpreter and script. */
function ownArguments(): readonly string[] {
  return (globalThis as { process?: { argv?: readonly string[] } }).process?.argv?.slice(2) ?? []
}

/** Options of a client from a runner's command line: `server taskId token [organization]`. With fewer than three arguments, the given options. */
export function runnerOptions(argv: readonly string[] = ownArguments(), options: MaestroOptions = {}): MaestroOptions {
  const [baseUrl, taskId, token, organization] = argv
  if (baseUrl === undefined || taskId === undefined || token === undefined) return options
  const { tokens: _tokens, ...rest } = options
  return { ...rest, baseUrl, taskId, token, ...(organization === undefined || organization === '' ? {} : { organization }) }
}
