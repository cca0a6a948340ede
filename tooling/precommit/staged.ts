import { run } from '@sdk-internal/packaging/run'

/** The staged files with one of these extensions that still exist. */
export async function stagedFiles(repository: string, extensions: readonly string[]): Promise<string[]> {
  const printed = await run('git', ['diff', '--cached', '--name-only', '--diff-filter=d', '-z'], { cwd: repository })
  return printed.split('\0').filter((path) => extensions.some((extension) => path.endsWith(extension)))
}

/** A manifest that changes dependencies goes with the lockfile: what is staged, when one of the two is forgotten. */
export async function lockfileForgotten(repository: string): Promise<string[]> {
  const manifests = (await stagedFiles(repository, ['package.json'])).filter((path) => !path.includes('/test/'))
  const changed: string[] = []
  for (const path of manifests) {
    const difference = await run('git', ['diff', '--cached', '--unified=0', '--', path], { cwd: repository })
    if (/^[+-]\s+"[^"]+": "(?:workspace:|catalog:|npm:|[\^~]?\d)/m.test(difference.replaceAll(/^[+-]\s+"version":.*$/gm, ''))) changed.push(path)
  }
  return (await stagedFiles(repository, ['pnpm-lock.yaml'])).length > 0 ? [] : changed
}
