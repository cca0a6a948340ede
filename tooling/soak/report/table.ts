import type { Report } from '../drive/tally.ts'

const COLUMNS = ['vendor', 'rounds', 'calls', 'successes', 'faults', 'retries', 'restarts', 'expiries', 'logins', 'heap MB by thirds', 'problems'] as const

/** The reports as a table, the failures by class below it, and then every problem. */
export function table(reports: readonly Report[]): string[] {
  const rows = reports.map((report) => [
    report.vendor, report.rounds, report.calls, report.successes, report.faults, report.retries, report.restarts, report.expiries, report.logins,
    report.heap.length === 0 ? 'too short' : report.heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(' '), report.problems.length,
  ].map(String))
  const widths = COLUMNS.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  return [
    line(COLUMNS), ...rows.map(line), '',
    ...reports.map(({ vendor, failures }) => `${vendor} failed with ${Object.entries(failures).toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`).join(', ')}`),
    ...reports.flatMap(({ vendor, seed, problems }) => problems.map((problem) => `PROBLEM ${vendor} (--seed ${seed}): ${problem}`)),
  ]
}
