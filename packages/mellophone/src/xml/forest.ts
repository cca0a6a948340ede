import { DecodeError } from '@sdk/core'
import type { X2jOptions } from 'fast-xml-parser'
import { skipBlank } from './characters.ts'
import { checkMarkup } from './markup.ts'

/** An XML element of a server's answer. */
export interface XmlElement {
  /** The element's name without namespace prefix. */
  name: string
  /** The attributes by name, in document order, without namespace declarations; the object has no prototype. */
  attributes: Record<string, string>
  content: XmlContent
}

/** What stands between the tags of an element. */
export interface XmlContent {
  elements: XmlElement[]
  /** Whether there is text other than white space. */
  hasText: boolean
}

type OrderedNode = Readonly<Record<string, unknown>>
type Parse = (xml: string) => OrderedNode[]

const prefix = '@_'
const attributesKey = ':@'
const textKey = '#text'
const elementPrefix = '@'

/**
 * Names need a prefix, those of attributes and those of elements: without one the parser throws on `constructor`, which is a possible
 * name. It transforms some names twice. `jPath` as a text would be written anew for every element and text, which takes forever below a
 * long name.
 */
const options: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: prefix,
  textNodeName: textKey,
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: true,
  jPath: false,
  transformTagName: (name) => (name.startsWith(elementPrefix) ? name : elementPrefix + name),
}

/**
 * Reads an answer as a sequence of XML elements: the server writes none, one or several roots side by side. In attribute values LF and
 * TAB stay, CR and CRLF become LF. What a declaration says is not looked at, and characters that XML does not have pass: servers write
 * what their databases hold. The parser library is loaded on the first call.
 *
 * @throws {DecodeError} the text is anything else than well-formed elements, comments and white space after at most one declaration
 */
export async function parseForest(text: string): Promise<XmlElement[]> {
  const rest = withoutDeclaration(text)
  if (skipBlank(rest, 0) === rest.length) return []
  if (/<(?:\?xml|!doctype)/i.test(rest)) throw new DecodeError('the XML has a second declaration or a document type')
  checkMarkup(rest)
  const parse = await loadParser()
  return contentOf(parse(rest)).elements
}

function withoutDeclaration(text: string): string {
  const start = skipBlank(text, text.startsWith('\uFEFF') ? 1 : 0)
  const rest = text.slice(start)
  if (!/^<\?xml[ \t\r\n?]/.test(rest)) return rest
  const end = rest.indexOf('?>')
  if (end === -1 || rest.lastIndexOf('<', end) > 0) throw new DecodeError('the XML declaration does not end')
  return rest.slice(end + 2)
}

let parser: Promise<Parse> | undefined

function loadParser(): Promise<Parse> {
  parser ??= import('fast-xml-parser').then(({ XMLParser }) => {
    const reader = new XMLParser(options)
    return (xml) => {
      try {
        return reader.parse(xml) as OrderedNode[]
      } catch {
        // The library's own message quotes the answer.
        throw new DecodeError('the parser refuses the XML')
      }
    }
  })
  return parser
}

function contentOf(nodes: readonly OrderedNode[]): XmlContent {
  const content: XmlContent = { elements: [], hasText: false }
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== attributesKey) ?? ''
    const value = node[name]
    if (typeof value === 'string') content.hasText ||= skipBlank(value, 0) < value.length
    else content.elements.push({ name: name.slice(Math.max(name.indexOf(':'), 0) + elementPrefix.length), attributes: attributesOf(node), content: contentOf(value as OrderedNode[]) })
  }
  return content
}

function attributesOf(node: OrderedNode): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  for (const [key, value] of Object.entries(node[attributesKey] ?? {})) {
    const name = key.slice(prefix.length)
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes[name] = String(value)
  }
  return attributes
}
