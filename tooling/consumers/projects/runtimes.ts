import { run } from '@sdk-internal/packaging/run'
import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Consumer } from '../consumer.ts'
import type { Project } from '../project.ts'

const folder = join(import.meta.dirname, '../runtimes')
const bin = (name: string, file: string): string => join(folder, 'node_modules', name, file)

/** Other versions of Node: the lowest that is supported and those after the one that runs this. */
const nodes = ['22.19', '24', '26'].map((version): Consumer & { program: string } => {
  const program = bin(`node-${version}`, 'bin/node')
  return {
    name: `node ${version}`,
    program,
    async use(project, baseUrl) {
      const printed = await Promise.all(['main.mjs', 'main.cjs'].map((file) => run(program, [file, baseUrl], { cwd: project.folder })))
      return [...new Set(printed)].join('')
    },
  }
})

const bun = {
  name: 'bun',
  program: bin('bun', 'bin/bun.exe'),
  use: ({ folder: cwd }: Project, baseUrl: string) => run(bun.program, ['main.mjs', baseUrl], { cwd }),
}

/** Deno may reach the network and read the installed packages and the environment, nothing else. */
const deno = {
  name: 'deno',
  program: bin('deno', 'bin.cjs'),
  use: ({ folder: cwd }: Project, baseUrl: string) =>
    run(process.execPath, [deno.program, 'run', '--no-prompt', '--allow-net=127.0.0.1', '--allow-read=.', '--allow-env', '--node-modules-dir=manual', 'main.mjs', baseUrl], { cwd }),
}

const worker = `import { call } from './call.mjs'
export default { async test(controller, env) { console.log('result: ' + await call(env.baseUrl)) } }
`

const workerdConfig = (baseUrl: string): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (modules = [(name = "worker", esModule = embed "bundle.mjs")], compatibilityDate = "2026-01-01", bindings = [(name = "baseUrl", text = ${JSON.stringify(baseUrl)})])),
  (name = "internet", network = (allow = ["local", "private"])),
]);
`

/** A bundle with the conditions of workers, in the runtime of Cloudflare Workers. */
const workerd = {
  name: 'workerd',
  program: bin('workerd', 'bin/workerd'),
  async use({ folder: cwd }: Project, baseUrl: string) {
    await Promise.all([writeFile(join(cwd, 'worker.mjs'), worker), writeFile(join(cwd, 'config.capnp'), workerdConfig(baseUrl))])
    await build({ entryPoints: [join(cwd, 'worker.mjs')], outfile: join(cwd, 'bundle.mjs'), bundle: true, format: 'esm', conditions: ['workerd', 'worker'], logLevel: 'silent' })
    const printed = await run(process.execPath, [workerd.program, 'test', 'config.capnp'], { cwd })
    return /^.*result: (.*)$/m.exec(printed)?.[1] ?? printed
  },
}

export interface Runtimes {
  readonly consumers: readonly Consumer[]
  /** Names of the runtimes that the registry has not for this machine. */
  readonly absent: readonly string[]
}

/** Installs the runtimes of `runtimes/package.json` where they are missing. */
export async function installRuntimes(): Promise<Runtimes> {
  await run('pnpm', ['install', '--frozen-lockfile', '--silent'], { cwd: folder })
  const all = [...nodes, bun, deno, workerd]
  return { consumers: all.filter(({ program }) => existsSync(program)), absent: all.filter(({ program }) => !existsSync(program)).map(({ name }) => name) }
}
