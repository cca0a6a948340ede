type Target = string | null | { [condition: string]: Target }

export interface Manifest {
  version?: string
  dependencies?: Record<string, string>
  exports?: Record<string, Target>
  imports?: Record<string, Target>
  publishConfig?: { bin?: Record<string, string> }
}

/** Every `./dist/<entry>.js` that `exports`, `imports` and the published `bin` name, without the folder and the extension. */
export function entriesOf(manifest: Manifest): string[] {
  const entries = new Set<string>()
  const walk = (target: Target): void => {
    if (typeof target === 'string') {
      const entry = /^\.\/dist\/(.+)\.js$/.exec(target)?.[1]
      if (entry !== undefined) entries.add(entry)
    } else if (target) {
      Object.values(target).forEach(walk)
    }
  }
  Object.values({ ...manifest.exports, ...manifest.imports, ...manifest.publishConfig?.bin }).forEach(walk)
  return [...entries]
}
