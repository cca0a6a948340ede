import type { Described } from './describe.ts'

/** The operations as lines for people. */
export function tableOf(operations: readonly Described[]): string {
  const rows = operations.map(({ vendor, id, method, path, field, uses, in: places, traits }) => [
    vendor, id, method ?? 'several', uses?.join(', ') ?? `${path ?? ''}${field === undefined ? '' : ` ${field}`}`,
    Object.keys(places).join(' '), notes(traits),
  ])
  const titles = ['vendor', 'operation', 'method', 'path', 'input', 'notes']
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [titles, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}

const notes = (traits: Described['traits']): string => ['deprecated', 'unproven', 'knownBroken'].filter((name) => traits[name] !== undefined).join(', ')
