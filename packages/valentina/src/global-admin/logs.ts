import { type Download, operation } from '@sdk/core'
import * as v from 'valibot'
import { whole } from '../fields.ts'
import { LogLevelSchema } from '../models/enums/schemas.ts'
import { ServerLogEntrySchema } from './schemas.ts'
import type { DownloadLogsInput, ServerLogEntry, TailLogsInput } from './types.ts'

/**
 * Fetches the last entries of the server's log, newest first. Global admins only.
 *
 * Wire: `GET /api/v1/admin/logs`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {ConflictError} the server writes no log file
 * @see Valentina Noir server 0.27.0, `globalAdminTailServerLogs`
 */
export const tailLogs = /* @__PURE__ */ operation<TailLogsInput, ServerLogEntry[]>({
  id: 'globalAdmin.tailLogs', method: 'GET', path: '/api/v1/admin/logs',
  params: {
    query: {
      /** Only entries of this severity or a higher one. Default: what the server writes. */
      level: v.optional(LogLevelSchema),
      /** Entries at most, 1 to 500; lines that could not be read come besides. Default 100. */
      limit: v.optional(/* @__PURE__ */ whole(1, 500)),
    },
  },
  result: v.array(ServerLogEntrySchema), looseResult: 'a line of the log that could not be read has the field `raw` alone',
})

/**
 * Downloads the server's log files as a ZIP archive, streamed: read it, save it or dispose of it. Its `fileName` holds
 * the time. Global admins only.
 *
 * Wire: `GET /api/v1/admin/logs/download`.
 * @throws {AuthorizationError} the key is not a global admin
 * @throws {ConflictError} the server writes no log file
 * @see Valentina Noir server 0.27.0, `globalAdminDownloadServerLogs`
 */
export const downloadLogs = /* @__PURE__ */ operation<DownloadLogsInput, Download>({
  id: 'globalAdmin.downloadLogs', method: 'GET', path: '/api/v1/admin/logs/download',
  encode(parts) {
    parts.headers['accept'] = 'application/zip'
  },
  result: 'stream',
})
