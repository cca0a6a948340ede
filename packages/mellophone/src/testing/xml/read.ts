import { Refusal } from '../failures.ts'

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const nameForm = /[\p{L}_:][\p{L}\p{M}\p{N}_:.\-·]*/uy
const blank = /[ \t\n]*/y
const invalidCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/**
 * The attributes of all elements of a document, in document order; of equal names the later one counts. Values are read as XML demands:
 * raw tabs and line ends become spaces, references do not.
 *
 * @throws {Refusal} the document is not well-formed
 */
export function collectAttributes(xml: string): Map<string, string> {
  return new Reader(xml).read()
}

class Reader {
  readonly #text: string
  readonly #found = new Map<string, string>()
  readonly #entities = new Map(Object.entries(predefined))
  #at = 0

  constructor(text: string) {
    this.#text = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  }

  read(): Map<string, string> {
    if (invalidCharacter.test(this.#text)) throw this.#fail('An invalid XML character was found in the document.')
    if (/^<\?xml\s/.test(this.#text)) this.#skipPast('?>')
    this.#misc('Content is not allowed in prolog.')
    if (this.#at >= this.#text.length) throw this.#fail('Premature end of file.')
    this.#elements()
    this.#misc('Content is not allowed in trailing section.')
    if (this.#at < this.#text.length) throw this.#fail('The markup in the document following the root element must be well-formed.')
    return this.#found
  }

  /** White space, comments, instructions and the document type around the root element. */
  #misc(problem: string): void {
    for (;;) {
      this.#skip(blank)
      if (this.#isAt('<!--')) this.#comment()
      else if (this.#isAt('<?')) this.#instruction()
      else if (this.#isAt('<!DOCTYPE')) this.#documentType()
      else if (this.#at < this.#text.length && !this.#isAt('<')) throw this.#fail(problem)
      else return
    }
  }

  /** The document type, with the entities that its internal part declares. */
  #documentType(): void {
    const declared = this.#skip(/<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>/y)
    if (declared === '') throw this.#unfinished()
    for (const [, name = '', , value = ''] of declared.matchAll(/<!ENTITY\s+(\S+)\s+(["'])(.*?)\2\s*>/gs)) this.#entities.set(name, value)
  }

  /** The root element with all that is in it. */
  #elements(): void {
    const open: string[] = []
    this.#openingTag(open)
    while (open.length > 0) {
      if (this.#at >= this.#text.length) throw this.#unfinished()
      if (this.#isAt('<!--')) this.#comment()
      else if (this.#isAt('<![CDATA[')) this.#skipPast(']]>')
      else if (this.#isAt('<?')) this.#instruction()
      else if (this.#isAt('</')) this.#closingTag(open)
      else if (this.#isAt('<')) this.#openingTag(open)
      else this.#characterData(this.#skip(/[^<]*/y))
    }
  }

  #comment(): void {
    this.#at += '<!--'.length
    this.#skipPast('--')
    if (!this.#isAt('>')) throw this.#fail('The string "--" is not permitted within comments.')
    this.#at++
  }

  #instruction(): void {
    if (this.#skip(/<\?xml(?=[\s?])/iy) !== '') throw this.#fail('The processing instruction target matching "[xX][mM][lL]" is not allowed.')
    this.#skipPast('?>')
  }

  #characterData(text: string): void {
    if (text.includes(']]>')) throw this.#fail('The character sequence "]]>" must not appear in content unless used to mark the end of a CDATA section.')
    this.#resolve(text)
  }

  #openingTag(open: string[]): void {
    this.#at++
    const element = this.#name('The content of elements must consist of well-formed character data or markup.')
    const names = new Set<string>()
    for (;;) {
      const space = this.#skip(blank)
      if (this.#isAt('/>')) {
        this.#at += 2
        return
      }
      if (this.#isAt('>')) {
        this.#at++
        open.push(element)
        return
      }
      if (this.#at >= this.#text.length) throw this.#unfinished()
      if (space === '') throw this.#fail(`Element type "${element}" must be followed by either attribute specifications, ">" or "/>".`)
      this.#attribute(element, names)
    }
  }

  #attribute(element: string, names: Set<string>): void {
    const name = this.#name(`Element type "${element}" must be followed by either attribute specifications, ">" or "/>".`)
    if (names.has(name)) throw this.#fail(`Attribute "${name}" was already specified for element "${element}".`)
    names.add(name)
    if (this.#skip(/[ \t\n]*=[ \t\n]*/y) === '') throw this.#fail(`Attribute name "${name}" associated with an element type "${element}" must be followed by the ' = ' character.`)
    const quoted = this.#skip(/"[^"]*"|'[^']*'/y)
    if (quoted === '') throw this.#unquoted(name, element)
    const raw = quoted.slice(1, -1)
    if (raw.includes('<')) throw this.#fail(`The value of attribute "${name}" associated with an element type "${element}" must not contain the '<' character.`)
    const value = this.#resolve(raw.replaceAll(/[\t\n]/g, ' '))
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) this.#found.set(name, value)
  }

  #unquoted(name: string, element: string): Refusal {
    const hasQuote = this.#at >= this.#text.length || this.#isAt('"') || this.#isAt("'")
    return hasQuote ? this.#unfinished() : this.#fail(`Open quote is expected for attribute "${name}" associated with an  element type  "${element}".`)
  }

  #closingTag(open: string[]): void {
    const element = open.pop() ?? ''
    this.#at += 2
    const name = this.#skip(nameForm)
    this.#skip(blank)
    if (this.#at >= this.#text.length) throw this.#unfinished()
    if (name !== element || !this.#isAt('>')) throw this.#fail(`The element type "${element}" must be terminated by the matching end-tag "</${element}>".`)
    this.#at++
  }

  /** A text with its references resolved. */
  #resolve(text: string): string {
    return text.replaceAll(/&(?:#(\d+);|#x([\dA-Fa-f]+);|([^\s;&]*)(;?))/g, (_, decimal?: string, hexadecimal?: string, name = '', end = '') => {
      if (decimal !== undefined || hexadecimal !== undefined) return this.#character(decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal))
      if (name.startsWith('#')) throw this.#fail('A decimal representation must immediately follow the "&#" in a character reference.')
      if (name === '') throw this.#fail("The entity name must immediately follow the '&' in the entity reference.")
      if (end === '') throw this.#fail(`The reference to entity "${name}" must end with the ';' delimiter.`)
      const value = this.#entities.get(name)
      if (value === undefined) throw this.#fail(`The entity "${name}" was referenced, but not declared.`)
      return value
    })
  }

  #character(code: number): string {
    const character = code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\0'
    if (invalidCharacter.test(character)) throw this.#fail(`Character reference "&#${code}" is an invalid XML character.`)
    return character
  }

  #name(problem: string): string {
    const name = this.#skip(nameForm)
    if (name === '') throw this.#at < this.#text.length ? this.#fail(problem) : this.#unfinished()
    return name
  }

  #isAt(mark: string): boolean {
    return this.#text.startsWith(mark, this.#at)
  }

  #skipPast(mark: string): void {
    const end = this.#text.indexOf(mark, this.#at)
    if (end === -1) throw this.#unfinished()
    this.#at = end + mark.length
  }

  /** Moves past what a sticky pattern matches here, and returns it. */
  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #unfinished(): Refusal {
    this.#at = this.#text.length
    return this.#fail('XML document structures must start and end within the same entity.')
  }

  #fail(problem: string): Refusal {
    const before = this.#text.slice(0, this.#at).split('\n')
    const place = `lineNumber: ${before.length}; columnNumber: ${(before.at(-1)?.length ?? 0) + 1}`
    return new Refusal(`net.sf.saxon.trans.XPathException: org.xml.sax.SAXParseException; ${place}; ${problem}`)
  }
}
