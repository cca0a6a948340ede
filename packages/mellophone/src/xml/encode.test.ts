import { describe, expect, it } from 'vitest'
import { decodeUser } from './decode.ts'
import { encodeUser, FieldError } from './encode.ts'

const fieldOf = (encode: () => string): string => {
  try {
    return `sent ${encode()}`
  } catch (error) {
    expect(error).toBeInstanceOf(FieldError)
    return (error as FieldError).field
  }
}

describe('a user', () => {
  it('is one element, with password as pwd', () => {
    expect(encodeUser({ sid: 'u-101', login: 'bob', password: 'bob-1', name: 'Боб & <Co>' })).toBe('<user sid="u-101" login="bob" pwd="bob-1" name="Боб &amp; &lt;Co&gt;"/>')
    expect(encodeUser({ sid: 'u-8' })).toBe('<user sid="u-8"/>')
  })

  it('may be partial for an update', () => {
    expect(encodeUser({ login: 'zz' }, { sid: 'optional' })).toBe('<user login="zz"/>')
    expect(encodeUser({ password: 'p' }, { sid: 'optional' })).toBe('<user pwd="p"/>')
  })

  it('has what XML would change as references', () => {
    expect(encodeUser({ sid: `&<>"'\t\n\r\u0085\u2028 ` })).toBe(`<user sid="&amp;&lt;&gt;&quot;'&#9;&#10;&#13;\u0085\u2028 "/>`)
  })

  it.each([
    ['text', ' 007 ', ' 007 '],
    ['empty text', '', ''],
    ['a number', 4.5, '4.5'],
    ['a negative zero', -0, '0'],
    ['a large number', 1e21, '1e+21'],
    ['a bigint', 12345678901234567890n, '12345678901234567890'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['null', null, ''],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an array', ['a', 1, null], '["a",1,null]'],
    ['a plain object', { id: 1, at: new Date(0) }, '{"id":1,"at":"1970-01-01T00:00:00.000Z"}'],
    ['an object without prototype', Object.assign(Object.create(null), { id: 1 }), '{"id":1}'],
  ])('has a field with %s', async (_what, value, text) => {
    expect((await decodeUser(encodeUser({ sid: '1', field: value })))?.attributes['field']).toBe(text)
  })

  it('leaves undefined out', () => {
    expect(encodeUser({ sid: '1', login: undefined, note: undefined, password: undefined, pwd: 'x' })).toBe('<user sid="1" pwd="x"/>')
  })

  it('may have fields named like parts of every object', () => {
    expect(encodeUser({ sid: '1', ['__proto__']: 'a', constructor: 'b', toString: 'c' })).toBe('<user sid="1" __proto__="a" constructor="b" toString="c"/>')
  })

  it('takes own fields only', () => {
    expect(encodeUser(Object.assign(Object.create({ login: 'inherited' }), { sid: '1' }))).toBe('<user sid="1"/>')
  })
})

describe('refuses', () => {
  it.each(['', ' ', 'a b', 'a:b', 'xml:lang', 'xmlns', 'xmlns:a', '1a', '-a', '.a', 'a"', 'a=b', 'a>', '<a', 'a/', 'a\n', 'a\u00A0', '\uFEFFa', 'ª', 'x²', '𐐀', 'a😀', 'a\u0000', '\uD800'])(
    'the name %j',
    (name) => {
      expect(fieldOf(() => encodeUser({ sid: '1', [name]: 'x' }))).toBe(name)
    },
  )

  it.each(['SID', 'Sid', 'LOGIN', 'Pwd', 'PASSWORD', 'passWord', 'ſid', 'sıd', 'sİd', 'logın', 'paſſword'])('%s, which the server or a reader could take for another field', (name) => {
    expect(fieldOf(() => encodeUser({ sid: '1', [name]: 'x' }))).toBe(name)
  })

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', -Infinity],
    ['an invalid date', new Date(Number.NaN)],
    ['a function', () => 'x'],
    ['a symbol', Symbol('x')],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a boxed string', Object('x')],
    ['a class instance', new URL('https://example.test/')],
    ['a bigint in an array', [1n]],
    ['an object that JSON leaves out', { toJSON: () => undefined }],
  ])('%s', (_what, value) => {
    expect(fieldOf(() => encodeUser({ sid: '1', field: value }))).toBe('field')
  })

  it.each(['sid', 'login', 'pwd', 'password'])('a %s that is no text', (name) => {
    for (const value of [null, 5, 5n, true, ['x'], { x: 1 }, new Date(0)]) expect(fieldOf(() => encodeUser({ sid: '1', [name]: value }))).toBe(name)
  })

  it('a circular object', () => {
    const value: { self?: unknown } = {}
    value.self = value
    expect(fieldOf(() => encodeUser({ sid: '1', field: value }))).toBe('field')
  })

  it.each(['\u0000', '\u0001', '\u0008', '\u000B', '\u000C', '\u000E', '\u001F', '\uFFFE', '\uFFFF', '\uD83D', 'a\uDE00b'])('the character %j in a value', (character) => {
    expect(fieldOf(() => encodeUser({ sid: '1', name: `a${character}b` }))).toBe('name')
    expect(fieldOf(() => encodeUser({ sid: character }))).toBe('sid')
    expect(fieldOf(() => encodeUser({ sid: '1', tags: [`a\uFFFE`] }))).toBe('tags')
  })

  it('password next to pwd', () => {
    expect(fieldOf(() => encodeUser({ sid: '1', password: 'a', pwd: 'a' }))).toBe('pwd')
    expect(fieldOf(() => encodeUser({ sid: '1', pwd: 'a', password: 'a' }))).toBe('password')
  })

  it('a missing or empty id, and nothing at all', () => {
    expect(fieldOf(() => encodeUser({ login: 'x' }))).toBe('sid')
    expect(fieldOf(() => encodeUser({ sid: undefined, login: 'x' }))).toBe('sid')
    expect(fieldOf(() => encodeUser({ sid: '' }))).toBe('sid')
    expect(fieldOf(() => encodeUser({ sid: '', login: 'x' }, { sid: 'optional' }))).toBe('sid')
    expect(fieldOf(() => encodeUser({}, { sid: 'optional' }))).toBe('user')
    expect(fieldOf(() => encodeUser({ login: undefined }, { sid: 'optional' }))).toBe('user')
  })

  it.each(['hunter2\u0000', 'hunter2\uD800', { hunter2: 1n }, Symbol('hunter2')])('without showing the value', (password) => {
    const encode = (): string => encodeUser({ sid: '1', password: password as string })
    expect(encode).toThrow(/^field "password" /)
    expect(encode).not.toThrow(/hunter2/)
  })
})
