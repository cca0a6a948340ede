import { onTestFinished } from 'vitest'
import type { Transport, TransportRequest } from '@sdk/core'
import { AtendeAquiClient, type AtendeAquiOptions } from '../../src/index.ts'

/** One answer of a transport. */
export interface Canned {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, unless it is text. */
  readonly body?: unknown
}

/** A transport whose requests get these answers in turn, the last one again. Every request is kept in `requests`. */
export function cannedTransport(answers: Canned | readonly Canned[], requests: TransportRequest[] = []): Transport {
  const list = [answers].flat() as readonly Canned[]
  return async (request, context) => {
    const { status = 200, headers = {}, body } = list[Math.min(requests.length, list.length - 1)] ?? {}
    requests.push(request)
    context.started()
    context.answered()
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    return { status, headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers }, body: new TextEncoder().encode(text) }
  }
}

/** A client without a server: its calls get these answers in turn, the last one again. */
export function answering(answers: Canned | readonly Canned[], options: AtendeAquiOptions = {}): { readonly client: AtendeAquiClient; readonly requests: TransportRequest[] } {
  const requests: TransportRequest[] = []
  const client = new AtendeAquiClient({
    transport: cannedTransport(answers, requests), apiToken: 'tok_fake_admin_0001', flowKey: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', maxRetries: 0, validate: 'strict', ...options,
  })
  onTestFinished(() => client.close())
  return { client, requests }
}
