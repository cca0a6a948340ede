export { hashPassword, verifyPassword, type DigestAlgorithm, type DigestOptions, type Pbkdf2Options, type VerifyOptions } from './hash.ts'
export { changePwd, changeUserPwd } from './operations.ts'
export type { ChangePwdInput, ChangeUserPwdInput, PasswordsResource } from './types.ts'
