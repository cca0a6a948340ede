import { build, type Platform } from 'esbuild'
import { relative, resolve } from 'node:path'
import { EXTERNAL, withInitial, type Bundler } from './bundler.ts'

/** One form of a path, relative or not. */
const normal = (path: string): string => relative(process.cwd(), resolve(path))

const bundler = (name: string, platform: Platform): Bundler => ({
  name,
  async bundle(entry) {
    const { outputFiles, metafile } = await build({
      entryPoints: [entry], bundle: true, minify: true, splitting: true, format: 'esm', platform, target: 'es2022', external: EXTERNAL, outdir: 'out',
      write: false, metafile: true, logLevel: 'silent',
    })
    return withInitial(Object.entries(metafile.outputs).map(([path, output]) => ({
      name: normal(path),
      isEntry: output.entryPoint !== undefined && normal(output.entryPoint) === normal(entry),
      imports: output.imports.filter(({ kind }) => kind === 'import-statement').map((found) => normal(found.path)),
      code: outputFiles.find((file) => normal(file.path) === normal(path))?.text ?? '',
    })))
  },
})

/** For Node: undici stays an import. */
export const esbuild = bundler('esbuild', 'node')

/** For browsers and edge runtimes: the transport is `fetch`. */
export const esbuildFetch = bundler('esbuild-fetch', 'browser')
