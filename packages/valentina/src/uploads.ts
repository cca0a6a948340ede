import { uploadSource, type UploadContent, type UploadSource } from '@sdk/core'
import * as v from 'valibot'

const isContent = (source: UploadSource): source is UploadContent => source instanceof Uint8Array || source instanceof Blob || Symbol.asyncIterator in source

/** The name that a source brings along; `undefined` when it brings none. */
function nameOf(source: UploadSource): string | undefined {
  const content = isContent(source) ? source : 'data' in source ? source.data : undefined
  const given = isContent(source) ? undefined : source.fileName
  return given ?? (content instanceof Blob && 'name' in content && typeof content.name === 'string' ? content.name : undefined)
}

/** The source with a name: the server fails on uploads without one. */
function named(source: UploadSource): UploadSource {
  const fileName = 'upload'
  if (isContent(source)) return nameOf(source) === undefined ? { data: source, fileName } : source
  return 'path' in source || nameOf(source) !== undefined ? source : { ...source, fileName }
}

/** The image: PNG, JPEG, GIF or WebP; the server looks at the bytes, not at name or type. Without a name it is sent as `upload`. */
export const file = v.pipe(
  uploadSource(),
  v.check((source) => nameOf(source) !== '', 'must not have an empty file name'),
  v.transform(named),
)

/** Names on the wire. The server takes the first file of the body, whatever its name. */
export const fileWire = { on_behalf_of: 'on-behalf-of', file: 'data' } as const

/** Rate limits that count uploads. */
export const uploadBuckets = ['asset_upload', 'burst', 'hourly'] as const
