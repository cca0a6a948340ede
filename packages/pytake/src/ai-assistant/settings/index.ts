export { get, update } from './operations.ts'
export type { AIAssistantSettings, AIProvider, GetAISettingsInput, SettingsResource, UpdateAISettingsInput } from './types.ts'
