import { DecodeError } from '@sdk/core'
import { endOfXmlName, isXmlCharacter, skipBlank } from './characters.ts'

const maxDepth = 64
const reference = /&(?:amp|lt|gt|quot|apos|#(\d{1,10})|#x([\dA-Fa-f]{1,8}));/y

/**
 * Refuses what the parser library accepts although XML does not: `<` in attribute values, references that it drops or leaves as they
 * are, stray characters in tags, closing tags that close themselves, white space that is none, text outside of the elements. Refuses
 * processing instructions and declarations as well. Takes time in proportion to the text.
 *
 * @throws {DecodeError} the text is not well-formed, or its elements are nested too deeply
 */
export function checkMarkup(text: string): void {
  const opened: string[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open !== at) checkText(text.slice(at, open === -1 ? text.length : open), opened.length > 0)
    if (open === -1) break
    if (text.startsWith('<!--', open)) {
      at = endOfComment(text, open + 4)
    } else if (text.startsWith('<![CDATA[', open)) {
      if (opened.length === 0) throw malformed('a CDATA section outside of the elements')
      at = indexOf(text, ']]>', open + 9) + 3
    } else if (text.startsWith('</', open)) {
      const end = endOfName(text, open + 2)
      if (text.slice(open + 2, end) !== opened.pop()) throw malformed('a closing tag does not close the element that was opened last')
      at = endOfClosingTag(text, end)
    } else {
      const end = endOfName(text, open + 1)
      at = endOfOpeningTag(text, end)
      if (text[at - 2] !== '/') opened.push(text.slice(open + 1, end))
      if (opened.length > maxDepth) throw new DecodeError(`the XML elements are nested more than ${maxDepth} deep`)
    }
  }
  if (opened.length > 0) throw malformed('an element is not closed')
}

function checkText(text: string, isInside: boolean): void {
  if (!isInside && skipBlank(text, 0) < text.length) throw malformed('text outside of the elements')
  if (text.includes(']]>')) throw malformed('"]]>" outside of a CDATA section')
  checkReferences(text)
}

function checkReferences(text: string): void {
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at
    const found = reference.exec(text)
    if (found === null) throw malformed('"&" does not begin a known reference')
    const [, decimal, hexadecimal] = found
    const code = decimal ?? (hexadecimal && `0x${hexadecimal}`)
    if (code !== undefined && !isXmlCharacter(Number(code))) throw malformed('a reference names a character that XML does not have')
  }
}

function endOfComment(text: string, at: number): number {
  const end = indexOf(text, '--', at) + 2
  if (text[end] !== '>') throw malformed('"--" in a comment')
  return end + 1
}

function endOfClosingTag(text: string, endOfItsName: number): number {
  const end = skipBlank(text, endOfItsName)
  if (text[end] !== '>') throw malformed('a closing tag has more than a name')
  return end + 1
}

function endOfOpeningTag(text: string, endOfItsName: number): number {
  const names = new Set<string>()
  let at = endOfItsName
  for (;;) {
    const next = skipBlank(text, at)
    if (text[next] === '>') return next + 1
    if (text.startsWith('/>', next)) return next + 2
    if (next === at) throw malformed('no white space before an attribute')
    const end = endOfName(text, next)
    const name = text.slice(next, end)
    if (names.has(name)) throw malformed('an attribute is repeated')
    names.add(name)
    at = endOfValue(text, end)
  }
}

function endOfValue(text: string, at: number): number {
  const equals = skipBlank(text, at)
  if (text[equals] !== '=') throw malformed('an attribute has no value')
  const open = skipBlank(text, equals + 1)
  const quote = text[open]
  if (quote !== '"' && quote !== "'") throw malformed('an attribute value is not quoted')
  const close = indexOf(text, quote, open + 1)
  const value = text.slice(open + 1, close)
  if (value.includes('<')) throw malformed('"<" in an attribute value')
  checkReferences(value)
  return close + 1
}

function endOfName(text: string, at: number): number {
  const end = endOfXmlName(text, at)
  if (end === at || (end < text.length && !' \t\r\n=/>'.includes(text.charAt(end)))) throw malformed('a name is missing or not a name')
  return end
}

function indexOf(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from)
  if (at === -1) throw malformed(`${part} is missing`)
  return at
}

const malformed = (problem: string): DecodeError => new DecodeError(`the XML is not well-formed: ${problem}`)
