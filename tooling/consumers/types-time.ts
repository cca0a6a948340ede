import { run } from '@sdk-internal/packaging/run'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createProject, type Project, type Tarballs } from './project.ts'
import { compilers, writeConfig, type Compiler } from './projects/typescript.ts'

/** What a package may cost: the check of a project that uses it, over the check of an empty one, in the same run. */
const LIMIT = 1.3

/** What packages may cost whose declarations are too many for that, as measured, with room for chance. */
const OWN_LIMITS: Readonly<Record<string, number>> = {
  // 419 operations of three protocols.
  pytake: 1.6,
}

/** What a vendor's package may cost. */
export const limitOf = (vendor: string): number => OWN_LIMITS[vendor] ?? LIMIT

/** Pairs of checks; twice as many where the limit seems to be exceeded, which chance can do. */
const ROUNDS: Readonly<Record<Compiler, number>> = { 6: 3, 7: 12 }

export interface TypesTime {
  readonly vendor: string
  readonly compiler: Compiler
  readonly exactOptionalPropertyTypes: boolean
  readonly ratio: number
}

/** Measures a vendor's package with both compilers, each with `exactOptionalPropertyTypes` on and off. Needs a POSIX shell. */
export async function measureTypes(vendor: string, tarballs: Tarballs, parent: string): Promise<TypesTime[]> {
  const project = await createProject(vendor, tarballs, join(parent, `types-${vendor}`))
  await writeFile(join(project.folder, 'empty.ts'), 'export {}\n')
  const measured: TypesTime[] = []
  for (const compiler of ['7', '6'] as const) {
    for (const exactOptionalPropertyTypes of [true, false]) {
      measured.push({ vendor, compiler, exactOptionalPropertyTypes, ratio: await ratioOf(project, compiler, exactOptionalPropertyTypes) })
    }
  }
  return measured
}

/** The two checks by turns, and the processor's time of each: what else runs on the machine disturbs both alike. */
async function ratioOf(project: Project, compiler: Compiler, exactOptionalPropertyTypes: boolean): Promise<number> {
  const options = { module: 'nodenext', noEmit: true, skipLibCheck: true, exactOptionalPropertyTypes }
  const used = await writeConfig(project, 'call', options, ['call.ts'])
  const empty = await writeConfig(project, 'empty', options, ['empty.ts'])
  const seconds = { used: 0, empty: 0 }
  for (let round = 0; round < ROUNDS[compiler] || (round < 2 * ROUNDS[compiler] && seconds.used > limitOf(project.vendor) * seconds.empty); round++) {
    seconds.used += await processorSeconds([compilers[compiler], '-p', used], project.folder)
    seconds.empty += await processorSeconds([compilers[compiler], '-p', empty], project.folder)
  }
  return seconds.used / seconds.empty
}

/** Runs Node with these arguments and gives the time that it and its children had on a processor. */
async function processorSeconds(args: readonly string[], cwd: string): Promise<number> {
  const printed = await run('sh', ['-c', '"$@" && times', 'sh', process.execPath, ...args], { cwd })
  const [user, system] = [...(printed.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
  if (user === undefined || system === undefined) throw new Error(`no times in ${JSON.stringify(printed)}`)
  return user + system
}
