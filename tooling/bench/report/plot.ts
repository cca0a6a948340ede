import type { CaseResult } from '../cases/calls.ts'

const WIDTH = 720
const LABEL = 250
const VALUE = 60
const BAR = 18
const GAP = 6
const TITLE = 34

/** One bar. */
interface Bar {
  readonly label: string
  readonly length: number
  readonly value: string
  readonly isOwn: boolean
}

/** Bars that are compared with each other. */
interface Group {
  readonly title: string
  readonly bars: readonly Bar[]
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** CPU per call of each contender in one case. */
function contenders({ name, parallel, standings }: CaseResult): Group {
  const bars = standings.toSorted((a, b) => a.cpu - b.cpu).map(({ contender, cpu, ratio }): Bar => ({
    label: contender, length: cpu, value: `${cpu.toFixed(0)} (${ratio.toFixed(2)} x)`, isOwn: contender.startsWith('SDK'),
  }))
  return { title: `${name}, ${parallel} in parallel: CPU µs per call`, bars }
}

/** The checked calls of all SDKs, each as a multiple of its baseline. */
function multiples(results: readonly CaseResult[]): Group {
  const bars = results.flatMap(({ name, standings }): Bar[] =>
    standings.filter(({ contender }) => contender === 'SDK').map(({ ratio }) => ({ label: name, length: ratio, value: `${ratio.toFixed(2)} x`, isOwn: true })))
  return { title: 'Checked calls of every SDK over the bare request: CPU', bars: [...bars, { label: 'bare request', length: 1, value: '1.00 x', isOwn: false }] }
}

/** The vendor whose contenders are shown one by one. */
const SHOWN = 'botcity'

/** All contenders for one vendor's calls, and all SDKs, as groups of bars. Readable on light and dark pages. */
export function plot(results: readonly CaseResult[]): string {
  const parts: string[] = []
  let y = 0
  for (const { title, bars } of [...results.filter(({ vendor }) => vendor === SHOWN).map(contenders), multiples(results)]) {
    const longest = Math.max(...bars.map(({ length }) => length))
    parts.push(`<text x="0" y="${y + 20}" class="title">${escape(title)}</text>`)
    y += TITLE
    for (const { label, length, value, isOwn } of bars) {
      const width = ((WIDTH - LABEL - 2 * VALUE) * length) / longest
      parts.push(
        `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escape(label)}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" class="${isOwn ? 'own' : 'other'}"/>`,
        `<text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 13}">${escape(value)}</text>`,
      )
      y += BAR + GAP
    }
    y += GAP * 2
  }
  const style = 'text{font:12px system-ui,sans-serif;fill:#777}.title{font-weight:600}.own{fill:#2f81f7}.other{fill:#999}'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}"><style>${style}</style>${parts.join('')}</svg>\n`
}
