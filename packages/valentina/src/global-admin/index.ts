export {
  create, createApiKey, createDeveloper, createUser, delete, deleteDeveloper, deleteUser, downloadLogs, get, getDeveloper, getUser, listAuditLogs,
  listDevelopers, listUsers, tailLogs, update, updateDeveloper, updateUser,
} from './operations.ts'
export type {
  AdminUser, CreateAdminUserInput, CreateApiKeyInput, CreateDeveloperInput, DeleteAdminUserInput, DeleteDeveloperInput, Developer, DeveloperNewKey,
  DownloadLogsInput, GetAdminUserInput, GetDeveloperInput, GlobalAdminResource, ListAdminUsersInput, ListDeveloperAuditLogsInput,
  ListDevelopersInput, NewKeyCompany, ServerLogEntry, TailLogsInput, UpdateAdminUserInput, UpdateDeveloperInput,
} from './types.ts'
