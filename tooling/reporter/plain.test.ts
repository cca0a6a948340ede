import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The last line that a vitest run over these files prints. */
function lastLine(files: Record<string, string>): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'reporter-'))
  folders.push(folder)
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const run = spawnSync('vitest', ['run', '--reporter=default', `--reporter=${join(import.meta.dirname, 'plain.ts')}`], { cwd: folder, encoding: 'utf8' })
  return run.stdout.trimEnd().split('\n').at(-1)
}

test('the last line counts passed and failed tests', () => {
  const text = `import { expect, test } from 'vitest'
    test('a', () => {}); test('b', () => {}); test('c', () => { expect(1).toBe(2) })`
  expect(lastLine({ 'some.test.ts': text })).toBe('2 passed, 1 failed')
})

test('a file that cannot be loaded and a rejection nobody handled count as failed', () => {
  expect(
    lastLine({
      'missing.test.ts': `import './absent.ts'`,
      'loose.test.ts': `import { test } from 'vitest'
        test('a', () => { void Promise.reject(new Error('loose')) })`,
    }),
  ).toBe('1 passed, 2 failed')
})
