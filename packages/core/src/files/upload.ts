import { custom, type GenericSchema } from 'valibot'
import { own } from '../config/own.ts'

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

/** Whether a value is content by itself. */
export const isContent = (value: unknown): value is UploadContent =>
  value instanceof Uint8Array || value instanceof Blob || value instanceof ReadableStream || (typeof value === 'object' && value !== null && Symbol.asyncIterator in value)

/** Schema of a file to upload. */
export function uploadSource(): GenericSchema<UploadSource, UploadSource> {
  return custom<UploadSource>((value) => {
    if (isContent(value)) return true
    if (typeof value !== 'object' || value === null) return false
    const { path, data } = own(value as Partial<UploadPath & UploadData>)
    return typeof path === 'string' ? path !== '' : isContent(data)
  }, "must be bytes, a Blob, a stream, { path } or { data, fileName }")
}
