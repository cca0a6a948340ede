import { expect, test, vi } from 'vitest'
import { generate, vendorOf } from './vendor.ts'

// Each test starts processes; only one that hangs reaches this.
vi.setConfig({ testTimeout: 300_000 })

const operation = (name: string, declaration: string): string => `
/** Does it. */
export const ${name} = operation<${name.charAt(0).toUpperCase()}${name.slice(1)}Input, string>({ id: 'a.${name}', method: 'GET', path: '/', result: 'text', ${declaration} })
`

test('names every declaration that cannot be printed, and writes the other folders', () => {
  const vendor = vendorOf({
    'src/docs/schemas.ts': `
      import * as v from 'valibot'
      const make = (entries: v.ObjectEntries) => v.object(entries)
      const entries = Object.fromEntries([['hidden', v.string()]])
      export const NakedSchema = v.object({ bare: v.string(), /** Has one. */ inner: v.object({ deep: v.string() }) })
      /** Has one. */
      export const BuiltSchema = make(entries)
    `,
    'src/forms/schemas.ts': `
      import * as v from 'valibot'
      class Own {}
      const Tree: v.GenericSchema = v.object({ /** Itself. */ it: v.lazy(() => Tree) })
      /** Forms without a type. */
      export const FormsSchema = v.object({
        /** a */ custom: v.custom(() => true),
        /** b */ own: v.instance(Own),
        /** c */ changed: v.pipe(v.string(), v.transform(Number)),
        /** d */ call: v.function(),
        /** e */ lazy: v.lazy(() => v.object({})),
        /** f */ fine: v.string(),
        /** g */ strange: Object.assign(v.custom(() => true), { tsType: 'A extends B ? C : D' }),
      })
    `,
    'src/inputs/operations.ts': `
      import { composed, operation } from '@sdk/core'
      import * as v from 'valibot'
      import type { FirstInput, SecondInput, ThirdInput } from './types.ts'
      const own = (spec: never): never => Object(spec)
      ${operation('first', 'params: { query: { naked: v.string() } }')}
      ${operation('second', 'params: { query: { /** It. */ when: v.function() } }')}
      /** Does it. */
      export const third = operation<ThirdInput, { a: 1 }>({ id: 'a.third', method: 'GET', path: '/', result: v.any() })
      export const fourth = operation<FirstInput, string>({ id: 'a.fourth', method: 'GET', path: '/', result: 'text' })
      /** Does it. */
      export const fifth = operation({ id: 'a.fifth', method: 'GET', path: '/', result: 'text' })
      /** Does it. */
      export const sixth = Object.assign(() => {}, { spec: { id: 'a.sixth' } })
      /** Does it. */
      export const seventh = composed<Elsewhere, string>({ id: 'a.seventh', uses: [], run: own({} as never) })
    `,
    'src/broken/schemas.ts': 'throw new Error("not today")',
    'src/good/schemas.ts': `import * as v from 'valibot'\n/** A letter. */\nexport const LetterSchema = v.picklist(['a', 'b'])\n`,
  })
  const run = generate(vendor.folder)
  expect(run.code).toBe(1)
  expect(run.problems.toSorted()).toEqual([
    'src/broken/schemas.ts: cannot be loaded: not today',
    'src/docs/schemas.ts: BuiltSchema.hidden: its declaration was not found, so it has no doc comment',
    'src/docs/schemas.ts: NakedSchema.bare: has no doc comment',
    'src/docs/schemas.ts: NakedSchema.inner.deep: has no doc comment',
    'src/docs/schemas.ts: NakedSchema: has no doc comment',
    "src/forms/schemas.ts: FormsSchema.call: is a schema of type 'function', which cannot be printed",
    'src/forms/schemas.ts: FormsSchema.changed: ends in a transformation whose result is unknown: put a schema behind it',
    'src/forms/schemas.ts: FormsSchema.custom: is a custom schema without a type: write v.custom<T>(…), or give it `tsType`',
    'src/forms/schemas.ts: FormsSchema.lazy: is a lazy schema of something that is not exported with a name',
    'src/forms/schemas.ts: FormsSchema.own: is an instance of Own, which is no global class and none of @sdk/core',
    'src/forms/schemas.ts: FormsSchema.strange: has a `tsType` that cannot be printed: A extends B ? C : D',
    'src/inputs/operations.ts: fifth: operation() has no type arguments',
    'src/inputs/operations.ts: first.naked: has no doc comment',
    'src/inputs/operations.ts: fourth: has no doc comment',
    "src/inputs/operations.ts: second.when: is a schema of type 'function', which cannot be printed",
    'src/inputs/operations.ts: seventh: its type argument Elsewhere cannot be printed: give the type a name',
    'src/inputs/operations.ts: sixth: is not declared by a call of operation(), pagedOperation() or composed()',
    'src/inputs/operations.ts: third: its type argument { a: 1 } cannot be printed: give the type a name',
    'src/inputs/operations.ts: FirstInput is the input of two operations with different fields',
  ].toSorted())
  expect(['docs', 'forms', 'inputs', 'broken'].map((name) => vendor.read(`src/${name}/types.ts`))).toEqual([undefined, undefined, undefined, undefined])
  expect(vendor.read('src/good/types.ts')).toContain("export type Letter = 'a' | 'b'")
})

test('refuses names that mean two things', () => {
  const vendor = vendorOf({
    'src/models.ts': 'export interface Filter { name: string }',
    'src/records/schemas.ts': `
      import * as v from 'valibot'
      /** A record. */
      export const RecordSchema = v.object({ /** By name. */ values: v.record(v.string(), v.string()) })
    `,
    'src/dates/schemas.ts': `
      import * as v from 'valibot'
      /** A moment. */
      export const MomentSchema = v.object({ /** When. */ at: v.pipe(v.union([v.date(), v.string()]), v.transform(String), v.string()) })
    `,
    'src/dates/operations.ts': `
      import { operation } from '@sdk/core'
      import * as v from 'valibot'
      import type { Filter } from '../models.ts'
      import { MomentSchema } from './schemas.ts'
      import type { Absent, Moment, SetInput } from './types.ts'
      const path = { /** Id of the company. */ company_id: v.number() }
      /** Sets it. */
      export const set = operation<SetInput, Moment>({ id: 'dates.set', method: 'PUT', path: '/{company_id}', params: { path, payload: { /** It. */ moment: MomentSchema } }, result: MomentSchema })
      /** Finds it. */
      export const find = operation<Filter, Absent>({ id: 'dates.find', method: 'GET', path: '/{company_id}', params: { path: { /** Id. */ company_id: v.string() } }, result: v.any() })
    `,
    'src/dates/scope.ts': `export const scope = ['company_id', 'moment'] as const`,
    'src/dates/paging-aliases.ts': `export const pagingAliases = [['find', 'getPage', 'listAll', 'iterAll']] as const`,
  })
  expect(generate(vendor.folder).problems.toSorted()).toEqual([
    'src/dates/operations.ts: the type Absent is taken from ./types.ts, and neither a schema AbsentSchema nor an input of that name is declared',
    'src/dates/paging-aliases.ts: find: is no list of the folder',
    'src/dates/schemas.ts: MomentSchema: accepts something else than it puts out and is used for inputs and for results: declare two schemas',
    'src/dates/scope.ts: company_id: has different types in the operations of the folder',
    'src/dates/scope.ts: find: its input type is hand-written, so that no scoped form of it can be printed',
    'src/dates/scope.ts: moment: no operation of the folder lets a scope fill it in',
    'src/records/schemas.ts: its type Record hides the global type of that name, which is needed here',
  ])
})
