export { createMellophoneSession } from './create-session.ts'
export { changeAppSesId, isAuthenticated, login, logout, sendChangeAppSesId, sendLogin, sendLogout } from './operations.ts'
export { createSessionCheck, type SessionCheck, type SessionCheckOptions, type SessionCheckRequest } from './session-check.ts'
export { openSession, UserSession, type OpenSessionInput } from './user-session.ts'
export type {
  ChangeAppSesIdInput, IsAuthenticatedInput, LoginInput, LogoutInput,
  SendChangeAppSesIdInput, SendLoginInput, SendLogoutInput, SessionResource,
} from './types.ts'
