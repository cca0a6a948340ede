export {
  byAppleId, byDiscordId, byEmail, byGithubId, byGoogleId,
  type ByAppleIdInput, type ByDiscordIdInput, type ByEmailInput, type ByGithubIdInput, type ByGoogleIdInput, type UserLookup,
} from './by.ts'
export { lookup } from './operations.ts'
export type { LookupInput, UserLookupResource, UserLookupResult } from './types.ts'
