import { spawnSync } from 'node:child_process'
import { posix, resolve } from 'node:path'
import { declarationsIn, type Declaration } from '../operations/declarations.ts'
import type { Inspected } from '../operations/inspect.ts'
import type { Package, Repository } from '../repository.ts'

/** Names so common that a call of them in a test does not say which operation is meant. */
const common = new Set(['get', 'list', 'create', 'update', 'delete', 'remove'])

/** Every operation is documented, tested and in the `operations` entry, its inputs do not collide and its result says something. */
export function operations(repository: Repository): string[] {
  return repository.packages.flatMap((pkg) => {
    const target = pkg.manifest.exports?.['./operations']
    const entry = target !== null && typeof target === 'object' ? target['@sdk/source'] : undefined
    if (typeof entry !== 'string') return []
    const inspected = inspect(resolve(repository.root, pkg.folder, entry))
    return typeof inspected === 'string' ? [`${posix.join(pkg.folder, entry)}: cannot be read: ${inspected}`] : problemsOf(pkg, inspected)
  })
}

/** The package's operations as its `operations` entry has them at run time, or why it cannot be loaded. */
function inspect(entry: string): Inspected[] | string {
  const script = resolve(import.meta.dirname, '../operations/inspect.ts')
  const run = spawnSync(process.execPath, ['--conditions=@sdk/source', script, entry], { encoding: 'utf8' })
  return run.status === 0 ? (JSON.parse(run.stdout) as Inspected[]) : (/^\w*Error.*$/m.exec(run.stderr)?.[0] ?? run.stderr.trim())
}

function problemsOf(pkg: Package, inspected: Inspected[]): string[] {
  const declarations = pkg.sources.flatMap(declarationsIn)
  const ids = inspected.map(({ id }) => id)
  const named = (id: string, problem: string): string => `${pkg.folder}: ${id}: ${problem}`
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => named(id, 'two operations have this id')),
    ...declarations.filter(({ id }) => !ids.includes(id)).map(({ id }) => named(id, 'is not in the operations entry')),
    ...inspected.filter(({ id }, index) => ids.indexOf(id) === index).flatMap(({ id, uses, problems }) => [
      ...problems.map((problem) => named(id, problem)),
      ...uses.filter((used) => !ids.includes(used)).map((used) => named(id, `uses ${used}, which is no operation`)),
      ...exportProblems(pkg, id, declarations.find((declaration) => declaration.id === id)).map((problem) => named(id, problem)),
    ]),
  ]
}

function exportProblems(pkg: Package, id: string, declaration: Declaration | undefined): string[] {
  if (declaration === undefined) return ['no constant is declared with this id']
  const { names, undocumented } = declaration
  return [
    ...(names.length === 0 ? ['is not exported'] : []),
    ...undocumented.map((name) => `has no doc comment at the export of ${name}`),
    ...(pkg.tests.some(({ text }) => mentions(text, id, names)) ? [] : ['no test mentions it']),
  ]
}

/** A test names the id, or calls a function whose name is no common one. */
function mentions(text: string, id: string, names: string[]): boolean {
  const calls = names.filter((name) => !common.has(name)).map((name) => String.raw`${name}\(`)
  return [String.raw`${id.replaceAll('.', String.raw`\.`)}(?![\w$])`, ...calls].some((pattern) => new RegExp(String.raw`(?<![\w$])${pattern}`).test(text))
}
