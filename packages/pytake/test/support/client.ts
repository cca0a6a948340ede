import { onTestFinished } from 'vitest'
import { PyTakeClient, type PyTakeOptions } from '../../src/index.ts'

export const credentials = { email: 'ana@acme.example', password: 'Secret123' }

/** A strict client of a server, closed when the test ends. */
export function clientOf(server: { readonly url: string }, options: PyTakeOptions = credentials): PyTakeClient {
  const client = new PyTakeClient({ baseUrl: server.url, validate: 'strict', retryDelayMs: 1, ...options })
  onTestFinished(() => client.close())
  return client
}

/** A client with tokens, for servers that have no login. */
export const withToken = (server: { readonly url: string }, options: PyTakeOptions = {}): PyTakeClient => clientOf(server, { tokens: { accessToken: 'access-0' }, ...options })
