import { composed, operation, uploadSource, type Download } from '@sdk/core'
import * as v from 'valibot'
import { days, id, listOperation, pageFields, text } from '../fields.ts'
import { checkFile, extensionOf, fileNameOf, namedUpload } from '../uploads.ts'
import { ArtifactSchema } from './schemas.ts'
import type { Artifact, CreateArtifactInput, DownloadArtifactInput, GetArtifactFileInput, GetArtifactInput, ListArtifactsInput, UploadArtifactFileInput, UploadArtifactInput } from './types.ts'
import type { ArtifactDownload } from './download.ts'

const path = {
  /** Id of the file. */
  id,
}

/**
 * Lists the records of result files, in pages counted from 0.
 *
 * Wire: `GET /api/v2/artifact`.
 * @see BotCity Maestro API v2, `artifact`
 */
export const list = /* @__PURE__ */ listOperation<ListArtifactsInput, Artifact>({
  id: 'resultFiles.list', path: '/api/v2/artifact', item: ArtifactSchema,
  params: {
    query: {
      ...pageFields,
      /** How many days back. Default: the server's. */
      days: v.optional(days),
      /** Only files of this task. */
      taskId: v.optional(id),
      /** Only files with this name. */
      name: v.optional(text),
    },
  },
})

/**
 * Fetches the record of a file. `getFile` has its content.
 *
 * Wire: `GET /api/v2/artifact/{id}`.
 * @throws {NotFoundError} no file has this id
 * @see BotCity Maestro API v2, `artifact`
 */
export const get = /* @__PURE__ */ operation<GetArtifactInput, Artifact>({ id: 'resultFiles.get', method: 'GET', path: '/api/v2/artifact/{id}', params: { path }, result: ArtifactSchema })

/**
 * Downloads the content of a file: `await file.bytes()`, `file.text()`, `file.saveTo(path)` or `for await`.
 *
 * Wire: `GET /api/v2/artifact/{id}/file`.
 * @throws {NotFoundError} no file has this id
 * @see BotCity Maestro API v2, `artifact`
 */
export const getFile = /* @__PURE__ */ operation<GetArtifactFileInput, Download>({ id: 'resultFiles.getFile', method: 'GET', path: '/api/v2/artifact/{id}/file', params: { path }, result: 'stream' })

/**
 * Downloads a file along with its record, for its name.
 *
 * Wire: `GET /api/v2/artifact/{id}`, then `GET /api/v2/artifact/{id}/file`.
 * @throws {NotFoundError} no file has this id
 * @see BotCity Maestro API v2, `artifact`
 */
export const download = /* @__PURE__ */ composed<DownloadArtifactInput, ArtifactDownload>({
  id: 'resultFiles.download', uses: ['resultFiles.get', 'resultFiles.getFile'], input: path,
  async run(call, input) {
    const artifact = await call(get, input)
    return { artifact, fileName: artifact.fileName ?? artifact.name ?? String(artifact.id), file: await call(getFile, input) }
  },
})

/**
 * Creates the record of a file without content. Most callers want `upload`. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/artifact` with `{"taskId", "name", "filename"}`; it comes back as `fileName`.
 * @throws {BadRequestError} no task has this id
 * @see BotCity Maestro API v2, `artifact`
 */
export const create = /* @__PURE__ */ operation<CreateArtifactInput, Artifact>({
  id: 'resultFiles.create', method: 'POST', path: '/api/v2/artifact', result: ArtifactSchema,
  params: {
    body: {
      /** Id of the task that leaves the file. */
      taskId: id,
      /** Name shown to users. */
      name: text,
      /** Name of the file. */
      filename: text,
    },
  },
})

/**
 * Uploads the content that belongs to a record. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/artifact/log/{id}`, multipart with the part `file`.
 * @throws {NotFoundError} no file has this id
 * @throws {RequestValidationError} the file cannot be read; nothing was sent
 * @see BotCity Maestro API v2, `artifact/log`
 */
export const uploadFile = /* @__PURE__ */ operation<UploadArtifactFileInput, void>({
  id: 'resultFiles.uploadFile', method: 'POST', path: '/api/v2/artifact/log/{id}', result: 'empty',
  params: {
    path,
    file: {
      /** The content. Its media type follows the name, unless it is given. */
      file: uploadSource(),
    },
  },
  encode(parts, input) {
    parts.body = { file: namedUpload(input.file) }
  },
})

/**
 * Leaves a file with a task: creates its record and uploads its content. When the upload fails, the error's `completed`
 * has the record.
 *
 * Without `filename`, the name shown to users is the file's name as well; it gets the extension of the file unless it ends
 * with it.
 *
 * Wire: `POST /api/v2/artifact`, then `POST /api/v2/artifact/log/{id}`.
 * @throws {RequestValidationError} the file cannot be read; nothing was sent
 * @throws {BadRequestError} no task has this id
 * @see BotCity Maestro API v2, `artifact`
 */
export const upload = /* @__PURE__ */ composed<UploadArtifactInput, Artifact>({
  id: 'resultFiles.upload', uses: ['resultFiles.create', 'resultFiles.uploadFile'],
  input: {
    /** Id of the task that leaves the file. */
    taskId: id,
    /** Name shown to users. Default: the name of the file. */
    name: v.optional(text),
    /** Name of the file. Default: `name` with the extension of `file`. */
    filename: v.optional(text),
    /** The content: `{ path }`, bytes, a `Blob`, a stream, or `{ data, fileName }`. */
    file: uploadSource(),
  },
  async run(call, { taskId, name, filename, file }) {
    await checkFile('file', file)
    const own = fileNameOf(file) ?? 'file'
    const extension = extensionOf(own)
    const shown = name ?? filename ?? own
    const full = filename ?? (shown.endsWith(extension) ? shown : shown + extension)
    const artifact = await call(create, { taskId, name: filename === undefined ? full : shown, filename: full })
    await call(uploadFile, { id: artifact.id, file: namedUpload(file, full) })
    return artifact
  },
})
