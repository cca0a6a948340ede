import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../published.ts'
import { run, RunError } from '../run.ts'
import type { Check } from './check.ts'

const allowedLicences = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'])

/** What users install with a package has a licence that asks for nothing but its text. */
export const licences: Check = {
  name: 'licences',
  async problems() {
    const printed = await run('pnpm', ['--filter', './packages/*', 'licenses', 'list', '--prod', '--json'], { cwd: root })
    const byLicence = JSON.parse(printed) as Record<string, { name: string }[]>
    if (Object.keys(byLicence).length === 0) return ['no dependency was found']
    return Object.entries(byLicence).filter(([licence]) => !allowedLicences.has(licence)).flatMap(([licence, found]) => found.map(({ name }) => `${name} has the licence ${licence}`))
  },
}

type Ranges = Readonly<Record<string, string>>

/** What is used inside of the repository has one version, or stands in the catalog; what users get has a range there. */
export const pins: Check = {
  name: 'pinned versions',
  async problems() {
    const folders = ['', ...['packages', 'tooling'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)), 'tooling/consumers/runtimes']
    return folders.map((folder) => join(folder, 'package.json')).filter((path) => existsSync(join(root, path))).flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies, peerDependencies } = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, Ranges | undefined>
      const released = path.startsWith('packages')
      const used = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      return [
        ...used.filter(([, range]) => !(released ? /^(?:workspace:\^|catalog:)$/ : /^(?:workspace:\*|catalog:|(?:npm:.+@)?\d+\.\d+\.\d+)$/).test(range)),
        ...Object.entries(peerDependencies ?? {}).filter(([, range]) => !/^\^\d+\.\d+\.\d+(?: \|\| \^\d+\.\d+\.\d+)*$/.test(range)),
      ].map(([name, range]) => `${path}: ${name} ${range} is not of a form that is allowed`)
    })
  },
}

/** The lockfile fits the manifests, takes everything from the registry, and all places name one version of pnpm. */
export const lockfile: Check = {
  name: 'lockfile',
  async problems() {
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }
    const named = ['README.md', 'CONTRIBUTING.md', '.ci/run', '.github/workflows/ci.yml', '.github/workflows/release.yml'].flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/pnpm@\d+\.\d+\.\d+/g)].filter(([found]) => found !== packageManager).map(([found]) => `${path} names ${found}, not ${packageManager}`))
    const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
    const foreign = [...lock.matchAll(/^.*(?:https?:\/\/|git\+|tarball:).*$/gm)].map(([line]) => `pnpm-lock.yaml takes something from elsewhere: ${line.trim()}`)
    return [...named, ...foreign, ...(await failure('pnpm', ['install', '--frozen-lockfile', '--lockfile-only']))]
  },
}

/** Files, exports and dependencies that nothing uses. */
export const unused: Check = {
  name: 'unused (knip)',
  problems: () => failure(process.execPath, [join(import.meta.dirname, '../node_modules/knip/bin/knip.js'), '--config', join(import.meta.dirname, '../knip.jsonc'), '--no-progress', '--no-config-hints']),
}

/** The output of a program that fails, line by line. */
async function failure(command: string, args: readonly string[]): Promise<string[]> {
  try {
    await run(command, args, { cwd: root })
    return []
  } catch (error) {
    if (error instanceof RunError) return error.message.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    throw error
  }
}
