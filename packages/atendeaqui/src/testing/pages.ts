import { jsonResponse, type FakeRequest, type FakeResponse } from '@sdk/core/testing'
import { detailed } from './refusal.ts'
import type { Server } from './server.ts'

function pageNumber(query: URLSearchParams): number {
  const text = query.get('page') ?? '1'
  if (!/^[1-9]\d*$/.test(text)) throw detailed(404, 'Página inválida.')
  return Number(text)
}

/** The page of a list that a request asks for. */
export function pageOf(server: Server, request: FakeRequest, items: readonly unknown[]): FakeResponse {
  const { query, path, headers } = request
  const page = pageNumber(query)
  const size = Math.min(Number(query.get('page_size') ?? 50) || 50, server.maxPageSize)
  const pages = Math.max(1, Math.ceil(items.length / size))
  if (page > pages) throw detailed(404, 'Página inválida.')
  const results = items.slice((page - 1) * size, page * size)
  if (server.lists === 'array') return jsonResponse(200, results)
  const link = (number: number): string => {
    const target = new URLSearchParams(query)
    target.set('page', String(number))
    return `http://${headers['host'] ?? 'localhost'}${path}?${target.toString()}`
  }
  return jsonResponse(200, { count: items.length, next: page < pages ? link(page + 1) : null, previous: page > 1 ? link(page - 1) : null, results })
}
