import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild } from 'esbuild'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import compiler, { type Configuration } from 'webpack'
import type { Consumer } from '../consumer.ts'
import { forBrowsers, forNode } from './bundled.ts'

/** For Node, everything in one file. */
const esbuildNode = forNode('esbuild', 'bundle.cjs', async (entry, file) => {
  await esbuild({ entryPoints: [entry], outfile: file, bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' })
})

const esbuildBrowser = forBrowsers('esbuild browser', async (entry, file) => {
  await esbuild({ entryPoints: [entry], outfile: file, bundle: true, minify: true, platform: 'browser', format: 'esm', logLevel: 'silent' })
})

/** Without a plugin for CommonJS, so undici stays an import. */
const rollupNode = forNode('rollup', 'bundle.mjs', async (entry, file) => {
  const plugins = [nodeResolve({ exportConditions: ['node'], preferBuiltins: true })]
  const bundle = await rollup({ input: entry, external: (id) => id === 'undici' || isBuiltin(id), plugins, logLevel: 'silent' })
  await bundle.write({ file, format: 'esm', inlineDynamicImports: true })
  await bundle.close()
})

const rolldownNode = forNode('rolldown', 'bundle.mjs', async (entry, file) => {
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
})

const viteBrowser = forBrowsers('vite', async (entry, file) => {
  const outDir = join(file, '..')
  await vite({ root: outDir, configFile: false, logLevel: 'silent', build: { outDir, emptyOutDir: false, lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' } } })
})

const webpackNode = forNode('webpack', 'bundle.mjs', (entry, file) => webpack({ ...webpackOptions(entry, file), target: 'node22' }))

const webpackBrowser = forBrowsers('webpack web', (entry, file) => webpack({ ...webpackOptions(entry, file), target: ['web', 'es2022'] }))

/** Every bundler, for Node and for browsers. */
export const bundlers: readonly Consumer[] = [esbuildNode, rollupNode, rolldownNode, viteBrowser, webpackNode, esbuildBrowser, webpackBrowser]

function webpackOptions(entry: string, file: string): Configuration {
  return {
    mode: 'production', entry, devtool: false, experiments: { outputModule: true },
    output: { path: join(file, '..'), filename: 'bundle.mjs', module: true, library: { type: 'module' } },
  }
}

function webpack(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler(configuration, (error, stats) => {
      if (error !== null) reject(error)
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')))
      else resolve()
    })
  })
}
