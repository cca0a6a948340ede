import type { Transport } from '@sdk/core'
import { AtendeAquiClient, type AtendeAquiOptions } from '../../src/index.ts'
import type { Line } from './lines.ts'

/** The recorder's text for a date-time without a zone. */
const ZONELESS = '(date-time without a zone)'

/** The recorded arguments as the SDK's input: they have the same names. */
export function inputOf({ call: { args } }: Line): Record<string, unknown> {
  return JSON.parse(JSON.stringify(args).replaceAll(ZONELESS, '2026-10-20T09:30:00')) as Record<string, unknown>
}

/** The recorded client's options. */
export function optionsOf({ call: { client } }: Line): AtendeAquiOptions {
  return { apiToken: client.api_token, flowKey: client.flow_key }
}

/** Makes the call of a line through a transport. */
export async function callOf(line: Line, transport: Transport, options: AtendeAquiOptions = {}): Promise<unknown> {
  const client = new AtendeAquiClient({ ...optionsOf(line), transport, validate: 'strict', maxRetries: 0, ...options })
  const [resource, method] = line.op.split('.') as ['clients' | 'onboarding', string]
  const run = (client[resource] as unknown as Record<string, (input: unknown) => Promise<unknown>>)[method]
  if (run === undefined) throw new Error(`${line.op} is no operation`)
  try {
    return await run(inputOf(line))
  } finally {
    await client.close()
  }
}
