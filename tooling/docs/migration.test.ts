import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { typeErrors } from './runner/check-types.ts'
import { describeProblems } from './runner/problem.ts'
import { Project } from './runner/project.ts'
import { publishedPackages, readmesOf } from './runner/readmes.ts'

// A type check takes a while; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const root = resolve(import.meta.dirname, '../..')

/** Pages whose tables have no calls written out; the package's own tests hold them against the recordings. */
const ELSEWHERE = new Set(['packages/valentina/docs/coming-from-python.md'])

const pages = readmesOf(root).filter(({ path }) => path.includes('/docs/') && !ELSEWHERE.has(path))

interface Row {
  readonly line: number
  readonly expression: string
}

/** The calls in the second column of the tables. */
const rowsOf = (text: string): Row[] => text.split('\n').flatMap((line, index) => {
  const [, expression] = /^\| .* \| `((?:client\.|new |!client|\[client|[A-Z]\w+\.).*)` \|$/.exec(line) ?? []
  return expression === undefined ? [] : [{ line: index + 1, expression }]
})

test.each(pages.map(({ path }) => path))('the calls of %s are calls of the package', (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const [, client = '', name = ''] = /import \{ (\w+Client) \} from '([^']+)'/.exec(text) ?? []
  const rows = rowsOf(text)
  expect(rows.length).toBeGreaterThan(15)
  // What earlier calls gave, as the page says: `item` is a `DatapoolItem`.
  const values = [...text.matchAll(/`(\w+)` is an? `(\w+)`/g)].map(([, value = '', type = '']) => `declare const ${value}: import('${name}').${type}\n`).join('')
  using project = new Project(publishedPackages(root).filter((one) => one.name === name))
  for (const { line, expression } of rows) {
    const code = `import { ${client} } from '${name}'\ndeclare const client: ${client}\n${values}export const call = (): unknown => ${expression}\nvoid [${client}, client]\n`
    project.write({ language: 'ts', line, code })
  }
  const problems = [...typeErrors(project)].flatMap(([line, found]) => found.map(({ message }) => ({ line, message })))
  expect(describeProblems(path, problems)).toBe('')
})
