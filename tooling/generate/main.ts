/**
 * `pnpm generate [--check] [package folder …]`: writes the types of every resource folder and the page that lists the package's
 * operations, by default of all packages.
 * With `--check` nothing is written; stale files are named, and the exit code is 1 when there are any.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { generate } from './generate.ts'
import { HEADER } from './output/file.ts'
import { PAGE_HEADER } from './output/index-page.ts'

const root = resolve(import.meta.dirname, '../..')
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const checking = process.argv.includes('--check')
const packages = names.length > 0 ? names.map((name) => resolve(name)) : readdirSync(join(root, 'packages')).toSorted().map((name) => join(root, 'packages', name))
const shown = (path: string): string => relative(process.cwd(), path)
const existing = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

let total = 0
let changed = 0
let failed = 0
for (const folder of packages) {
  const src = join(folder, 'src')
  if (!existsSync(src)) continue
  const { files, problems } = await generate(src)
  failed += problems.length
  for (const { file, where, problem } of problems) console.error(`${shown(file)}: ${where === '' ? '' : `${where}: `}${problem}`)
  for (const [path, text] of files) {
    const before = existing(path)
    const isOwn = before?.startsWith(path.endsWith('.md') ? PAGE_HEADER : HEADER) === true
    if (text !== '') total++
    if (before === text || (text === '' && !isOwn)) continue
    if (before !== undefined && !isOwn) {
      failed++
      console.error(`${shown(path)}: is hand-written and would be generated: remove it, or give what it declares another file`)
      continue
    }
    changed++
    if (!checking && text === '') rmSync(path)
    if (!checking && text !== '') {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    console.log(`${checking ? 'stale' : text === '' ? 'removed' : 'wrote'} ${shown(path)}`)
  }
}
console.log(`${total} generated files, ${changed} ${checking ? 'stale' : 'changed'}, ${failed} problems`)
process.exitCode = failed > 0 || (checking && changed > 0) ? 1 : 0
