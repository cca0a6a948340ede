import { jsonResponse, type FakeResponse } from '@sdk/core/testing'

/** A request that the server refuses, with the answer for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: FakeResponse

  constructor(answer: FakeResponse) {
    super(`HTTP ${answer.status}`)
    this.answer = answer
  }
}

/** A refusal in the standard form. */
export const coded = (status: number, code: string, message: string): Refusal => new Refusal(jsonResponse(status, { error: { code, message } }))

/** A refusal in the framework's form. */
export const detailed = (status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Refusal => new Refusal(jsonResponse(status, { detail }, headers))

/** The refusal of a field's value. */
export class FieldRefusal extends Refusal {
  readonly fields: Readonly<Record<string, readonly string[]>>

  constructor(fields: Readonly<Record<string, readonly string[]>>) {
    super(jsonResponse(400, fields))
    this.fields = fields
  }
}

/** The refusal of one field's value. */
export const fieldRefused = (field: string, message: string): Refusal => new FieldRefusal({ [field]: [message] })

/** Runs all checks, and refuses with every field that one of them refuses. */
export function checkAll(checks: readonly (() => unknown)[]): void {
  const refused: Record<string, readonly string[]> = {}
  for (const check of checks) {
    try {
      check()
    } catch (error) {
      if (!(error instanceof FieldRefusal)) throw error
      Object.assign(refused, error.fields)
    }
  }
  if (Object.keys(refused).length > 0) throw new FieldRefusal(refused)
}

/** The refusal of an object that does not exist. */
export const notFound = (): Refusal => detailed(404, 'Not found.')
