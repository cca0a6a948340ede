export { createPyTakeSession } from './create-session.ts'
export type { LoginResult } from './login-result.ts'
export { login, logout } from './operations.ts'
export type { LogInInput, LogOutInput, SessionResource } from './types.ts'
