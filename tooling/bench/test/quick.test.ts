import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Only a run that hangs reaches this.
const PATIENCE = 120_000

test('the bench runs, and every ratio is a number', { timeout: PATIENCE }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@sdk/source', join(import.meta.dirname, '../main.ts'), '--quick'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const lines = stdout.split('\n').filter((line) => line.includes('±'))
  expect(lines.length).toBeGreaterThan(20)
  // CPU, calls per second, ratio.
  expect(lines.filter((line) => !/ \d+\.\d +±\S+ +\d+ +\d+\.\d\d +±/.test(line))).toEqual([])
  expect(stdout).not.toMatch(/NaN|Infinity/)
  expect(stdout).toMatch(/listeners left on that signal +0 listeners/)
})
