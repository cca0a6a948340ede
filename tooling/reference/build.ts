import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Application, Logger, LogLevel, type TypeDocOptions } from 'typedoc'
import type { PublishedPackage } from './packages.ts'

const SHARED: TypeDocOptions = {
  excludeInternal: true, excludePrivate: true, excludeExternals: true, disableSources: true, skipErrorChecking: true,
  // Examples and remarks stay on hover; `@internal` is for functions without a method.
  blockTags: ['@param', '@returns', '@throws', '@see', '@deprecated', '@example', '@default', '@remarks', '@typeParam'],
  validation: { invalidLink: true, notExported: true, notDocumented: false, rewrittenLink: true, unusedMergeModuleWith: true },
}

/** Types that users meet in signatures, but have no use for: what core's constructors take from core itself, rows of a fake. */
const INTERNALS: Readonly<Record<string, readonly string[]>> = {
  '@sdk/core': [
    'Attach', 'Cancellation', 'Constructor', 'DownloadSource', 'Limiter', 'ListParts', 'NextInput', 'NumberedFields', 'OffsetFields', 'Outcome', 'PagedCall', 'PageInput', 'PageLink',
    'RetryBudget',
  ],
  '@sdk/valentina': ['CatalogRows'],
}

/** Writes the reference of some packages as HTML. Returns what stands in the way of one without gaps: the tool's warnings and errors. */
export async function buildReference(packages: readonly PublishedPackage[], out: string): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'reference-'))
  const logger = new Collector()
  try {
    const parts: string[] = []
    for (const { name, folder, entries } of packages) {
      const part = join(scratch, `${name.replace('/', '-')}.json`)
      const own = INTERNALS[name]
      await run(logger, {
        ...SHARED, name, basePath: join(folder, 'src'), entryPoints: [...entries], tsconfig: join(folder, 'tsconfig.json'), readme: join(folder, 'README.md'),
        ...(own === undefined ? {} : { intentionallyNotExported: [...own] }),
      }, (app, project) => app.generateJson(project, part))
      parts.push(part)
    }
    await run(logger, { name: '@sdk', entryPointStrategy: 'merge', entryPoints: parts, readme: 'none', hideGenerator: true }, (app, project) => app.generateDocs(project, out))
    return logger.problems
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Keeps warnings and errors. */
class Collector extends Logger {
  readonly problems: string[] = []

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.problems.push(message)
  }
}

type Project = NonNullable<Awaited<ReturnType<Application['convert']>>>

async function run(logger: Collector, options: TypeDocOptions, write: (app: Application, project: Project) => Promise<void>): Promise<void> {
  const app = await Application.bootstrap(options)
  app.logger = logger
  const project = await app.convert()
  if (project === undefined) logger.problems.push(`${options.name ?? ''} cannot be read`)
  else {
    app.validate(project)
    await write(app, project)
  }
}
