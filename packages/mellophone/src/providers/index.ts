export { getProviderList, importGp } from './operations.ts'
export type { GetProviderListInput, ImportGpInput, ProvidersResource } from './types.ts'
