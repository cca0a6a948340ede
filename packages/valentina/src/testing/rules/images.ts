import { parseMultipart, type FakeRequest, type MultipartField } from '@sdk/core/testing'
import { Crash, fieldRefused, Refusal } from '../world/refusal.ts'

interface ImageType {
  readonly mime: string
  readonly extension: string
  readonly matches: (bytes: Buffer) => boolean
}

const ascii = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end)

const TYPES: readonly ImageType[] = [
  { mime: 'image/png', extension: 'png', matches: (bytes) => ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001A\n' },
  { mime: 'image/jpeg', extension: 'jpg', matches: (bytes) => ascii(bytes, 0, 3) === '\u00FF\u00D8\u00FF' },
  { mime: 'image/gif', extension: 'gif', matches: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)) },
  { mime: 'image/webp', extension: 'webp', matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' },
]

/** The kind of an image, by its first bytes. */
export const imageType = (data: Uint8Array): ImageType | undefined => TYPES.find(({ matches }) => matches(Buffer.from(data)))

/** The first file of an upload. */
export function uploadedFile(request: FakeRequest, isObserved: boolean): MultipartField & { readonly filename: string } {
  const parts = partsOf(request)
  const part = parts.find(({ filename, contentType }) => filename !== undefined || contentType !== undefined)
  if (part === undefined) throw new Refusal(400, 'Invalid multipart/form-data')
  const { filename = '' } = part
  if (filename !== '') return { ...part, filename }
  if (isObserved) throw new Crash('the file has no name')
  throw fieldRefused('upload', 'Upload must have a file name.')
}

function partsOf(request: FakeRequest): readonly MultipartField[] {
  try {
    return parseMultipart(request)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(400, 'Invalid multipart/form-data')
    throw error
  }
}
