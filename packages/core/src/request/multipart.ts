import { invalidInput } from '../errors/validation-error.ts'
import { openUpload, type OpenableUpload, type UploadSource } from '../files/upload.ts'
import type { PreparedBody } from './build.ts'

/** One part of a multipart body. */
export type MultipartPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: UploadSource }

const encoder = new TextEncoder()

// The form that browsers use: quotes and line ends in names are percent-encoded.
const quoted = (text: string): string => `"${text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22')}"`

const lineEnd = /[\r\n]/

/** A `multipart/form-data` body with a random boundary that stays the same for every attempt. */
export async function encodeMultipart(parts: readonly MultipartPart[]): Promise<{ contentType: string; body: PreparedBody }> {
  const boundary = `sdk-${crypto.randomUUID()}`
  const pieces: (Uint8Array | OpenableUpload)[] = []
  for (const part of parts) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(part.name)}`
    if ('text' in part) {
      pieces.push(encoder.encode(`${head}\r\n\r\n${part.text}\r\n`))
      continue
    }
    const upload = await open(part.name, part.file)
    pieces.push(encoder.encode(`${head}; filename=${quoted(upload.fileName)}\r\nContent-Type: ${upload.contentType}\r\n\r\n`), upload, encoder.encode('\r\n'))
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`))
  let bytes: number | undefined = 0
  for (const piece of pieces) {
    const size: number | undefined = piece instanceof Uint8Array ? piece.byteLength : piece.bytes
    bytes = bytes === undefined || size === undefined ? undefined : bytes + size
  }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: { open: () => stream(pieces), replayable: pieces.every((piece) => piece instanceof Uint8Array || piece.replayable), bytes },
  }
}

async function open(name: string, file: UploadSource): Promise<OpenableUpload> {
  let upload: OpenableUpload
  try {
    upload = await openUpload(file)
  } catch (cause) {
    throw invalidInput(name, `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  if (lineEnd.test(upload.contentType)) throw invalidInput(name, 'has a content type with a line end')
  return upload
}

async function* stream(pieces: readonly (Uint8Array | OpenableUpload)[]): AsyncIterable<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Uint8Array) yield piece
    else yield* piece.open()
  }
}
