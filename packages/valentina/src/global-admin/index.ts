export {
  createApiKey, createDeveloper, createUser, deleteDeveloper, deleteUser, downloadLogs, getDeveloper, getUser, listAuditLogs, listDevelopers,
  listUsers, tailLogs, updateDeveloper, updateUser,
} from './operations.ts'
export type {
  AdminUser, CreateAdminUserInput, CreateApiKeyInput, CreateDeveloperInput, DeleteAdminUserInput, DeleteDeveloperInput, Developer, DeveloperNewKey,
  DownloadLogsInput, GetAdminUserInput, GetDeveloperInput, GlobalAdminResource, ListAdminUsersInput, ListDeveloperAuditLogsInput,
  ListDevelopersInput, NewKeyCompany, ServerLogEntry, TailLogsInput, UpdateAdminUserInput, UpdateDeveloperInput,
} from './types.ts'
