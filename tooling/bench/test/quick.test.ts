import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Only a run that hangs reaches this.
const PATIENCE = 240_000

test('the bench runs, and every ratio is a number', { timeout: PATIENCE }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@sdk/source', join(import.meta.dirname, '../main.ts'), '--quick'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const lines = stdout.split('\n').filter((line) => line.includes('±'))
  // Two cases of nine contenders, two of four.
  expect(lines).toHaveLength(26)
  // CPU, calls per second, ratio.
  expect(lines.filter((line) => !/ \d+\.\d +±\S+ +\d+ +\d+\.\d\d +±/.test(line))).toEqual([])
  expect(stdout).not.toMatch(/NaN|Infinity/)
  expect(stdout).toMatch(/listeners left on that signal +0 listeners/)
  expect(stdout).toMatch(/logins of them +1 logins/)
  expect(stdout.match(/(upload|download) of 1 MiB +\d/g)).toHaveLength(4)
})
