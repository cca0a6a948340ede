import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Published } from './published.ts'
import { run } from './run.ts'

/** Packs a built package as it is published, and gives the tarball's path. */
export async function pack({ short, folder, name }: Published, into: string): Promise<string> {
  const target = join(into, short)
  mkdirSync(target, { recursive: true })
  await run('pnpm', ['pack', '--pack-destination', target], { cwd: folder })
  const [tarball] = readdirSync(target)
  if (tarball === undefined) throw new Error(`${name} could not be packed`)
  return join(target, tarball)
}
