/** Whether XML 1.0 allows a document to contain the character with this code point. */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

const startCharacters =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u167F\\u1681-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFEFE\\uFF00-\\uFFFD'
const xmlName = new RegExp(`[${startCharacters}][${startCharacters}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`, 'y')

/**
 * The end of the XML 1.0 name at a position, the position itself where there is none. Without characters beyond U+FFFF, and without
 * U+1680 and U+FEFF, which XML counts as letters and JavaScript as white space. The server's reader knows fewer letters: those of XML's
 * fourth edition.
 */
export function endOfXmlName(text: string, at: number): number {
  xmlName.lastIndex = at
  return xmlName.test(text) ? xmlName.lastIndex : at
}

/** Whether a text is an XML name. */
export function isXmlName(text: string): boolean {
  return text !== '' && endOfXmlName(text, 0) === text.length
}

/** The position of the first character from `at` on that is not XML white space. */
export function skipBlank(text: string, at: number): number {
  let position = at
  while (isBlank(text.charCodeAt(position))) position++
  return position
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
