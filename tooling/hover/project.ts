import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** The compiler of the repository. */
export const compiler = join(dirname(createRequire(join(root, 'package.json')).resolve('typescript/package.json')), 'bin/tsc')

interface Manifest {
  readonly name: string
  readonly type: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly publishConfig: { readonly exports?: unknown; readonly imports?: unknown }
}

/** A user's project, with packages installed as they are published: declarations only. */
export class Project {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'hover-')))

  constructor() {
    this.#link('@types/node', join(root, 'node_modules/@types/node'))
    this.write('package.json', JSON.stringify({ name: 'consumer', type: 'module' }))
    this.write('tsconfig.json', JSON.stringify({ compilerOptions: { target: 'es2023', lib: ['es2024', 'esnext.disposable'], module: 'nodenext', types: ['node'], strict: true, noEmit: true }, include: ['*.ts'] }))
    this.install('packages/core')
  }

  write(path: string, text: string): string {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  }

  /** Builds the declarations of a package's sources and installs them. Type errors are for other checks to find. */
  install(folder: string): void {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
    const { name, type, publishConfig, dependencies = {} } = manifest
    for (const dependency of Object.keys(dependencies)) {
      const place = [join(root, folder, 'node_modules', dependency), join(import.meta.dirname, 'node_modules', dependency)].find((path) => existsSync(path))
      if (place !== undefined) this.#link(dependency, place)
    }
    const sources = join(this.folder, 'sources', basename(folder))
    cpSync(join(root, folder, 'src'), join(sources, 'src'), { recursive: true, filter: (path) => !/\.test(?:-d)?\.ts$/.test(path) })
    this.write(`sources/${basename(folder)}/package.json`, JSON.stringify({ type }))
    this.write(`node_modules/${name}/package.json`, JSON.stringify({ name, type, ...publishConfig }))
    this.write(`sources/${basename(folder)}/tsconfig.json`, JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: { noEmit: false, emitDeclarationOnly: true, declaration: true, customConditions: [], typeRoots: [join(this.folder, 'node_modules/@types')], rootDir: 'src', outDir: join(this.folder, 'node_modules', name, 'dist') },
      include: ['src'],
    }))
    const run = spawnSync(process.execPath, [compiler, '-p', sources], { encoding: 'utf8' })
    if (!existsSync(join(this.folder, 'node_modules', name, 'dist/index.d.ts'))) throw new Error(`no declarations of ${name}: ${run.stdout}${run.stderr}`)
  }

  #link(name: string, target: string): void {
    const place = join(this.folder, 'node_modules', name)
    if (existsSync(place)) return
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(target, place, 'junction')
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true })
  }
}
