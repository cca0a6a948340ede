/** Something wrong with a README. */
export interface Problem {
  /** Line of the README, from 1. */
  readonly line: number
  readonly message: string
}

/** Problems as the text of a failed test. */
export function describeProblems(path: string, problems: readonly Problem[]): string {
  return problems.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n')
}
