import type { Call, CallOptions } from '@sdk/core'
import type { Provider } from '../models.ts'
export interface ImportGpInput {  }
export interface GetProviderListInput { login: string; password: string; gp?: string | undefined; ip?: string | undefined }
export interface ProvidersResource {
  importGp(input?: ImportGpInput, options?: CallOptions): Call<string[]>
  getProviderList(input: GetProviderListInput, options?: CallOptions): Call<Provider[]>
}
