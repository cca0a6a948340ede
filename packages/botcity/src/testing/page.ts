import { jsonResponse, type FakeRequest, type FakeResponse } from '@sdk/core/testing'

const DEFAULT_SIZE = 20

type Row = object

const valueOf = (row: Row, name: string): unknown => (row as Readonly<Record<string, unknown>>)[name]

function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return plainText(left).localeCompare(plainText(right))
}

function sorted<T extends Row>(rows: readonly T[], keys: readonly string[]): T[] {
  const orders = keys.map((key) => key.split(','))
  return rows.toSorted((a, b) => {
    for (const [name = '', direction] of orders) {
      const difference = compare(valueOf(a, name), valueOf(b, name))
      if (difference !== 0) return direction === 'desc' ? -difference : difference
    }
    return 0
  })
}

/** A value of a row as text; empty for none. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The page of the rows that the request asks for. */
export function pageResponse(request: FakeRequest, rows: readonly Row[]): FakeResponse {
  const number = Number(request.query.get('page') ?? 0)
  const size = Number(request.query.get('size') ?? DEFAULT_SIZE)
  if (!Number.isInteger(number) || number < 0 || !Number.isInteger(size) || size < 1) return jsonResponse(400, { message: 'Page index must not be less than zero' })
  const offset = number * size
  const content = sorted(rows, request.query.getAll('sort')).slice(offset, offset + size)
  const totalPages = Math.ceil(rows.length / size)
  const sort = { sorted: true, unsorted: false, empty: false }
  return jsonResponse(200, {
    content, pageable: { sort, pageNumber: number, pageSize: size, offset, paged: true, unpaged: false },
    last: number >= totalPages - 1, totalPages, totalElements: rows.length, sort, first: number === 0, numberOfElements: content.length, size, number, empty: content.length === 0,
  })
}

/** Whether a row has the value that a query parameter asks for; always, when it is not asked for. */
export function fits(request: FakeRequest, parameter: string, value: unknown): boolean {
  const wanted = request.query.get(parameter)
  return wanted === null || String(value) === wanted
}
