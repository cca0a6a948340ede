import type { Call, CallOptions } from '@sdk/core'
import type { UserListGroup, UserInput, UserFields } from '../models.ts'
export interface GetUserListInput { gp?: string | undefined; pid?: string | undefined; ip?: string | undefined }
export interface CreateUserInput { user: UserInput }
export interface UpdateUserInput { sid: string; user: UserFields }
export interface DeleteUserInput { sid: string }
export interface UsersResource {
  getUserList(input?: GetUserListInput, options?: CallOptions): Call<UserListGroup[]>
  createUser(input: CreateUserInput, options?: CallOptions): Call<void>
  updateUser(input: UpdateUserInput, options?: CallOptions): Call<void>
  deleteUser(input: DeleteUserInput, options?: CallOptions): Call<void>
}
