import type { Doc } from '../syntax/docs.ts'
import type { Spec } from './spec.ts'

/** The doc comment of an operation with what its traits say and the comment does not. */
export function withTraits(doc: Doc, spec: Spec): Doc {
  const text = doc.join(' ').replaceAll(/\s+\*?\s*/g, ' ')
  const lines: string[] = []
  if (spec.unproven !== undefined && !text.includes(spec.unproven)) lines.push(`Unproven: ${spec.unproven}`)
  if (spec.knownBroken !== undefined && !text.includes(spec.knownBroken.reason)) {
    const { build, status, reason } = spec.knownBroken
    lines.push(`Known not to work (server ${build} answers ${status}): ${reason}`)
  }
  if (spec.deprecated !== undefined && !text.includes('@deprecated')) lines.push(`@deprecated ${spec.deprecated}`)
  return lines.length === 0 ? doc : extended(doc, lines)
}

function extended(doc: Doc, lines: readonly string[]): Doc {
  const [first = ''] = doc
  const own = doc.length === 1 ? ['/**', ` * ${first.slice(3, -2).trim()}`] : doc.slice(0, -1)
  // What is not a tag stands before the first tag.
  const tag = own.findIndex((line) => line.startsWith(' * @'))
  const at = tag === -1 ? own.length : tag
  const plain = lines.filter((line) => !line.startsWith('@')).flatMap((line) => [' *', ` * ${line}`])
  const tags = lines.filter((line) => line.startsWith('@')).map((line) => ` * ${line}`)
  return [...own.slice(0, at), ...plain, ...own.slice(at), ...tags, ' */']
}
