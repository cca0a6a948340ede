import type { Doc } from '../syntax/docs.ts'

/** A type, before it is known which names the file has for it. */
export type Type =
  | { readonly kind: 'text'; readonly text: string }
  /** `from` is a package, the path of a file, or nothing for a global name. */
  | { readonly kind: 'name'; readonly name: string; readonly from: string | undefined; readonly args: readonly Type[] }
  | { readonly kind: 'union' | 'intersection'; readonly parts: readonly Type[] }
  | { readonly kind: 'array'; readonly item: Type; readonly readonly: boolean }
  | { readonly kind: 'tuple'; readonly items: readonly Type[]; readonly rest: Type | undefined; readonly readonly: boolean }
  | { readonly kind: 'object'; readonly members: readonly Member[]; readonly rest: Type | undefined }

export interface Member {
  readonly name: string
  readonly doc: Doc
  readonly type: Type
  readonly optional: boolean
}

export const text = (value: string): Type => ({ kind: 'text', text: value })
export const named = (name: string, from?: string, args: readonly Type[] = []): Type => ({ kind: 'name', name, from, args })
export const literal = (value: unknown): Type => text(typeof value === 'bigint' ? `${value}n` : typeof value === 'string' ? quoted(value) : String(value))

export const NULL = text('null')
export const UNDEFINED = text('undefined')

export function quoted(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)
  return `'${escaped}'`
}

/** A union: nested ones flattened, repetitions and what another part includes left out, `null` and `undefined` last. */
export function union(parts: readonly Type[]): Type {
  const flat = parts.flatMap((part) => (part.kind === 'union' ? part.parts : [part]))
  const all = flat.find((part) => part.kind === 'text' && (part.text === 'any' || part.text === 'unknown'))
  if (all !== undefined) return all
  const distinct = [...new Map(flat.map((part) => [keyOf(part), part])).values()]
  const hasString = distinct.some((part) => part.kind === 'text' && part.text === 'string')
  const kept = distinct.filter((part) => part.kind !== 'text' || (part.text !== 'never' && !(hasString && part.text.startsWith("'"))))
  const ordered = [...kept.filter((part) => !isEmpty(part)), ...[NULL, UNDEFINED].filter((empty) => kept.some((part) => keyOf(part) === keyOf(empty)))]
  const [only] = ordered
  return ordered.length === 0 ? text('never') : ordered.length === 1 && only !== undefined ? only : { kind: 'union', parts: ordered }
}

/** A union without these parts. */
export function without(type: Type, excluded: readonly Type[]): Type {
  const keys = excluded.map(keyOf)
  return union((type.kind === 'union' ? type.parts : [type]).filter((part) => !keys.includes(keyOf(part))))
}

/** Equal for types that print the same. */
export const keyOf = (type: Type): string => JSON.stringify(type)

const isEmpty = (type: Type): boolean => type.kind === 'text' && (type.text === 'null' || type.text === 'undefined')
