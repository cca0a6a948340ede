import type { Transport, TransportRequest } from '@sdk/core'
import type { Line } from './lines.ts'

/** A transport that gives a line's recorded answer to whatever is sent, and keeps what was sent. */
export function answering({ case: name, response }: Line): { readonly transport: Transport; readonly sent: readonly TransportRequest[] } {
  const sent: TransportRequest[] = []
  const transport: Transport = (request, context) => {
    sent.push(request)
    context.started()
    if (response !== null) {
      context.answered()
      return Promise.resolve({ status: response.status, headers: response.headers, body: new TextEncoder().encode(bodyOf(response.body)) })
    }
    if (name === 'request-timeout') return new Promise(() => {})
    return Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
  }
  return { transport, sent }
}

/** A recorded body as text. */
export const bodyOf = (body: string | object): string => (typeof body === 'string' ? body : JSON.stringify(body))
