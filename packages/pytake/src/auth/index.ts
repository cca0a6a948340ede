export { login, logout, me, refresh, register, verifyToken } from './operations.ts'
export type {
  AuthResource, AuthResult, GetProfileInput, LoginInput, LogoutInput, RefreshInput, RegisterInput, Success, Token, TokenCheck, VerifyTokenInput,
} from './types.ts'
