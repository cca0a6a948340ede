export { lookup } from './operations.ts'
export type { LookupInput, UserLookupResource, UserLookupResult } from './types.ts'
