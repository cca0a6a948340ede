/** A server with a long list, large files and a count of logins, a process of its own. Arguments: pages, bytes of the file. Tells its parent the port. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { botcity } from '../vendors/botcity.ts'
import { answersOf, keyOf, type FixedAnswer } from './answers.ts'
import { LATENCY_MS, PAGE_SIZE } from './bulk-shape.ts'

const CHUNK = Buffer.alloc(65_536, 'invoice;total\n')
const KEEP_ALIVE_MS = 60_000
const [pages = 0, fileBytes = 0] = process.argv.slice(2).map(Number)

const answers = new Map<string, FixedAnswer>()
const { small, page } = await answersOf('botcity', answers)
const answerTo = (path: string): Record<string, unknown> => JSON.parse((answers.get(keyOf('GET', path))?.body ?? '').toString()) as Record<string, unknown>
const task = answerTo(small.path)
const { [botcity.items]: _items, ...envelope } = answerTo(page.path)
const tasks = JSON.stringify(Array.from({ length: PAGE_SIZE }, (_, id) => ({ ...task, id })))
let logins = 0

function sendPage(response: ServerResponse, number: number): void {
  const last = number >= pages - 1
  const rest = JSON.stringify({ ...envelope, number, size: PAGE_SIZE, numberOfElements: PAGE_SIZE, totalPages: pages, totalElements: pages * PAGE_SIZE, first: number === 0, last, empty: false })
  setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(`{"${botcity.items}":${tasks},${rest.slice(1)}`), LATENCY_MS)
}

function* chunks(): Generator<Buffer> {
  for (let left = fileBytes; left > 0; left -= CHUNK.byteLength) yield CHUNK.subarray(0, Math.min(left, CHUNK.byteLength))
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
  if (pathname === '/api/v2/task' && request.method === 'GET') return sendPage(response, Number(searchParams.get('page') ?? 0))
  if (pathname.endsWith('/file')) return void Readable.from(chunks(), { objectMode: false, highWaterMark: CHUNK.byteLength }).pipe(response.writeHead(200, { 'content-type': 'text/csv', 'content-length': fileBytes }))
  if (pathname === '/logins') return void response.end(JSON.stringify({ logins }))
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.byteLength
  }).on('end', () => {
    if (pathname.startsWith('/api/v2/artifact/log/')) response.setHeader('x-received-bytes', received)
    if (pathname === '/api/v2/workspace/login') logins++
    const answer = answers.get(keyOf(request.method ?? '', request.url ?? ''))
    if (answer === undefined) response.end()
    else response.writeHead(200, answer.headers).end(answer.body)
  })
})
server.keepAliveTimeout = KEEP_ALIVE_MS
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
