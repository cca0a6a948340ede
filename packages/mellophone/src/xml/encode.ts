import type { UserFields } from '../models.ts'
import { isXmlCharacter, isXmlName } from './characters.ts'

/** A field of a user that cannot be sent. The message never shows the field's value. */
export class FieldError extends Error {
  override readonly name = 'FieldError'
  /** The name of the field, as the caller wrote it. */
  readonly field: string

  constructor(field: string, problem: string) {
    super(`field ${JSON.stringify(field)} ${problem}`)
    this.field = field
  }
}

/** How a user is written. */
export interface EncodeUserOptions {
  /** Whether the field `sid` must be there: to create a user it must (the default), to update one it may be left out. */
  sid?: 'required' | 'optional' | undefined
}

/**
 * Writes a user as the XML element that the server reads: `<user sid="u-101" login="bob" pwd="…"/>`, fields in the order given.
 * `password` is sent as `pwd`; values are converted as {@link UserFields} says.
 *
 * @throws {FieldError} a name is not possible or is a variant of `sid`, `login`, `pwd` or `password`; one of these is not text; a value or
 * one of its characters cannot be written; `password` and `pwd` are both there; `sid` is empty or missing; no field is left
 */
export function encodeUser(user: UserFields, { sid = 'required' }: EncodeUserOptions = {}): string {
  const attributes = new Map<string, string>()
  for (const [field, value] of Object.entries(user)) {
    if (value === undefined) continue
    const name = attributeName(field)
    if (reserved.includes(field) && typeof value !== 'string') throw new FieldError(field, 'is not a text')
    if (attributes.has(name)) throw new FieldError(field, 'is given twice, as password and as pwd')
    attributes.set(name, checkedText(field, textOf(field, value)))
  }
  if (attributes.get('sid') === '') throw new FieldError('sid', 'is empty')
  if (sid === 'required' && !attributes.has('sid')) throw new FieldError('sid', 'is missing')
  if (attributes.size === 0) throw new FieldError('user', 'has no field to send')
  return `<user${[...attributes].map(([name, text]) => ` ${name}="${escape(text)}"`).join('')}/>`
}

const reserved = ['sid', 'login', 'pwd', 'password']

function attributeName(field: string): string {
  if (field === 'password') return 'pwd'
  if (reserved.includes(field)) return field
  if (reserved.includes(folded(field))) throw new FieldError(field, `differs from ${JSON.stringify(folded(field))} only in case`)
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(field) || !isXmlName(field)) throw new FieldError(field, 'has a name that XML attributes cannot have')
  if (field === 'xmlns') throw new FieldError(field, 'has the name of a namespace declaration')
  return field
}

/** The name as the server's comparison sees it: it ignores case letter by letter, so that `ſ` is an `s`, and `ı` and `İ` are an `i`. */
function folded(name: string): string {
  return Array.from(name, (letter) => letter.toUpperCase().toLowerCase().charAt(0)).join('')
}

function textOf(field: string, value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'boolean':
    case 'bigint':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw new FieldError(field, 'is not a finite number')
      return String(value)
    case 'object':
      return value === null ? '' : textOfObject(field, value)
    default:
      throw new FieldError(field, `is a ${typeof value}, which cannot be sent`)
  }
}

function textOfObject(field: string, value: object): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new FieldError(field, 'is not a valid date')
    return value.toISOString()
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    throw new FieldError(field, 'is an object that is neither plain nor an array nor a date')
  }
  const json = jsonOf(value)
  if (json === undefined) throw new FieldError(field, 'cannot be written as JSON')
  return json
}

function jsonOf(value: object): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

function checkedText(field: string, text: string): string {
  for (const character of text) {
    if (!isXmlCharacter(character.codePointAt(0) ?? 0)) throw new FieldError(field, 'has a character that XML cannot hold')
  }
  return text
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

const escape = (text: string): string => text.replaceAll(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character)
