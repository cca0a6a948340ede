import { packagesIn, root, type Published } from '@sdk-internal/packaging/published'
import { run, type RunOptions } from '@sdk-internal/packaging/run'
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assertLoopback } from './loopback.ts'

/** A clone of the repository in which releases are made. */
export class Repository {
  readonly folder: string
  readonly #options: RunOptions

  constructor(folder: string, registry: string) {
    this.folder = folder
    this.#options = { cwd: folder, env: { ...withoutNpm(), PNPM_CONFIG_REGISTRY: registry, npm_config_registry: registry } }
  }

  /** Clones what is committed, installs and builds it; the clone publishes the scope to the registry. */
  static async clone(folder: string, registry: string): Promise<Repository> {
    await run('git', ['clone', '--quiet', root, folder], { cwd: root })
    const clone = new Repository(folder, registry)
    for (const [key, value] of [['user.name', 'rehearsal'], ['user.email', 'rehearsal@localhost'], ['commit.gpgsign', 'false']] as const) await clone.#git('config', key, value)
    await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: folder, env: withoutNpm() })
    await writeFile(join(folder, '.npmrc'), `@sdk:registry=${registry}\n`)
    await clone.#commit('Publish to this machine')
    await clone.build()
    return clone
  }

  /** The packages that are released, with their versions as they are now. */
  packages(): Published[] {
    return packagesIn(this.folder)
  }

  version(name: string): string {
    const found = this.packages().find((one) => one.name === name)
    if (found === undefined) throw new Error(`${name} is not released`)
    return found.manifest.version
  }

  async build(): Promise<void> {
    await run('pnpm', ['exec', 'turbo', 'run', 'build', '--cache-dir', join(root, '.turbo/cache')], { cwd: this.folder, env: withoutNpm() })
  }

  /** Adds and commits a changeset, as a contributor does. */
  async change(bump: 'major' | 'minor' | 'patch', name: string, message: string): Promise<void> {
    await this.#changeset(`--${bump}`, name, '-m', message)
    await this.#commit(message)
  }

  /** Turns all changesets into versions and change logs, builds and commits. Gives what changed its version, as `name@version`; nothing where no changeset waits. */
  async versionAll(...args: readonly string[]): Promise<string[]> {
    if (!readdirSync(join(this.folder, '.changeset')).some((file) => file.endsWith('.md') && file !== 'README.md')) return []
    const before = new Map(this.packages().map(({ name, manifest }) => [name, manifest.version]))
    await this.#changeset('version', ...args)
    await this.build()
    const moved = this.packages().filter(({ name, manifest }) => before.get(name) !== manifest.version)
    if (moved.length > 0) await this.#commit('Version packages')
    return moved.map(({ name, manifest }) => `${name}@${manifest.version}`)
  }

  /** Publishes every version that the registry has not. Refuses when that could leave this machine. */
  async publish(...args: readonly string[]): Promise<void> {
    await assertLoopback(this.#options)
    await this.#changeset('publish', ...args)
  }

  async tags(): Promise<string[]> {
    return (await this.#git('tag')).split('\n').filter((tag) => tag !== '')
  }

  /** The change log of a package. */
  changelog(short: string): Promise<string> {
    return readFile(join(this.folder, 'packages', short, 'CHANGELOG.md'), 'utf8')
  }

  /** Takes the last commits back. */
  async discard(commits: number): Promise<void> {
    await this.#git('reset', '--quiet', '--hard', `HEAD~${commits}`)
    await this.build()
  }

  #changeset(...args: readonly string[]): Promise<string> {
    return run('pnpm', ['exec', 'changeset', ...args], this.#options)
  }

  async #commit(message: string): Promise<void> {
    await this.#git('add', '--all')
    await this.#git('commit', '--quiet', '--no-verify', '-m', message)
  }

  #git(...args: readonly string[]): Promise<string> {
    return run('git', args, { cwd: this.folder })
  }
}

/** Removes what the client that started this process tells its scripts: another client would take it for its own settings. */
export function withoutNpm(): Record<string, undefined> {
  return Object.fromEntries(Object.keys(process.env).filter((name) => /^(?:p?npm_config_|npm_)/i.test(name)).map((name) => [name, undefined]))
}
