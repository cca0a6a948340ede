import { RequestValidationError } from '@sdk/core'

/** A document with the types of its result and variables, as code generators make it: a `TypedDocumentString`, or a node. */
export interface TypedDocument<R, V> {
  /** Never called; it carries the types. */
  readonly __apiType?: ((variables: V) => R) | undefined
}

/** A parsed document that has kept its source, as `gql` makes it. */
export interface DocumentNode {
  readonly kind: 'Document'
  readonly loc?: { readonly source: { readonly body: string } } | undefined
}

const HOW = "give a string, a TypedDocumentString, or a document node that has kept its source: with GraphQL Code Generator, set `documentMode: 'string'` in the client preset's config"

function refuse(problem: string): never {
  throw new RequestValidationError(`Invalid input: 'document' ${problem}`, {
    vendor: 'pytake', operation: 'graphql.request', code: 'INVALID_INPUT', issues: [{ path: 'document', message: problem }],
  })
}

/** The text of a document. Documents are not parsed. */
export function documentText(document: unknown): string {
  const text = sourceOf(document)
  if (!text.includes('{')) refuse(`is no GraphQL document: ${HOW}`)
  return text
}

function sourceOf(document: unknown): string {
  if (typeof document === 'string') return document
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return refuse(`is no GraphQL document: ${HOW}`)
  if ((document as { readonly kind?: unknown }).kind === 'Document') {
    const body: unknown = (document as Partial<DocumentNode>).loc?.source?.body
    return typeof body === 'string' ? body : refuse(`is a document node without its source text, which cannot be sent: ${HOW}`)
  }
  // A TypedDocumentString: an object that is its text.
  const { toString } = document as { readonly toString?: unknown }
  const text: unknown = typeof toString === 'function' && toString !== Object.prototype.toString ? toString.call(document) : undefined
  return typeof text === 'string' ? text : refuse(`is no GraphQL document: ${HOW}`)
}

/** The end of a text that begins with a quote. One without end takes its line, or as a block all the rest: no server accepts it. */
function endOfText(document: string, at: number): number {
  if (document.startsWith('"""', at)) {
    let end = document.indexOf('"""', at + 3)
    while (end > 0 && document[end - 1] === '\\') end = document.indexOf('"""', end + 3)
    return end < 0 ? document.length : end + 3
  }
  let end = at + 1
  while (end < document.length && document[end] !== '"' && document[end] !== '\n') end += document[end] === '\\' ? 2 : 1
  return end + 1
}

/** A document without its texts and comments, in time proportional to its length. */
function withoutTexts(document: string): string {
  const begin = /["#]/g
  const endOfLine = /[\n\r]/g
  let out = ''
  let from = 0
  for (let found = begin.exec(document); found !== null; found = begin.exec(document)) {
    out += `${document.slice(from, found.index)} `
    endOfLine.lastIndex = found.index
    from = found[0] === '#' ? endOfLine.exec(document)?.index ?? document.length : endOfText(document, found.index)
    begin.lastIndex = from
  }
  return out + document.slice(from)
}

/** The variables that a document gives to arguments and input fields of some names. */
export function variablesOfFields(names: readonly string[], text: string): string[] {
  // Token by token, in time proportional to the length.
  const tokens = withoutTexts(text).match(/\w+|[^\s,]/g) ?? []
  return tokens.flatMap((name, at) => {
    const variable = names.includes(name) && tokens[at + 1] === ':' && tokens[at + 2] === '$' ? tokens[at + 3] : undefined
    return variable === undefined ? [] : [variable]
  })
}

/** Whether a document may write. Whatever names a mutation outside of texts and comments counts. */
export const mayWrite = (text: string): boolean => /\b(?:mutation|subscription)\b/.test(withoutTexts(text))
