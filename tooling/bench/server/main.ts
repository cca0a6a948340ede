/** The server of the bench, a process of its own: fixed answers on 127.0.0.1. Tells its parent the port. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageOfTasks, taskOf } from '../vendor/models.ts'
import { userXml } from '../vendor/xml.ts'

const answer = (type: string, text: string): { headers: Record<string, string | number>; body: Buffer } => {
  const body = Buffer.from(text)
  return { headers: { 'content-type': type, 'content-length': body.byteLength, 'x-request-id': 'b1946ac92492d2347c6235b4d2611184' }, body }
}
const task = answer('application/json', JSON.stringify(taskOf(42)))
const page = answer('application/json', JSON.stringify(pageOfTasks()))
const user = answer('text/xml;charset=UTF-8', `<?xml version="1.0" encoding="utf-8"?>${userXml(1)}`)

const server = createServer((request, response) => {
  const { url = '' } = request
  const { headers, body } = url.startsWith('/api/v2/task/') ? task : url.startsWith('/api/v2/task') ? page : user
  const send = (): void => {
    response.writeHead(200, headers)
    response.end(body)
  }
  if (request.method === 'GET') send()
  else request.resume().on('end', send)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
