/**
 * Builds the package in the current directory: rolldown writes one JavaScript file per entry named in
 * `exports` and `imports`, tsc writes the declarations beside them.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { entriesOf, type Manifest } from './entries.ts'
import { filesOf } from './layout.ts'
import { pure } from './pure.ts'
import { splitCore } from './split-core.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

// Core is built before the packages that depend on it.
const base = new Set(manifest.dependencies?.['@sdk/core'] === undefined ? [] : Object.keys((await import(pathToFileURL(resolve('node_modules/@sdk/core/dist/base.js')).href)) as object))

rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: Object.fromEntries(entriesOf(manifest).map((entry) => [entry, `src/${entry}.ts`])),
  // Packages and '#transport' stay imports, so that the consumer's runtime chooses the transport.
  external: (id) => !/^[./]/.test(id),
  // Without it every entry becomes a facade over a shared chunk.
  preserveEntrySignatures: 'allow-extension',
  platform: 'neutral',
  // What package.json says with `sideEffects: false`.
  treeshake: { moduleSideEffects: false },
  plugins: [splitCore(base), pure()],
  transform: { define: { SDK_VERSION: JSON.stringify(manifest.version) } },
})
const files = filesOf((await bundle.generate()).output, base)
// The sources are published beside dist, so the maps need not carry them.
await bundle.write({
  codeSplitting: { includeDependenciesRecursively: false, groups: [...new Set(files.values())].map((name) => ({ name, test: (id: string) => files.get(id) === name })) },
  dir: 'dist', format: 'esm', chunkFileNames: 'shared/[name].js', sourcemap: true, sourcemapExcludeSources: true,
  // Docs belong to the declarations.
  comments: { annotation: true, legal: true, jsdoc: false },
})
await bundle.close()

const declarations = spawnSync('tsc', ['-b', 'tsconfig.build.json'], { stdio: 'inherit', shell: process.platform === 'win32' })
if (declarations.error) throw declarations.error
process.exitCode = declarations.status ?? 1
