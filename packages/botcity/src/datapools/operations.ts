export {
  addItem, cancelItem, deleteItem, getItem, next, reportDone, reportError, saveItem, sendCancelItem, sendDeleteItem, sendItem, view,
} from './items.ts'
export {
  activate, create, deactivate, get, hasNext, isActive, isEmpty, list,
  /**
   * Deletes a pool for good. Its label cannot be used again.
   *
   * Wire: `DELETE /api/v2/datapool/{label}`.
   * @throws {NotFoundError} no pool has this label
   * @throws {ConfigurationError} the server is known to be older than 3.0.2
   * @see BotCity Maestro API v2, `datapool`
   */
  remove as delete,
  summary, update,
} from './pools.ts'
