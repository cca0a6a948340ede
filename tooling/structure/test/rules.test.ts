import { expect, test } from 'vitest'
import { manifest, repositoryOf } from './fixture.ts'
import { cycles } from '../rules/cycles.ts'
import { dependencies } from '../rules/dependencies.ts'
import { entries } from '../rules/entries.ts'
import { layers } from '../rules/layers.ts'
import { manifests } from '../rules/manifests.ts'
import { sizes } from '../rules/sizes.ts'
import { threatModel } from '../rules/threat-model.ts'
import { words } from '../rules/words.ts'

const core = 'packages/core'
/** Keeps this file free of the words it tests. */
const join = (...parts: string[]): string => parts.join('')
const vendor = { ...manifest, name: '@sdk/one' }

test('cycles: found over files and over conditional imports, not over types', () => {
  const repository = repositoryOf({
    [`${core}/package.json`]: manifest,
    [`${core}/src/index.ts`]: `import { a } from './a.ts'; export { a }`,
    [`${core}/src/a.ts`]: `import type { B } from './b.ts'; export const a: B = 1`,
    [`${core}/src/b.ts`]: `import { a } from '#transport'; export type B = typeof a`,
    [`${core}/src/c.ts`]: `export const c = () => import('./d.ts')`,
    [`${core}/src/d.ts`]: `export { c } from './c.ts'`,
  })
  expect(cycles(repository)).toEqual([
    `import cycle: ${core}/src/b.ts -> ${core}/src/b.ts`,
    `import cycle: ${core}/src/c.ts -> ${core}/src/d.ts -> ${core}/src/c.ts`,
  ])
})

test('dependencies: a published package declares what its sources import and nothing else', () => {
  const repository = repositoryOf({
    'package.json': { name: 'root', devDependencies: { vitest: '1' } },
    [`${core}/package.json`]: { ...manifest, dependencies: { valibot: '1', undici: '8' }, devDependencies: { idle: '1' } },
    [`${core}/src/index.ts`]: `import * as v from 'valibot'; import 'node:fs'; import { parse } from '@scope/extra/deep'; export { v, parse }`,
    [`${core}/src/index.test.ts`]: `import 'vitest'; import 'undici'; import 'absent'; import '@sdk/core'`,
  })
  expect(dependencies(repository)).toEqual([
    `${core}/src/index.ts: imports @scope/extra, which its package does not declare`,
    `${core}/src/index.test.ts: imports absent, which its package does not declare`,
    `${core}/package.json: declares undici and does not use it`,
    `${core}/package.json: declares idle and does not use it`,
  ])
})

test('dependencies: a tool may run a command or open files of what it declares', () => {
  const repository = repositoryOf({
    'package.json': { name: 'root', scripts: { lint: 'oxlint && own-build' }, devDependencies: { oxlint: '1', 'oxlint-tsgolint': '1', 'own-tool': '1', idle: '1' } },
    'node_modules/own-tool/package.json': { name: 'own-tool', bin: { 'own-build': './bin.js' } },
    'tooling/x/package.json': { name: 'x', devDependencies: { node24: '1', idle: '1' } },
    'tooling/x/main.ts': `import { a } from 'oxlint'; console.log('node_modules/node24/bin/node', a)`,
  })
  expect(dependencies(repository)).toEqual([
    'tooling/x/main.ts: imports oxlint, which its package does not declare',
    'tooling/x/package.json: declares idle and does not use it',
    'package.json: declares idle and does not use it',
  ])
})

test('entries: no `export *`, no missing file', () => {
  const exports = { '.': { '@sdk/source': './src/index.ts' }, './a': { '@sdk/source': './src/a.ts' }, './b': { '@sdk/source': './src/b.ts' } }
  const repository = repositoryOf({
    [`${core}/package.json`]: { ...manifest, exports },
    [`${core}/src/index.ts`]: `export { a } from './inner.ts'`,
    [`${core}/src/inner.ts`]: `export * from './a.ts'`,
    [`${core}/src/a.ts`]: `export * as inner from './inner.ts'; export const a = 1`,
  })
  expect(entries(repository)).toEqual([`${core}/package.json: exports ${core}/src/b.ts, which does not exist`, `${core}/src/a.ts: \`export *\` in a published entry`])
})

test('layers: core knows no vendor, a vendor no other vendor, run-time dependencies are known ones', () => {
  const repository = repositoryOf({
    [`${core}/package.json`]: { ...manifest, dependencies: { undici: '8', valibot: '1', lodash: '4' } },
    [`${core}/src/index.ts`]: `export type A = import('@sdk/one').A`,
    'packages/one/package.json': { ...vendor, dependencies: { '@sdk/core': '1', undici: '8', '@sdk/two': '1' } },
    'packages/one/src/index.ts': `export { b } from '@sdk/two/b'; export { c } from '@sdk/core'`,
  })
  expect(layers(repository)).toEqual([
    `${core}/src/index.ts: a core package imports @sdk/one`,
    `${core}/package.json: lodash is not an allowed run-time dependency here`,
    'packages/one/src/index.ts: a vendor package imports @sdk/two/b',
    'packages/one/package.json: undici is not an allowed run-time dependency here',
    'packages/one/package.json: @sdk/two is not an allowed run-time dependency here',
  ])
})

