import type { Role } from '../../roles/types.ts'
import type { PermissionRow, RoleRow } from '../world/rows/accounts.ts'
import type { World } from '../world/world.ts'

/** The permissions of a role. */
export const permissionsOf = (world: World, { permission_ids: ids }: RoleRow): PermissionRow[] => world.permissions.where(({ id }) => ids.includes(id))

/** A role with its permissions. */
export function roleView(world: World, row: RoleRow, permissions: readonly PermissionRow[] = permissionsOf(world, row)): Role {
  const { permission_ids: _ids, ...role } = row
  return { ...role, permissions: [...permissions] }
}
