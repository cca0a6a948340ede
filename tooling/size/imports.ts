import { spawnSync } from 'node:child_process'
import type { Consumer } from './consumer.ts'
import type { Figure } from './figures.ts'
import type { Published } from './packages.ts'

const ROUNDS = 15

/** Packages that an import may load; the others wait until they are needed. */
const ALLOWED = new Set(['@sdk/core', 'valibot'])

/** Milliseconds over bare Node that the design allows. */
const GOALS = { resource: 15, client: 20 }

/** Far more than a quiet machine needs; a busy one starts slower the more there is to load. */
const RATIO_BOUND = 4

/** Prints the packages that an import loads. */
const LOADED = `import { registerHooks } from 'node:module'
const found = new Set()
registerHooks({ load(url, context, next) {
  const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//.exec(url)?.[1] ?? /\\/packages\\/([^/]+)\\/dist\\//.exec(url)?.[1]?.replace(/^/, '@sdk/')
  if (name !== undefined) found.add(name)
  return next(url, context)
} })
await import(process.argv[2])
console.log(JSON.stringify([...found]))
`

function node(consumer: Consumer, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: consumer.folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

/** The packages that an import of this specifier loads, its own left out. */
export function loadedBy(consumer: Consumer, owner: string, specifier: string): string[] {
  const loaded = JSON.parse(node(consumer, [consumer.write('loaded.js', LOADED), specifier])) as string[]
  return loaded.filter((name) => name !== owner)
}

/** Packages that an import loads although they are not needed yet. */
export function loadedTooEarly(consumer: Consumer, { name, entries }: Published): string[] {
  return [...entries.keys()].filter((subpath) => subpath !== './testing').flatMap((subpath) => {
    const specifier = name + subpath.slice(1)
    return loadedBy(consumer, name, specifier).filter((other) => !ALLOWED.has(other)).map((other) => `${specifier} loads ${other} at import`)
  })
}

function milliseconds(consumer: Consumer, script: string): number {
  const startedAt = performance.now()
  node(consumer, [script])
  return performance.now() - startedAt
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** How much longer a process takes that imports a resource, or the whole client, than one that imports nothing. */
export function measureImports(consumer: Consumer, { short, name }: Published, resource: string): Figure[] {
  const scripts = {
    bare: consumer.write('bare.js', ''),
    resource: consumer.write('resource.js', `import '${name}/${resource}'\n`),
    client: consumer.write('client.js', `import '${name}'\n`),
  }
  const times: Record<keyof typeof scripts, number[]> = { bare: [], resource: [], client: [] }
  // In turn, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['bare', 'resource', 'client'] as const) times[kind].push(milliseconds(consumer, scripts[kind]))
  }
  const bare = median(times.bare)
  return (['resource', 'client'] as const).flatMap((kind): Figure[] => [
    { name: `${short}/import/${kind}/over-bare`, value: median(times[kind]) - bare, unit: 'ms', goal: GOALS[kind], informative: true },
    { name: `${short}/import/${kind}/ratio`, value: median(times[kind]) / bare, unit: 'x', bound: RATIO_BOUND },
  ])
}
