import { expect, test } from 'vitest'
import type { CaseResult } from '../cases/calls.ts'
import { plot } from '../report/plot.ts'
import { caseTable, extrasTable } from '../report/table.ts'

const result: CaseResult = {
  name: 'small call', parallel: 16,
  standings: [
    { contender: 'SDK', cpu: 60, cpuDeviation: 1, callsPerSecond: 9_000, ratio: 1.2, ratioDeviation: 0.05 },
    { contender: 'undici.request', cpu: 50, cpuDeviation: 2, callsPerSecond: 10_000, ratio: 1, ratioDeviation: 0 },
    { contender: 'a & <b>', cpu: 100, cpuDeviation: 3.25, callsPerSecond: 5_000, ratio: 2, ratioDeviation: 0.1 },
  ],
}

test('the table has the cheapest first, and says where a goal is missed', () => {
  expect(caseTable(result)).toEqual([
    '', 'small call, 16 in parallel',
    '                CPU µs        calls/s  ratio               goal',
    'undici.request    50.0  ±2.0    10000   1.00  ±0.00',
    'SDK               60.0  ±1.0     9000   1.20  ±0.05  1.0 missed',
    'a & <b>          100.0  ±3.3     5000   2.00  ±0.10',
  ])
})

test('the extra figures have their units and goals', () => {
  expect(extrasTable([{ name: 'a', value: 0.5, unit: 'ms', goal: 1 }, { name: 'left', value: 3, unit: 'listeners', goal: 0 }])).toEqual(['', 'a        0.500 ms         goal 1', 'left  3 listeners  goal 0 missed'])
})

test('the plot is well-formed and has a bar for each contender, the longest for the dearest', () => {
  const svg = plot([result, { ...result, parallel: 1 }])
  expect(svg).toContain('a &amp; &lt;b&gt;')
  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(widths).toHaveLength(6)
  expect(widths.slice(0, 3)).toEqual(widths.slice(0, 3).toSorted((a, b) => a - b))
  expect(svg.match(/<text/g)).toHaveLength(svg.match(/<\/text>/g)?.length ?? 0)
})
