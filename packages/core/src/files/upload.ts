import { custom, type GenericSchema } from 'valibot'
import { own } from '../config/own.ts'
import { builtin } from '../observe/diagnostics.ts'

/** Content of an upload: bytes, a `Blob` or `File`, or a stream. Streams can be sent once and are not retried. */
export type UploadContent = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** A file on disk, read anew for every attempt. */
export interface UploadPath {
  /** Path of the file. */
  readonly path: string
  /** Name told to the server. Default: the last part of the path. */
  readonly fileName?: string | undefined
  /** Media type told to the server. Default `application/octet-stream`. */
  readonly contentType?: string | undefined
}

/** Content with a name. */
export interface UploadData {
  /** The content. */
  readonly data: UploadContent
  /** Name told to the server. Default: the name of a `File`, else `file`. */
  readonly fileName?: string | undefined
  /** Media type told to the server. Default: the type of a `Blob`, else `application/octet-stream`. */
  readonly contentType?: string | undefined
  /** Size in bytes of a stream, where known. */
  readonly sizeBytes?: number | undefined
}

/** A file to upload: `{ path }`, `{ data, fileName }`, or bare content. */
export type UploadSource = UploadContent | UploadPath | UploadData

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

const isContent = (value: unknown): value is UploadContent =>
  value instanceof Uint8Array || value instanceof Blob || (typeof value === 'object' && value !== null && Symbol.asyncIterator in value)

/** Schema of a file to upload. */
export function uploadSource(): GenericSchema<UploadSource, UploadSource> {
  return custom<UploadSource>((value) => {
    if (isContent(value)) return true
    if (typeof value !== 'object' || value === null) return false
    const { path, data } = own(value as Partial<UploadPath & UploadData>)
    return typeof path === 'string' ? path !== '' : isContent(data)
  }, "must be bytes, a Blob, a stream, { path } or { data, fileName }")
}

interface FileSystem {
  readonly promises: { stat(path: string): Promise<{ readonly size: number; isFile(): boolean }> }
  createReadStream(path: string): AsyncIterable<Uint8Array>
}

/** Reads name, type and size of an upload source. Rejects when a path does not name a readable file. */
export async function openUpload(source: UploadSource): Promise<OpenableUpload> {
  if (isContent(source)) return openData(own({ data: source }))
  const named = own(source as Partial<UploadPath & UploadData>)
  const { path, fileName, contentType } = named
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
    return { fileName: fileName ?? blobName, contentType: type, bytes: data.size, replayable: true, open: () => data.stream() }
  }
  return { fileName: fileName ?? 'file', contentType: type, bytes: sizeBytes, replayable: false, open: () => data as AsyncIterable<Uint8Array> }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
