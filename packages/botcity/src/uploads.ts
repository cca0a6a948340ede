import { invalidInput, type UploadContent, type UploadData, type UploadPath, type UploadSource } from '@sdk/core'
import { builtin } from './builtin.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv', gif: 'image/gif', htm: 'text/html', html: 'text/html', jar: 'application/java-archive', jpeg: 'image/jpeg', jpg: 'image/jpeg',
  json: 'application/json', log: 'text/plain', md: 'text/markdown', pdf: 'application/pdf', png: 'image/png', txt: 'text/plain', xml: 'application/xml',
  xls: 'application/vnd.ms-excel', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip: 'application/zip',
}

/** `.txt` of `report.txt`; empty when there is none. */
export function extensionOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at > 0 && at < name.length - 1 ? name.slice(at) : ''
}

const isContent = (source: UploadSource): source is UploadContent => source instanceof Uint8Array || source instanceof Blob || Symbol.asyncIterator in source

/** The name that an upload brings along. */
export function fileNameOf(source: UploadSource): string | undefined {
  if (isContent(source)) return source instanceof Blob && 'name' in source && typeof source.name === 'string' && source.name !== '' ? source.name : undefined
  if (source.fileName !== undefined) return source.fileName
  const path = pathOf(source)
  return path === undefined ? fileNameOf((source as UploadData).data) : path.split(/[/\\]/).pop()
}

const pathOf = (source: UploadPath | UploadData): string | undefined => ('path' in source ? source.path : undefined)

/** Refuses a name or media type that is no text. */
function checkTexts(field: string, source: UploadSource): void {
  if (isContent(source)) return
  for (const name of ['fileName', 'contentType'] as const) {
    if (source[name] !== undefined && typeof source[name] !== 'string') throw invalidInput(field, `cannot be read: its ${name} must be text`, { vendor: 'botcity' })
  }
}

/** An upload with a name, and with the media type that belongs to the name unless it has its own. */
export function namedUpload(source: UploadSource, given?: string): UploadSource {
  checkTexts('file', source)
  const name = given ?? fileNameOf(source)
  const upload = isContent(source) ? { data: source } : source
  const own = upload.contentType ?? ('data' in upload && upload.data instanceof Blob && upload.data.type !== '' ? upload.data.type : undefined)
  const extension = extensionOf(name ?? '').slice(1).toLowerCase()
  const contentType = own ?? (Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined)
  return { ...upload, ...(name === undefined ? {} : { fileName: name }), ...(contentType === undefined ? {} : { contentType }) }
}

interface FileSystem {
  readonly promises: { stat(path: string): Promise<{ isFile(): boolean }> }
}

/** Refuses what cannot be uploaded, before a request that comes ahead of the upload. */
export async function checkFile(field: string, source: UploadSource): Promise<void> {
  checkTexts(field, source)
  const path = isContent(source) ? undefined : pathOf(source)
  if (path === undefined) return
  const fail = (reason: string, cause?: unknown): never => {
    throw invalidInput(field, `cannot be read: ${reason}`, { vendor: 'botcity', cause })
  }
  const stat = await builtin<FileSystem>('node:fs')?.promises.stat(path).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error), error))
  if (stat?.isFile() === false) fail('the path does not name a file')
}
