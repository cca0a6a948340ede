export { assignToUser, create, get, list } from './operations.ts'
export type {
  AssignRoleInput, CreatePermissionInput, GetPermissionInput, ListPermissionsInput, Permission, PermissionsResource, RoleAssignment,
} from './types.ts'
