import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { entriesOf, type Manifest } from './entries.ts'

const packages = join(import.meta.dirname, '../../packages')
const built = readdirSync(packages).filter((name) => existsSync(join(packages, name, 'dist')))

test.each(built)('every built entry of %s loads as it is, without the sources', async (name) => {
  const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as Manifest
  const files = entriesOf(manifest).map((entry) => join(packages, name, 'dist', `${entry}.js`))
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `for (const file of ${JSON.stringify(files)}) await import(file); console.log('loaded')`])
  expect(stdout.trim()).toBe('loaded')
})
