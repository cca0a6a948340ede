import type { Call, CallOptions } from '@sdk/core'
import type { User } from '../models.ts'
export interface SendLoginInput { ses_id: string; login: string; password: string; gp?: string | undefined; ip?: string | undefined }
export interface LoginInput { login: string; password: string; ses_id?: string | undefined; gp?: string | undefined; ip?: string | undefined }
export interface SendLogoutInput { ses_id: string }
export interface LogoutInput { ses_id?: string | undefined }
export interface IsAuthenticatedInput { ses_id?: string | undefined; strict?: boolean | undefined; ip?: string | undefined }
export interface SendChangeAppSesIdInput { ses_id: string; new_ses_id: string }
export interface ChangeAppSesIdInput { new_ses_id: string; ses_id?: string | undefined; repair?: boolean | undefined }
export interface SessionResource {
  sendLogin(input: SendLoginInput, options?: CallOptions): Call<void>
  login(input: LoginInput, options?: CallOptions): Call<string>
  sendLogout(input: SendLogoutInput, options?: CallOptions): Call<void>
  logout(input?: LogoutInput, options?: CallOptions): Call<void>
  isAuthenticated(input?: IsAuthenticatedInput, options?: CallOptions): Call<User | false>
  sendChangeAppSesId(input: SendChangeAppSesIdInput, options?: CallOptions): Call<void>
  changeAppSesId(input: ChangeAppSesIdInput, options?: CallOptions): Call<void>
}
