import type { ClientOptions } from '../config/options.ts'
import type { Session } from '../operation/session.ts'

/** An environment variable that a package reads. */
export interface CheckVariable {
  /** Its name. */
  readonly name: string
  /** What it holds, and what applies without it. */
  readonly meaning: string
}

/** One thing to try with a session. */
export interface CheckStep<S extends Session> {
  /** Short label of the line. */
  readonly name: string
  /** The variables that are wrong when this fails. */
  readonly variables: readonly string[]
  /** Variables of which one must be set; without it the step is left out. */
  readonly needs?: readonly string[]
  /** Tries it; the text says what came out. */
  readonly run: (session: S) => Promise<string>
}

/** What `npx @sdk/<vendor> check` looks at. */
export interface CheckPlan<S extends Session> {
  /** Package name and version. */
  readonly package: string
  readonly version: string
  /** The variables that the package reads, the address of the server first. */
  readonly variables: readonly CheckVariable[]
  /** Makes a session from the environment. */
  readonly open: (options: ClientOptions) => S
  readonly steps: readonly CheckStep<S>[]
}
