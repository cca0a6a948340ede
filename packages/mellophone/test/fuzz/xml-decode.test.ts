import { DecodeError } from '@sdk/core'
import { damagedText } from '@sdk-internal/fuzz'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { User } from '../../src/models.ts'
import { decodeProviders, decodeUser, decodeUserLists } from '../../src/xml/decode.ts'
import { readContent, type Element } from '../conforming-xml.ts'
import { recordedAnswers } from '../recorded-answers.ts'

const DECL = '<?xml version="1.0" encoding="utf-8"?>'

/** The one reading that XML allows, apart from line ends and control characters in values, which the decoder keeps. */
function reading(text: string): Element {
  const rest = text.replace(/^\uFEFF?[ \t\r\n]*/, '').replace(/^<\?xml[ \t\r\n?][^<]*?\?>/, '')
  return readContent(rest, { normaliseAttributes: false, checkCharacters: false })
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const plainAttributes = ({ attributes }: Element): [string, string][] => attributes.filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))

const refused = 'refused'

/** What a decoder makes of a text; errors other than `DecodeError` fail the test. */
async function outcome<T>(decoded: Promise<T>): Promise<T | typeof refused> {
  try {
    return await decoded
  } catch (error) {
    if (error instanceof DecodeError) return refused
    throw error
  }
}

const userIn = (text: string): [string, string][] | null => {
  const [user, ...others] = reading(text).elements
  if (others.length > 0 || (user && localName(user.name) !== 'user')) throw new Error('several users or none')
  return user ? plainAttributes(user) : null
}

const listsIn = (text: string): unknown[] => reading(text).elements.map((list) => [Object.fromEntries(list.attributes)['pid'], list.elements.map(plainAttributes)])

const providersIn = (text: string): unknown[] =>
  reading(text).elements.flatMap(({ elements }) =>
    elements.map(({ attributes: pairs }) => {
      const { id, type, url, group_providers } = Object.fromEntries(pairs)
      return { id, type, url, group_providers }
    }),
  )

/** Decodes a text in all three ways: each throws a `DecodeError` or gives what the one reading says. */
async function expectOneReading(text: string): Promise<void> {
  const user = await outcome(decodeUser(text).then((found) => found && Object.entries(found.attributes)))
  expect(user).toEqual(user === refused ? refused : userIn(text))
  const lists = await outcome(decodeUserLists(text).then((found) => found.map(({ pid, users }) => [pid, users.map(({ attributes }) => Object.entries(attributes))])))
  expect(lists).toEqual(lists === refused ? refused : listsIn(text))
  const providers = await outcome(decodeProviders(text))
  expect(providers).toEqual(providers === refused ? refused : providersIn(text))
}

const unit = fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) }, { weight: 4, arbitrary: fc.constantFrom('<', '>', '&', '"', "'", '\t', '\n', '\r', ';', '#', '/', '=', ']') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) })
const value = fc.array(unit, { maxLength: 12 }).map((units) => units.join('').replaceAll(/[\uD800-\uDFFF]/gu, ''))
const fieldName = fc.oneof(fc.constantFrom('sid', 'SID', 'login', 'name', 'имя', 'constructor', '__proto__', 'a:b', 'xml:lang'), fc.stringMatching(/^[a-zа-я_][\w.-]{0,6}$/))
const attributes = fc.uniqueArray(fc.tuple(fieldName, value), { selector: ([name]) => name, maxLength: 6 })

const blank = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n ')

/** Attributes in one of the ways that XML has to write them. */
const writtenAttributes = (pairs: [string, string][]): fc.Arbitrary<string> =>
  fc.tuple(...pairs.map(([name, text]) => fc.tuple(blank, fc.constantFrom('=', ' = '), fc.constantFrom('"', "'"), fc.constantFrom('named', 'decimal', 'hexadecimal')).map(([space, equals, quote, style]) => `${space}${name}${equals}${quote}${reference(text, style)}${quote}`))).map((parts) => parts.join(''))

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

function reference(text: string, style: string): string {
  return text.replaceAll(/[&<>"'\r]/g, (character) => {
    const code = character.charCodeAt(0)
    if (style === 'named' && names[character] !== undefined) return `&${names[character]};`
    return style === 'hexadecimal' ? `&#x${code.toString(16)};` : `&#${code};`
  })
}

