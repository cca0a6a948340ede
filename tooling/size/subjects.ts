import { pathToFileURL } from 'node:url'
import type { Published } from './packages.ts'

/** One thing that users import, as the text of their module. */
export interface Subject {
  readonly name: 'core' | 'one-call' | 'one-resource' | 'client'
  readonly source: string
}

/** Subpaths that hold no resource. */
const NO_RESOURCE = new Set(['.', './session', './operations', './testing'])

/** The names that a vendor's package gives to what every vendor has. */
export interface Names {
  readonly createSession: string
  readonly client: string
  /** The subpath of the resource that stands for the others: the first that has operations. */
  readonly resource: string
  /** Its operation that stands for the others: `get`, else the first. */
  readonly operation: string
}

type Module = Readonly<Record<string, unknown>>

const isOperation = (value: unknown): boolean => typeof value === 'function' && typeof (value as { spec?: { id?: unknown } }).spec?.id === 'string'

/** Finds the names by looking into the built package. */
export async function namesOf(vendor: Published): Promise<Names> {
  const load = async (subpath: string): Promise<Module> => (await import(pathToFileURL(vendor.entries.get(subpath) ?? '').href)) as Module
  const missing = (what: string): never => {
    throw new Error(`${vendor.name} exports no ${what}`)
  }
  const createSession = Object.keys(await load('./session')).find((name) => /^create[A-Z]\w*Session$/.test(name)) ?? missing('createXSession from ./session')
  const client = Object.keys(await load('.')).find((name) => /^[A-Z]\w*Client$/.test(name)) ?? missing('XClient')
  for (const resource of vendor.entries.keys()) {
    if (NO_RESOURCE.has(resource)) continue
    const operations = Object.entries(await load(resource)).filter(([, value]) => isOperation(value)).map(([name]) => name)
    const operation = operations.includes('get') ? 'get' : operations[0]
    if (operation !== undefined) return { createSession, client, resource: resource.slice(2), operation }
  }
  return missing('resource with operations')
}

/** What is measured of core: a session and an operation without any schema. */
export const coreSubjects: readonly Subject[] = [{
  name: 'core',
  source: `import { createKernel, operation, Session } from '@sdk/core'
export default () => operation({ id: 'ping', method: 'GET', path: '/ping', result: 'empty' })(
  new Session(createKernel({ vendor: { name: 'x', version: '1', errors: {} }, options: {}, baseUrl: 'https://example.com' })))
`,
}]

/** What is measured of a vendor. */
export function vendorSubjects(name: string, { createSession, client, resource, operation }: Names): Subject[] {
  const session = `import { ${createSession} } from '${name}/session'\n`
  return [
    { name: 'one-call', source: `${session}import { ${operation} as call } from '${name}/${resource}'\nexport default (input) => call(${createSession}(), input)\n` },
    { name: 'one-resource', source: `${session}import * as resource from '${name}/${resource}'\nexport default (name, input) => resource[name](${createSession}(), input)\n` },
    { name: 'client', source: `import { ${client} } from '${name}'\nexport default (options) => new ${client}(options)\n` },
  ]
}
