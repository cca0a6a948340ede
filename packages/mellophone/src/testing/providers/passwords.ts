import { createHash, pbkdf2Sync } from 'node:crypto'
import type { Behaviour } from '../options.ts'

/** How a password is compared with the text in a table. */
export interface PasswordRules {
  readonly localSalt: string
  readonly hashOnly: boolean
  readonly behaviour: Behaviour
}

const digest = /^(?<algorithm>md5|sha1|sha224|sha256|sha384|sha512)#(?<salt>[^#]*)#(?<hash>[^#]*)/i
const keyDerivation = /^pbkdf2:sha256:(?<iterations>[1-9]\d{0,8})\$(?<salt>[^$]*)\$(?<hash>[^$]*)/i
const bareDigest = /^[\da-f]{40}$/

/** Whether a password fits the text in the table of an SQL provider. */
export function passwordFits(password: string, stored: string, { localSalt, hashOnly, behaviour }: PasswordRules): boolean {
  const clearText = !hashOnly && (behaviour === 'observed' || !isHash(stored))
  return (clearText && stored === password) || hashFits(password, stored, localSalt)
}

/** The text that is stored for a changed password. */
export function storedPassword(password: string, algorithm: string, salt: string, localSalt: string): string {
  return `${algorithm}#${salt}#${hex(algorithm, password + salt + localSalt)}`
}

/** Whether a password fits the text in the file of an XML-file provider. */
export const filePasswordFits = (password: string, stored: string): boolean => stored === password || stored === hex('sha1', password)

const isHash = (stored: string): boolean => [digest, keyDerivation, bareDigest].some((form) => form.test(stored))

function hashFits(password: string, stored: string, localSalt: string): boolean {
  const derived = keyDerivation.exec(stored)?.groups
  if (derived !== undefined) {
    const { iterations, salt = '', hash } = derived
    return hash === pbkdf2Sync(password, salt, Number(iterations), 32, 'sha256').toString('hex')
  }
  const { algorithm = 'sha1', salt = '', hash = stored } = digest.exec(stored)?.groups ?? {}
  return hash === hex(algorithm.toLowerCase(), password + salt + localSalt)
}

const hex = (algorithm: string, text: string): string => createHash(algorithm).update(text, 'utf8').digest('hex')
