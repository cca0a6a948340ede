export { createUser, deleteUser, getUserList, updateUser } from './operations.ts'
export type { CreateUserInput, DeleteUserInput, GetUserListInput, UpdateUserInput, UsersResource } from './types.ts'
