import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A folder that gets a generated `types.ts`. */
export interface Unit {
  readonly folder: string
  /** `Tasks` for the folder `tasks`. */
  readonly name: string
  /** The file to generate. */
  readonly types: string
  readonly schemas: string | undefined
  readonly operations: string | undefined
  readonly scope: string | undefined
  readonly pagingAliases: string | undefined
}

/** The folders of a package's sources that declare schemas or operations. The package's own `operations.ts` only lists them. */
export function unitsIn(src: string): Unit[] {
  return folders(src).flatMap((folder): Unit[] => {
    const file = (name: string): string | undefined => (existsSync(join(folder, name)) ? join(folder, name) : undefined)
    const schemas = file('schemas.ts')
    const operations = folder === src ? undefined : file('operations.ts')
    if (schemas === undefined && operations === undefined) return []
    return [{ folder, name: pascal(basename(folder)), types: join(folder, 'types.ts'), schemas, operations, scope: file('scope.ts'), pagingAliases: file('paging-aliases.ts') }]
  })
}

/** Generated files whose folder declares nothing any more. */
export function leftovers(src: string, units: readonly Unit[]): string[] {
  return folders(src).map((folder) => join(folder, 'types.ts')).filter((path) => existsSync(path) && !units.some(({ types }) => types === path))
}

function folders(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'testing').map(({ name }) => name)
  return [folder, ...names.toSorted().flatMap((name) => folders(join(folder, name)))]
}

export const pascal = (name: string): string => name.split(/[-_]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
