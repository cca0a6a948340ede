import { own } from '../config/own.ts'
import { chunksOf } from '../transport/bytes.ts'
import { builtin } from '../observe/diagnostics.ts'
import { isContent, type UploadData, type UploadPath, type UploadSource } from './upload.ts'

/** An upload source, ready to be opened once per attempt. */
export interface OpenableUpload {
  readonly fileName: string
  readonly contentType: string
  /** Size in bytes, where known. */
  readonly bytes: number | undefined
  /** Whether it can be opened more than once. */
  readonly replayable: boolean
  readonly open: () => AsyncIterable<Uint8Array>
}

interface FileSystem {
  readonly promises: { stat(path: string): Promise<{ readonly size: number; isFile(): boolean }> }
  createReadStream(path: string): AsyncIterable<Uint8Array>
}

/** Reads name, type and size of an upload source. Rejects when a path does not name a readable file. */
export async function openUpload(source: UploadSource): Promise<OpenableUpload> {
  if (isContent(source)) return openData(own({ data: source }))
  const named = own(source as Partial<UploadPath & UploadData>)
  const { path, data, fileName, contentType, sizeBytes } = named
  for (const [name, text] of Object.entries({ fileName, contentType })) if (text !== undefined && typeof text !== 'string') throw new TypeError(`its ${name} must be text`)
  if (sizeBytes !== undefined && !(Number.isSafeInteger(sizeBytes) && sizeBytes >= 0)) throw new TypeError('its sizeBytes must be a whole number, 0 or above')
  if (path === undefined && !isContent(data)) throw new TypeError('it is no file')
  if (path === undefined) return openData(named as UploadData)
  const fs = builtin<FileSystem>('node:fs')
  if (fs === undefined) throw new TypeError('paths can be uploaded only where a file system is available')
  const stat = await fs.promises.stat(path)
  if (!stat.isFile()) throw new TypeError('the path does not name a file')
  return {
    fileName: fileName ?? path.split(/[/\\]/).pop() ?? 'file',
    contentType: contentType ?? 'application/octet-stream',
    bytes: stat.size, replayable: true, open: () => fs.createReadStream(path),
  }
}

function openData({ data, fileName, contentType, sizeBytes }: UploadData): OpenableUpload {
  const type = contentType ?? (data instanceof Blob && data.type !== '' ? data.type : 'application/octet-stream')
  if (data instanceof Uint8Array) {
    return { fileName: fileName ?? 'file', contentType: type, bytes: data.byteLength, replayable: true, open: () => once(data) }
  }
  if (data instanceof Blob) {
    const blobName = 'name' in data && typeof data.name === 'string' && data.name !== '' ? data.name : 'file'
    return { fileName: fileName ?? blobName, contentType: type, bytes: data.size, replayable: true, open: () => chunksOf(data.stream()) }
  }
  return { fileName: fileName ?? 'file', contentType: type, bytes: sizeBytes, replayable: false, open: () => (data instanceof ReadableStream ? chunksOf(data) : data) }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
