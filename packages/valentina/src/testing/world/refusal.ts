/** One entry of `invalid_parameters`. */
export interface Complaint {
  readonly field: string
  readonly message: string
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict',
  422: 'Unprocessable Content', 429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable',
}

/** The short name that stands in problem bodies. */
export const titleOf = (status: number): string => TITLES[status] ?? 'Error'

/** An error that the server answers with a problem body. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly complaints: readonly Complaint[] | undefined
  readonly code: string | undefined

  constructor(status: number, detail: string, more: { readonly complaints?: readonly Complaint[]; readonly code?: string } = {}) {
    super(detail)
    this.status = status
    this.complaints = more.complaints
    this.code = more.code
  }
}

/** An error that the server does not handle: its first form of 500, which is no problem body. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

/** The entry for refusals whose field the server does not name. */
const UNNAMED: Complaint = { field: 'body', message: 'One or more fields did not pass validation.' }

/** 400 whose text alone says what is wrong. */
export const ruleBroken = (detail: string): Refusal => new Refusal(400, detail, { complaints: [UNNAMED] })

/** 400 that names a field; its text is the message. */
export const fieldRefused = (field: string, message: string): Refusal => new Refusal(400, message, { complaints: [{ field, message }] })

/** 400 that names fields under a general text. */
export const fieldsRefused = (...complaints: readonly Complaint[]): Refusal => new Refusal(400, 'A validation error occurred.', { complaints })

/** 400 for values of the wrong type, enum or range. */
export const malformed = (field: string, message: string): Refusal =>
  new Refusal(400, 'Validation failed for one or more fields.', { complaints: [{ field, message }] })

export const notFound = (what: string): Refusal => new Refusal(404, `${what} not found`)

export const forbidden = (detail = 'No rights to access this resource'): Refusal => new Refusal(403, detail)

/** A number of more than 32 bits: a 500 with a problem body, because only the database refuses it. */
export class TooLarge extends Refusal {
  readonly field: string

  constructor(field: string) {
    super(500, 'Something went wrong on our end. Please contact support if the issue persists.')
    this.field = field
  }
}

/** 409 for an id that stands for nothing, in the database's own words. */
export function foreignKeyConflict(table: string, column: string, id: string, target: string): Refusal {
  const rule = `insert or update on table "${table}" violates foreign key constraint "${table}_${column}_fkey"`
  return new Refusal(409, `${rule}\nDETAIL:  Key (${column})=(${id}) is not present in table "${target}".`)
}

/** 409 for a value that must be unique, in the database's own words. */
export const uniqueConflict = (table: string, column: string, value: string): Refusal =>
  new Refusal(409, `duplicate key value violates unique constraint "${table}_${column}_key"\nDETAIL:  Key (${column})=(${value}) already exists.`)
