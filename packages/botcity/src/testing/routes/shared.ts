import { parseMultipart, type FakeRequest, type FakeResponse } from '@sdk/core/testing'
import type { StoredFile } from '../maestro.ts'
import { badRequest } from '../refusal.ts'

/** A body that is an object. */
export type Body = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON object of a request. */
export function bodyOf(request: FakeRequest): Body {
  const body = request.json()
  if (!isObject(body)) throw badRequest('The body must be an object')
  return body
}

/** The objects of a list in a body; none where it is left out. */
export function objectsOf(body: Body, name: string): readonly Body[] {
  const value = body[name] ?? []
  if (!Array.isArray(value) || !value.every(isObject)) throw badRequest(`${name} must be a list of objects`)
  return value
}

/** An object that a body must have. */
export function objectOf(body: Body, name: string): Body {
  const value = body[name]
  if (!isObject(value)) throw badRequest(`${name} is required`)
  return value
}

/** A text that a body must have. */
export function textOf(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw badRequest(`${name} is required`)
  return value
}

/** A text that a body may leave out. */
export function optionalText(body: Body, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}

/** The file of an upload. */
export function fileOf(request: FakeRequest): StoredFile {
  const part = parseMultipart(request).find(({ name }) => name === 'file')
  if (part === undefined) throw badRequest("Required part 'file' is not present")
  return { fileName: part.filename, contentType: part.contentType, content: part.data }
}

/** An answer of plain text. */
export const textResponse = (body: string, type = 'text/plain'): FakeResponse => ({ status: 200, headers: { 'content-type': `${type};charset=UTF-8` }, body })
