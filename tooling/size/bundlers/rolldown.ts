import { rolldown as start } from 'rolldown'
import { EXTERNAL, withInitial, type Bundler } from './bundler.ts'

export const rolldown: Bundler = {
  name: 'rolldown',
  async bundle(entry) {
    const bundle = await start({ input: entry, platform: 'node', external: EXTERNAL, logLevel: 'silent' })
    try {
      const { output } = await bundle.generate({ format: 'esm', minify: true })
      return withInitial(output.flatMap((chunk) => (chunk.type === 'chunk' ? [{ name: chunk.fileName, isEntry: chunk.isEntry, imports: chunk.imports, code: chunk.code }] : [])))
    } finally {
      await bundle.close()
    }
  },
}
