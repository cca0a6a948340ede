import { run } from '@sdk-internal/packaging/run'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Consumer } from '../consumer.ts'
import type { Project } from '../project.ts'

/** Writes the bundle of an entry to a file. */
type Bundle = (entry: string, file: string) => Promise<void>

/** What a browser cannot load, or need not: a module of Node, undici, undici's parser. */
const forbidden = /(?:from|import|require)\s*\(?\s*["'](?:node:|undici)|llhttp/

/** Bundled for Node, and run there. */
export const forNode = (name: string, file: string, bundle: Bundle): Consumer => ({
  name,
  async use(project, baseUrl) {
    await bundle(join(project.folder, 'call.mjs'), join(project.folder, file))
    return runBundle(project, file, baseUrl)
  },
})

/** Bundled for browsers: nothing of Node is in it, and it calls with `fetch`, which Node has as well. */
export const forBrowsers = (name: string, bundle: Bundle): Consumer => ({
  name,
  async use(project, baseUrl) {
    const file = join(project.folder, 'bundle.mjs')
    await bundle(join(project.folder, 'call.mjs'), file)
    const code = await readFile(file, 'utf8')
    const found = forbidden.exec(code)
    if (found !== null) throw new Error(`the bundle for browsers holds ${found[0]}`)
    return runBundle(project, 'bundle.mjs', baseUrl)
  },
})

function runBundle({ folder }: Project, file: string, baseUrl: string): Promise<string> {
  const script = `const { call } = await import('./${file}'); console.log(await call(process.argv[1]))`
  return run(process.execPath, ['--input-type=module', '-e', script, baseUrl], { cwd: folder })
}
