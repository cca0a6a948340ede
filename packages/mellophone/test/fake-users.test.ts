import { describe, expect, test } from 'vitest'
import { stageFor, type Stage } from './fake/stage.ts'

const token = 'user-token-0001'
const start = (): Stage => stageFor({ userManageToken: token, providers: [{ type: 'sqlserverext', id: 'main' }] })
const create = (stage: Stage, xml: string): ReturnType<Stage['call']> => stage.call('user/create', { token }, xml)

async function stored(xml: string): Promise<string> {
  const stage = start()
  expect(await create(stage, xml)).toMatchObject({ status: 200, text: '' })
  const list = await stage.expectOk('getuserlist', { token })
  return list.replace(/^.*<users pid="main">|<\/users>$/gs, '')
}

describe('the XML of a user', () => {
  test.each([
    ['columns in any case, the rest as fields', '<user SID="1" Login="a" PWD="x" password="y"/>', '<user sid="1" login="a" password="y"/>'],
    ['the attributes of every element, later ones first', '<a sid="1" x="1"><b x="2"/>text<c login="l"></c></a>', '<user sid="1" login="l" x="2"/>'],
    ['raw white space as spaces', '<user sid="1" a="b\tc\nd\r\ne\rf"/>', '<user sid="1" a="b c d e f"/>'],
    ['references', '<user sid="1" a="&#9;&#10;&#13;&#x1F600;&amp;&lt;&gt;&quot;&apos;"/>', '<user sid="1" a="\t\n\r😀&amp;&lt;&gt;&quot;\'"/>'],
    ['single quotes', `<user sid='1' a='"'/>`, '<user sid="1" a="&quot;"/>'],
    ['names beyond ASCII', '<user sid="1" имя="х" a-b.c="" constructor="c"/>', '<user sid="1" имя="х" a-b.c="" constructor="c"/>'],
    ['no namespace declarations', '<n:user xmlns:n="urn:n" xmlns="urn:d" sid="1" xml:lang="ru"/>', '<user sid="1" xml:lang="ru"/>'],
    ['declaration, comments, instructions and CDATA', '\uFEFF<?xml version="1.0"?><!-- c --><?p i?><user sid="1"><!-- <x a="1"/> --><![CDATA[<y b="2"/>]]><?p?></user>\n', '<user sid="1"/>'],
    ['entities of a document type', '<!DOCTYPE user [<!ENTITY e "value">]><user sid="1" a="&e;"/>', '<user sid="1" a="value"/>'],
  ])('gives %s', async (_, xml, user) => {
    expect(await stored(xml)).toBe(user)
  })

  test.each([
    [' ', 'Premature end of file.'],
    ['text', 'Content is not allowed in prolog.'],
    ['<user sid="1"/>x', 'Content is not allowed in trailing section.'],
    ['<user sid="1"/><user sid="2"/>', 'The markup in the document following the root element must be well-formed.'],
    ['<user sid="1">', 'XML document structures must start and end within the same entity.'],
    ['<user sid="1', 'XML document structures must start and end within the same entity.'],
    ['<user>\n</usr>', 'The element type "user" must be terminated by the matching end-tag "</user>".'],
    ['<user sid="1"a="2"/>', 'Element type "user" must be followed by either attribute specifications, ">" or "/>".'],
    ['<user sid="1" sid="2"/>', 'Attribute "sid" was already specified for element "user".'],
    ['<user sid/>', `Attribute name "sid" associated with an element type "user" must be followed by the ' = ' character.`],
    ['<user sid=1/>', 'Open quote is expected for attribute "sid" associated with an  element type  "user".'],
    ['<user sid="<"/>', `The value of attribute "sid" associated with an element type "user" must not contain the '<' character.`],
    ['<user sid="a & b"/>', "The entity name must immediately follow the '&' in the entity reference."],
    ['<user sid="&nbsp;"/>', 'The entity "nbsp" was referenced, but not declared.'],
    ['<user sid="&#0;"/>', 'Character reference "&#0" is an invalid XML character.'],
    ['<user sid="\u0001"/>', 'An invalid XML character was found in the document.'],
    ['<user sid="1"><!-- \u0001 --></user>', 'An invalid XML character was found in the document.'],
    ['<user sid="a&amp"/>', `The reference to entity "amp" must end with the ';' delimiter.`],
    ['<user sid="&#X41;"/>', 'A decimal representation must immediately follow the "&#" in a character reference.'],
    ['<user sid="1">a]]>b</user>', 'The character sequence "]]>" must not appear in content unless used to mark the end of a CDATA section.'],
    ['<user sid="1"><!-- a -- b --></user>', 'The string "--" is not permitted within comments.'],
    ['<!--><user sid="1"/>', 'XML document structures must start and end within the same entity.'],
    ['<user sid="1"><?xml version="1.0"?></user>', 'The processing instruction target matching "[xX][mM][lL]" is not allowed.'],
    ['<user sid="1"\u00A0/>', 'Element type "user" must be followed by either attribute specifications, ">" or "/>".'],
    ['\u00A0<user sid="1"/>', 'Content is not allowed in prolog.'],
    ['<user sid="1"/>\u00A0', 'Content is not allowed in trailing section.'],
    ['< user/>', 'The content of elements must consist of well-formed character data or markup.'],
  ])('is refused: %j', async (xml, problem) => {
    const { status, text } = await create(start(), xml)
    const place = /^net\.sf\.saxon\.trans\.XPathException: org\.xml\.sax\.SAXParseException; lineNumber: \d+; columnNumber: \d+; /
    expect({ status, problem: text.replace(place, '') }).toEqual({ status: 403, problem })
  })

  test('is refused with the place of the error', async () => {
    expect((await create(start(), '<user>\n</usr>')).text).toContain('lineNumber: 2; columnNumber: 6;')
  })
})

