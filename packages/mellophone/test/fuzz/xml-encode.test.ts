import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeUser } from '../../src/xml/decode.ts'
import { encodeUser, FieldError } from '../../src/xml/encode.ts'
import { readContent } from '../conforming-xml.ts'

const fieldOf = (encode: () => string): string => {
  try {
    return `sent ${encode()}`
  } catch (error) {
    expect(error).toBeInstanceOf(FieldError)
    return (error as FieldError).field
  }
}

const text = fc.string({ unit: 'binary' })
const anyName = fc.oneof(fc.stringMatching(/^[\p{L}_][\p{L}\p{N}_.-]{0,8}$/u), text)
const fields = fc.dictionary(anyName, fc.oneof(text, fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", '\t', '\n', '\r', ';', ' ') })), { maxKeys: 6, noNullPrototype: true })

it('is read by a conforming parser and by the decoder as it was given, or refused', async () => {
  let sent = 0
  await fc.assert(
    fc.asyncProperty(fields, text, async (profile, sid) => {
      const user = { ...profile, sid }
      const attempt = fieldOf(() => encodeUser(user))
      if (!attempt.startsWith('sent ')) return
      sent++
      const xml = attempt.slice('sent '.length)
      const [element, ...others] = readContent(xml).elements
      const expected = Object.entries(user)
      expect(others).toEqual([])
      expect(element).toEqual({ name: 'user', attributes: expected, elements: [], text: '' })
      expect(Object.entries((await decodeUser(xml))?.attributes ?? {})).toEqual(expected)
    }),
  )
  expect(sent).toBeGreaterThan(20)
})

it('takes every text of XML characters', async () => {
  const possible = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''))
  await fc.assert(
    fc.asyncProperty(possible, async (value) => {
      const xml = encodeUser({ sid: '1', note: value })
      expect(readContent(xml).elements[0]?.attributes[1]).toEqual(['note', value])
      expect((await decodeUser(xml))?.attributes['note']).toBe(value)
    }),
  )
})
