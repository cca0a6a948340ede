export { getMe, regenerateApiKey, updateMe } from './operations.ts'
export type { DeveloperResource, GetMeInput, MeDeveloper, MeNewKey, RegenerateApiKeyInput, UpdateMeInput } from './types.ts'
