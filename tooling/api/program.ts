import type { Published, Target } from '@sdk-internal/packaging/published'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The declarations of every entry: `.` -> `…/dist/index.d.ts`. Throws when the package is not built. */
export function entriesOf({ name, folder, manifest }: Published): Map<string, string> {
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]): [string, string][] => {
    const types = typesOf(target)
    return types === undefined ? [] : [[subpath, join(folder, types)]]
  })
  for (const [subpath, file] of entries) if (!existsSync(file)) throw new Error(`${name}: ${subpath} is not built; run the script 'build' first`)
  return new Map(entries)
}

function typesOf(target: Target): string | undefined {
  const types = target !== null && typeof target === 'object' ? target['types'] : undefined
  return typeof types === 'string' ? types : undefined
}

/** All entries of all packages in one program, resolved as their users resolve them. */
export function programOf(files: readonly string[]): ts.Program {
  return ts.createProgram(files, { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: ['node'], skipLibCheck: true, noEmit: true })
}
