import type { FaultAnswer, FaultBehaviour, FaultMoment, FaultRequest } from './behaviour.ts'
import type { Connection } from './connection.ts'
import { encodeAnswer } from './encode-answer.ts'

/** Time for bytes to reach the client before the connection breaks. */
const ARRIVAL_MS = 20
const FLOOD_CHUNK_BYTES = 65_536

/** Plays a behaviour for a complete request. `false` when the connection is of no more use. */
export async function play(connection: Connection, behaviour: FaultBehaviour, request: FaultRequest): Promise<boolean> {
  switch (behaviour.kind) {
    case 'answer': return answer(connection, request, behaviour)
    case 'reset': return breakOff(connection, request, behaviour, () => connection.reset())
    case 'close': return breakOff(connection, request, behaviour, () => connection.close())
    case 'stall': return breakOff(connection, request, behaviour, () => {})
    case 'drip': return drip(connection, request, behaviour)
    case 'early': return answer(connection, request, behaviour)
    case 'idle': return answerThenAct(connection, request, behaviour)
    case 'flood': return flood(connection, behaviour.bytes, behaviour.chunked ?? false)
    case 'bomb': return answer(connection, request, { body: Buffer.alloc(behaviour.bytes), encoding: behaviour.encoding ?? 'gzip' })
    case 'redirect': return answer(connection, request, { status: behaviour.status ?? 302, headers: { location: behaviour.to, 'content-type': [] }, body: '' })
    case 'garbage':
      await connection.write(Buffer.from('\u0000\u0001this is not HTTP\r\n\r\n'))
      return false
    case 'raw':
      await behaviour.write(connection.socket, request)
      return !connection.closed.aborted
  }
}

/** Sends a well-formed answer. */
export function answer(connection: Connection, { method }: { readonly method: string }, parts: FaultAnswer): Promise<boolean> {
  const { head, body } = encodeAnswer(method, parts)
  return connection.write(Buffer.concat([head, body]))
}

async function breakOff(connection: Connection, request: FaultRequest, behaviour: { readonly at: FaultMoment } & FaultAnswer, end: () => void): Promise<false> {
  if (behaviour.at === 'body') {
    const { head, body } = encodeAnswer(request.method, behaviour)
    await connection.write(Buffer.concat([head, body.subarray(0, Math.floor(body.byteLength / 2))]))
    await connection.wait(ARRIVAL_MS)
  }
  end()
  return false
}

async function drip(connection: Connection, request: FaultRequest, behaviour: FaultBehaviour & { kind: 'drip' }): Promise<boolean> {
  const { head, body } = encodeAnswer(request.method, behaviour)
  const slow = behaviour.at === 'headers' ? Buffer.concat([head, body]) : body
  if (behaviour.at === 'body' && !(await connection.write(head))) return false
  for (const byte of slow) {
    if (!(await connection.wait(behaviour.intervalMs)) || !(await connection.write(Buffer.of(byte)))) return false
  }
  return true
}

async function answerThenAct(connection: Connection, request: FaultRequest, behaviour: FaultBehaviour & { kind: 'idle' }): Promise<boolean> {
  const isAlive = await answer(connection, request, behaviour)
  const act = async (): Promise<void> => {
    if (!(await connection.wait(behaviour.afterMs ?? 0))) return
    if (behaviour.does === 'close') connection.close()
    else if (behaviour.does === 'reset') connection.reset()
    else await answer(connection, { method: 'GET' }, { body: '{"unsolicited":true}' })
  }
  void act()
  return isAlive
}

async function flood(connection: Connection, bytes: number, chunked: boolean): Promise<boolean> {
  const framing = chunked ? { 'content-length': [], 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) }
  let isAlive = await connection.write(encodeAnswer('GET', { headers: { 'content-type': 'text/plain', ...framing } }).head)
  for (let left = bytes; left > 0 && isAlive; left -= FLOOD_CHUNK_BYTES) {
    const chunk = Buffer.alloc(Math.min(left, FLOOD_CHUNK_BYTES), 'x')
    isAlive = await connection.write(chunked ? Buffer.from(`${chunk.byteLength.toString(16)}\r\n${chunk.toString('latin1')}\r\n`) : chunk)
  }
  return chunked && isAlive ? connection.write(Buffer.from('0\r\n\r\n')) : isAlive
}
