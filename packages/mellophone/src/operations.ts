import type { AnySpec } from '@sdk/core'
import { checkCredentials, checkName } from './checks/operations.ts'
import { changePwd, changeUserPwd } from './passwords/operations.ts'
import { getProviderList, importGp } from './providers/operations.ts'
import { changeAppSesId, isAuthenticated, login, logout, sendChangeAppSesId, sendLogin, sendLogout } from './session/operations.ts'
import { setSettings } from './settings/operations.ts'
import { getState, setState } from './state/operations.ts'
import { createUser, deleteUser, getUserList, updateUser } from './users/operations.ts'

export { basePath } from './vendor.ts'

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [
  sendLogin, login, sendLogout, logout, isAuthenticated, sendChangeAppSesId, changeAppSesId,
  checkCredentials, checkName, changePwd, changeUserPwd, importGp, getProviderList, getUserList, createUser, updateUser, deleteUser,
  setSettings, setState, getState,
]
