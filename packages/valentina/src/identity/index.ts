export { identify } from './operations.ts'
export type { IdentifyInput, IdentityResource, IdentityResult } from './types.ts'
