import { afterEach, beforeEach, expect, test } from 'vitest'
import { withInitial } from '../bundlers/bundler.ts'
import { allBundlers } from '../bundlers/all.ts'
import { measureBundle } from '../bundles.ts'
import { Consumer } from '../consumer.ts'
import { loadedBy, loadedTooEarly, measureImports } from '../imports.ts'
import { publishedPackages, type Published } from '../packages.ts'
import { acme, folderOf } from './project.ts'

// Bundlers and processes start slowly on busy machines.
const PATIENCE = 120_000

let vendor: Published
let consumer: Consumer

beforeEach(() => {
  const [found] = publishedPackages(folderOf(acme))
  vendor = found!
  consumer = new Consumer([vendor])
})
afterEach(() => consumer[Symbol.dispose]())

const linked = (name: string, imports: string[], isEntry = false) => ({ name, imports, isEntry, code: name })

test('chunks that the entry reaches without import() are initial', () => {
  const chunks = withInitial([linked('entry', ['shared', 'undici'], true), linked('shared', ['deep']), linked('deep', ['shared']), linked('lazy', ['lazy2', 'deep']), linked('lazy2', [])])
  expect(chunks.filter(({ initial }) => initial).map(({ code }) => code)).toEqual(['entry', 'shared', 'deep'])
})

test.each(await allBundlers())('$name keeps what is used, and sets apart what is loaded later', { timeout: PATIENCE }, async (bundler) => {
  const source = `import { createAcmeSession } from '@sdk/acme/session'\nimport { get } from '@sdk/acme/tasks'\nexport default () => get(createAcmeSession())\n`
  const chunks = await bundler.bundle(consumer.write('entry.js', source))
  const initial = chunks.filter((chunk) => chunk.initial).map(({ code }) => code).join('')
  const later = chunks.filter((chunk) => !chunk.initial).map(({ code }) => code).join('')
  expect(initial).toContain('session session')
  expect(initial).not.toContain('add add')
  expect(initial).not.toContain('later later')
  expect(later).toContain('later later')

  const figures = await measureBundle(consumer, 'acme', { name: 'one-call', source }, bundler)
  const value = (size: string) => figures.find(({ name }) => name === `acme/one-call/${bundler.name}/${size}`)?.value ?? 0
  expect(value('min')).toBe(Buffer.byteLength(initial))
  expect(value('gzip')).toBeGreaterThan(0)
  expect(value('gzip')).toBeLessThan(value('min'))
  expect(value('later')).toBeGreaterThan(1800)
})

test('a bundle of which nothing is left is an error, not a small number', async () => {
  const [bundler] = await allBundlers()
  await expect(measureBundle(consumer, 'acme', { name: 'client', source: 'export {}' }, bundler!)).rejects.toThrow('esbuild left nothing of acme/client')
})

test('packages that an import loads too early are named', { timeout: PATIENCE }, () => {
  expect(loadedTooEarly(consumer, vendor)).toEqual([])
  const eager = folderOf({
    ...acme, 'acme/dist/tasks.js': `import 'heavy'\nexport const add = 1, get = 2`,
    'acme/node_modules/heavy/package.json': { name: 'heavy', main: 'index.js' }, 'acme/node_modules/heavy/index.js': `require('./more.js')`, 'acme/node_modules/heavy/more.js': '',
  })
  const [changed] = publishedPackages(eager)
  const other = new Consumer([changed!])
  try {
    expect(loadedBy(other, '@sdk/acme', '@sdk/acme/tasks')).toEqual(['heavy'])
    expect(loadedTooEarly(other, changed!)).toContain('@sdk/acme/tasks loads heavy at import')
  } finally {
    other[Symbol.dispose]()
  }
})

test('import times are given over bare Node and as a ratio', { timeout: PATIENCE }, () => {
  const figures = measureImports(consumer, vendor, 'tasks')
  expect(figures.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
    'acme/import/resource/over-bare ms', 'acme/import/resource/ratio x', 'acme/import/client/over-bare ms', 'acme/import/client/ratio x',
  ])
  for (const { value } of figures) expect(Number.isFinite(value)).toBe(true)
})