describe('the table of users', () => {
  test('refuses ids and logins twice, and long values', async () => {
    const stage = start()
    await create(stage, '<user sid="1" login="a"/>')
    await create(stage, '<user sid="2" login="b"/>')
    expect((await create(stage, '<user sid="1"/>')).text).toMatch(/^org\.springframework\.dao\.DuplicateKeyException: .*INSERT INTO "users" \(sid\) VALUES \(\?\)\]; ERROR: .*"users_pkey"\n {2}Detail: Key \(sid\)=\(1\)/)
    expect(await stage.expectRefused('user/1', { token }, '<user login="b"/>')).toMatch(/DuplicateKeyException: .*UPDATE "users" SET login = \? WHERE sid = \?.*\n {2}Detail: Key \(login\)=\(b\)/)
    await stage.expectOk('user/1', { token }, '<user login="a" pwd="x"/>')
    for (const xml of [`<user sid="${'x'.repeat(257)}"/>`, `<user sid="3" ${'n'.repeat(257)}="1"/>`]) {
      expect((await create(stage, xml)).text).toMatch(/^org\.springframework\.dao\.DataIntegrityViolationException: .*value too long/)
    }
    expect(await create(stage, `<user sid="${'😀'.repeat(256)}"/>`)).toMatchObject({ status: 200 })
  })

  test('changes nothing in a failed update', async () => {
    const stage = start()
    await create(stage, '<user sid="1" login="a" x="1"/>')
    await create(stage, '<user sid="2" login="b"/>')
    await stage.expectRefused('user/1', { token }, '<user login="b" x="2"/>')
    expect(await stage.expectOk('getuserlist', { token })).toContain('<user sid="1" login="a" x="1"/>')
  })

  test('has several users without login', async () => {
    const stage = start()
    for (const sid of ['1', '2']) expect(await create(stage, `<user sid="${sid}"/>`)).toMatchObject({ status: 200 })
    await stage.expectRefused('checkcredentials', { login: 'null', pwd: '' })
    await stage.expectOk('user/1', { token }, '<user login="late" pwd="p"/>')
    await stage.expectOk('checkcredentials', { login: 'late', pwd: 'p' })
  })

  test('is asked for encoded ids; path parameters are cut off', async () => {
    const stage = start()
    await create(stage, '<user sid="a;b %ж" login="x"/>')
    await create(stage, '<user sid="a" login="y"/>')
    await stage.expectOk('user/a;b', { token }, '<user login="cut"/>')
    await stage.expectOk(`user/${encodeURIComponent('a;b %ж')}`, { token }, '<user login="whole"/>')
    const list = await stage.expectOk('getuserlist', { token })
    expect(list).toContain('<user sid="a" login="cut"/><user sid="a;b %ж" login="whole"/>')
  })

  test('is out of reach while the database is down', async () => {
    const stage = start()
    stage.fake.setUnreachable('main')
    expect(await create(stage, '<user sid="1"/>')).toMatchObject({ status: 500, headers: { 'content-type': 'application/json' } })
    expect(await stage.call('user/1', { token }, '<user sid="1"/>')).toMatchObject({ status: 500 })
    expect(await create(stage, '<user')).toMatchObject({ status: 403 })
    expect(await stage.call('user/create', { token: 'wrong' }, '<user')).toMatchObject({ status: 403, text: 'Permission denied.' })
  })
})
