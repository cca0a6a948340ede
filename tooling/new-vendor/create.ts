import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const TEMPLATE = join(import.meta.dirname, 'template')
const ENDING = '.tpl'

/** Why there is no new package. */
export class Refusal extends Error {}

/**
 * Writes `packages/<name>`: a package with one resource, its client, errors, fake server, tests and README.
 * @param root the repository
 * @param name lower case, as in `@sdk/<name>`
 * @param title as in the names of the classes; by default the name with a capital
 * @returns the files, from the repository's root
 */
export function createVendor(root: string, name: string, title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`): string[] {
  if (!/^[a-z][a-z0-9]*$/.test(name)) throw new Refusal(`'${name}' is no name for a package: lower-case letters and digits, a letter first`)
  if (!/^[A-Z][A-Za-z0-9]*$/.test(title)) throw new Refusal(`'${title}' is no name for classes: letters and digits, a capital first`)
  const folder = `packages/${name}`
  if (existsSync(join(root, folder))) throw new Refusal(`${folder} exists`)
  const fill = (text: string): string => text.replaceAll('__VENDOR__', name.toUpperCase()).replaceAll('__Vendor__', title).replaceAll('__vendor__', name)
  const paths = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ENDING)).map((path) => path.replaceAll('\\', '/')).toSorted()
  return paths.map((path) => {
    const target = `${folder}/${fill(path).slice(0, -ENDING.length)}`
    mkdirSync(dirname(join(root, target)), { recursive: true })
    writeFileSync(join(root, target), fill(readFileSync(join(TEMPLATE, path), 'utf8')))
    return target
  })
}
