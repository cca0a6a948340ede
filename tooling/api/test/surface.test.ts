import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { programOf } from '../program.ts'
import { HIDDEN, surfaceOf, type Surface } from '../surface.ts'

/** The surface of declarations that stand in `dist`. */
function surface(files: Record<string, string>, entries: Record<string, string>): Surface {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sdk-api-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const paths = new Map(Object.entries(entries).map(([entry, file]) => [entry, join(folder, 'dist', file)]))
  return surfaceOf(programOf([...paths.values()]), join(folder, 'dist'), paths)
}

test('declarations stand where they are first exported, without comments and private members', () => {
  const found = surface({
    'dist/index.d.ts': `export { Client } from './client.ts'\nexport type { Task as Job } from './task.ts'\n`,
    'dist/tasks.d.ts': `export type { Task } from './task.ts'\nexport declare const get: (id: number) => Inner;\ninterface Inner { a: 1 }\n`,
    'dist/client.d.ts': `/** Text. */\nexport declare class Client {\n    #private;\n    private hidden;\n    get(): void;\n}\n`,
    'dist/task.d.ts': `export interface Task {\n    /** Its id. */\n    id: number;\n}\n`,
  }, { '.': 'index.d.ts', './tasks': 'tasks.d.ts' })
  expect(found).toEqual(new Map([
    ['.', new Map([['Client', 'class Client {\n    get(): void;\n}'], ['Job', 'interface Job {\n    id: number;\n}']])],
    ['./tasks', new Map([['Task', `export { Task } from '.'`], ['get', 'const get: (id: number) => Inner']])],
    [HIDDEN, new Map([['Inner', 'interface Inner {\n    a: 1;\n}']])],
  ]))
})

test('what another package declares is only named', () => {
  const found = surface({
    'node_modules/other/package.json': '{ "name": "other", "types": "index.d.ts" }',
    'node_modules/other/index.d.ts': 'export interface Shared { a: 1 }',
    'dist/index.d.ts': `export type { Shared } from 'other'\n`,
  }, { '.': 'index.d.ts' })
  expect(found).toEqual(new Map([['.', new Map([['Shared', `export { Shared } from 'other'`]])]]))
})
