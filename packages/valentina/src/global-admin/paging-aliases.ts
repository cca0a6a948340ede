/** Further names of the lists. */
export const pagingAliases = [
  ['listDevelopers', 'getDeveloperPage', 'listAllDevelopers', 'iterAllDevelopers'],
  ['listDevelopers', 'getPage', 'listAll', 'iterAll'],
  ['listAuditLogs', 'getAuditLogPage', 'listAllAuditLogs', 'iterAllAuditLogs'],
  ['listUsers', 'getUserPage', 'listAllUsers', 'iterAllUsers'],
] as const
