import type { FakeRequest } from '@sdk/core/testing'
import { detailed, fieldRefused } from './refusal.ts'

/** A JSON object. */
export type Json = Record<string, unknown>

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object that a request has as its body; no body counts as `{}`. */
export function readBody(request: FakeRequest): Json {
  const text = request.text()
  if (text === '') return {}
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw detailed(400, 'JSON parse error - o corpo não é JSON.')
  }
  if (!isJson(body)) throw fieldRefused('non_field_errors', 'Dado inválido. Esperado um objeto.')
  return body
}

/** A text of a body; `''` when it is absent. */
export function textOf(body: Json, field: string): string {
  const value = body[field] ?? ''
  if (typeof value !== 'string') throw fieldRefused(field, 'Insira um texto válido.')
  return value
}

/** A text of a body that may not be blank. */
export function requiredText(body: Json, field: string): string {
  if (body[field] === undefined || body[field] === null) throw fieldRefused(field, 'Este campo é obrigatório.')
  const value = textOf(body, field)
  if (value.trim() === '') throw fieldRefused(field, 'Este campo não pode estar em branco.')
  return value
}

/** A true or false of a body. */
export function flagOf(body: Json, field: string, initial: boolean): boolean {
  const value = body[field] ?? initial
  if (typeof value !== 'boolean') throw fieldRefused(field, 'Deve ser um valor booleano válido.')
  return value
}

/** A whole number of a body, or `null`. */
export function wholeOf(body: Json, field: string): number | null {
  const value = body[field] ?? null
  if (value !== null && !Number.isInteger(value)) throw fieldRefused(field, 'Um número inteiro válido é exigido.')
  return value as number | null
}

/** An object of a body; `{}` when it is absent. */
export function objectOf(body: Json, field: string): Json {
  const value = body[field] ?? {}
  if (!isJson(value)) throw fieldRefused(field, 'Esperado um objeto.')
  return value
}

/** One of the known values of a field. */
export function choiceOf<T extends string>(body: Json, field: string, known: readonly T[], initial: T): T {
  const value = textOf(body, field) || initial
  if (!(known as readonly string[]).includes(value)) throw fieldRefused(field, `"${value}" não é um escolha válido.`)
  return value as T
}

/** The point in time at which something happened, as it was given; `undefined` when it is absent. */
export function momentOf(body: Json): string | undefined {
  const value = textOf(body, 'occurred_at')
  if (value === '') return undefined
  if (Number.isNaN(Date.parse(value))) throw fieldRefused('occurred_at', 'Formato inválido para data e hora.')
  return value
}
