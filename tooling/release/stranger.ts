import { writePrograms } from '@sdk-internal/consumers/project'
import { withServer } from '@sdk-internal/consumers/server'
import { run, type RunOptions } from '@sdk-internal/packaging/run'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { withoutNpm } from './repository.ts'

export type PackageManager = 'npm' | 'pnpm'

/** A project outside of the repository that takes only the scope from the registry. */
export class Stranger {
  readonly folder: string
  readonly manager: PackageManager
  readonly #options: RunOptions

  constructor(folder: string, manager: PackageManager, registry: string) {
    this.folder = folder
    this.manager = manager
    this.#options = { cwd: folder, env: withoutNpm() }
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '.npmrc'), `@sdk:registry=${registry}\n`)
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  }

  async install(...packages: readonly string[]): Promise<void> {
    const args = this.manager === 'npm' ? ['install', '--no-audit', '--no-fund', '--loglevel=error'] : ['add']
    await run(this.manager, [...args, ...packages], this.#options)
  }

  /** Takes the newest core that the ranges allow, although no manifest of the project names it. */
  async updateCore(): Promise<void> {
    const args = this.manager === 'npm' ? ['update', '--no-audit', '--no-fund', '--loglevel=error'] : ['update', '@sdk/core']
    await run(this.manager, args, this.#options)
  }

  /** The version of a package that is installed directly. */
  version(name: string): string {
    return versionIn(join(this.folder, 'node_modules', name, 'package.json'))
  }

  /** The version of core that a vendor's package loads. */
  coreOf(name: string): string {
    const from = createRequire(join(this.folder, 'main.mjs')).resolve(`${name}/package.json`)
    return versionIn(createRequire(from).resolve('@sdk/core/package.json'))
  }

  /** Runs the vendor's program against the vendor's fake server, both out of what is installed. */
  async call(vendor: string): Promise<string> {
    await writePrograms(vendor, this.folder)
    return withServer({ vendor, folder: this.folder }, async (baseUrl) => (await run(process.execPath, ['main.mjs', baseUrl], this.#options)).trim())
  }

  /** Runs a program and gives what it printed. */
  async run(code: string): Promise<string> {
    return (await run(process.execPath, ['--input-type=module', '-e', code], this.#options)).trim()
  }
}

function versionIn(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
