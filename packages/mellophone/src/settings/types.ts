import type { Call, CallOptions } from '@sdk/core'
export interface SetSettingsInput { lockout_time?: number | undefined; login_attempts_allowed?: number | undefined }
export interface SettingsResource {
  setSettings(input?: SetSettingsInput, options?: CallOptions): Call<void>
}
