import type { Call, CallOptions } from '@sdk/core'
export interface ChangePwdInput { old_password: string; new_password: string; ses_id?: string | undefined }
export interface ChangeUserPwdInput { username: string; new_password: string; ses_id?: string | undefined }
export interface PasswordsResource {
  changePwd(input: ChangePwdInput, options?: CallOptions): Call<string>
  changeUserPwd(input: ChangeUserPwdInput, options?: CallOptions): Call<string>
}
