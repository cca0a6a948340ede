import { expect, test } from 'vitest'
import { runStep } from './steps.ts'

const quiet = (): void => {}
const node = (name: string, script: string, counts = false) => runStep({ name, command: process.execPath, args: ['-e', script], counts }, quiet)

test('a step without counts is one check by its exit code', async () => {
  expect(await node('good', '')).toMatchObject({ name: 'good', passed: 1, failed: 0 })
  expect(await node('bad', 'process.exit(3)')).toMatchObject({ name: 'bad', passed: 0, failed: 1 })
})

test('a command that does not exist is a failed check', async () => {
  expect(await runStep({ name: 'absent', command: 'no-such-command-here', args: [] }, quiet)).toMatchObject({ passed: 0, failed: 1 })
})

test('a counting step gives the numbers of its last count line', async () => {
  const script = `console.log('1 passed, 9 failed'); console.log('12 passed, 2 failed'); process.exit(1)`
  expect(await node('tests', script, true)).toMatchObject({ passed: 12, failed: 2 })
})

test('a counting step that exits with an error has at least one failure', async () => {
  expect(await node('tests', `console.log('12 passed, 0 failed'); process.exit(1)`, true)).toMatchObject({ passed: 12, failed: 1 })
  expect(await node('tests', `process.exit(1)`, true)).toMatchObject({ passed: 0, failed: 1 })
})
