import type { Context } from './context.ts'
import type { DeclaredOperation } from './operations/declared.ts'
import type { Face, Method } from './output/declaration.ts'
import type { Doc } from './syntax/docs.ts'
import { named, type Type } from './types/tree.ts'
import type { Unit } from './units.ts'

/** A list, and the methods that are one page of it, all its items in an array, and its items one by one. */
export type PagingAliases = readonly (readonly [list: string, page: string, array: string, iterator: string])[]

/** The aliases that a folder's `paging-aliases.ts` exports. */
export function pagingAliasesIn(module: Readonly<Record<string, unknown>>): PagingAliases {
  const { pagingAliases } = module
  return Array.isArray(pagingAliases) && pagingAliases.every(isEntry) ? pagingAliases : []
}

const isEntry = (entry: unknown): boolean => Array.isArray(entry) && entry.length === 4 && entry.every((name) => typeof name === 'string')

/** A face with methods of further names for its lists, which the client adds when it binds them. */
export function withPagingAliases(context: Context, unit: Unit, face: Face, operations: readonly DeclaredOperation[], aliases: PagingAliases): Face {
  const further = aliases.flatMap(([list, page, array, iterator]): Method[] => {
    const method = face.methods.find(({ name }) => name === list)
    const [item, pageType] = operations.find(({ name }) => name === list)?.results ?? []
    if (method === undefined || item === undefined || pageType === undefined) {
      context.report(unit.pagingAliases ?? unit.folder, list, 'is no list of the folder')
      return []
    }
    const alias = (name: string, what: string, returns: Type): Method => ({ ...method, name, doc: aliasDoc(what, method.doc), returns })
    return [
      alias(page, `One page of \`${list}\``, named('Call', '@sdk/core', [pageType])),
      alias(array, `All items of \`${list}\` in one array, from pages as large as they may be unless \`limit\` says otherwise`, named('Promise', undefined, [{ kind: 'array', item, readonly: false }])),
      alias(iterator, `The items of \`${list}\` one by one, from pages as large as they may be unless \`limit\` says otherwise`, named('AsyncIterable', undefined, [item])),
    ]
  })
  return { ...face, methods: [...face.methods, ...further] }
}

/** What the alias does, and the first paragraph about the list. */
function aliasDoc(what: string, [first = '', ...rest]: Doc): Doc {
  const lines = [first.replace(/^\/\*\*/, '').replace(/\*\/$/, ''), ...rest.map((line) => line.replace(/^ \*\/?/, ''))].map((line) => line.trim())
  const from = lines.findIndex((line) => line !== '')
  const end = lines.findIndex((line, index) => index > from && (line === '' || line.startsWith('@')))
  return ['/**', ` * ${what}.`, ' *', ...lines.slice(from, end === -1 ? undefined : end).map((line) => ` * ${line}`), ' */']
}
