import type { Surface } from './surface.ts'

const TITLE = 'What users of the package see; `pnpm api --update` writes it.'

/** A surface as text: a line `## entry`, then its declarations, each with its name before it. */
export function write(surface: Surface): string {
  const sections = [...surface].map(([entry, items]) => [`## ${entry}`, ...[...items].map(([name, text]) => `# ${name}\n${text}`)].join('\n\n'))
  return `${[TITLE, ...sections].join('\n\n')}\n`
}

/** The surface that a text tells. */
export function read(report: string): Surface {
  const [, ...sections] = report.trimEnd().split(/^## /m)
  return new Map(sections.map((section) => {
    const [head = '', ...items] = section.trimEnd().split(/\n\n# /)
    return [head.trim(), new Map(items.map((item): [string, string] => [item.slice(0, item.indexOf('\n')), item.slice(item.indexOf('\n') + 1)]))]
  }))
}
