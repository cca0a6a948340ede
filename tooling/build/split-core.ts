import type { Plugin } from 'rolldown'

const CORE = '@sdk/core'

/**
 * Lets a built vendor import from `@sdk/core/base` what that entry has: esbuild keeps in what starts whatever an entry
 * names, used or not, when some part that is loaded later uses it. `base` lists the names.
 */
export function splitCore(base: ReadonlySet<string>): Plugin {
  return {
    name: 'split-core',
    renderChunk: (code) => ({ code: splitImports(code, base), map: null }),
  }
}

/** The same lines, so that source maps stay true. */
export function splitImports(code: string, base: ReadonlySet<string>): string {
  return code.replaceAll(/^import \{([^}]+)\} from "@sdk\/core";$/gm, (_line, list: string) => {
    const light: string[] = []
    const heavy: string[] = []
    for (const name of list.split(',').map((item) => item.trim())) (base.has(name.split(' as ', 1)[0] ?? '') ? light : heavy).push(name)
    return [importOf(light, `${CORE}/base`), importOf(heavy, CORE)].filter((line) => line !== '').join(' ')
  })
}

const importOf = (names: readonly string[], from: string): string => (names.length === 0 ? '' : `import { ${names.join(', ')} } from "${from}";`)
