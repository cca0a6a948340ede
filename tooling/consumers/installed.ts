import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from './project.ts'

interface Installed {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly hasInstallScript?: boolean
}

/** What packages of ours may bring; the XML reader only with the vendor that speaks XML. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '@sdk/core': ['undici', 'valibot'],
  '@sdk/mellophone': ['@sdk/core', 'fast-xml-parser', 'valibot'],
}
const allowedVendor = ['@sdk/core', 'valibot']

/** What is wrong with the packages that npm installed: another vendor, a dependency nobody asked for, an install script. */
export function surplus({ vendor, folder }: Project): string[] {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as { packages: Record<string, Installed> }
  const installed = new Map(Object.entries(lock.packages).map(([path, found]) => [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), found]))
  const own = `@sdk/${vendor}`
  const reached = new Set<string>()
  const reach = (name: string): void => {
    const found = installed.get(name)
    if (found === undefined || reached.has(name)) return
    reached.add(name)
    Object.keys({ ...found.dependencies, ...found.optionalDependencies }).forEach(reach)
  }
  reach(own)
  const direct = [own, '@sdk/core'].flatMap((name) => Object.keys(installed.get(name)?.dependencies ?? {}).filter((dependency) => !(allowed[name] ?? allowedVendor).includes(dependency)).map((dependency) => `${name} depends on ${dependency}`))
  return [
    ...direct,
    ...(installed.has(own) ? [] : [`${own} is not installed`]),
    ...[...installed.keys()].flatMap((name) => [
      ...(reached.has(name) ? [] : [`${name} was installed and nothing needs it`]),
      ...(name.startsWith('@sdk/') && name !== own && name !== '@sdk/core' ? [`${name} came along with ${own}`] : []),
      ...(installed.get(name)?.hasInstallScript === true ? [`${name} runs a script when it is installed`] : []),
    ]),
  ]
}
