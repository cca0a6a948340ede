import { expect, test } from 'vitest'
import { tableOf } from '../table.ts'

test('the table shows value, limit, goal and verdict of each figure', () => {
  expect(tableOf(
    [
      { name: 'a/min', value: 12_345, unit: 'B', goal: 12_000 },
      { name: 'a/gzip', value: 4_000_000, unit: 'B', goal: 5_000_000 },
      { name: 'a/time', value: 1.5, unit: 'ms', informative: true },
      { name: 'a/ratio', value: 1.234, unit: 'x', bound: 2.5 },
      { name: 'a/packages', value: 4, unit: 'packages' },
    ],
    { 'a/min': 12_000, 'a/gzip': 4_200_000 },
  )).toEqual([
    'figure           value     limit  goal',
    'a/min         12.35 kB  12.00 kB  12.00 kB missed  OVER',
    'a/gzip         4.00 MB   4.20 MB  5.00 MB',
    'a/time          1.5 ms',
    'a/ratio         1.23 x    2.50 x',
    'a/packages  4 packages                             NO LIMIT',
  ])
})
