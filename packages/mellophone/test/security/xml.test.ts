import { DecodeError } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { decodeProviders, decodeUser, decodeUserLists } from '../../src/xml/decode.ts'
import { fastest } from '../fastest.ts'

const DECL = '<?xml version="1.0" encoding="utf-8"?>'
const user = '<user login="ivan" SID="A"/>'
const decoders = { decodeUser, decodeUserLists, decodeProviders }

describe.each([
  ['a document type', `<!DOCTYPE user>${user}`],
  ['a document type in lower case', `<!doctype html>${user}`],
  ['a document type with entities', `<!DOCTYPE x [<!ENTITY e "evil">]><user login="&e;"/>`],
  ['deep nesting', `<user login="ivan">${'<a>'.repeat(100)}${'</a>'.repeat(100)}</user>`],
  ['very deep nesting', '<a>'.repeat(200_000)],
  ['a reference to an unknown entity', '<user login="&admin;"/>'],
  ['a reference that only HTML has', '<user login="a&nbsp;b"/>'],
  ['a reference to a character that is dropped', '<user login="adm&#0;in"/>'],
  ['a reference to a control character', '<user login="adm&#x1;in"/>'],
  ['a reference to half a character', '<user login="&#xD83D;&#xDE00;"/>'],
  ['a reference beyond Unicode', '<user login="&#x110000;"/>'],
  ['an oversized reference', `<user login="&#${'0'.repeat(40)}65;"/>`],
  ['a declaration of an element', '<user login="a"><!ELEMENT a></user>'],
  ['a processing instruction', `<?php echo 1 ?>${user}`],
  ['a processing instruction that hides an element', `<user login="a"><?a "?><b c="?>"/></user>`],
  ['an entity that refers to itself', `<!DOCTYPE x [<!ENTITY a "&a;">]><user login="&a;"/>`],
  ['entities that grow tenfold ten times', `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]><user login="&a10;"/>`],
  ['an entity that is a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><user login="&e;"/>'],
  ['an entity that is an address', '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:1/">]><user login="&e;"/>'],
  ['a document type of another machine', '<!DOCTYPE user SYSTEM "http://127.0.0.1:1/x.dtd"><user login="ivan"/>'],
  ['a parameter entity', '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x">%p;]><user login="ivan"/>'],
  ['an entity whose name is an expression', '<!DOCTYPE x [<!ENTITY .* "evil">]><user login="&lt;"/>'],
  ['a document type behind a comment', `<!-- x --><!DOCTYPE x [<!ENTITY e "evil">]>${user}`],
  ['an inclusion', '<user xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/>&x;</user>'],
])('%s', (_what, text) => {
  it.each(Object.keys(decoders) as (keyof typeof decoders)[])('is refused by %s', async (name) => {
    await expect(decoders[name](text)).rejects.toBeInstanceOf(DecodeError)
  })
})

it('attributes named like parts of every object change no object', async () => {
  const { attributes = {} } = (await decodeUser('<user __proto__="a" constructor="b" prototype="c" hasOwnProperty="d"/>')) ?? {}
  expect(Object.getPrototypeOf(attributes)).toBeNull()
  expect(Object.entries(attributes)).toEqual([['__proto__', 'a'], ['constructor', 'b'], ['prototype', 'c'], ['hasOwnProperty', 'd']])
  expect(({} as { a?: unknown }).a).toBeUndefined()
})

it('elements named like parts of every object are refused where another is expected, and change no object', async () => {
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
    await expect(decodeUserLists(`<users pid="a"><${name} polluted="1"/></users>`)).rejects.toBeInstanceOf(DecodeError)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  }
})

it('refuses every beginning of an answer that has a part of an element', async () => {
  const xml = `${DECL}<user login="ivan" SID="A" name="a &amp; b"><role>x</role></user>`
  for (let length = 1; length < xml.length; length++) {
    if (length === DECL.length) continue
    await expect(decodeUser(xml.slice(0, length))).rejects.toBeInstanceOf(DecodeError)
  }
})

it.each([
  ['a long value', (n: number) => `<user a="${'x'.repeat(n)}"/>`],
  ['many attributes', (n: number) => `<user${Array.from({ length: n / 10 }, (_, index) => ` a${index}="b"`).join('')}/>`],
  ['many users', (n: number) => `<users pid="a">${'<user a="b"/>'.repeat(n / 13)}</users>`],
  ['elements and text below a long name', (n: number) => `<user><${'a'.repeat(n / 4)}>${'x<b/>'.repeat(n / 10)}</${'a'.repeat(n / 4)}></user>`],
  ['blanks', (n: number) => `<user${' '.repeat(n)}/>`],
  ['blanks without end', (n: number) => `<user${' '.repeat(n)}`],
  ['open quotes', (n: number) => `<user a="${"'".repeat(n)}`],
  ['lone ampersands', (n: number) => `<user a="${'&#'.repeat(n / 2)}"/>`],
  ['less-than signs', (n: number) => '<'.repeat(n)],
  ['open comments', (n: number) => '<!--'.repeat(n / 4)],
  ['open sections', (n: number) => `<user>${'<![CDATA['.repeat(n / 9)}</user>`],
  ['open elements', (n: number) => '<a>'.repeat(n / 3)],
  ['closed elements', (n: number) => '</a>'.repeat(n / 4)],
  ['a long name', (n: number) => `<${'a'.repeat(n)}/>`],
  ['an unfinished declaration', (n: number) => `<?xml ${'?'.repeat(n)}`],
])('takes time in proportion to %s', async (_what, make) => {
  const decode = (length: number): Promise<number> => {
    const text = make(length)
    return fastest(() => decodeUserLists(text).catch(() => undefined))
  }
  await decode(100_000)
  // Other work on the machine can disturb a measurement, not all of them.
  const ratios: number[] = []
  while (ratios.length < 5 && !ratios.some((ratio) => ratio <= 10)) ratios.push((await decode(400_000)) / Math.max(await decode(100_000), 1))
  expect(Math.min(...ratios)).toBeLessThanOrEqual(10)
}, 60_000)
