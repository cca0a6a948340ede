import { shown, type Figure } from './figures.ts'
import { limitOf, verdictOf, type Limits } from './limits.ts'

/** The figures as lines: value, limit, goal, and whether the limit holds. */
export function tableOf(figures: readonly Figure[], limits: Limits): string[] {
  const rows = figures.map((figure) => {
    const limit = limitOf(figure, limits)
    const verdict = verdictOf(figure, limits)
    return [
      figure.name, shown(figure.value, figure.unit), limit === undefined ? '' : shown(limit, figure.unit),
      figure.goal === undefined ? '' : `${shown(figure.goal, figure.unit)}${figure.value > figure.goal ? ' missed' : ''}`,
      verdict === 'ok' ? '' : verdict.toUpperCase(),
    ]
  })
  const titles = ['figure', 'value', 'limit', 'goal', '']
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()
  return [titles, ...rows].map(line)
}
