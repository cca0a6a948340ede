import { invalidInput } from '../errors/validation-error.ts'
import { openUpload, type OpenableUpload } from '../files/open-upload.ts'
import type { UploadSource } from '../files/upload.ts'
import type { PreparedBody } from './build.ts'
import { scalarText } from './query.ts'

type MultipartPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: UploadSource }

const encoder = new TextEncoder()

// The form that browsers use: quotes and line ends in names are percent-encoded.
const quoted = (text: string): string => `"${text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22')}"`

const lineEnd = /[\r\n]/

/** A `multipart/form-data` body with a random boundary that stays the same for every attempt. */
export async function encodeMultipart(fields: Readonly<Record<string, unknown>>): Promise<{ contentType: string; body: PreparedBody }> {
  const boundary = `sdk-${crypto.randomUUID()}`
  const pieces: (Uint8Array | OpenableUpload)[] = []
  for (const part of partsOf(fields)) {
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
    body: { open: () => stream(pieces), streamed: true, replayable: pieces.every((piece) => piece instanceof Uint8Array || piece.replayable), bytes },
  }
}

function partsOf(fields: Readonly<Record<string, unknown>>): MultipartPart[] {
  const out: MultipartPart[] = []
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined) continue
      const text = item instanceof Uint8Array ? undefined : scalarText(item)
      if (text !== undefined) out.push({ name, text })
      else if (typeof item === 'object' && item !== null) out.push({ name, file: item as UploadSource })
      else throw invalidInput(name, 'cannot be a part of a multipart body')
    }
  }
  return out
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
