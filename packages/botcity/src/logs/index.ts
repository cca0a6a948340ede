export { csvRows, type CsvRowsInput } from './csv.ts'
export { addEntry, create, delete, download, entries, entriesByName, export, exportCsv, get, list, sendCreate } from './operations.ts'
export type {
  AddLogEntryInput, CreateLogInput, DeleteLogInput, ExportCsvInput, ExportLogInput, GetLogInput, ListLogEntriesInput, ListLogsInput,
  ListNamedLogEntriesInput, Log, LogColumn, LogEntry, LogsResource, NewLogColumn, SendCreateLogInput, StreamCsvInput,
} from './types.ts'
