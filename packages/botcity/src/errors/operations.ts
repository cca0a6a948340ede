import { composed, operation, uploadSource } from '@sdk/core'
import * as v from 'valibot'
import { since } from '../context.ts'
import { days, id, listOperation, pageFields, plainPageFields, record, text } from '../fields.ts'
import { checkFile, namedUpload } from '../uploads.ts'
import { describeError, machineTags } from './report.ts'
import { ErrorRecordSchema } from './schemas.ts'
import type {
  AddErrorAttachmentInput, AddErrorScreenshotInput, CreateErrorInput, ErrorRecord, GetErrorInput, ListErrorsByAutomationInput, ListErrorsInput, SendErrorInput,
} from './types.ts'

const path = {
  /** Id of the report. */
  id,
}

const hasErrors = /* @__PURE__ */ since('2.0.0')

/**
 * Lists reported errors, in pages counted from 0.
 *
 * Wire: `GET /api/v2/error`.
 * @see BotCity Maestro API v2, `error`
 */
export const list = /* @__PURE__ */ listOperation<ListErrorsInput, ErrorRecord>({
  id: 'errors.list', path: '/api/v2/error', item: ErrorRecordSchema, encode: hasErrors,
  params: {
    query: {
      ...pageFields,
      /** Only errors of this task. */
      taskId: v.optional(id),
      /** Only errors of the automation with this label. */
      automationLabel: v.optional(text),
      /** How many days back. Default: the server's. */
      days: v.optional(days),
    },
  },
})

/**
 * Lists the errors of one automation.
 *
 * Wire: `GET /api/v2/error?automationLabel=…&days=N`.
 * @see BotCity Maestro API v2, `error`
 */
export const getByAutomation = /* @__PURE__ */ listOperation<ListErrorsByAutomationInput, ErrorRecord>({
  id: 'errors.getByAutomation', path: '/api/v2/error', item: ErrorRecordSchema, encode: hasErrors,
  params: {
    query: {
      /** Label of the automation. */
      automationLabel: text,
      /** How many days back. Default 30. */
      days: v.optional(days, 30),
      ...plainPageFields,
    },
  },
})

/**
 * Fetches one reported error.
 *
 * Wire: `GET /api/v2/error/{id}`.
 * @throws {NotFoundError} no report has this id
 * @see BotCity Maestro API v2, `error`
 */
export const get = /* @__PURE__ */ operation<GetErrorInput, ErrorRecord>({
  id: 'errors.get', method: 'GET', path: '/api/v2/error/{id}', params: { path }, result: ErrorRecordSchema, encode: hasErrors,
})

/**
 * Reports an error that is already described. Most callers want `create`, which takes the error itself.
 *
 * Wire: `POST /api/v2/error` with `{"taskId", "type", "message", "stackTrace", "language", "tags"}`.
 * @throws {BadRequestError} no task has this id
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `error`
 */
export const sendError = /* @__PURE__ */ operation<SendErrorInput, ErrorRecord>({
  id: 'errors.sendError', method: 'POST', path: '/api/v2/error', result: ErrorRecordSchema, encode: hasErrors,
  params: {
    body: {
      /** Id of the task. */
      taskId: id,
      /** Class of the error. */
      type: text,
      /** Its message. */
      message: v.string(),
      /** Where it happened. */
      stackTrace: v.string(),
      /** Language of the bot. Default `JAVASCRIPT`. */
      language: v.optional(text, 'JAVASCRIPT'),
      /** Facts about the surroundings. */
      tags: record,
    },
  },
})

/**
 * Adds a screenshot to a report.
 *
 * Wire: `POST /api/v2/error/{id}/screenshot`, multipart with the part `file`.
 * @throws {NotFoundError} no report has this id
 * @see BotCity Maestro API v2, `error`
 */
export const addScreenshot = /* @__PURE__ */ operation<AddErrorScreenshotInput, void>({
  id: 'errors.addScreenshot', method: 'POST', path: '/api/v2/error/{id}/screenshot', result: 'empty',
  params: {
    path,
    file: {
      /** The picture. */
      file: uploadSource(),
    },
  },
  encode(parts, input) {
    parts.body = { file: namedUpload(input.file) }
  },
})

/**
 * Adds a file to a report.
 *
 * Wire: `POST /api/v2/error/{id}/attachments`, multipart with the part `file`.
 * @throws {NotFoundError} no report has this id
 * @see BotCity Maestro API v2, `error`
 */
export const addAttachment = /* @__PURE__ */ operation<AddErrorAttachmentInput, void>({
  id: 'errors.addAttachment', method: 'POST', path: '/api/v2/error/{id}/attachments', result: 'empty',
  params: {
    path,
    file: {
      /** The file. */
      file: uploadSource(),
    },
  },
  encode(parts, input) {
    parts.body = { file: namedUpload(input.file) }
  },
})

/**
 * Reports an error of a task with its surroundings and files. When a file fails, the error's `completed` has the report.
 *
 * The tags hold user, host, system and Node version, unless the caller's tags say otherwise.
 *
 * Wire: `POST /api/v2/error`, then `…/screenshot`, then `…/attachments` once per file.
 * @throws {BadRequestError} no task has this id
 * @throws {RequestValidationError} a file cannot be read; nothing was sent
 * @throws {ConfigurationError} the server is known to be older than 2.0.0
 * @see BotCity Maestro API v2, `error`
 */
export const create = /* @__PURE__ */ composed<CreateErrorInput, ErrorRecord>({
  id: 'errors.create', uses: ['errors.sendError', 'errors.addScreenshot', 'errors.addAttachment'],
  input: {
    /** Id of the task. */
    taskId: id,
    /** What was thrown: its class, message and stack are sent. */
    error: v.unknown(),
    /** A picture of the screen. */
    screenshot: v.optional(uploadSource()),
    /** Further files, sent in order. */
    attachments: v.optional(v.array(uploadSource())),
    /** Facts about the surroundings, on top of those of the machine. */
    tags: v.optional(record),
    /** Packages in use, name → version: attached as `npmlist.txt`. Default: none is attached. */
    packages: v.optional(v.record(v.string(), v.string())),
  },
  async run(call, { taskId, error, screenshot, attachments = [], tags, packages }) {
    if (screenshot !== undefined) await checkFile('screenshot', screenshot)
    for (const file of attachments) await checkFile('attachments', file)
    const report = await call(sendError, { taskId, ...describeError(error), language: 'JAVASCRIPT', tags: { ...machineTags(), ...tags } })
    if (screenshot !== undefined) await call(addScreenshot, { id: report.id, file: screenshot })
    const npmList = packages === undefined ? [] : [{ data: new TextEncoder().encode(JSON.stringify(packages)), fileName: 'npmlist.txt' }]
    for (const file of [...npmList, ...attachments]) await call(addAttachment, { id: report.id, file })
    return report
  },
})
