import type { Doc } from '../syntax/docs.ts'
import { quoted, type Member, type Type } from './tree.ts'

const WIDTH = 120

/** The name that a file uses for an imported or global one. */
export type Names = (name: string, from: string | undefined) => string

/** The text of a type. `indent` is that of its first line, `used` the columns taken before and after it. */
export function renderType(type: Type, names: Names, indent: string, used: number): string {
  const line = flat(type, names)
  if (line !== undefined && indent.length + used + line.length <= WIDTH) return line
  const deeper = `${indent}  `
  const inner = (part: Type, taken = 2): string => renderType(part, names, deeper, taken)
  switch (type.kind) {
    case 'text': return type.text
    case 'name': {
      const name = names(type.name, type.from)
      if (type.args.length === 0) return name
      return `${name}<${type.args.map((arg) => ownLine(inner(arg), deeper)).join(',')}\n${indent}>`
    }
    case 'union':
    case 'intersection': {
      const sign = type.kind === 'union' ? '|' : '&'
      const objects = type.parts.filter(({ kind }) => kind === 'object' || kind === 'array')
      if (objects.length === 1 && type.parts.length <= 3) return type.parts.map((part) => grouped(part, (of) => renderType(of, names, indent, 2))).join(` ${sign} `)
      return type.parts.map((part) => `\n${deeper}${sign} ${grouped(part, inner)}`).join('')
    }
    case 'array': return `${type.readonly ? 'readonly ' : ''}${parenthesized(type.item, (of) => renderType(of, names, indent, 2))}[]`
    case 'tuple': return `${type.readonly ? 'readonly ' : ''}[${[...type.items.map((item) => ownLine(inner(item), deeper)), ...(type.rest ? [`\n${deeper}...${inner(type.rest)}[]`] : [])].join(',')}\n${indent}]`
    case 'object': return renderMembers(type, names, indent)
  }
}

/** A part that starts on a line of its own, as broken unions do by themselves. */
const ownLine = (part: string, indent: string): string => (part.startsWith('\n') ? part : `\n${indent}${part}`)

/** The braces of an interface or an object type, with a doc comment on every member. */
export function renderMembers(object: Extract<Type, { kind: 'object' }>, names: Names, indent: string): string {
  const deeper = `${indent}  `
  const members = object.members.map((member) => `${renderDoc(member.doc, deeper)}${deeper}${renderMember(member, names, deeper)}\n`)
  if (object.rest !== undefined) members.push(`${deeper}[name: string]: ${renderType(object.rest, names, deeper, 16)}\n`)
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`
}

function renderMember({ name, type, optional }: Member, names: Names, indent: string): string {
  const key = `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}${optional ? '?' : ''}:`
  const value = renderType(type, names, indent, key.length + 1)
  return value.startsWith('\n') ? `${key}${value}` : `${key} ${value}`
}

export const renderDoc = (doc: Doc, indent: string): string => doc.map((line) => `${indent}${line}\n`).join('')

/** The text of a type on one line, unless it has documented members. */
function flat(type: Type, names: Names): string | undefined {
  switch (type.kind) {
    case 'text': return type.text
    case 'name': {
      const args = all(type.args.map((arg) => flat(arg, names)))
      return args && `${names(type.name, type.from)}${args.length === 0 ? '' : `<${args.join(', ')}>`}`
    }
    case 'union':
    case 'intersection': return all(type.parts.map((part) => grouped(part, (of) => flat(of, names))))?.join(type.kind === 'union' ? ' | ' : ' & ')
    case 'array': {
      const item = parenthesized(type.item, (of) => flat(of, names))
      return item === undefined ? undefined : `${type.readonly ? 'readonly ' : ''}${item}[]`
    }
    case 'tuple': {
      const items = all([...type.items.map((item) => flat(item, names)), ...(type.rest ? [parenthesized(type.rest, (of) => flat(of, names))].map((item) => item && `...${item}[]`) : [])])
      return items && `${type.readonly ? 'readonly ' : ''}[${items.join(', ')}]`
    }
    case 'object': return type.members.length === 0 && type.rest === undefined ? '{}' : undefined
  }
}

/** A part of a union or intersection. */
function grouped<T extends string | undefined>(part: Type, render: (type: Type) => T): T {
  const inner = render(part)
  return (part.kind === 'union' || part.kind === 'intersection') && inner !== undefined ? (`(${inner})` as T) : inner
}

/** The item of an array type. */
function parenthesized<T extends string | undefined>(item: Type, render: (type: Type) => T): T {
  const inner = render(item)
  const needed = item.kind === 'union' || item.kind === 'intersection' || ((item.kind === 'array' || item.kind === 'tuple') && item.readonly)
  return needed && inner !== undefined ? (`(${inner})` as T) : inner
}

const all = (parts: readonly (string | undefined)[]): string[] | undefined => (parts.every((part) => part !== undefined) ? (parts as string[]) : undefined)
