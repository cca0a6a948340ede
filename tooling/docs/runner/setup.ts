import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PublishedPackage } from './readmes.ts'

/** The world that one example runs in. */
export interface Stage {
  /** Environment variables that the README tells its readers to set. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** `test/readme.setup.ts` of a package exports a function `setup`; examples run in the folder that it is given. */
interface SetupModule {
  readonly setup: (folder: string) => Promise<Stage>
}

/** A fresh stage with the fake servers of these packages. */
export async function setUp(packages: readonly PublishedPackage[], folder: string): Promise<Stage> {
  const stages: Stage[] = []
  const close = async (): Promise<void> => {
    for (const stage of stages.toReversed()) await stage.close()
  }
  try {
    for (const one of packages) {
      const path = join(one.folder, 'test/readme.setup.ts')
      if (!existsSync(path)) continue
      const { setup } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as SetupModule
      stages.push(await setup(folder))
    }
  } catch (error) {
    await close()
    throw error
  }
  return { env: Object.assign({}, ...stages.map(({ env }) => env)) as Record<string, string>, close }
}
