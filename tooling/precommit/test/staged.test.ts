import { run } from '@sdk-internal/packaging/run'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockfileForgotten, stagedFiles } from '../staged.ts'

/** A repository in which these files are staged. */
async function repository(files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-staged-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await run('git', ['init', '--quiet'], { cwd: folder })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await run('git', ['add', '--all'], { cwd: folder })
  return folder
}

const manifest = '{\n  "dependencies": {\n    "valibot": "1.5.0"\n  }\n}\n'

test('staged files are found by their extensions', async () => {
  const folder = await repository({ 'a.ts': '', 'b c.ts': '', 'd.md': '' })
  writeFileSync(join(folder, 'not-staged.ts'), '')
  expect(await stagedFiles(folder, ['.ts'])).toEqual(['a.ts', 'b c.ts'])
})

test('a dependency without the lockfile is told', async () => {
  expect(await lockfileForgotten(await repository({ 'package.json': manifest }))).toEqual(['package.json'])
  expect(await lockfileForgotten(await repository({ 'package.json': manifest, 'pnpm-lock.yaml': '' }))).toEqual([])
  expect(await lockfileForgotten(await repository({ 'package.json': '{\n  "version": "1.0.1",\n  "scripts": {\n    "x": "y"\n  }\n}\n' }))).toEqual([])
})
