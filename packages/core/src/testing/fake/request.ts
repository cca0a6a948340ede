import type { FakeRequest } from './types.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes as UTF-8 text, a byte order mark included. */
export const utf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

/** A request from its parts; `target` is path and query as sent. */
export function createFakeRequest(method: string, target: string, headers: Readonly<Record<string, string>>, body: Uint8Array): FakeRequest {
  const mark = target.indexOf('?')
  return {
    method,
    path: mark === -1 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
    headers,
    body,
    text: () => utf8(body),
    json: () => JSON.parse(utf8(body)) as unknown,
    form: () => new URLSearchParams(utf8(body)),
  }
}

/** Collects a stream of bytes. Leaves it at the next chunk once the signal is aborted. */
export async function collect(stream: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) {
    signal?.throwIfAborted()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
