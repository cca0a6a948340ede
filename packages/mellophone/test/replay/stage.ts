import { onTestFinished } from 'vitest'
import { MellophoneClient, type MellophoneOptions } from '../../src/index.ts'
import { answering } from './answer.ts'
import { optionsOf } from './calls.ts'
import type { Line } from './lines.ts'
import { sentWire, type Wire } from './wire.ts'

const strict: MellophoneOptions = { baseUrl: 'http://127.0.0.1:8082/mellophone', validate: 'strict', maxRetries: 0, timeoutMs: 60 }

/** A strict client that gets the line's answer, whatever it sends, and what it sent. */
export function stage(line: Line, options: MellophoneOptions = {}): { readonly client: MellophoneClient; readonly wire: () => Wire[] } {
  const { transport, sent } = answering(line)
  const client = new MellophoneClient({ ...strict, ...optionsOf(line), transport, ...options })
  onTestFinished(() => client.close())
  return { client, wire: () => sent.map(sentWire) }
}
