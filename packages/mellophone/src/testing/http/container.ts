import type { FakeRequest, FakeResponse } from '@sdk/core/testing'

const maxHeadBytes = 8 * 1024

const style =
  'body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b {color:white;background-color:#525D76;} h1 {font-size:22px;} h2 {font-size:16px;} h3 {font-size:14px;} p {font-size:12px;} a {color:black;} .line {height:1px;background-color:#525D76;border:none;}'
const title = 'HTTP Status 400 – Bad Request'
const badRequest: FakeResponse = {
  status: 400,
  headers: { 'content-type': 'text/html;charset=utf-8', 'content-language': 'en', connection: 'close' },
  body: `<!doctype html><html lang="en"><head><title>${title}</title><style type="text/css">${style}</style></head><body><h1>${title}</h1></body></html>`,
}

/** The page of the servlet container for requests that never reach the server; `undefined` for those that do. */
export function refuseByContainer(request: FakeRequest): FakeResponse | undefined {
  return headBytes(request) > maxHeadBytes || !isPathAllowed(request.path) ? badRequest : undefined
}

/** The decoded path that the server looks up: without path parameters, `.` and `..`. */
export function lookupPath(path: string): string[] {
  const segments: string[] = []
  for (const raw of path.split('/').slice(1)) {
    const segment = decodeURIComponent(raw.replace(/;.*$/s, ''))
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments
}

function headBytes({ method, path, query, headers }: FakeRequest): number {
  const line = `${method} ${path}?${query.toString()} HTTP/1.1\r\n`
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.byteLength(line + fields.join(''))
}

function isPathAllowed(path: string): boolean {
  if (/[^!-~]|["<>[\\\]^`{|}]|%(?:2f|5c|00)/i.test(path)) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
