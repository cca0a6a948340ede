export { checkCredentials, checkName } from './operations.ts'
export type { CheckCredentialsInput, CheckNameInput, ChecksResource } from './types.ts'
