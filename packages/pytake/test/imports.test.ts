import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const root = new URL('../', import.meta.url)
const { exports: entries } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { readonly exports: Readonly<Record<string, unknown>> }

/** Entries that are meant to bring more than one protocol. */
const WHOLE = new Set(['.', './operations', './testing'])

const modules = Object.entries(entries).filter(([name, target]) => typeof target === 'object' && !WHOLE.has(name)).map(([name]) => name)

const PROGRAM = `
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
for (const name of JSON.parse(process.argv[1])) await import('@sdk/pytake' + name.slice(1))
console.log(JSON.stringify(loaded))
`

/** What Node loads when entries of the package are imported: addresses of modules. */
function loadedBy(names: readonly string[]): string[] {
  const output = execFileSync(process.execPath, ['--conditions=@sdk/source', '--input-type=module', '-e', PROGRAM, JSON.stringify(names)], { cwd: root, encoding: 'utf8' })
  return JSON.parse(output) as string[]
}

const of = (loaded: readonly string[], pattern: RegExp): string[] => loaded.filter((url) => pattern.test(url))

const GRAPHQL = /\/pytake\/src\/graphql\//
const REALTIME = /\/pytake\/src\/realtime\//
const SOCKETS = /\/(?:socket\.io|engine\.io)[\w-]*\//

describe('importing one module', () => {
  it('of REST pulls in neither GraphQL nor live events', () => {
    const rest = modules.filter((name) => name !== './graphql' && name !== './realtime')
    expect(rest.length).toBeGreaterThan(40)
    const loaded = loadedBy(rest)
    expect(of(loaded, /\/pytake\/src\/contacts\/tags\//)).not.toEqual([])
    expect(of(loaded, GRAPHQL)).toEqual([])
    expect(of(loaded, REALTIME)).toEqual([])
    expect(of(loaded, SOCKETS)).toEqual([])
  })

  it('of GraphQL pulls in no live events, and no parser of documents', () => {
    const loaded = loadedBy(['./graphql'])
    expect(of(loaded, GRAPHQL).length).toBeGreaterThan(30)
    expect(of(loaded, REALTIME)).toEqual([])
    expect(of(loaded, /\/node_modules\/graphql\//)).toEqual([])
  })

  it('of live events pulls in no GraphQL, and the package of sockets only when they connect', () => {
    const loaded = loadedBy(['./realtime'])
    expect(of(loaded, REALTIME).length).toBeGreaterThan(10)
    expect(of(loaded, GRAPHQL)).toEqual([])
    expect(of(loaded, SOCKETS)).toEqual([])
  })
})
