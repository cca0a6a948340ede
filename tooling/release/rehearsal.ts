import type { Registry } from './registry.ts'
import type { Repository } from './repository.ts'
import { Stranger, type PackageManager } from './stranger.ts'

/** What the steps of a rehearsal share. */
export interface Rehearsal {
  readonly registry: Registry
  readonly repository: Repository
  /** The vendors that are released, by their short names. */
  readonly vendors: readonly string[]
  /** A new project in a folder of its own. */
  readonly stranger: (manager: PackageManager) => Stranger
}

/** One step; it throws when something is not as it should be. Steps build upon those before them. */
export interface Step {
  readonly name: string
  readonly run: (rehearsal: Rehearsal) => Promise<void>
}

/** What the registry got while something ran. */
export async function publishedDuring(registry: Registry, action: () => Promise<void>): Promise<string[]> {
  const before = registry.published.length
  await action()
  return registry.published.slice(before).toSorted()
}

/** The version that follows. */
export function next(version: string, bump: 'major' | 'minor' | 'patch'): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (bump === 'major') return `${major + 1}.0.0`
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}
