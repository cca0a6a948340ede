import { composed, invalidInput, operation, type Download } from '@sdk/core'
import * as v from 'valibot'
import { requireOrganization } from '../context.ts'
import { days, record, text, unpagedFields } from '../fields.ts'
import { daysSince, decodeLog, rowOf, withColumnDefaults } from './columns.ts'
import { LogEntrySchema, LogSchema, NewLogColumnSchema } from './schemas.ts'
import type {
  AddLogEntryInput, CreateLogInput, DeleteLogInput, ExportCsvInput, ExportLogInput, GetLogInput, ListLogEntriesInput, ListLogsInput, ListNamedLogEntriesInput, Log, LogEntry,
  SendCreateLogInput, StreamCsvInput,
} from './types.ts'

const path = {
  /** Label of the log. */
  label: text,
}

const newLog = {
  /** Label of the log to create. */
  label: text,
  /** Its columns, in order. */
  columns: v.array(NewLogColumnSchema),
  /** Label of the repository. Not sent unless given. */
  repositoryLabel: v.optional(text),
}

const since = {
  /** How many days back. Default 7. */
  days: v.optional(days, 7),
}

/**
 * Creates a log for a workspace that is named. Most callers want `create`, which takes the client's own.
 *
 * Wire: `POST /api/v2/log` with `{"activityLabel", "columns", "organizationLabel", "repositoryLabel"?}`.
 * @throws {BadRequestError} a log has this label already
 * @see BotCity Maestro API v2, `log`
 */
export const sendCreate = /* @__PURE__ */ operation<SendCreateLogInput, Log>({
  id: 'logs.sendCreate', method: 'POST', path: '/api/v2/log', result: LogSchema, decode: decodeLog,
  params: {
    body: {
      ...newLog,
      /** Label of the workspace. */
      organizationLabel: text,
    },
  },
  wire: { label: 'activityLabel' },
})

/**
 * Creates a log: a table with the given columns, to which entries are added later.
 *
 * Wire: `POST /api/v2/log`.
 * @throws {BadRequestError} a log has this label already
 * @see BotCity Maestro API v2, `log`
 */
export const create = /* @__PURE__ */ composed<CreateLogInput, Log>({
  id: 'logs.create', uses: ['logs.sendCreate'],
  input: {
    ...newLog,
    /** Label of the workspace. Default: the client's. */
    organizationLabel: v.optional(text),
  },
  run: async (call, input, session) => call(sendCreate, { ...input, organizationLabel: await requireOrganization(session, input.organizationLabel) }),
})

/**
 * Lists logs; the answer holds all of them.
 *
 * Wire: `GET /api/v2/log`.
 * @see BotCity Maestro API v2, `log`
 */
export const list = /* @__PURE__ */ operation<ListLogsInput, Log[]>({
  id: 'logs.list', method: 'GET', path: '/api/v2/log', result: v.array(LogSchema),
  params: {
    query: {
      ...unpagedFields,
      /** Only logs with this label. */
      label: v.optional(text),
    },
  },
  decode: ({ data }) => (Array.isArray(data) ? data.map(withColumnDefaults) : data) as Log[],
})

/**
 * Fetches a log with its columns.
 *
 * Wire: `GET /api/v2/log/{label}`.
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
export const get = /* @__PURE__ */ operation<GetLogInput, Log>({ id: 'logs.get', method: 'GET', path: '/api/v2/log/{label}', params: { path }, result: LogSchema, decode: decodeLog })

/**
 * Adds an entry to a log. Values are sent as they are. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/log/{label}/entry`, body: column label → value; the answer is text and is not looked at.
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
export const addEntry = /* @__PURE__ */ operation<AddLogEntryInput, void>({
  id: 'logs.addEntry', method: 'POST', path: '/api/v2/log/{label}/entry', result: 'empty',
  params: {
    path,
    payload: {
      /** Values by the label of their column. */
      values: record,
    },
  },
})

