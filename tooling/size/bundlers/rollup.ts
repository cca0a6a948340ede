import { nodeResolve } from '@rollup/plugin-node-resolve'
import { isBuiltin } from 'node:module'
import { rollup as start } from 'rollup'
import { minify } from 'terser'
import { EXTERNAL, withInitial, type Bundler } from './bundler.ts'

export const rollup: Bundler = {
  name: 'rollup',
  async bundle(entry) {
    const bundle = await start({
      input: entry, external: (id) => EXTERNAL.includes(id) || isBuiltin(id), logLevel: 'silent',
      plugins: [nodeResolve({ exportConditions: ['node'], preferBuiltins: true })],
    })
    try {
      const { output } = await bundle.generate({ format: 'esm' })
      const chunks = output.filter((chunk) => chunk.type === 'chunk')
      return withInitial(await Promise.all(chunks.map(async ({ fileName, isEntry, imports, code }) => ({
        name: fileName, isEntry, imports, code: (await minify(code, { module: true })).code ?? '',
      }))))
    } finally {
      await bundle.close()
    }
  },
}
