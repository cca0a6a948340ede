import { invalidInput, ResponseParseError, type CallOptions, type Session } from '@sdk/core'
import { checkFields } from '../fields.ts'
import { download } from './operations.ts'
import type { StreamCsvInput } from './types.ts'

/** What `csvRows` takes. */
export interface CsvRowsInput extends StreamCsvInput {
  /** Character between two fields. Default `;`. */
  readonly separator?: string | undefined
}

const OPERATION = 'logs.csvRows'
const FIELDS: readonly string[] = ['label', 'days', 'separator']
const MAX_RECORD_LENGTH = 1_048_576

/** The records of a CSV text that arrives in pieces. Fields may be quoted, and hold separators, quotes and line ends then. */
export async function* parseCsv(pieces: AsyncIterable<string>, separator: string): AsyncGenerator<string[], undefined> {
  let fields: string[] = []
  let field = ''
  let isQuoted = false
  let quoteBefore = false
  let returnBefore = false
  let length = 0
  for await (const piece of pieces) {
    for (const character of piece) {
      if (++length > MAX_RECORD_LENGTH) throw new ResponseParseError('The answer could not be read: a CSV record is longer than 1 MiB', { vendor: 'botcity', operation: OPERATION, code: 'RESPONSE_NOT_READABLE' })
      if (isQuoted && !quoteBefore) {
        if (character === '"') quoteBefore = true
        else field += character
        continue
      }
      if (quoteBefore && character === '"') {
        field += '"'
        quoteBefore = false
        continue
      }
      if (quoteBefore) isQuoted = quoteBefore = false
      const endsAfterReturn = returnBefore && character === '\n'
      returnBefore = character === '\r'
      if (endsAfterReturn) continue
      if (character === separator) {
        fields.push(field)
        field = ''
      } else if (character === '\n' || character === '\r') {
        if (fields.length > 0 || field !== '') yield [...fields, field]
        fields = []
        field = ''
        length = 0
      } else if (character === '"' && field === '') isQuoted = true
      else field += character
    }
  }
  if (fields.length > 0 || field !== '') yield [...fields, field]
}

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/**
 * The entries of the last days, row by row, values by the names of the columns. The export is read as it arrives, so that
 * its size does not matter. A field that a row lacks is `''`.
 *
 * Wire: `GET /api/v2/log/{label}/export?days=N&format=csv`.
 * @throws {NotFoundError} no log has this label
 * @throws {RequestValidationError} `separator` is not one character
 * @throws {ResponseParseError} a record is longer than 1 MiB
 */
export async function* csvRows(session: Session, input: CsvRowsInput, options?: CallOptions): AsyncGenerator<Record<string, string>, undefined> {
  checkFields(input, FIELDS, OPERATION)
  const { separator = ';', ...request } = input
  if (typeof separator !== 'string' || !/^[^"\r\n]$/u.test(separator)) throw invalidInput('separator', 'must be one character, and no quote or line end', { vendor: 'botcity', operation: OPERATION })
  const file = await download(session, request, options)
  let names: readonly string[] | undefined
  for await (const fields of parseCsv(textOf(file), separator)) {
    if (names === undefined) names = fields
    else {
      const row = Object.create(null) as Record<string, string>
      for (const [index, name] of names.entries()) row[name] = fields[index] ?? ''
      yield row
    }
  }
}
