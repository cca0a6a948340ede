import { subscribe } from 'node:diagnostics_channel'

/** What is told about a run of one vendor. */
export interface Report {
  readonly vendor: string
  readonly seed: number
  readonly rounds: number
  readonly calls: number
  readonly successes: number
  /** Failed calls by class of error. */
  readonly failures: Readonly<Record<string, number>>
  readonly retries: number
  readonly restarts: number
  readonly expiries: number
  readonly logins: number
  readonly faults: number
  /** Median heap in bytes of each third of the run, after garbage was collected. */
  readonly heap: readonly number[]
  /** What must not happen, and did. */
  readonly problems: readonly string[]
}

const MAX_PROBLEMS = 20

/** Counts what happens. */
export class Tally {
  calls = 0
  successes = 0
  retries = 0
  restarts = 0
  expiries = 0
  readonly failures: Record<string, number> = {}
  readonly problems: string[] = []

  constructor() {
    subscribe('sdk:call:retry', () => void this.retries++)
  }

  /** Notes problems; the first ones say enough. */
  note(...problems: readonly string[]): void {
    this.problems.push(...problems.slice(0, Math.max(0, MAX_PROBLEMS - this.problems.length)))
  }

  fail(name: string): void {
    this.failures[name] = (this.failures[name] ?? 0) + 1
  }
}
