import { measureBundle } from './bundles.ts'
import { allBundlers, quickBundlers } from './bundlers/all.ts'
import { Consumer } from './consumer.ts'
import type { Figure } from './figures.ts'
import { loadedTooEarly, measureImports } from './imports.ts'
import { measureInstalls } from './install.ts'
import { publishedPackages } from './packages.ts'
import { coreSubjects, namesOf, vendorSubjects } from './subjects.ts'

export interface Measured {
  readonly figures: readonly Figure[]
  /** What is wrong beside the figures. */
  readonly problems: readonly string[]
}

/** Measures the published packages of a folder; `quick` looks at the bundles of esbuild alone. */
export async function measure(folder: string, quick: boolean): Promise<Measured> {
  const packages = publishedPackages(folder)
  const core = packages.find(({ short }) => short === 'core')
  if (core === undefined) throw new Error('There is no package core')
  const vendors = packages.filter((other) => other !== core)
  const bundlers = quick ? quickBundlers : await allBundlers()
  const consumer = new Consumer(packages)
  try {
    const figures: Figure[] = []
    const problems: string[] = []
    for (const subject of coreSubjects) for (const bundler of bundlers) figures.push(...await measureBundle(consumer, core.short, subject, bundler))
    for (const vendor of vendors) {
      const names = await namesOf(vendor)
      for (const subject of vendorSubjects(vendor.name, names)) for (const bundler of bundlers) figures.push(...await measureBundle(consumer, vendor.short, subject, bundler))
      if (quick) continue
      problems.push(...loadedTooEarly(consumer, vendor))
      figures.push(...measureImports(consumer, vendor, names.resource))
    }
    if (!quick) figures.push(...measureInstalls(core, vendors))
    return { figures, problems }
  } finally {
    consumer[Symbol.dispose]()
  }
}
