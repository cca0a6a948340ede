import { GOALS, type CaseResult } from '../cases/calls.ts'
import type { Figure } from '../jobs/job.ts'

type Row = readonly string[]

function align(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd())
}

const missed = (value: number, goal: number): string => (value > goal ? ' missed' : '')

/** One case as lines: cheapest first. */
export function caseTable({ name, call, parallel, standings }: CaseResult): string[] {
  const rows = standings.toSorted((a, b) => a.ratio - b.ratio).map(({ contender, cpu, cpuDeviation, callsPerSecond, ratio, ratioDeviation }) => {
    const goal = contender === 'SDK' ? GOALS[call] : undefined
    return [
      contender, cpu.toFixed(1), `±${cpuDeviation.toFixed(1)}`, callsPerSecond.toFixed(0), ratio.toFixed(2), `±${ratioDeviation.toFixed(2)}`,
      goal === undefined ? '' : `${goal.toFixed(1)}${missed(ratio, goal)}`,
    ]
  })
  return ['', `${name}, ${parallel} in parallel`, ...align([['', 'CPU µs', '', 'calls/s', 'ratio', '', 'goal'], ...rows])]
}

/** The checked calls of all SDKs as lines: CPU as a multiple of the baseline's, by how many there are at once. */
export function summaryTable(results: readonly CaseResult[]): string[] {
  const parallels = [...new Set(results.map(({ parallel }) => parallel))]
  const rows = [...new Set(results.map(({ name }) => name))].map((name) => {
    const cases = results.filter((result) => result.name === name)
    const ratios = parallels.map((parallel) => cases.find((result) => result.parallel === parallel)?.standings.find(({ contender }) => contender === 'SDK')?.ratio ?? Number.NaN)
    const goal = cases[0] === undefined ? Number.NaN : GOALS[cases[0].call]
    return [name, ...ratios.map((ratio) => ratio.toFixed(2)), `${goal.toFixed(1)}${missed(Math.max(...ratios), goal)}`]
  })
  return ['', 'CPU of checked calls, as multiples of the baseline', ...align([['', ...parallels.map((parallel) => `${parallel} at once`), 'goal'], ...rows])]
}

/** Figures as lines. */
export function figureTable(figures: readonly Figure[]): string[] {
  return align(figures.map(({ name, value, unit, goal }) => [
    name.padEnd(72), `${value.toFixed(unit === 'listeners' || unit === 'logins' ? 0 : 3)} ${unit}`, goal === undefined ? '' : `goal ${goal}${missed(value, goal)}`,
  ]))
}
