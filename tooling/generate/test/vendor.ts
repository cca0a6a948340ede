import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach } from 'vitest'

const tool = resolve(import.meta.dirname, '..')
export const fixture = join(import.meta.dirname, 'fixture')

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

export interface Vendor {
  readonly folder: string
  write(path: string, text: string): void
  /** The text of a file, or nothing when there is none. */
  read(path: string): string | undefined
  remove(path: string): void
}

/** A package in a temporary folder: a copy of another one, or empty. */
export function vendorOf(files: Readonly<Record<string, string>>, from?: string): Vendor {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'generate-')))
  folders.push(folder)
  if (from !== undefined) cpSync(from, folder, { recursive: true })
  symlinkSync(join(tool, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const vendor: Vendor = {
    folder,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined),
    remove(path) {
      rmSync(join(folder, path))
    },
  }
  for (const [path, text] of Object.entries(files)) vendor.write(path, text)
  return vendor
}

export interface Run {
  readonly code: number | null
  /** Lines of the standard output. */
  readonly out: readonly string[]
  /** Lines of the error output. */
  readonly problems: readonly string[]
}

/** Runs the tool on one package, with the package as working folder. */
export const generate = (folder: string, ...args: readonly string[]): Run => runGenerate(folder, ...args, '.')

/** Runs the tool in a folder. */
export function runGenerate(cwd: string, ...args: readonly string[]): Run {
  const run = spawnSync(process.execPath, ['--conditions=@sdk/source', join(tool, 'main.ts'), ...args], { cwd, encoding: 'utf8' })
  return { code: run.status, out: linesOf(run.stdout), problems: linesOf(run.stderr) }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')
