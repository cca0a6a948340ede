/** Further names of the lists. */
export const pagingAliases = [
  ['list', 'getPage', 'listAll', 'iterAll'],
  ['listAuditLogs', 'getAuditLogPage', 'listAllAuditLogs', 'iterAllAuditLogs'],
] as const
