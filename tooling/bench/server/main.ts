/** The server of the bench, a process of its own on 127.0.0.1: what the fakes answer, over and over. Tells its parent the port and the requests. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { VENDORS, type VendorName } from '../vendors/all.ts'
import { answersOf, keyOf, type FixedAnswer, type WireCalls } from './answers.ts'
import type { Ready } from './start.ts'

const KEEP_ALIVE_MS = 60_000

const answers = new Map<string, FixedAnswer>()
const calls: Partial<Record<VendorName, WireCalls>> = {}
for (const name of VENDORS) calls[name] = await answersOf(name, answers)

const server = createServer((request, response) => {
  const answer = answers.get(keyOf(request.method ?? '', request.url ?? ''))
  const send = (): void => {
    if (answer === undefined) response.writeHead(404).end()
    else {
      response.writeHead(200, answer.headers)
      response.end(answer.body)
    }
  }
  if (request.method === 'GET') send()
  else request.resume().on('end', send)
})
server.keepAliveTimeout = KEEP_ALIVE_MS
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port, calls: calls as Ready['calls'] } satisfies Ready))
process.on('disconnect', () => process.exit())
