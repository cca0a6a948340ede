import { packagesIn, root } from '@sdk-internal/packaging/published'
import { join } from 'node:path'
import { surplus } from './installed.ts'
import { createProject, type Project, type Tarballs } from './project.ts'
import { withServer } from './server.ts'
import { results } from './vendors/programs.ts'

/** A way in which strangers use a package. */
export interface Consumer {
  readonly name: string
  /** Prepares the program in the project's folder (type check, bundle) and runs it; gives what it printed. */
  readonly use: (project: Project, baseUrl: string) => Promise<string>
}

export interface Outcome {
  readonly consumer: string
  readonly vendor: string
  readonly problems: readonly string[]
  readonly seconds: number
}

/** The vendors that are released. Throws when one of them has no programs here. */
export function vendors(): string[] {
  const found = packagesIn(root).map(({ short }) => short).filter((short) => short !== 'core')
  const without = found.filter((short) => results[short] === undefined)
  if (without.length > 0) throw new Error(`no program for ${without.join(', ')} in tooling/consumers/vendors`)
  return found
}

/** Installs the vendor's package in a folder of its own and uses it in this way. */
export async function tryConsumer(consumer: Consumer, vendor: string, tarballs: Tarballs, parent: string): Promise<Outcome> {
  const started = performance.now()
  const problems = await problemsOf(consumer, vendor, tarballs, join(parent, `${consumer.name}-${vendor}`.replaceAll(/[^\w.-]+/g, '-')))
  return { consumer: consumer.name, vendor, problems, seconds: (performance.now() - started) / 1000 }
}

async function problemsOf(consumer: Consumer, vendor: string, tarballs: Tarballs, folder: string): Promise<string[]> {
  try {
    const project = await createProject(vendor, tarballs, folder)
    const printed = await withServer(project, (baseUrl) => consumer.use(project, baseUrl))
    const wrong = printed.trim() === results[vendor] ? [] : [`printed ${JSON.stringify(printed)}, not ${JSON.stringify(results[vendor])}`]
    return [...surplus(project), ...wrong]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
