import type { TransportRequest, TransportResponse } from '../transport/transport.ts'

/** A request for tests that call a transport directly: GET / to a local origin unless told otherwise. */
export function transportRequest(parts: Partial<TransportRequest> = {}): TransportRequest {
  return { method: 'GET', origin: 'http://127.0.0.1', path: '/', headers: {}, stream: false, maxBytes: 33_554_432, ...parts }
}

/** The whole body of an answer as UTF-8, streamed or not. */
export async function bodyText({ body }: TransportResponse): Promise<string> {
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}
