export { setSettings } from './operations.ts'
export type { SetSettingsInput, SettingsResource } from './types.ts'
