/**
 * Builds the package in the current directory: rolldown writes one JavaScript file per entry named in
 * `exports` and `imports`, tsc writes the declarations beside them.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { entriesOf, type Manifest } from './entries.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: Object.fromEntries(entriesOf(manifest).map((entry) => [entry, `src/${entry}.ts`])),
  // Packages and '#transport' stay imports, so that the consumer's runtime chooses the transport.
  external: (id) => !/^[./]/.test(id),
  // Without it every entry becomes a facade over a shared chunk.
  preserveEntrySignatures: 'allow-extension',
  platform: 'neutral',
  transform: { define: { SDK_VERSION: JSON.stringify(manifest.version) } },
})
// The sources are published beside dist, so the maps need not carry them.
await bundle.write({ dir: 'dist', format: 'esm', sourcemap: true, sourcemapExcludeSources: true, chunkFileNames: 'shared/[name].js' })
await bundle.close()

const declarations = spawnSync('tsc', ['-b', 'tsconfig.build.json'], { stdio: 'inherit', shell: process.platform === 'win32' })
if (declarations.error) throw declarations.error
process.exitCode = declarations.status ?? 1
