import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VENDORS } from '../vendors/all.ts'

// Only a run that hangs reaches this.
const PATIENCE = 400_000

test('a short soak of every SDK shows no problem', { timeout: PATIENCE }, () => {
  const args = ['--seed', '20261121', '--seconds', '600', '--rounds', '3', '--calls', '40']
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@sdk/source', join(import.meta.dirname, '../main.ts'), ...args], { encoding: 'utf8' })
  expect({ status, stderr, problems: stdout.split('\n').filter((line) => line.startsWith('PROBLEM')) }).toEqual({ status: 0, stderr: '', problems: [] })
  for (const vendor of VENDORS) {
    const [, rounds, calls, successes, faults] = stdout.match(new RegExp(`^${vendor} +(\\d+) +(\\d+) +(\\d+) +(\\d+)`, 'm')) ?? []
    expect({ rounds, calls }).toEqual({ rounds: '3', calls: String(3 * 47) })
    // How many, is up to the machine: limits of calls are short.
    expect(Number(successes)).toBeGreaterThan(0)
    expect(Number(faults)).toBeGreaterThan(0)
  }
})
