import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as core from '@sdk/core'
import type { Context } from './context.ts'
import { faceOf } from './face.ts'
import { inputsOf } from './inputs.ts'
import { declareModel, modelsOf, type Model } from './models.ts'
import { operationsOf, type DeclaredOperation } from './operations/declared.ts'
import type { Face } from './output/declaration.ts'
import { renderFile } from './output/file.ts'
import { renderIndexPage, type Section } from './output/index-page.ts'
import { packageOf } from './package-entry.ts'
import { pagingAliasesIn, withPagingAliases } from './paging-aliases.ts'
import { scopedOf } from './scope.ts'
import { Sources } from './syntax/sources.ts'
import { leftovers, unitsIn, type Unit } from './units.ts'
import { noteUsage } from './usage.ts'

export interface Generated {
  /** Path → text of every file without problems; no text where nothing is to be generated. */
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

export interface Problem {
  readonly file: string
  readonly where: string
  readonly problem: string
}

/** The generated files of a package, from its sources. */
export async function generate(src: string): Promise<Generated> {
  const problems = new Map<string, Problem>()
  const context: Context = {
    src, sources: new Sources(), names: new Map(), usage: new Map(),
    uploadMessage: (core.uploadSource() as { message?: unknown }).message,
    coreClasses: new Map(Object.entries(core).flatMap(([name, value]): [unknown, string][] => (typeof value === 'function' ? [[value, name]] : []))),
    report: (file, where, problem) => problems.set(`${file} ${where} ${problem}`, { file, where, problem }),
  }
  const units = unitsIn(src)
  const failed = new Set<Unit>()
  const parts = new Map<Unit, { models: Model[]; operations: DeclaredOperation[]; scope: readonly string[] | undefined }>()
  const step = <T>(unit: Unit, run: () => T): T => {
    const before = problems.size
    const result = run()
    if (problems.size > before) failed.add(unit)
    return result
  }

  const modules = new Map<string, Readonly<Record<string, unknown>>>()
  for (const unit of units) {
    for (const file of [unit.schemas, unit.operations, unit.scope, unit.pagingAliases]) {
      const module = file === undefined ? {} : await load(file)
      if (file !== undefined && typeof module !== 'string') modules.set(file, module)
      else if (file !== undefined) step(unit, () => context.report(file, '', `cannot be loaded: ${module as string}`))
    }
  }
  const exportsIn = (file: string | undefined): Readonly<Record<string, unknown>> => modules.get(file ?? '') ?? {}
  // All schemas get their names before anything is printed.
  for (const unit of units) parts.set(unit, { models: step(unit, () => modelsOf(context, unit, exportsIn(unit.schemas))), operations: [], scope: scopeOf(exportsIn(unit.scope)) })
  for (const [unit, found] of parts) found.operations = step(unit, () => operationsOf(context, unit, exportsIn(unit.operations)))
  noteUsage(context, [...parts.values()].flatMap(({ operations }) => operations))

  const files = new Map<string, string>()
  for (const [unit, { models, operations, scope }] of parts) {
    const report = (problem: string): void => context.report(unit.operations ?? unit.schemas ?? unit.folder, '', problem)
    const text = step(unit, () => {
      const declarations = models.map((model) => declareModel(context, unit, model))
      declarations.push(...inputsOf(unit, operations, models, report))
      const methods = operations.filter(({ internal }) => !internal)
      const aliases = pagingAliasesIn(exportsIn(unit.pagingAliases))
      const aliased = (face: Face): Face => withPagingAliases(context, unit, face, methods, aliases)
      const faces: Face[] = methods.length === 0 ? [] : [aliased(faceOf(unit, methods))]
      if (scope !== undefined && methods.length > 0) {
        const scoped = scopedOf(context, unit, methods, scope)
        declarations.push(...scoped.declarations)
        faces.push(aliased(scoped.face))
      }
      const names = [...declarations, ...faces].map(({ name }) => name)
      for (const name of names.filter((candidate, index) => names.indexOf(candidate) !== index)) report(`two types would be called ${name}`)
      return names.length === 0 ? '' : renderFile(unit.types, declarations, faces, report)
    })
    if (!failed.has(unit)) files.set(unit.types, text)
  }
  for (const path of leftovers(src, units)) files.set(path, '')
  const entry = failed.size === 0 ? await packageOf(src) : undefined
  if (entry !== undefined) {
    const sections = [...parts].flatMap(([unit, { operations }]): Section[] => (operations.length === 0 ? [] : [{ entry: entry.entries.get(unit.folder) ?? entry.name, operations }]))
    files.set(join(src, '../docs/operations.md'), renderIndexPage(entry, sections))
  }
  return { files, problems: [...problems.values()] }
}

async function load(file: string): Promise<Readonly<Record<string, unknown>> | string> {
  try {
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function scopeOf(module: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { scope } = module
  return Array.isArray(scope) && scope.every((name) => typeof name === 'string') ? scope : undefined
}
