import type { Call, CallOptions } from '@sdk/core'
import type { User } from '../models.ts'
export interface CheckCredentialsInput { login: string; password: string; gp?: string | undefined; ip?: string | undefined }
export interface CheckNameInput { name: string; ses_id?: string | undefined }
export interface ChecksResource {
  checkCredentials(input: CheckCredentialsInput, options?: CallOptions): Call<User>
  checkName(input: CheckNameInput, options?: CallOptions): Call<User | null>
}
