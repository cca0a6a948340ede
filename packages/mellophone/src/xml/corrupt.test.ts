import { DecodeError } from '@sdk/core'
import { describe, expect, it } from 'vitest'
import { decodeProviders, decodeUser, decodeUserLists } from './decode.ts'

const DECL = '<?xml version="1.0" encoding="utf-8"?>'
const user = '<user login="ivan" SID="A"/>'
const providers = '<providers><provider id="s" type="xmlfile" url="u" group_providers="g"/></providers>'

const decoders = { decodeUser, decodeUserLists, decodeProviders }

describe.each([
  ['two documents', `${DECL}${user}${DECL}<user login="ivan" SID="B"/>`],
  ['a doubled declaration', `${DECL}${DECL}${user}`],
  ['a declaration after the root', `${user}${DECL}`],
  ['a declaration in another case', `<?XML version="1.0"?>${user}`],
  ['a declaration inside a declaration', `<?xml version="1.0" ${DECL}?>${user}`],
  ['an element inside the declaration', `<?xml version="1.0" <user login="ivan"/> ?>${user}`],
  ['a declaration without end', '<?xml version="1.0"'],
  ['one document in an attribute of the other', `${DECL}<user login="${DECL}<user login="ivan" SID="A"/>" SID="B"/>`],
  ['an HTML page', '<!doctype html><html><body><h1>Sign in</h1></body></html>'],
  ['an XHTML page', '<html><body>Sign in</body></html>'],
  ['plain text', 'ok'],
  ['text before the element', `ok ${user}`],
  ['text after the element', `${user} ok`],
  ['a CDATA section without text before the element', `<![CDATA[]]>${user}`],
  ['a CDATA section with white space after the element', `${user}<![CDATA[ ]]>`],
  ['a reference to white space outside of the element', `&#32;${user}`],
  ['a no-break space around the element', `${user}\u00A0`],
  ['a byte order mark after the declaration', `${DECL}\uFEFF${user}`],
  ['JSON', '{"login":"ivan"}'],
  ['an element closed too often', `${user}</user>`],
  ['an element never closed', '<user login="ivan">'],
  ['elements closed crosswise', '<user login="ivan"><a><b></a></b></user>'],
  ['an attempt to leave the wrapping', `</x>${user}<x>`],
  ['an attempt to close the wrapping early', `${user}</x>`],
  ['a closing tag that closes itself', '<user login="ivan"><a></a/></user>'],
  ['a closing tag with an attribute', '<user login="ivan"></user a="b">'],
  ['a repeated attribute', '<user login="ivan" login="olga"/>'],
  ['a repeated attribute that assignment does not store', '<user login="ivan" __proto__="a" __proto__="b"/>'],
  ['an attribute without quotes', '<user login=ivan/>'],
  ['an attribute without value', '<user login/>'],
  ['an attribute without name', '<user ="ivan"/>'],
  ['a stray equals sign', '<user = login="ivan"/>'],
  ['attributes without white space', '<user login="ivan"SID="A"/>'],
  ['an attribute without end', '<user login="ivan/>'],
  ['a no-break space in a tag', '<user\u00A0 login="ivan"/>'],
  ['a no-break space in a closing tag', '<user login="ivan"></user\u00A0>'],
  ['letters that JavaScript takes for white space, in a tag', '<user\uFEFF login="ivan"/>'],
  ['letters that JavaScript takes for white space, in an attribute', '<user x\uFEFFlogin="ivan" y\u1680SID="B"/>'],
  ['a slash in a tag', '<user login="ivan" / SID="A"/>'],
  ['white space before the name', '< user login="ivan"/>'],
  ['an element in an attribute', '<user login="<user login=" SID="B"/>'],
  ['a lone ampersand', '<user login="a & b"/>'],
  ['a lone ampersand in text', '<user login="a">b & c</user>'],
  ['a reference without end', '<user login="a&amp"/>'],
  ['a reference with trailing letters', '<user login="&#65a;"/>'],
  ['a reference with a capital X', '<user login="&#X41;"/>'],
  ['a comment without end', `${user}<!-- `],
  ['a comment with two hyphens', `${user}<!-- a -- b -->`],
  ['a CDATA section without end', '<user login="a"><![CDATA[ </user>'],
  ['the end of a CDATA section without begin', '<user login="a">]]></user>'],
])('%s', (_what, text) => {
  it.each(Object.keys(decoders) as (keyof typeof decoders)[])('is refused by %s', async (name) => {
    await expect(decoders[name](text)).rejects.toBeInstanceOf(DecodeError)
  })
})

it('refuses two users in one document', async () => {
  await expect(decodeUser(`${DECL}<user login="twin" SID="twin-a"/><user login="twin" SID="twin-b"/>`)).rejects.toBeInstanceOf(DecodeError)
})

it.each([
  ['a list', '<users pid="a"/>'],
  ['providers', providers],
  ['another element next to the user', `${user}<a/>`],
  ['a name in another case', '<USER login="ivan"/>'],
])('refuses as user: %s', async (_what, text) => {
  await expect(decodeUser(text)).rejects.toBeInstanceOf(DecodeError)
})

it.each([
  ['a user outside of a list', user],
  ['a list that an LDAP provider broke off', `${DECL}<root pid="ldap1"<users pid="staff2">${user}</users>`],
  ['a list that an LDAP provider broke off at the end', `${DECL}<users pid="staff2">${user}</users><root pid="ldap1"`],
  ['a list inside a list', `<users pid="a"><users pid="b">${user}</users></users>`],
  ['a list inside a user', `<users pid="a"><user login="x"><users pid="b"/></user></users>`],
  ['a user inside a user', `<users pid="a"><user login="x">${user}</user></users>`],
  ['text in a list', `<users pid="a">x${user}</users>`],
  ['another element in a list', '<users pid="a"><provider/></users>'],
  ['a list without provider', `<users>${user}</users>`],
])('refuses as lists: %s', async (_what, text) => {
  await expect(decodeUserLists(text)).rejects.toBeInstanceOf(DecodeError)
})

it.each([
  ['an empty answer', ''],
  ['a declaration alone', DECL],
  ['two documents', `${DECL}${providers}${DECL}${providers}`],
  ['two lists', providers + providers],
  ['one inside an attribute of the other', `${DECL}<providers><provider id="s" type="xmlfile" url="${DECL}${providers}`],
  ['a provider outside', '<provider id="s" type="xmlfile" url="u" group_providers="g"/>'],
  ['a provider without group', '<providers><provider id="s" type="xmlfile" url="u"/></providers>'],
  ['text between providers', '<providers>x</providers>'],
  ['another element', `<providers>${user}</providers>`],
])('refuses as providers: %s', async (_what, text) => {
  await expect(decodeProviders(text)).rejects.toBeInstanceOf(DecodeError)
})

it('never quotes the answer in the error', async () => {
  for (const text of ['<user login="secret-login" <', `${DECL}<user login="secret-login">`, 'secret-login', '<secret-login/>', '<user secret-login/>']) {
    const error: unknown = await decodeUser(text).catch((thrown: unknown) => thrown)
    expect(String(error)).not.toContain('secret-login')
    expect((error as Error).cause).toBeUndefined()
  }
})
