import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from '../plan/faults.ts'

/** A whole answer. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Time for bytes to leave before the connection breaks. */
const LEAVE_MS = 3
const SLOW_MS = 25
const DRIP_MS = 2
const DRIPS = 6
const JSON_TYPE = { 'content-type': 'application/json' }

/** Waits as proxies ask for them: at once, never, in other words, too long. */
const WAITS = ['0', '0', '-1', 'soon', '0x10', 'Thu, 01 Jan 1970 00:00:00 GMT', '86400']

/** Faults of a body, which only a success gets: they must not turn a refusal into one. */
const BODIES: readonly Fault[] = ['html', 'empty', 'mismatch', 'bad-gzip']

const text = (status: number, body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Answer => ({ status, headers, body: Buffer.from(body) })

/** What a fault is played with. */
export interface Scene {
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  /** What the server does when it is asked. */
  readonly act: () => Promise<Answer>
  /** A body of another form. */
  readonly mismatch: string
  /** Chooses among variants. */
  readonly number: number
}

/** Plays a fault for one complete request. */
export async function play(fault: Fault, { incoming, response, act, mismatch, number }: Scene): Promise<void> {
  const { socket } = incoming
  switch (fault) {
    case 'reset-before': return void socket.resetAndDestroy()
    case 'close-before': return void socket.destroy()
    case 'stall-before': return
    case '429': return send(response, text(429, '{"detail":"slow down"}', { ...JSON_TYPE, 'retry-after': WAITS[number % WAITS.length] ?? '0' }))
    case '500-before': return send(response, text(500, '{"detail":"out of order"}'))
    case '503-before': return send(response, text(503, 'busy', { 'content-type': 'text/plain' }))
    case '503-wait': return send(response, text(503, '', { 'retry-after': WAITS[number % WAITS.length] ?? '0' }))
    case 'redirect': return send(response, text(302, '', { location: 'http://127.0.0.1:9/elsewhere' }))
  }
  const answer = await act()
  if (BODIES.includes(fault) && answer.status >= 300) return send(response, answer)
  switch (fault) {
    case 'none': return send(response, answer)
    case 'slow':
      await delay(SLOW_MS)
      return send(response, answer)
    case 'goodbye':
      send(response, answer)
      await delay(number % LEAVE_MS)
      return void socket.destroy()
    case 'reset-after': return void socket.resetAndDestroy()
    case 'close-after': return void socket.destroy()
    case 'stall-after': return
    case 'stall-body': return part(response, answer)
    case 'cut':
      part(response, answer)
      await delay(LEAVE_MS)
      return void socket.destroy()
    case 'cut-reset':
      part(response, answer)
      await delay(LEAVE_MS)
      return void socket.resetAndDestroy()
    case 'drip': return drip(response, answer)
    case '500-after': return send(response, text(500, '<h1>Internal Server Error</h1>', { 'content-type': 'text/html' }))
    case '502-after': return send(response, text(502, '<html>Bad Gateway</html>'))
    case 'garbage':
      socket.write('\u0000\u0001this is not HTTP\r\n\r\n')
      await delay(LEAVE_MS)
      return void socket.destroy()
    case 'html': return send(response, text(200, '<!doctype html><title>Log in to the Wi-Fi</title>'))
    case 'empty': return send(response, text(200, ''))
    case 'mismatch': return send(response, { ...answer, body: Buffer.from(mismatch) })
    case 'bad-gzip': return send(response, { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' } })
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength }).end(body)
}

/** Sends the headers and half of the body. */
function part(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Math.max(2, body.byteLength) })
  response.write(body.byteLength === 0 ? ' ' : body.subarray(0, Math.floor(body.byteLength / 2)))
}

async function drip(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength })
  const size = Math.max(1, Math.ceil(body.byteLength / DRIPS))
  for (let at = 0; at < body.byteLength; at += size) {
    response.write(body.subarray(at, at + size))
    await delay(DRIP_MS)
  }
  response.end()
}
