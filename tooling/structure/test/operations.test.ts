import { expect, test } from 'vitest'
import { operations } from '../rules/operations.ts'
import { manifest, repositoryOf } from './fixture.ts'

const folder = 'packages/one'
const packageJson = { ...manifest, name: '@sdk/one', exports: { './operations': { '@sdk/source': './src/operations.ts' } } }
const factory = { [`${folder}/src/operation.ts`]: `export const operation = (spec: object) => ({ spec }); export const composed = operation` }
const header = `import { composed, operation } from './operation.ts'\n`

test('a documented, tested, listed operation has no problem', () => {
  const repository = repositoryOf({
    ...factory,
    [`${folder}/package.json`]: packageJson,
    [`${folder}/src/tasks.ts`]: `${header}
      /** Fetches one task. */
      export const get = /* @__PURE__ */ operation({ id: 'tasks.get', method: 'GET', path: '/task', result: 'text' })
      const remove = /* @__PURE__ */ operation<{ id: number }, void>({ id: 'tasks.delete', path: '/task', result: 'empty' })
      export {
        /** Deletes one task. */
        remove as delete,
      }
      /** Logs in and asks. */
      export const login = composed({ id: 'login', uses: ['tasks.get'] }, async () => 1)`,
    [`${folder}/src/operations.ts`]: `import { delete as remove, get, login } from './tasks.ts'; export const operations = [get, remove, login]`,
    [`${folder}/src/tasks.test.ts`]: `client.tasks.get({}); call('tasks.delete'); await login({})`,
  })
  expect(operations(repository)).toEqual([])
})

test('what is missing is reported for each operation', () => {
  const repository = repositoryOf({
    ...factory,
    [`${folder}/package.json`]: packageJson,
    [`${folder}/src/tasks.ts`]: `${header}
      export const get = operation({ id: 'tasks.get', path: '/task/{id}', result: { type: 'any' } })
      /**  */
      const remove = operation({ id: 'tasks.delete', result: 'empty' })
      export { remove as delete }
      /** Fetches all. */
      export const list = operation({ id: 'tasks.list', result: 'text' })
      /** Asks. */
      export const ask = composed({ id: 'ask', uses: ['tasks.gone'] })
      export const all = [remove, ask, operation({ id: 'tasks.inline', result: 'text' })]`,
    [`${folder}/src/operations.ts`]: `import { all, get } from './tasks.ts'; export const operations = [get, get, ...all]`,
    [`${folder}/src/tasks.test.ts`]: `other.get(); tasks.getAll(); mytasks.delete; ask('tasks.inline')`,
  })
  expect(operations(repository)).toEqual(
    [
      'tasks.get: two operations have this id',
      'tasks.list: is not in the operations entry',
      'tasks.get: path parameter {id} is no input',
      'tasks.get: result schema is any, without a reason in looseResult',
      'tasks.get: has no doc comment at the export of get',
      'tasks.get: no test mentions it',
      'tasks.delete: has no doc comment at the export of delete',
      'tasks.delete: no test mentions it',
      'ask: uses tasks.gone, which is no operation',
      'tasks.inline: no constant is declared with this id',
    ].map((problem) => `${folder}: ${problem}`),
  )
})

test('an entry that cannot be loaded is a problem', () => {
  const repository = repositoryOf({ [`${folder}/package.json`]: packageJson, [`${folder}/src/operations.ts`]: `throw new Error('broken')` })
  expect(operations(repository)).toEqual(['packages/one/src/operations.ts: cannot be read: Error: broken'])
})
