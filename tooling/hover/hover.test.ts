import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme } from './cases/acme.ts'
import { mellophone } from './cases/mellophone.ts'
import { pytake } from './cases/pytake.ts'
import { valentina } from './cases/valentina.ts'
import { LanguageServer } from './language-server.ts'
import { Project, root } from './project.ts'
import { Service } from './service.ts'
import { compose } from './snippets.ts'

// Only a server that hangs reaches this.
const PATIENCE = 300_000

const users = [acme, mellophone, pytake, valentina].map((snippets) => ({ ...snippets, ...compose(snippets), file: `${snippets.folder.split('/').at(-1)}.ts` }))
let project: Project
let server: LanguageServer
let service: Service
const cleanups: (() => Promise<void> | void)[] = []

beforeAll(async () => {
  project = new Project()
  cleanups.push(() => project[Symbol.dispose]())
  for (const { folder } of users) project.install(folder)
  const files = users.map(({ file, text }) => project.write(file, text))
  service = new Service(project.folder, files)
  cleanups.push(() => service.close())
  server = new LanguageServer(project.folder)
  cleanups.push(() => server.close())
  await server.open(project.folder, files)
}, PATIENCE)

afterAll(async () => {
  for (const cleanUp of cleanups.toReversed()) await cleanUp()
}, PATIENCE)

describe.each(users)('$folder', ({ file, text, positions, hovers }) => {
  test('the code of the user is right', { timeout: PATIENCE }, () => {
    expect(service.errors(join(project.folder, file))).toEqual([])
  })

  test.each(hovers.map((hover, index) => ({ ...hover, position: positions[index] ?? 0 })))('TypeScript 6 documents $what', { timeout: PATIENCE }, ({ position, says }) => {
    expect(service.hover(join(project.folder, file), position)).toContain(says)
  })

  test.each(hovers.map((hover, index) => ({ ...hover, position: positions[index] ?? 0 })))('TypeScript 7 documents $what', { timeout: PATIENCE }, async ({ position, says }) => {
    expect(await server.hover(join(project.folder, file), text, position)).toContain(says)
  })
})

test('the generated types of the fixture are fresh', { timeout: PATIENCE }, () => {
  const run = spawnSync(process.execPath, ['--conditions=@sdk/source', join(root, 'tooling/generate/main.ts'), '--check', acme.folder], { cwd: root, encoding: 'utf8' })
  expect(`${run.stdout}${run.stderr}`).toBe('1 generated files, 0 stale, 0 problems\n')
})
