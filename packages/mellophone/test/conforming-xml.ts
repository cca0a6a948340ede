/** An element as a conforming XML processor reports it. */
export interface Element {
  name: string
  attributes: [name: string, value: string][]
  elements: Element[]
  /** Text and CDATA, joined. */
  text: string
}

export interface Rules {
  /** LF, TAB and CR in attribute values become spaces, as XML says; the decoder deliberately keeps LF and TAB. */
  normaliseAttributes: boolean
  /** Characters that XML does not have are refused, as XML says; the decoder lets them pass inside values. */
  checkCharacters: boolean
}

export const conforming: Rules = { normaliseAttributes: true, checkCharacters: true }

/**
 * A second, independent reader for tests: XML 1.0 content without document type and processing instructions, by the grammar's own
 * productions. It throws on everything that is not well-formed. Slow and simple.
 */
export function readContent(source: string, rules: Rules = conforming): Element {
  const xml = source.replaceAll(/\r\n?/g, '\n')
  let at = 0

  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at ${at}`)
  }
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'uy')
    sticky.lastIndex = at
    const found = sticky.exec(xml)
    if (found) at += found[0].length
    return found
  }
  const must = (pattern: RegExp): RegExpExecArray => take(pattern) ?? fail(`expected ${pattern.source}`)

  const name = (): string => must(namePattern)[0]
  const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  const reference = (): string => {
    const [, named, decimal, hexadecimal] = must(/&(?:([a-z]+)|#([0-9]+)|#x([0-9a-fA-F]+));/)
    if (named !== undefined) return predefined[named] ?? fail('unknown entity')
    const code = Number(decimal ?? `0x${hexadecimal}`)
    if (code > 0x10ffff || !isCharacter(String.fromCodePoint(code))) fail('reference to a character that does not exist')
    return String.fromCodePoint(code)
  }
  const literal = (pattern: RegExp, normalise: boolean): string => {
    const [text] = must(pattern)
    if (rules.checkCharacters && !Array.from(text).every(isCharacter)) fail('a character that does not exist')
    return normalise ? text.replaceAll(/[\t\n]/g, ' ') : text
  }
  const value = (): string => {
    const quote = must(/["']/)[0]
    let text = ''
    while (xml[at] !== quote) text += xml[at] === '&' ? reference() : literal(quote === '"' ? /[^"&<]+/ : /[^'&<]+/, rules.normaliseAttributes)
    at++
    return text
  }
  const element = (): Element => {
    must(/</)
    const found: Element = { name: name(), attributes: [], elements: [], text: '' }
    while (take(/[ \t\n]+(?=[^ \t\n/>])/)) {
      const attribute = name()
      must(/[ \t\n]*=[ \t\n]*/)
      if (found.attributes.some(([other]) => other === attribute)) fail('repeated attribute')
      found.attributes.push([attribute, value()])
    }
    take(/[ \t\n]+/)
    if (take(/\/>/)) return found
    must(/>/)
    content(found)
    must(/<\//)
    if (name() !== found.name) fail('wrong end tag')
    must(/[ \t\n]*>/)
    return found
  }
  const content = (parent: Element): void => {
    while (at < xml.length && !xml.startsWith('</', at)) {
      if (take(/<!--/)) must(/(?:(?!--)[^])*-->/)
      else if (take(/<!\[CDATA\[/)) parent.text += must(/((?:(?!\]\]>)[^])*)\]\]>/)[1]
      else if (xml[at] === '<') parent.elements.push(element())
      else if (xml[at] === '&') parent.text += reference()
      else {
        const text = literal(/[^<&]+/, false)
        if (text.includes(']]>')) fail(']]> in text')
        parent.text += text
      }
    }
  }

  const root: Element = { name: '', attributes: [], elements: [], text: '' }
  content(root)
  if (at < xml.length) fail('an end tag without a start tag')
  return root
}

const isCharacter = (text: string): boolean => /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(text)

const startCharacters =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const namePattern = new RegExp(`[${startCharacters}][${startCharacters}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`, 'u')
