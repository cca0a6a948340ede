import { createHash, pbkdf2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword, type DigestAlgorithm, type Pbkdf2Options } from './hash.ts'

const hex = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')
const algorithms: DigestAlgorithm[] = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']
const iterations = 1_000

describe('hashPassword', () => {
  it('writes PBKDF2 by default, with a new salt each time', async () => {
    const [first, second] = await Promise.all([hashPassword('secret'), hashPassword('secret')])
    expect(first).toMatch(/^pbkdf2:sha256:600000\$[\da-f]{32}\$[\da-f]{64}$/)
    expect(first).not.toBe(second)
    expect(await verifyPassword('secret', first)).toBe(true)
  })

  it('writes PBKDF2-HMAC-SHA256 of 32 bytes over the salt as text', async () => {
    const stored = await hashPassword('пароль 😀', { salt: 'abc', iterations })
    expect(stored).toBe(`pbkdf2:sha256:1000$abc$${pbkdf2Sync('пароль 😀', 'abc', 1000, 32, 'sha256').toString('hex')}`)
  })

  it('writes the form that a server has accepted', async () => {
    expect(await hashPassword('pw1', { algorithm: 'sha256', salt: 'abc', localSalt: 'salt' })).toBe(
      'sha256#abc#0b1b51ee521256d79e9f571771da0b816e8bad5a7525597960d4b14655e2be14',
    )
  })

  it.each(algorithms)('writes %s over password, salt and local salt', async (algorithm) => {
    const stored = await hashPassword('пароль', { algorithm, localSalt: 'соль' })
    const [name, salt = '', hash] = stored.split('#')
    expect(salt).toMatch(/^[\da-f]{32}$/)
    expect([name, hash]).toEqual([algorithm, hex(algorithm, `пароль${salt}соль`)])
    expect(await verifyPassword('пароль', stored, { localSalt: 'соль' })).toBe(true)
    expect(await verifyPassword('пароль', stored)).toBe(false)
  })

  it.each([
    ['an empty password', '', {}],
    ['half of a character', 'secret\uD800', {}],
    ['no text', 7, {}],
    ['an empty PBKDF2 salt', 'secret', { salt: '' }],
    ['a salt with the divider of PBKDF2', 'secret', { salt: 'a$b' }],
    ['a salt that is not ASCII', 'secret', { salt: 'соль' }],
    ['a salt with the divider of digests', 'secret', { algorithm: 'sha256', localSalt: '', salt: 'a#b' }],
    ['a salt with a space', 'secret', { algorithm: 'sha256', localSalt: '', salt: 'a b' }],
    ['another algorithm', 'secret', { algorithm: 'sha3-256', localSalt: '' }],
    ['no local salt', 'secret', { algorithm: 'sha256' }],
  ])('refuses %s', async (_what, password, options) => {
    const error: unknown = await hashPassword(password as string, options as Pbkdf2Options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(String(error)).not.toContain('secret')
  })

  it.each([0, -1, 1.5, Number.NaN, 2 ** 31])('refuses %d iterations', async (count) => {
    await expect(hashPassword('secret', { iterations: count })).rejects.toBeInstanceOf(RangeError)
  })

  it('takes a salt without characters for digests only', async () => {
    const stored = await hashPassword('secret', { algorithm: 'sha512', localSalt: 'x', salt: '' })
    expect(stored).toBe(`sha512##${hex('sha512', 'secretx')}`)
    expect(await verifyPassword('secret', stored, { localSalt: 'x' })).toBe(true)
  })
})

describe('verifyPassword', () => {
  const pbkdf2 = `pbkdf2:sha256:1000$abc$${pbkdf2Sync('secret', 'abc', 1000, 32, 'sha256').toString('hex')}`

  it.each([
    ['PBKDF2', pbkdf2],
    ['a digest', `sha1#abc#${hex('sha1', 'secretabclocal')}`],
    ['a digest named in capitals', `SHA512#abc#${hex('sha512', 'secretabclocal')}`],
    ['bare SHA-1', hex('sha1', 'secretlocal')],
    ['clear text', 'secret'],
  ])('knows %s', async (_what, stored) => {
    expect(await verifyPassword('secret', stored, { localSalt: 'local' })).toBe(true)
    for (const other of ['Secret', 'secre', 'secret ', '', stored.slice(0, -1)]) expect(await verifyPassword(other, stored, { localSalt: 'local' })).toBe(false)
  })

  it.each([
    ['a stored hash given as the password', pbkdf2],
    ['a stored digest given as the password', `sha256#abc#${hex('sha256', 'x')}`],
    ['a stored SHA-1 given as the password', hex('sha1', 'x')],
    ['a broken PBKDF2 text', 'pbkdf2:sha256:1000$abc'],
    ['PBKDF2 with another function', pbkdf2.replace('sha256', 'sha512')],
    ['PBKDF2 without iterations', pbkdf2.replace('1000', '0')],
    ['PBKDF2 with too many iterations', pbkdf2.replace('1000', '9999999999')],
    ['PBKDF2 without salt', pbkdf2.replace('abc', '')],
    ['a broken digest', 'sha256#abc'],
    ['nothing', ''],
  ])('refuses %s', async (_what, text) => {
    expect(await verifyPassword(text, text)).toBe(false)
    expect(await verifyPassword('secret', text === pbkdf2 ? 'other' : text)).toBe(false)
  })

  it('refuses a hash in capitals, as the server does', async () => {
    expect(await verifyPassword('secret', pbkdf2.replace(/[\da-f]{64}$/, (hash) => hash.toUpperCase()))).toBe(false)
  })

  it('refuses clear text when only hashes count', async () => {
    expect(await verifyPassword('secret', 'secret', { hashOnly: true })).toBe(false)
    expect(await verifyPassword('secret', hex('sha1', 'secret'), { hashOnly: true })).toBe(true)
  })
})
