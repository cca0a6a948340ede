import type { Call, CallOptions } from '@sdk/core'
export interface SetStateInput { state: string; ses_id?: string | undefined }
export interface GetStateInput { ses_id?: string | undefined }
export interface StateResource {
  setState(input: SetStateInput, options?: CallOptions): Call<void>
  getState(input?: GetStateInput, options?: CallOptions): Call<string>
}
