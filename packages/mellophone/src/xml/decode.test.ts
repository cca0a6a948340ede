import { deepEqual } from 'node:assert/strict'
import { describe, expect, it } from 'vitest'
import type { User } from '../models.ts'
import { decodeProviders, decodeUser, decodeUserLists } from './decode.ts'
import { parseForest } from './forest.ts'

const DECL = '<?xml version="1.0" encoding="utf-8"?>'

const attributesOf = async (xml: string): Promise<object | undefined> => {
  const user = await decodeUser(xml)
  return user ? { ...user.attributes } : undefined
}

describe('a user', () => {
  it('comes with id, login and all attributes as text', async () => {
    const user = await decodeUser(`${DECL}<user login="hash" SID="007" name="1e3" email="+7" phone="0x1F" organization="true" fax="null"/>`)
    expect(user).toEqual({
      sid: '007',
      login: 'hash',
      attributes: { login: 'hash', SID: '007', name: '1e3', email: '+7', phone: '0x1F', organization: 'true', fax: 'null' },
    })
  })

  it('is nobody for an empty answer, a declaration alone and white space', async () => {
    for (const text of ['', DECL, ` \t\r\n${DECL}\n`, '\uFEFF', '  \n', '<!-- nobody -->']) expect(await decodeUser(text)).toBeNull()
  })

  it('needs no declaration', async () => {
    expect(await attributesOf('<user login="someone" name="Кто-то"/>')).toEqual({ login: 'someone', name: 'Кто-то' })
  })

  it.each([
    ['own sid before SID', '<user SID="b" sid="a"/>', 'a'],
    ['SID before other spellings', '<user Sid="c" SID="b" sID="d"/>', 'b'],
    ['the first of other spellings', '<user Sid="c" sID="d"/>', 'c'],
    ['an empty one', '<user sid=""/>', ''],
    ['none', '<user login="x"/>', null],
    ['none from a prefixed attribute', '<user xmlns:a="u" a:sid="x"/>', null],
    ['none from a look-alike', '<user ſid="x" sıd="y"/>', null],
  ])('has as id: %s', async (_what, xml, sid) => {
    expect((await decodeUser(xml))?.sid).toBe(sid)
  })

  it('has a login in any spelling', async () => {
    expect((await decodeUser('<user LogIn="b" LOGIN="a"/>'))?.login).toBe('a')
    expect((await decodeUser('<user LogIn="b"/>'))?.login).toBe('b')
    expect((await decodeUser('<user/>'))?.login).toBeNull()
  })

  it('keeps padding, LF and TAB in values; CR and CRLF become LF, references stay what they name', async () => {
    expect(await attributesOf('<user a="  padded  " b="1\n2\t3" c="1\r2\r\n3" d="&#13;&#10;&#9;" e=\'"\'/>')).toEqual({
      a: '  padded  ',
      b: '1\n2\t3',
      c: '1\n2\n3',
      d: '\r\n\t',
      e: '"',
    })
  })

  it('has references replaced once', async () => {
    expect(await attributesOf('<user a="&amp;lt; &amp;#65; &lt;x&gt; &quot;&apos; &#1055;&#x43E;&#x1F600; &#00000065;"/>')).toEqual({
      a: `&lt; &#65; <x> "' По😀 A`,
    })
  })

  it('may have many references', async () => {
    expect((await decodeUser(`<user a="${'&amp;'.repeat(50_000)}"/>`))?.attributes['a']).toBe('&'.repeat(50_000))
  })

  it('may have attributes named like parts of every object', async () => {
    const user = await decodeUser('<user __proto__="a" constructor="b" hasOwnProperty="c" toString="d" xml:lang="ru" имя="e"/>')
    expect(Object.entries(user?.attributes ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['hasOwnProperty', 'c'],
      ['toString', 'd'],
      ['xml:lang', 'ru'],
      ['имя', 'e'],
    ])
    expect((await decodeUser('<user/>'))?.attributes['constructor']).toBeUndefined()
    expect(JSON.stringify(user?.attributes)).toBe('{"__proto__":"a","constructor":"b","hasOwnProperty":"c","toString":"d","xml:lang":"ru","имя":"e"}')
  })

  it('compares and copies like any object', async () => {
    const user = await decodeUser('<user sid="1" login="a"/>')
    expect(user).toEqual({ sid: '1', login: 'a', attributes: { sid: '1', login: 'a' } })
    deepEqual(structuredClone(user), { sid: '1', login: 'a', attributes: { sid: '1', login: 'a' } } satisfies User)
  })

  it('may have elements named like parts of every object', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
    const inner = names.map((name) => `<${name} a="b"><${name}/></${name}>`).join('')
    expect(await attributesOf(`<user login="x">${inner}</user>`)).toEqual({ login: 'x' })
    expect((await parseForest(inner)).map(({ name, content }) => [name, content.elements.map((element) => element.name)])).toEqual(names.map((name) => [name, [name]]))
  })

  it('of an HTTP provider may have a namespace, a prefix, child elements and text', async () => {
    const body = `\uFEFF\n${DECL}
<user xmlns="http://www.curs.ru/ns/AuthServer" login="webuser" SID="3f2504e0" name="Web &#1055;&#x43E;&#x43B; &amp; &lt;x&gt;">
  <!-- a > b --><role>admin &gt; all</role>
  <unit code="01">HQ</unit>text<user login="inner"/>
  <note><![CDATA[a < b & c > ]] d]]></note>
</user>
`
    expect(await attributesOf(body)).toEqual({ login: 'webuser', SID: '3f2504e0', name: 'Web Пол & <x>' })
    expect(await attributesOf('<a:user xmlns:a="http://www.curs.ru/ns/AuthServer" login="prefixed" SID="0017"></a:user>')).toEqual({ login: 'prefixed', SID: '0017' })
  })
})

describe('user lists', () => {
  it('are none for an empty answer', async () => {
    expect(await decodeUserLists('')).toEqual([])
    expect(await decodeUserLists(DECL)).toEqual([])
  })

  it('are always arrays, also of none and of one', async () => {
    expect(await decodeUserLists(`${DECL}<users pid="empty"></users>`)).toEqual([{ pid: 'empty', users: [] }])
    expect(await decodeUserLists('<users pid=""/>')).toEqual([{ pid: '', users: [] }])
    expect(await decodeUserLists(`${DECL}<users pid="crud"><user sid="u-100" login="alice"/></users>`)).toEqual([
      { pid: 'crud', users: [{ sid: 'u-100', login: 'alice', attributes: { sid: 'u-100', login: 'alice' } }] },
    ])
  })

  it('stand side by side, one per provider', async () => {
    const lists = await decodeUserLists('<users pid="a"><user login="x"/>\n<user login="y"/></users><root pid="b"><user login="z"/></root>')
    expect(lists.map(({ pid, users }) => [pid, users.map(({ login }) => login)])).toEqual([
      ['a', ['x', 'y']],
      ['b', ['z']],
    ])
  })
})

describe('providers', () => {
  it('are decoded in order', async () => {
    expect(
      await decodeProviders(
        `${DECL}<providers><provider id="" type="xmlfile" url="users/a.xml" group_providers=""/><provider id="b" type="newkind" url="u" group_providers="Партнёры"/></providers>`,
      ),
    ).toEqual([
      { id: '', type: 'xmlfile', url: 'users/a.xml', group_providers: '' },
      { id: 'b', type: 'newkind', url: 'u', group_providers: 'Партнёры' },
    ])
    expect(await decodeProviders('<providers/>')).toEqual([])
  })
})