/**
 * Fetches the entries of the last days, values by the labels of the columns. `entriesByName` gives them by the names.
 *
 * Wire: `GET /api/v2/log/{label}/entry-list?days=N`.
 * @throws {RequestValidationError} both `days` and `date` were given
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
export const entries = /* @__PURE__ */ operation<ListLogEntriesInput, LogEntry[]>({
  id: 'logs.entries', method: 'GET', path: '/api/v2/log/{label}/entry-list', result: v.array(LogEntrySchema),
  params: {
    path,
    query: {
      /** How many days back. Default 7. */
      days: v.optional(days),
    },
    local: {
      /** The first day, instead of `days`: a `Date`, `DD/MM/YYYY` or ISO 8601, in UTC. */
      date: v.optional(v.union([v.date(), v.string()])),
    },
  },
  encode(parts, { days: given, date }) {
    if (given !== undefined && date !== undefined) throw invalidInput('date', "cannot be given along with 'days'")
    parts.query['days'] = date === undefined ? (given ?? 7) : daysSince(date, Date.now())
  },
})

/**
 * Fetches the entries of the last days, values by the names of the columns. A value that an entry lacks is left out.
 *
 * Wire: `GET /api/v2/log/{label}` for the columns, then `GET /api/v2/log/{label}/entry-list?days=N`.
 * @throws {RequestValidationError} the log has no columns, or both `days` and `date` were given
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
export const entriesByName = /* @__PURE__ */ composed<ListNamedLogEntriesInput, Record<string, unknown>[]>({
  id: 'logs.entriesByName', uses: ['logs.get', 'logs.entries'],
  input: {
    /** Label of the log. */
    label: text,
    /** How many days back. Default 7. */
    days: v.optional(days),
    /** The first day, instead of `days`: a `Date`, `DD/MM/YYYY` or ISO 8601, in UTC. */
    date: v.optional(v.union([v.date(), v.string()])),
  },
  async run(call, input) {
    const { columns } = await call(get, { label: input.label })
    if (columns === null || columns.length === 0) throw invalidInput('label', 'names a log without columns', { vendor: 'botcity' })
    return (await call(entries, input)).map((entry) => rowOf(columns, entry))
  },
})

/**
 * Fetches the entries of the last days as CSV text: a line of column names, then one line per entry, separated by `;`.
 * `csvRows` reads it row by row.
 *
 * Wire: `GET /api/v2/log/{label}/export?days=N&format=csv`.
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
export const exportCsv = /* @__PURE__ */ operation<ExportCsvInput, string>({
  id: 'logs.exportCsv', method: 'GET', path: '/api/v2/log/{label}/export', params: { path, query: since }, result: 'text',
  encode(parts) {
    parts.query['format'] = 'csv'
  },
})

/**
 * Downloads the entries of the last days as CSV, for logs too large to hold in memory.
 *
 * Wire: `GET /api/v2/log/{label}/export?days=N&format=csv`.
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
export const download = /* @__PURE__ */ operation<StreamCsvInput, Download>({
  id: 'logs.download', method: 'GET', path: '/api/v2/log/{label}/export', params: { path, query: since }, result: 'stream',
  encode(parts) {
    parts.query['format'] = 'csv'
  },
})

/**
 * Fetches the entries of the last days as JSON in the form that the server exports.
 *
 * Wire: `GET /api/v2/log/{label}/export?days=N`.
 * @throws {NotFoundError} no log has this label
 * @see BotCity Maestro API v2, `log`
 */
const exportJson = /* @__PURE__ */ operation<ExportLogInput, unknown>({
  id: 'logs.export', method: 'GET', path: '/api/v2/log/{label}/export', params: { path, query: since }, result: v.unknown(),
  looseResult: 'the form of the JSON export is not documented and was never seen',
})

const remove = /* @__PURE__ */ operation<DeleteLogInput, void>({ id: 'logs.delete', method: 'DELETE', path: '/api/v2/log/{label}', params: { path }, result: 'empty' })

export {
  /**
   * Fetches the entries of the last days as JSON in the form that the server exports.
   *
   * Wire: `GET /api/v2/log/{label}/export?days=N`.
   * @throws {NotFoundError} no log has this label
   * @see BotCity Maestro API v2, `log`
   */
  exportJson as export,
  /**
   * Deletes a log with all its entries. It cannot be undone.
   *
   * Wire: `DELETE /api/v2/log/{label}`; the answer is text and is not looked at.
   * @throws {NotFoundError} no log has this label
   * @see BotCity Maestro API v2, `log`
   */
  remove as delete,
}
