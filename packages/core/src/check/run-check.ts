import { environmentVariable, variableName } from '../config/environment.ts'
import type { ClientOptions } from '../config/options.ts'
import { ApiError, RedirectError } from '../errors/api-error.ts'
import { SdkError } from '../errors/sdk-error.ts'
import { KERNEL } from '../operation/kernel.ts'
import { suggestion } from '../operation/nearest.ts'
import type { Session } from '../operation/session.ts'
import { describeClock, describeLimits, limitsIn, observe } from './observer.ts'
import type { CheckPlan, CheckStep } from './plan.ts'

/** Longest wait for one answer, in milliseconds. */
const TIMEOUT_MS = 10_000

/**
 * Checks an installation: which variables are set, whether the server answers, whether it accepts the credentials. Prints
 * one line for each finding, and no value of a variable but the server's address.
 * @returns the exit code: 0 when everything works, 1 when something failed, 2 for other arguments than `check`
 */
export async function runCheck<S extends Session>(plan: CheckPlan<S>, args: readonly string[], print: (line: string) => void, overrides: ClientOptions = {}): Promise<0 | 1 | 2> {
  if (args.length !== 1 || args[0] !== 'check') {
    print(`Usage: npx ${plan.package} check\n\nReads the environment, reaches the server and logs in. Nothing is changed, and no secret is shown.`)
    return 2
  }
  print(`${plan.package} ${plan.version}, Node ${process.versions.node}`)
  printVariables(plan, print)
  const observer = observe()
  const line = (state: string, name: string, text: string): void => print(`${state.padEnd(6)} ${name.padEnd(8)} ${text}`)
  let session: S
  try {
    session = plan.open({
      maxRetries: 0, timeoutMs: TIMEOUT_MS, ...overrides, middleware: [observer.middleware, ...(overrides.middleware ?? [])],
      logger: { warn: (message) => line('note', '', message) },
    })
  } catch (error) {
    line('FAILED', 'options', wordsOf(error))
    const variable = variableOf(error)
    if (plan.variables.some(({ name }) => name === variable)) line('', '', `look at ${variable}`)
    return 1
  }
  try {
    const [address] = plan.variables
    const steps: CheckStep<S>[] = [
      { name: 'server', variables: address === undefined ? [] : [address.name], run: reach },
      ...plan.steps.filter(({ needs }) => needs === undefined || needs.some((name) => environmentVariable(name) !== undefined)),
    ]
    for (const step of steps) {
      try {
        line('ok', step.name, await step.run(session))
      } catch (error) {
        line('FAILED', step.name, wordsOf(error))
        line('', '', `look at ${(error instanceof RedirectError ? plan.variables.slice(0, 1).map(({ name }) => name) : step.variables).join(' and ')}`)
        return 1
      } finally {
        if (step.name === 'server' && observer.headers !== undefined) line('', 'clock', describeClock(observer.clockSkewMs))
      }
    }
    const read = session[KERNEL].vendor.rateLimit ?? limitsIn
    line('', 'limits', describeLimits(observer.headers === undefined ? undefined : read(observer.headers, undefined)))
    return 0
  } finally {
    await session.close()
  }
}

function printVariables<S extends Session>({ variables }: CheckPlan<S>, print: (line: string) => void): void {
  const names = variables.map(({ name }) => name)
  const width = Math.max(...names.map(({ length }) => length))
  for (const { name, meaning } of variables) print(`  ${name.padEnd(width)}  ${environmentVariable(name) === undefined ? 'not set' : 'set    '}  ${meaning}`)
  const prefix = `${names[0]?.split('_', 1)[0] ?? ''}_`
  const strangers = Object.keys(process.env).filter((name) => name.startsWith(prefix) && !names.includes(name))
  const ends = names.map((name) => name.slice(prefix.length))
  for (const name of strangers.toSorted()) print(`  ${name} is set, and nothing reads it${suggestion(name.slice(prefix.length), ends).replace("'", `'${prefix}`)}`)
}

/** Any answer will do: that of a server which does not know the path, too, or whose root leads to its documentation. */
async function reach(session: Session): Promise<string> {
  const started = performance.now()
  const status = await session.bare().request({ path: '/', responseType: 'text' }).withResponse().then(
    ({ response }) => response.status,
    (error: unknown) => {
      if (error instanceof ApiError) return error.status
      throw error
    },
  )
  return `${session.baseUrl} answered ${status} in ${Math.round(performance.now() - started)} ms`
}

/** An error in a line; its code where the message does not hold it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof SdkError)) return `unexpected: ${String(error)}`
  const { message, code } = error
  return code === undefined || message.includes(code) ? message : `${message} (${code})`
}

/** The variable of the option that an error names. */
function variableOf(error: unknown): string | undefined {
  if (!(error instanceof SdkError)) return undefined
  const [, option] = /option '(\w+)'/.exec(error.message) ?? []
  return error.vendor === undefined || option === undefined ? undefined : variableName(error.vendor, option)
}
