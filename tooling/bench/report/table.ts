import { GOALS, type CaseResult } from '../cases/calls.ts'
import type { Extra } from '../cases/extras.ts'

type Row = readonly string[]

function align(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd())
}

/** One case as lines: cheapest first. */
export function caseTable({ name, parallel, standings }: CaseResult): string[] {
  const rows = standings.toSorted((a, b) => a.ratio - b.ratio).map(({ contender, cpu, cpuDeviation, callsPerSecond, ratio, ratioDeviation }) => {
    const goal = contender === 'SDK' ? GOALS[name] : undefined
    return [
      contender, cpu.toFixed(1), `±${cpuDeviation.toFixed(1)}`, callsPerSecond.toFixed(0), ratio.toFixed(2), `±${ratioDeviation.toFixed(2)}`,
      goal === undefined ? '' : `${goal.toFixed(1)}${ratio > goal ? ' missed' : ''}`,
    ]
  })
  return ['', `${name}, ${parallel} in parallel`, ...align([['', 'CPU µs', '', 'calls/s', 'ratio', '', 'goal'], ...rows])]
}

/** The extra figures as lines. */
export function extrasTable(extras: readonly Extra[]): string[] {
  const rows = extras.map(({ name, value, unit, goal }) => [name, `${value.toFixed(unit === 'listeners' ? 0 : 3)} ${unit}`, goal === undefined ? '' : `goal ${goal}${value > goal ? ' missed' : ''}`])
  return ['', ...align(rows)]
}
