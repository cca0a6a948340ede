/** How a digest is written in the password column: `<algorithm>#<salt>#<hex>`. */
export type DigestAlgorithm = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512'

/** A hash by PBKDF2-HMAC-SHA256, which is slow to guess and needs no secret of the server. */
export interface Pbkdf2Options {
  /** The default. */
  algorithm?: 'pbkdf2' | undefined
  /** How often the function is applied, 600 000 by default: more is slower for guessers, and for each login. */
  iterations?: number | undefined
  /** Printable ASCII without `$` and space, not empty; 16 random bytes in hexadecimal by default. */
  salt?: string | undefined
}

/** A hash by one round of a digest, as the server itself writes it when a password is changed; fast to guess. */
export interface DigestOptions {
  /** The digest; servers use `sha256` unless configured otherwise. */
  algorithm: DigestAlgorithm
  /** The local salt of the server's configuration; `''` when it has none. With another one the user can never log in. */
  localSalt: string
  /** Printable ASCII without `#` and space; 16 random bytes in hexadecimal by default. */
  salt?: string | undefined
}

/** How {@link verifyPassword} compares. */
export interface VerifyOptions {
  /** The local salt of the server's configuration, which all forms but PBKDF2 and clear text need; `''` by default. */
  localSalt?: string | undefined
  /** Refuses stored clear text, like a server that checks hashes only; `false` by default. */
  hashOnly?: boolean | undefined
}

const digests: readonly string[] = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] satisfies DigestAlgorithm[]
const defaultIterations = 600_000
const maxIterations = 2 ** 31 - 1
const keyBytes = 32

/**
 * Builds the text that the server stores for a password: give it as `password` to create or update a user, because the server stores
 * what it gets. PBKDF2 by default.
 *
 * @throws {TypeError} the password or the salt is empty or holds what the form cannot, the algorithm is unknown, or the local salt is
 * missing; the message never shows the password
 * @throws {RangeError} the iterations are no integer from 1 on
 */
export async function hashPassword(password: string, options: Pbkdf2Options | DigestOptions = {}): Promise<string> {
  if (typeof password !== 'string' || password === '') throw new TypeError('the password is not a text, or empty')
  if (/[\uD800-\uDFFF]/u.test(password)) throw new TypeError('the password has half of a surrogate pair, which UTF-8 cannot hold')
  const salt = options.salt ?? (await randomSalt())
  return isDigest(options) ? digestText(password, salt, options) : pbkdf2Text(password, salt, options.iterations ?? defaultIterations)
}

const isDigest = (options: Pbkdf2Options | DigestOptions): options is DigestOptions => options.algorithm !== undefined && options.algorithm !== 'pbkdf2'

async function pbkdf2Text(password: string, salt: string, iterations: number): Promise<string> {
  if (!/^[!-#%-~]+$/.test(salt)) throw new TypeError('the salt is not printable ASCII without "$" and space, or empty')
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > maxIterations) throw new RangeError('iterations is not an integer from 1 on')
  const key = await deriveKey(password, salt, iterations)
  return `pbkdf2:sha256:${iterations}$${salt}$${key.toString('hex')}`
}

async function digestText(password: string, salt: string, { algorithm, localSalt }: DigestOptions): Promise<string> {
  if (!digests.includes(algorithm)) throw new TypeError(`the algorithm is not one of pbkdf2, ${digests.join(', ')}`)
  if (typeof localSalt !== 'string') throw new TypeError('localSalt is missing; it is an empty text where the server has none')
  if (!/^["!$-~]*$/.test(salt)) throw new TypeError('the salt is not printable ASCII without "#" and space')
  const digest = await digestOf(algorithm, password + salt + localSalt)
  return `${algorithm}#${salt}#${digest.toString('hex')}`
}

/**
 * Whether a password fits a text of the server's password column: PBKDF2, `<algorithm>#<salt>#<hex>`, bare SHA-1 in hexadecimal, or
 * clear text. The comparison takes the same time wherever the texts differ. A text that has the form of a hash, or begins like one and
 * is broken, is never compared as clear text.
 */
export async function verifyPassword(password: string, stored: string, { localSalt = '', hashOnly = false }: VerifyOptions = {}): Promise<boolean> {
  if (/^pbkdf2:/i.test(stored)) return verifyPbkdf2(password, stored)
  const [name = '', salt, hash] = stored.split('#')
  const algorithm = name.toLowerCase()
  if (salt !== undefined && digests.includes(algorithm)) return hash !== undefined && equals(await digestOf(algorithm, password + salt + localSalt), hash)
  if (/^[\da-f]{40}$/.test(stored)) return equals(await digestOf('sha1', password + localSalt), stored)
  return !hashOnly && stored !== '' && equals(await digestOf('sha256', password), (await digestOf('sha256', stored)).toString('hex'))
}

async function verifyPbkdf2(password: string, stored: string): Promise<boolean> {
  const [scheme = '', salt = '', hash = ''] = stored.split('$')
  const iterations = Number(/^pbkdf2:sha256:(\d{1,10})$/i.exec(scheme)?.[1])
  if (!(iterations >= 1 && iterations <= maxIterations) || salt === '' || hash.length !== keyBytes * 2) return false
  return equals(await deriveKey(password, salt, iterations), hash)
}

async function equals(actual: Buffer, expectedHex: string): Promise<boolean> {
  const { timingSafeEqual } = await import('node:crypto')
  const [left, right] = [Buffer.from(actual.toString('hex')), Buffer.from(expectedHex)]
  return left.length === right.length && timingSafeEqual(left, right)
}

async function digestOf(algorithm: string, text: string): Promise<Buffer> {
  const { createHash } = await import('node:crypto')
  return createHash(algorithm).update(text, 'utf8').digest()
}

async function deriveKey(password: string, salt: string, iterations: number): Promise<Buffer> {
  const { pbkdf2 } = await import('node:crypto')
  return new Promise((resolve, reject) => {
    pbkdf2(password, salt, iterations, keyBytes, 'sha256', (error, key) => (error ? reject(error) : resolve(key)))
  })
}

async function randomSalt(): Promise<string> {
  const { randomBytes } = await import('node:crypto')
  return randomBytes(16).toString('hex')
}
