import type { CaseResult } from '../cases/calls.ts'

const WIDTH = 720
const LABEL = 190
const VALUE = 60
const BAR = 18
const GAP = 6
const TITLE = 34

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** CPU per call of each contender as bars, one group per case. Readable on light and dark pages. */
export function plot(results: readonly CaseResult[]): string {
  const parts: string[] = []
  let y = 0
  for (const { name, parallel, standings } of results) {
    const longest = Math.max(...standings.map(({ cpu }) => cpu))
    parts.push(`<text x="0" y="${y + 20}" class="title">${escape(name)}, ${parallel} in parallel: CPU µs per call</text>`)
    y += TITLE
    for (const { contender, cpu, ratio } of standings.toSorted((a, b) => a.cpu - b.cpu)) {
      const width = ((WIDTH - LABEL - 2 * VALUE) * cpu) / longest
      parts.push(
        `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escape(contender)}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" class="${contender.startsWith('SDK') ? 'own' : 'other'}"/>`,
        `<text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 13}">${cpu.toFixed(0)} (${ratio.toFixed(2)} x)</text>`,
      )
      y += BAR + GAP
    }
    y += GAP * 2
  }
  const style = 'text{font:12px system-ui,sans-serif;fill:#777}.title{font-weight:600}.own{fill:#2f81f7}.other{fill:#999}'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}"><style>${style}</style>${parts.join('')}</svg>\n`
}
