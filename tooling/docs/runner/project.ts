import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Block } from './blocks.ts'
import type { PublishedPackage } from './readmes.ts'

const repository = resolve(import.meta.dirname, '../../..')

/** Strict, as a newcomer's project should be. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2024', lib: ['es2024', 'esnext.disposable'], module: 'nodenext', moduleDetection: 'force', types: ['node'], customConditions: ['@sdk/source'],
    strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noImplicitOverride: true,
    erasableSyntaxOnly: true, verbatimModuleSyntax: true, rewriteRelativeImportExtensions: true, noEmit: true, skipLibCheck: true,
  },
  include: ['*.ts'],
}

/** A newcomer's folder: the packages installed, each example in a file of its own. */
export class Project implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'sdk-docs-'))

  constructor(packages: readonly PublishedPackage[]) {
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(this.folder, 'tsconfig.json'), JSON.stringify(TSCONFIG))
    this.#link('@types/node', join(repository, 'node_modules/@types/node'))
    for (const { name, folder } of packages) {
      this.#link(name, folder)
      for (const dependency of dependenciesIn(join(folder, 'node_modules'))) this.#link(dependency, join(folder, 'node_modules', dependency))
    }
  }

  /** Writes an example and gives the name of its file, which tells the line of the README. */
  write({ line, code }: Block): string {
    const name = `line-${line}.ts`
    writeFileSync(join(this.folder, name), code)
    return name
  }

  #link(name: string, target: string): void {
    const link = join(this.folder, 'node_modules', name)
    if (existsSync(link)) return
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link, 'junction')
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Names of the packages in a `node_modules` folder. */
function dependenciesIn(modules: string): string[] {
  if (!existsSync(modules)) return []
  return readdirSync(modules).filter((name) => !name.startsWith('.')).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name])
}
