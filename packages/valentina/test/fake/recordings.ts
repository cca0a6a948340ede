import { readFileSync } from 'node:fs'

/** A request as it was recorded. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** An answer as it was recorded, its body decoded. */
export interface RecordedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** One line. Without a request the reference client sent nothing. */
export interface Recording {
  readonly case: string
  readonly note: string | null
  readonly request: RecordedRequest | null
  readonly response: RecordedResponse | null
}

/** All recorded exchanges in order. */
export const recordings: readonly Recording[] = readFileSync(new URL('../recordings/valentina.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Recording)

interface RecordedPart {
  readonly name: string
  readonly filename: string
  readonly content_type: string
  readonly base64: string
}

/** A body as bytes, with its content type where it needs one that the recording leaves out. */
export function bodyBytes(body: unknown, mark: string): { readonly bytes: Uint8Array | undefined; readonly type?: string } {
  if (body === null || body === undefined) return { bytes: undefined }
  if (typeof body === 'string') return { bytes: Buffer.from(body) }
  if (typeof body !== 'object' || !('$multipart' in body)) return { bytes: Buffer.from(JSON.stringify(body)) }
  const boundary = `recorded-${mark}`
  const chunks = (body.$multipart as readonly RecordedPart[]).flatMap((part) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"; filename="${part.filename}"\r\nContent-Type: ${part.content_type}\r\n\r\n`),
    Buffer.from(part.base64, 'base64'),
    Buffer.from('\r\n'),
  ])
  return { bytes: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]), type: `multipart/form-data; boundary=${boundary}` }
}
