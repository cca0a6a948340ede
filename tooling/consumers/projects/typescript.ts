import { root } from '@sdk-internal/packaging/published'
import { run } from '@sdk-internal/packaging/run'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Consumer } from '../consumer.ts'
import type { Project } from '../project.ts'

export type Compiler = '6' | '7'

export const compilers: Readonly<Record<Compiler, string>> = {
  6: join(import.meta.dirname, '../node_modules/typescript-6/bin/tsc'),
  7: join(root, 'node_modules/typescript/bin/tsc'),
}

interface CompilerOptions {
  readonly [name: string]: string | boolean | readonly string[]
}

/** What every project has. Node's types come from the repository, so that they are not among what npm installs. */
const baseOptions: CompilerOptions = { strict: true, target: 'es2023', types: ['node'], typeRoots: [join(root, 'node_modules/@types')] }

/** Writes the configuration of a compilation beside the project's files, and gives its path. */
export async function writeConfig({ folder }: Project, name: string, compilerOptions: CompilerOptions, files: readonly string[]): Promise<string> {
  const path = join(folder, `tsconfig.${name}.json`)
  await writeFile(path, JSON.stringify({ compilerOptions: { ...baseOptions, ...compilerOptions }, files }))
  return path
}

/** Runs a version of the compiler over files of the project; rejects with its messages when something is wrong. */
async function compile(version: Compiler, project: Project, name: string, compilerOptions: CompilerOptions, files: readonly string[]): Promise<void> {
  const config = await writeConfig(project, name, compilerOptions, files)
  await run(process.execPath, [compilers[version], '-p', config], { cwd: project.folder })
}

/** As Node resolves: the program once as an ES module and once as CommonJS, whose `require()` loads the package. */
export const nodenext = (version: Compiler): Consumer => ({
  name: `typescript ${version} nodenext`,
  async use(project, baseUrl) {
    const { folder } = project
    await copyFile(join(folder, 'call.ts'), join(folder, 'call.cts'))
    const files = ['call.ts', 'call.cts']
    await compile(version, project, 'strict', { module: 'nodenext', skipLibCheck: false, exactOptionalPropertyTypes: true, noEmit: true }, files)
    await compile(version, project, 'loose', { module: 'nodenext', exactOptionalPropertyTypes: false, skipLibCheck: true, outDir: 'out' }, files)
    const printed = await Promise.all(['call.js', 'call.cjs'].map((file) => runCompiled(project, file, baseUrl)))
    return [...new Set(printed)].join('')
  },
})

/** As bundlers resolve, with browser types instead of Node's in the second project. */
export const bundler = (version: Compiler): Consumer => ({
  name: `typescript ${version} bundler`,
  async use(project, baseUrl) {
    const options = { module: 'esnext', moduleResolution: 'bundler' }
    await compile(version, project, 'strict', { ...options, skipLibCheck: false, exactOptionalPropertyTypes: true, noEmit: true }, ['call.ts'])
    await compile(version, project, 'browser', { ...options, exactOptionalPropertyTypes: false, types: [], lib: ['es2023', 'dom', 'dom.iterable'], skipLibCheck: true, outDir: 'out' }, ['call.ts'])
    return runCompiled(project, 'call.js', baseUrl)
  },
})

function runCompiled({ folder }: Project, file: string, baseUrl: string): Promise<string> {
  const script = `const { call } = await import('./out/${file}'); console.log(await call(process.argv[1]))`
  return run(process.execPath, ['--input-type=module', '-e', script, baseUrl], { cwd: folder })
}
