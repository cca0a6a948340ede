export { assignPermissions, create, delete, get, initialize, list, listPermissions, update } from './operations.ts'
export type {
  AssignPermissionsInput, CreateRoleInput, DeleteRoleInput, GetRoleInput, InitializeRolesInput, ListRolePermissionsInput, ListRolesInput, Role,
  RoleInitialization, RolesResource, UpdateRoleInput,
} from './types.ts'