test('manifests: what is published equals what the repository uses, without its own condition', () => {
  expect(manifests(repositoryOf({ [`${core}/package.json`]: manifest }))).toEqual([])
  const { imports, ...publishConfig } = manifest.publishConfig
  const stale = { ...publishConfig, exports: { '.': manifest.exports['.'] }, imports: { '#transport': imports['#transport'].node } }
  expect(manifests(repositoryOf({ [`${core}/package.json`]: { ...manifest, publishConfig: stale, sideEffects: true } }))).toEqual([
    `${core}/package.json: publishConfig.exports differs from exports without @sdk/source`,
    `${core}/package.json: publishConfig.imports differs from imports without @sdk/source`,
    `${core}/package.json: sideEffects is not false`,
  ])
})

test('manifests: pages beside the README are published, too', () => {
  const page = { [`${core}/docs/page.md`]: '# Page' }
  const files = [...manifest.files, 'docs']
  expect(manifests(repositoryOf({ ...page, [`${core}/package.json`]: { ...manifest, files } }))).toEqual([])
  expect(manifests(repositoryOf({ ...page, [`${core}/package.json`]: manifest }))).toEqual([`${core}/package.json: files is not ${JSON.stringify(files)}`])
})

test('manifests: a file that is exported as it is is published, too', () => {
  const exports = { ...manifest.exports, './schema.graphql': './schema.graphql' }
  const publishConfig = { ...manifest.publishConfig, exports: { ...manifest.publishConfig.exports, './schema.graphql': './schema.graphql' } }
  const files = [...manifest.files, 'schema.graphql']
  expect(manifests(repositoryOf({ [`${core}/package.json`]: { ...manifest, exports, publishConfig, files } }))).toEqual([])
  expect(manifests(repositoryOf({ [`${core}/package.json`]: { ...manifest, exports, publishConfig } }))).toEqual([`${core}/package.json: files is not ${JSON.stringify(files)}`])
})

test('sizes: hand-written sources over 400 lines are reported, generated ones and tests are not', () => {
  const long = 'export {}\n'.repeat(401)
  const repository = repositoryOf({
    [`${core}/package.json`]: manifest,
    [`${core}/src/long.ts`]: long,
    [`${core}/src/fits.ts`]: 'export {}\n'.repeat(400),
    [`${core}/src/made.ts`]: `// Generated by \`pnpm generate\`.\n${long}`,
    [`${core}/src/long.test.ts`]: long,
  })
  expect(sizes(repository)).toEqual([`${core}/src/long.ts: 401 lines, more than 400`])
})

test('words: folders of a machine, unfinished parts and switched-off tests are reported with their line', () => {
  const repository = repositoryOf({
    'a.md': `fine\n${join('TO', 'DO')}: later\nTODOS`,
    'b.ts': [join('..', '/shared/a'), join('/ro', 'ot/x'), join('test.', 'only'), join('it.sk', 'ip('), 'skip('].join('\n'),
  })
  expect(words(repository).map((problem) => problem.slice(0, problem.lastIndexOf(':')))).toEqual([
    `a.md:2: an unfinished part: ${join('TO', 'DO')}`,
    'b.ts:1: a folder outside of the repository',
    'b.ts:2: a folder outside of the repository',
    'b.ts:3: a test that is switched off',
    'b.ts:4: a test that is switched off',
  ])
})

test('threat model: names tests that are there, one for each line, and every security and property test', () => {
  const row = '| paths | encoded | `packages/core/test/security/paths.test.ts` |'
  const file = { 'packages/core/test/security/paths.test.ts': '' }
  expect(threatModel(repositoryOf({}))).toEqual(['SECURITY.md: is missing'])
  expect(threatModel(repositoryOf({ ...file, 'SECURITY.md': `| threat | defence | proof |\n| --- | --- | --- |\n${row}\n` }))).toEqual([])
  expect(threatModel(repositoryOf({ ...file, 'packages/core/test/fuzz/json.test.ts': '', 'SECURITY.md': `${row}\n| bombs | a cap | \`x/bombs.test.ts\` |\n| luck | none | |\n` }))).toEqual([
    'SECURITY.md: names x/bombs.test.ts, which is not there',
    'SECURITY.md: no test proves: | luck | none | |',
    'packages/core/test/fuzz/json.test.ts: SECURITY.md does not name it',
  ])
})
