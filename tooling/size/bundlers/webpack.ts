import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import compiler, { type Configuration, type StatsCompilation } from 'webpack'
import { EXTERNAL, type Bundler } from './bundler.ts'

export const webpack: Bundler = {
  name: 'webpack',
  async bundle(entry) {
    const folder = mkdtempSync(join(tmpdir(), 'sdk-size-webpack-'))
    try {
      const { entrypoints, assets } = await run({
        mode: 'production', target: 'node22', entry, externals: EXTERNAL.map((name) => ({ [name]: `import ${name}` })), devtool: false,
        experiments: { outputModule: true }, output: { path: folder, module: true, chunkFormat: 'module', library: { type: 'module' } },
      })
      const initial = new Set(entrypoints?.['main']?.assets?.map(({ name }) => name))
      return (assets ?? []).map(({ name }) => ({ initial: initial.has(name), code: readFileSync(join(folder, name), 'utf8') }))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function run(configuration: Configuration): Promise<StatsCompilation> {
  return new Promise((resolve, reject) => {
    compiler(configuration, (error, stats) => {
      if (error !== null) reject(error)
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')))
      else resolve(stats?.toJson({ all: false, assets: true, entrypoints: true }) ?? {})
    })
  })
}