it('reads every way to write a user', async () => {
  const written = attributes.chain((pairs) => fc.tuple(fc.constant(pairs), writtenAttributes(pairs), fc.constantFrom('', DECL, `\uFEFF\n${DECL}\n`), fc.constantFrom('/>', ' />', '></user>', '\n><a b="c">&amp;</a></user >')))
  await fc.assert(
    fc.asyncProperty(written, async ([pairs, text, declaration, end]) => {
      const xml = `${declaration}<user${text}${end}`
      expect(Object.entries((await decodeUser(xml))?.attributes ?? {})).toEqual(pairs)
      await expectOneReading(xml)
    }),
  )
})

const samples = recordedAnswers.filter(({ status, body }) => status === 200 && body.includes('<') && body.length < 1_500).map(({ body }) => body)
const tokens = [DECL, '<', '>', '/>', '</', '"', "'", '=', ' ', '&', ';', '&amp;', '&#', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!', '<x>', '</x>', '<user', '</user>', '<users pid="q">', '</users>', ' login="eve"', ' SID="E"', 'xmlns:a="u"', '\u00A0', '\uFEFF', '\u1680', '\r\n', '\t', '/']

const damaged = damagedText(samples, tokens)

it('gives damaged answers one reading or refuses them', async () => {
  await fc.assert(fc.asyncProperty(damaged, expectOneReading))
})

it('gives answers one after another one reading or refuses them', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...samples), { minLength: 2, maxLength: 3 }), (answers) => expectOneReading(answers.join(''))))
})

it('gives any heap of markup one reading or refuses it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...tokens, 'user', 'a'), { maxLength: 16 }), async (parts) => {
      await expectOneReading(parts.join(''))
    }),
  )
})

const whole = ['<!-- a > b -->', '<!---->', '<![CDATA[a < b & c]]>', '<![CDATA[]]]>]]>', '<a b="c">', '</a>', "<a b='>\n'/>", '<a\tb = "\'" />', '</a >', 'x', ' ', '>', ']', '/', '"', '&amp;', '&#x41;', '\u00A0', '\uFEFF', '\u2028']
const broken = ['<a', '<!--', '-->', '--', '<![CDATA[', ']]>', '&lt', '<a b>', '<a b="c" b="c"/>', '<a></b>', '<a b="c"d="e"/>', '&']
const inside = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...whole) }, { weight: 1, arbitrary: fc.constantFrom(...broken) })

it('refuses nothing that is well-formed inside of a user, and nothing else passes', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(fc.array(inside, { maxLength: 8 }), async (parts) => {
      const xml = `<user sid="1">${parts.join('')}</user>`
      const isRefused = (await outcome(decodeUser(xml))) === refused
      expect({ xml, isRefused }).toEqual({ xml, isRefused: !isWellFormed(xml) })
      if (!isRefused) read++
    }),
  )
  expect(read).toBeGreaterThan(5)
})

function isWellFormed(xml: string): boolean {
  try {
    return readContent(xml).elements.length === 1
  } catch {
    return false
  }
}

it('never mixes two users that the server wrote into one another', async () => {
  const first = `${DECL}<user login="ivan" SID="A" name="Ivan"/>`
  const second = `${DECL}<user login="ivan" SID="B" email="b@example.test"/>`
  const possible = [refused, 'ivan A Ivan undefined', 'ivan B undefined b@example.test']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(30), { maxLength: 40 }), async (lengths) => {
      expect(possible).toContain(await outcome(decodeUser(merge(first, second, lengths)).then(identity)))
    }),
  )
})

const identity = (user: User | null): string => `${user?.login} ${user?.sid} ${user?.attributes['name']} ${user?.attributes['email']}`

/** Takes pieces of the given lengths from both texts in turn. */
function merge(first: string, second: string, lengths: number[]): string {
  const rest = [first, second] as [string, string]
  let merged = ''
  lengths.forEach((length, index) => {
    const turn = index % 2 as 0 | 1
    merged += rest[turn].slice(0, length)
    rest[turn] = rest[turn].slice(length)
  })
  return merged + rest[0] + rest[1]
}
