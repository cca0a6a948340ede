import { expect, test } from 'vitest'
import type { CaseResult } from '../cases/calls.ts'
import { plot } from '../report/plot.ts'
import { caseTable, figureTable, summaryTable } from '../report/table.ts'

const result: CaseResult = {
  name: 'botcity: small call tasks.get', vendor: 'botcity', call: 'small', parallel: 16,
  standings: [
    { contender: 'SDK', cpu: 60, cpuDeviation: 1, callsPerSecond: 9_000, ratio: 1.2, ratioDeviation: 0.05 },
    { contender: 'undici.request', cpu: 50, cpuDeviation: 2, callsPerSecond: 10_000, ratio: 1, ratioDeviation: 0 },
    { contender: 'a & <b>', cpu: 100, cpuDeviation: 3.25, callsPerSecond: 5_000, ratio: 2, ratioDeviation: 0.1 },
  ],
}

test('the table has the cheapest first, and says where a goal is missed', () => {
  expect(caseTable(result)).toEqual([
    '', 'botcity: small call tasks.get, 16 in parallel',
    '                CPU µs        calls/s  ratio               goal',
    'undici.request    50.0  ±2.0    10000   1.00  ±0.00',
    'SDK               60.0  ±1.0     9000   1.20  ±0.05  1.0 missed',
    'a & <b>          100.0  ±3.3     5000   2.00  ±0.10',
  ])
})

test('the summary has a line for every call of an SDK, and the worst of them meets the goal or not', () => {
  const more: CaseResult = { ...result, parallel: 256, standings: result.standings.map((standing) => ({ ...standing, ratio: 0.9 })) }
  const page: CaseResult = { ...result, name: 'botcity: page', call: 'page', parallel: 256 }
  expect(summaryTable([result, more, { ...page, parallel: 16 }, page])).toEqual([
    '', 'CPU of checked calls, as multiples of the baseline',
    '                               16 at once  256 at once        goal',
    'botcity: small call tasks.get        1.20         0.90  1.0 missed',
    'botcity: page                        1.20         1.20         1.4',
  ])
})

test('figures have their units and goals', () => {
  expect(figureTable([{ name: 'a', value: 0.5, unit: 'ms', goal: 1 }, { name: 'left', value: 3, unit: 'listeners', goal: 0 }]).map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    'a 0.500 ms goal 1', 'left 3 listeners goal 0 missed',
  ])
})

test('the plot is well-formed: bars for all contenders of one vendor, the longest for the dearest, then one for each SDK', () => {
  const svg = plot([result, { ...result, vendor: 'pytake', name: 'pytake: small call' }])
  expect(svg).toContain('a &amp; &lt;b&gt;')
  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(widths).toHaveLength(3 + 3)
  expect(widths.slice(0, 3)).toEqual(widths.slice(0, 3).toSorted((a, b) => a - b))
  expect(svg).toContain('pytake: small call')
  expect(svg.match(/<text/g)).toHaveLength(svg.match(/<\/text>/g)?.length ?? 0)
})
